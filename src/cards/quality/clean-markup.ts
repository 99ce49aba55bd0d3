import type { Candidate } from '../candidate.ts';

const PAIRS: readonly [string, string][] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['《', '》'],
];

/** Balanced marks, no HTML, addresses or list marks, no half characters. */
export function hasCleanMarkup(card: Candidate): boolean {
  return [card.front, card.back].every((text) => isClean(text));
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

function isClean(text: string): boolean {
  const count = (mark: string): number => countOf(text, mark);
  if (count('`') % 2 === 1 || count('**') % 2 === 1 || count('$$') % 2 === 1) return false;
  if (PAIRS.some(([open, close]) => count(open) !== count(close))) return false;
  if (/<\/?[a-z][^>]*>|https?:\/\/|www\./i.test(text) || /^\s*(?:[-*+]\s|\d+[.)]\s)/.test(text))
    return false;
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\u1100-\u11FF\u3131-\u318E\uFFFD]/.test(
    text,
  );
}
