import { isCommonNoun, COMMON_ADJECTIVES } from '../text/common-words.ts';
import { fits } from '../text/acronym.ts';
import { foldedForm, scriptOf } from '../text/script.ts';
import { isGeneric, isStopWord, LABELS } from '../text/words.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { splitSides } from '../statement/sides.ts';
import { isName, isNominal } from './nominal.ts';
import { isPlain, ofOwnScript } from './own-script.ts';
import { together, type Sign } from './sign.ts';

/**
 * How far the left side of a colon is known to be a term: by its letters, by the author's marks, by where it stands;
 * undefined when its words show that it is none.
 */
export function termSign(statement: Statement, term: string): Sign | undefined {
  const bare = term.replaceAll(/\s?[(（][^()（）]*[)）]/gu, '').trim();
  if (standsInGlossary(statement) || isGlossed(term)) return 2;
  if (/[\p{Script=Latin}]{2}/u.test(bare) && !isNominal(bare)) return undefined;
  if (/--|[='|\\]|\(\w\)|^[a-z]{1,2}_\w+$/.test(term)) return undefined;
  if (QUALITY.test(bare)) return 0;
  const mark = isMarked(statement, bare) ? 1 : 0;
  const family = isOfFamily(statement, bare) ? 1 : 0;
  if (/\p{Script=Latin}/u.test(bare)) return together(mark, letters(statement, bare), family);
  if (isPlain(bare)) return 0;
  // Labels in the note's own language are set in bold as terms are: bold alone is a weak sign.
  const own = ofOwnScript(bare);
  return together(own === 0 ? mark : own, family);
}

/** `확장성`, `鲁棒性`, `Memory efficiency`: how good a thing is, and no thing. */
const QUALITY = /(?:[가-힣]{2,}성|\p{Script=Han}{2,}性|(?:[aei]bility|iciency|plicity|ness))$/iu;

/** Whether a name without any mark could be a term where its meaning says of what sort it is. */
export function mayBeTerm(term: string): boolean {
  const bare = term.replaceAll(/\s?[(（][^()（）]*[)）]/gu, '').trim();
  return bare.length >= 3 && !QUALITY.test(bare) && !isPlain(bare);
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
function isMarked({ text, strong, marked, atoms, bullet }: Statement, term: string): boolean {
  const folded = foldedForm(term);
  return (
    [...strong, ...marked, ...atoms].some(
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
  if (latin.some((word) => isName(word))) return 2;
  const telling = latin.filter((word) => !isEveryday(word));
  const isForeign = statement.paper.language !== 'en';
  if (/\b(?:question|work|idea|point|note|problem|issue|direction|topic)s?$/i.test(term)) return 0;
  if (latin.length < words.length) return telling.length > 0 ? 1 : 0;
  if (telling.length === 0) {
    if (isForeign) return latin.length > 1 || !isOfEveryPaper(term) ? 1 : 0;
    const isLabelled = latin.length < 3 && LABELS.has(latin.at(-1)?.toLowerCase() ?? '');
    return latin.length > 1 && !isLabelled && !latin.every((word) => isOfEveryPaper(word)) ? 1 : 0;
  }
  const isTitled = latin.length > 1 && latin.every((word) => /^\p{Lu}/u.test(word));
  return latin.length > 1 && (isForeign || isTitled) ? 2 : 1;
}

function isEveryday(word: string): boolean {
  return isOfEveryPaper(word) || isCommonNoun(word.toLowerCase());
}

function isOfEveryPaper(word: string): boolean {
  const lower = word.toLowerCase();
  return isStopWord(word) || isGeneric(word) || LABELS.has(lower) || COMMON_ADJECTIVES.has(lower);
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
