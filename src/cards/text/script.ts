import type { NoteLanguage, Span } from '../../notes/paper.ts';
import { allMatches } from './all-matches.ts';
import { remembered } from './remembered.ts';

/*
 * What can be told from the script of a text alone. No detector, no dictionary: the same answer on every machine.
 */

export type Script = 'hangul' | 'kana' | 'han' | 'latin' | 'number' | 'other';

const WORD =
  /[\p{Script=Latin}\p{Script=Greek}\p{N}](?:[\p{Script=Latin}\p{Script=Greek}\p{N}\p{M}'’+]|(?<=\p{N})[.,](?=\p{N}))*|[가-힣]+|[\p{Script=Han}々]+|[ァ-ヶー]+/gu;

/** Latin words joined by blanks or joints: `skip layer`, `1x1 Convolution`, `cross-entropy`. */
const LATIN_RUN =
  /[\p{Script=Latin}\p{Script=Greek}\p{N}]+(?:[-_/.'’+@&*^][\p{Script=Latin}\p{Script=Greek}\p{N}]+)*(?: [\p{Script=Latin}\p{Script=Greek}\p{N}]+(?:[-_/.'’+@&*^][\p{Script=Latin}\p{Script=Greek}\p{N}]+)*)*\+*/gu;

export function isHangul(character: string | undefined): boolean {
  return character !== undefined && /[가-힣]/.test(character);
}

/** A character that can stand inside a Latin word or a number. */
export function isLatinOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{Script=Greek}\p{N}]/u.test(character);
}

/** The script that most letters of a text belong to; kana wins over Han as soon as it occurs. */
export function scriptOf(text: string): Script {
  // Nothing but plain Latin letters, digits and marks: no need to look for the others.
  if (/^[ -~]*$/.test(text))
    return /[A-Za-z]/.test(text) ? 'latin' : /\d/.test(text) ? 'number' : 'other';
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const hangul = count(/[가-힣]/g);
  const kana = count(/[ぁ-ゖァ-ヶ]/g);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (hangul + kana + han + latin === 0) return /\p{N}/u.test(text) ? 'number' : 'other';
  if (hangul > 0 && hangul * 2 >= latin / 3) return 'hangul';
  if (kana > 0) return 'kana';
  if (han > 0 && han * 2 >= latin / 3) return 'han';
  return 'latin';
}

/** The language a line is written in, told by its script; Han alone is read as the note's own language. */
export function lineLanguage(text: string, noteLanguage: NoteLanguage): NoteLanguage {
  if (/[가-힣]/.test(text)) return 'ko';
  if (/[ぁ-ゖ]|[ァ-ヶ]{2}/.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return noteLanguage === 'ja' ? 'ja' : 'zh';
  return 'en';
}

/** Words as they stand: Latin words and numbers, Hangul blocks between blanks, runs of Han and of katakana. */
export const wordsOf = remembered<readonly string[]>((text) =>
  (text.match(WORD) ?? []).map((word) => sameWord(word)),
);

/** Equal words are made one string: what is asked about them again and again is then found at once. */
const sameWord = remembered((word) => word, 2_000);

/**
 * Length of a text in words, whatever its script: a Latin word and a Hangul block count one, two Han characters one,
 * hiragana nothing.
 */
export const wordCount = remembered((text) =>
  wordsOf(text).reduce(
    (sum, word) => sum + (/^\p{Script=Han}/u.test(word) ? Math.ceil(word.length / 2) : 1),
    0,
  ),
);

/** Characters that are Hangul, Han or kana. */
export function cjkLength(text: string): number {
  return (text.match(/[가-힣ぁ-ゖァ-ヶー]|\p{Script=Han}/gu) ?? []).length;
}

/** The form in which two texts are compared: NFKC, lower case, without blanks, punctuation and symbols. */
export const foldedForm = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ''),
);

/** All maximal runs of Latin words and numbers, with their places. */
export function latinRuns(text: string): Span[] {
  return allMatches(LATIN_RUN, text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Whether a place lies between two characters of one Latin word or number, so that a blank may not begin or end there. */
export function splitsLatin(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (isLatinOrDigit(before) && isLatinOrDigit(after)) return true;
  const joint = /[-_/.'’+@^]/;
  if (joint.test(after ?? '') && isLatinOrDigit(before) && isLatinOrDigit(text[at + 1]))
    return true;
  return joint.test(before ?? '') && isLatinOrDigit(after) && isLatinOrDigit(text[at - 2]);
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Places of bracket pairs, brackets included; nested pairs are given by the outermost. */
export const bracketSpans = remembered(readBrackets);

function readBrackets(text: string): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[([{（［【]/.test(text[at] ?? '')) {
      if (depth++ === 0) start = at;
    } else if (/[)\]}）］】]/.test(text[at] ?? '') && depth > 0 && --depth === 0)
      spans.push({ from: start, to: at + 1 });
  }
  return spans;
}
