import type { Candidate } from './candidate.ts';

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

function isClean(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  if (count('`') % 2 === 1 || count('**') % 2 === 1 || count('$$') % 2 === 1) return false;
  if (PAIRS.some(([open, close]) => count(open) !== count(close))) return false;
  if (/<\/?[a-z][^>]*>|https?:\/\/|www\./i.test(text) || /^\s*(?:[-*+]\s|\d+[.)]\s)/.test(text))
    return false;
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\u1100-\u11FF\u3131-\u318E\uFFFD]/.test(
    text,
  );
}
