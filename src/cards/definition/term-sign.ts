import { isCommonNoun, COMMON_ADJECTIVES } from '../text/common-words.ts';
import { fits } from '../text/acronym.ts';
import { taggedWords } from '../text/english.ts';
import { withoutParticle } from '../text/korean.ts';
import { foldedForm, scriptOf, wordsOf } from '../text/script.ts';
import { allMatches } from '../text/all-matches.ts';
import { KNOWN_TERMS } from '../text/terms.ts';
import { isGeneric, isGenericCompound, isStopWord, LABELS } from '../text/words.ts';
import { introduction, type Statement } from '../statement.ts';
import { splitSides } from '../sides.ts';
import { together, type Sign } from './sign.ts';

/**
 * How far the left side of a colon is known to be a term: by its letters, by the author's marks, by where it stands;
 * undefined when its words show that it is none.
 */
export function termSign(statement: Statement, term: string): Sign | undefined {
  const bare = term.replaceAll(/\s?[(（][^()（）]*[)）]/gu, '').trim();
  if (standsInGlossary(statement) || isGlossed(term)) return 2;
  if (/[\p{Script=Latin}]{2}/u.test(bare) && !isNominal(bare)) return undefined;
  if (/--|[='|\\]|\(\w\)/.test(term)) return undefined;
  if (/(?:[가-힣]{2,}성|\p{Script=Han}{2,}性)$/u.test(bare)) return 0;
  return together(
    isMarked(statement, bare) ? 1 : 0,
    letters(statement, bare),
    isOfFamily(statement, bare) ? 1 : 0,
  );
}

const GLOSSARY =
  /^(?:(?:new|key)\s)?(?:vocabulary|terminolog(?:y|ies)|glossary|definitions?|terms?|nomenclature|notations?|concepts)$|용어|개념$|术语|概念$|名词解释|用語|用語集$/iu;

function standsInGlossary({ bullet, parent }: Statement): boolean {
  return [bullet.headingPath.at(-1) ?? '', parent?.text ?? ''].some((text) =>
    GLOSSARY.test(introduction(text)),
  );
}

/** `앵커(anchor)`, `WTC (with time constraint)`, `forward process(=diffusion process)`: another name of it. */
function isGlossed(term: string): boolean {
  const [, name = '', gloss = ''] =
    /^([^()（）]+?)\s?[(（]=?\s?([^()（）]{2,})[)）]$/u.exec(term) ?? [];
  if (gloss === '') return false;
  const names = gloss.split(/[,，;]\s*/);
  return (
    /[(（]=/.test(term) ||
    names.some(
      (other) =>
        fits(name, other) ||
        fits(other, name) ||
        (scriptOf(other) === 'latin' && scriptOf(name) !== 'latin') ||
        (scriptOf(name) === 'latin' &&
          /^(?:hangul|han|kana)$/.test(scriptOf(other)) &&
          other.length <= 14 &&
          !/\s(?:및|등)|大量|[多少]$/u.test(other)),
    )
  );
}

/** Bold or code as a whole, or a link. */
function isMarked({ text, strong, marked, bullet }: Statement, term: string): boolean {
  const folded = foldedForm(term);
  return (
    [...strong, ...marked].some(
      ({ from, to }) =>
        foldedForm(text.slice(from, to)).replace(folded, '').length <= 12 &&
        foldedForm(text.slice(from, to)).startsWith(folded),
    ) || bullet.links.some(({ label }) => foldedForm(label) === folded)
  );
}

/** What its letters say: a name or acronym, a technical term in another script, a noun phrase. */
function letters(statement: Statement, term: string): Sign {
  const words = term.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.+*-]*/gu) ?? [];
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{Script=Greek}]/u.test(word));
  if (latin.length === 0) return ofOwnScript(term);
  if (latin.some((word) => isName(word))) return 2;
  const telling = latin.filter((word) => !isEveryday(word));
  const isForeign = statement.paper.language !== 'en';
  if (latin.length < words.length) return telling.length > 0 ? 1 : 0;
  if (telling.length === 0) {
    if (!isForeign) return latin.length > 1 && !latin.every((word) => isOfEveryPaper(word)) ? 1 : 0;
    return latin.length > 1 ||
      !(LABELS.has(term.toLowerCase()) || COMMON_ADJECTIVES.has(term.toLowerCase()))
      ? 1
      : 0;
  }
  const isTitled = latin.length > 1 && latin.every((word) => /^\p{Lu}/u.test(word));
  return latin.length > 1 && (isForeign || isTitled) ? 2 : 1;
}

/** `RoIAlign`, `T-learner`, `C4d`, `ε-greedy`, `LSTM`. */
function isName(word: string): boolean {
  return (
    /\p{Lu}[^-]*\p{Lu}|\p{L}\d|\d\p{L}/u.test(word) ||
    /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word) ||
    /^[\p{Lu}\p{Script=Greek}]-\p{L}{3,}$/u.test(word)
  );
}

function isEveryday(word: string): boolean {
  return isOfEveryPaper(word) || isCommonNoun(word.toLowerCase());
}

function isOfEveryPaper(word: string): boolean {
  const lower = word.toLowerCase();
  return isStopWord(word) || isGeneric(word) || LABELS.has(lower) || COMMON_ADJECTIVES.has(lower);
}

/** Whether Latin words are a noun phrase: no verb, question word or pronoun in them, and a noun at their end. */
function isNominal(term: string): boolean {
  const bare = term.replaceAll(/[^\p{Script=Latin}\p{Script=Greek}\p{N}\s'-]/gu, ' ').trim();
  const tagged = taggedWords(/^\p{Lu}\p{Ll}+$/u.test(bare) ? bare.toLowerCase() : bare);
  const last = tagged.findLast(({ text }) => /\p{L}/u.test(text));
  if (
    last === undefined ||
    /^(?:what|why|how|who|which|where|when|whether)$/i.test(tagged[0]?.text ?? '')
  )
    return false;
  if (tagged.some(({ pos }) => /^(?:AUX|PRON|SCONJ)$/.test(pos))) return false;
  if (AIM.test(term)) return false;
  const verbs = tagged.filter(
    ({ pos, text }, at) =>
      pos === 'VERB' &&
      !/(?:ing|ed)$/.test(text) &&
      !(at > 0 && /^\p{Lu}/u.test(text)) &&
      !(at === 0 && tagged.length === 2 && !text.endsWith('s')),
  );
  if (tagged.length === 1)
    return (
      isName(term) || (last.pos === 'VERB' ? !last.text.endsWith('s') : !/^AD[JV]$/.test(last.pos))
    );
  return (
    (verbs.length === 0 && /^(?:NOUN|PROPN|NUM|X)$/.test(last.pos)) ||
    isName(last.text) ||
    /[a-z]{3}ing$/.test(last.text)
  );
}

/** `Reducing overfitting`: what is wanted, and no name. */
const AIM =
  /^(?:reducing|improving|avoiding|preventing|increasing|handling|dealing|using|adding|making|getting|choosing|removing|evaluating|understanding|speeding)\s/i;

/** Words that in Korean, Chinese and Japanese end the names of procedures, measures and parts. */
const NAMED_KIND =
  /[\p{Script=Han}ァ-ヶー]{2,}(?:算法|机制|定理|协议|损失|卷积|采样|网络|法則|定理|アルゴリズム|損失)$|[\p{Script=Han}ァ-ヶー]{2,}法$|[가-힣]{2,}\s?(?:알고리즘|네트워크|신경망|손실|정리|법칙|함수|풀링|샘플링|커널)$/u;

/** Of two nouns: `마스크 가지`, `浅层克隆`; a long word in katakana is a foreign one. */
const COMPOUND = /^[가-힣]{2,}(?:\s[가-힣]{2,}){1,2}$|^[\p{Script=Han}ァ-ヶー・]{4,10}$/u;

function ofOwnScript(term: string): Sign {
  const isKnown = [KNOWN_TERMS.ko, KNOWN_TERMS.zh, KNOWN_TERMS.ja].some((known) =>
    allMatches(known, term).some(([found]) => found === term),
  );
  if (isKnown) return 2;
  const words = wordsOf(term);
  if (words.every((word) => isGenericCompound(withoutParticle(word)) || LABELS.has(word))) return 0;
  if (NAMED_KIND.test(term)) return 2;
  return COMPOUND.test(term) ? 1 : 0;
}

/** `完全克隆` beside `语义克隆`, `push loss` beside `pull loss`: the lines around it define others of the sort. */
function isOfFamily({ paper, bullet, index }: Statement, term: string): boolean {
  const head = headOf(term);
  if (head === undefined) return false;
  const near = [index - 2, index - 1, index + 1, index + 2].flatMap(
    (at) => paper.bullets[at] ?? [],
  );
  return near.some((other) => {
    if (other.depth !== bullet.depth) return false;
    const name = splitSides(other.text)?.term ?? '';
    return foldedForm(name) !== foldedForm(term) && headOf(name) === head;
  });
}

/** The noun that a compound ends in, when something stands before it and it is no general one. */
function headOf(term: string): string | undefined {
  const bare = term
    .replaceAll(/\s?[(（][^()（）]*[)）]/gu, '')
    .replaceAll(/[*`"“”]/g, '')
    .trim();
  const han = /^\p{Script=Han}{2,8}(\p{Script=Han}{2})$/u.exec(bare)?.[1];
  const word = han ?? /(?<=[\s-])[\p{L}]{3,}$/u.exec(bare)?.[0]?.toLowerCase();
  return word === undefined || isGeneric(word) || LABELS.has(word) ? undefined : word;
}
