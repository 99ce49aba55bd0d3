import { replaceMarked, type MarkedText } from './marked-text.ts';

/** Counts how often a word occurs in the notes, in lower case: decides what a broken word was. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[A-Za-z]+(?:-[A-Za-z]+)*/g;
const BROKEN_WORD = /([A-Za-z]*[a-z])- ([A-Za-z]+)((?:-[A-Za-z]+)*)/g;
/** Both halves of a broken word: they say nothing about which words exist. */
const HALF_WORDS = /[A-Za-z]*[a-z]-\s+[A-Za-z]+(?:-[A-Za-z]+)*/g;
const SUSPENDED_HYPHEN = /^(?:and|or|to|und|oder|versus|vs)$/i;

/** First halves of English compounds: `time- consuming` was never one word. */
const COMPOUNDING =
  /^(?:all|best|class|coarse|context|cost|cross|data|deep|down|end|feature|fine|first|full|fully|good|ground|half|hand|high|higher|human|image|large|left|long|low|lower|many|mid|model|multi|near|non|object|off|one|open|part|patch|pixel|point|real|right|self|semi|short|single|small|so|state|task|three|time|top|two|up|well|wide|worst|zero)$/i;

/** Every word of a text and its hyphenated compounds, in lower case. */
export function vocabularyOf(text: string): Vocabulary {
  const words = new Set<string>();
  for (const [word] of text.replace(HALF_WORDS, ' ').matchAll(WORD)) {
    words.add(word.toLowerCase());
    for (const part of word.toLowerCase().split('-')) words.add(part);
  }
  return words;
}

/** `com- pared` is joined, `state- of-the-art` keeps its hyphen, `inter- and/or` is left alone. */
function mendHyphenation(marked: MarkedText, vocabulary: Vocabulary): MarkedText {
  return replaceMarked(
    marked,
    BROKEN_WORD,
    ([whole, first = '', second = '', rest = ''], _text) => {
      if (rest === '' && SUSPENDED_HYPHEN.test(second)) return null;
      const joined = `${first}${second}`.toLowerCase();
      const hyphenated = `${first}-${second}`.toLowerCase();
      if (rest !== '' || vocabulary.has(hyphenated)) return whole.replace('- ', '-');
      if (vocabulary.has(joined)) return whole.replace('- ', '');
      if (/^[A-Z]/.test(second)) return null;
      const standsAlone =
        COMPOUNDING.test(first) || (vocabulary.has(first.toLowerCase()) && first.length > 3);
      return whole.replace('- ', standsAlone ? '-' : '');
    },
  );
}

const ZERO_WIDTH =
  /[\u00AD\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/gu;
const UNPRINTABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/gu;
const BREAK_INSIDE_HAN =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，；：？！])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const BLANKS = /[\s\u00A0\u200B\uFEFF\u1680\u180E\u2000-\u200A\u202F\u205F\u3000\u3164\uFFA0]+/gu;

function cleanBlanks(marked: MarkedText): MarkedText {
  const visible = replaceMarked(
    replaceMarked(marked, UNPRINTABLE, () => ''),
    ZERO_WIDTH,
    () => '',
  );
  return replaceMarked(
    replaceMarked(visible, BREAK_INSIDE_HAN, () => ''),
    BLANKS,
    () => ' ',
  );
}

const NUMBER_CITATION = /(\s*)\[\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\](?!\()/g;
const INTERVAL_BEFORE =
  /(?:\bin|∈|range[sd]?(?: of| from)?|interval|between|clipped(?: to)?|scaled?(?: to)?|normali[sz]ed?(?: to)?|shape|size|axis|stride|index|=|구간|범위|사이|区间|范围|範囲)\s*$/i;
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,40}\]/g;
const KEY_CITATION = /\s*\[-?@[^\]\n]{1,80}\]/g;
const FIGURE_LABEL = String.raw`(?:figs?\.?|figures?|tables?|tab\.|eqs?\.?|equations?|sec(?:tion|\.)?|appendix|algorithm|그림|표|수식|식|图|表|図|公式|式)`;
const FIGURE_CITATION = new RegExp(
  String.raw`\s*[(（[【]\s*(?:see |cf\. |e\.g\.,? |참고:? ?|참조:? ?|如|见|見)?${FIGURE_LABEL}\s*(?:\d+|[A-Z]\b)[\d.\-–]*\s*(?:\(?[a-z]\)?)?(?:\s*(?:,|and|및|와|과|、|&)\s*(?:${FIGURE_LABEL}\s*)?\d+[\d.]*\s*(?:\(?[a-z]\)?)?)*\s*(?:참고|참조|参照|所示)?\s*[)）\]】]`,
  'giu',
);
const NAME = String.raw`\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*`;
const AUTHOR_CITATION = new RegExp(
  String.raw`\s*[(（[](?:see |e\.g\.,? |cf\. )?${NAME}(?: et al\.?| (?:and|&) ${NAME})?,?\s*(?:19|20)\d{2}[a-z]?(?:\s*[;,]\s*${NAME}(?: et al\.?| (?:and|&) ${NAME})?,?\s*(?:19|20)\d{2}[a-z]?)*[)）\]]`,
  'gu',
);

/** A bracket of numbers is no citation when it is an interval, a shape, or what the sentence is about. */
function isCitation(match: RegExpMatchArray, text: string): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice((match.index ?? 0) + match[0].length);
  const numbers = match[0].match(/\d+/g) ?? [];
  if (numbers.some((number) => number.startsWith('0')) || INTERVAL_BEFORE.test(before))
    return false;
  if (before.trim() === '' && after.trim() === '') return false;
  const attached = match[1] === '' && before !== '';
  if (!attached && /^\p{L}/u.test(after)) return false;
  return !/(?:^|[\s(])(?:by|from|of|to|see|with|than|as)$/i.test(before);
}

function dropCitations(marked: MarkedText): MarkedText {
  let rest = replaceMarked(marked, FOOTNOTE_MARK, () => '');
  rest = replaceMarked(rest, NUMBER_CITATION, (match, text) =>
    isCitation(match, text) ? '' : null,
  );
  for (const pattern of [KEY_CITATION, FIGURE_CITATION, AUTHOR_CITATION]) {
    rest = replaceMarked(rest, pattern, () => '');
  }
  return rest;
}

/** `Term`, and on the next line `: what it means`. */
const DEFINITION_COLON = /(?<=[^\s:：.。])[ \t]*\n[ \t]*:[ \t]+(?=\S)/g;
const LEADING_ORNAMENT =
  /^(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}]*)+\s*|:[a-z][a-z0-9_+-]+:\s+)+(?=\S)/gu;
/** `#to-read` of note apps, at the end of a line. */
const TRAILING_TAGS = /(?:\s+#\p{L}[\p{L}\p{N}_/-]*)+$/gu;

/** Takes away what decorates a line or sorts it for a note app, and joins a term with its definition. */
function dropOrnaments(marked: MarkedText): MarkedText {
  const joined = replaceMarked(marked, DEFINITION_COLON, () => ': ');
  const plain = replaceMarked(joined, LEADING_ORNAMENT, () => '');
  return replaceMarked(plain, TRAILING_TAGS, ({ index = 0 }, text) =>
    /[^#\s]/.test(text.slice(0, index).replaceAll(/#\S+/g, '')) ? '' : null,
  );
}

const EDGE_BLANKS = /^\s+|\s+$/g;
const BLANK_BEFORE_POINT = /(?<=[\p{L}\p{N})\]]) +(?=[.,;](?:\s|$))/gu;

/** Makes blanks ordinary: in headings, where brackets name years and venues. */
export function cleanHeading(marked: MarkedText): MarkedText {
  return replaceMarked(cleanBlanks(marked), EDGE_BLANKS, () => '');
}

/** Makes blanks ordinary, removes citation marks and mends words that a line end had broken. */
export function cleanText(marked: MarkedText, vocabulary: Vocabulary): MarkedText {
  const mended = mendHyphenation(dropCitations(cleanBlanks(dropOrnaments(marked))), vocabulary);
  const points = replaceMarked(mended, BLANK_BEFORE_POINT, () => '');
  return replaceMarked(
    replaceMarked(points, BLANKS, () => ' '),
    EDGE_BLANKS,
    () => '',
  );
}
