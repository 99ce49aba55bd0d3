import { compatible } from './normalise.ts';

const RUN = /[\p{L}\p{N}\p{M}ー]+(?:[-.'’_][\p{L}\p{N}\p{M}ー]+)*/gu;
const SCRIPT =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const CJK = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const JOINT = /[-.'’_]/gu;

/** Whether a term is made of Korean, Chinese or Japanese letters. */
export function isCjk(term: string): boolean {
  return CJK.test(term);
}

/** Runs of letters of one script, compatible and in lower case; Latin ones with the hyphens inside. */
export function runsOf(text: string): string[] {
  const plain = compatible(text).toLowerCase();
  return [...plain.matchAll(RUN)].flatMap(([word]) => word.match(SCRIPT) ?? []);
}

function pairs(run: string): string[] {
  const letters = Array.from(run);
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''));
}

function withoutJoints(run: string): string {
  return run.replace(JOINT, '');
}

function wholeAndParts(run: string): string[] {
  const parts = run.split(JOINT).filter((part) => part !== '');
  return parts.length > 1 ? parts.concat(withoutJoints(run)) : parts;
}

/**
 * What a text is found by: Latin words in lower case, whole and by their hyphenated parts; Korean, Chinese and Japanese
 * by neighbouring letters and the last letter of each run, so that any part of a word is found.
 */
export function textTerms(text: string): string[] {
  return runsOf(text).flatMap((run) => (isCjk(run) ? pairs(run) : wholeAndParts(run)));
}

/** What a query asks for; every term should occur. */
export function queryTerms(query: string): string[] {
  const terms = runsOf(query).flatMap((run) => {
    if (!isCjk(run)) return [withoutJoints(run)];
    const found = pairs(run);
    return found.length === 1 ? found : found.slice(0, -1);
  });
  return [...new Set(terms.filter((term) => term !== ''))];
}
