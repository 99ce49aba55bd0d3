import { shownIn } from './answer-names.ts';
import type { ExpectedAnswer } from './answer-match.ts';

const INITIALS_SKIP = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'with', 'to', 'by']);

/** `NMS` for `Non-Maximum Suppression`, unless the question itself says `NMS`. */
export function isInitials(guess: string, { back, accept, items, front }: ExpectedAnswer): boolean {
  const typed = guess.normalize('NFKC').trim();
  if (items.length > 1 || !/^[A-Z][A-Za-z]{1,7}$/.test(typed) || shownIn(front)(typed))
    return false;
  return [back, ...accept].some((answer) => initialsOf(answer).includes(typed.toLowerCase()));
}

function initialsOf(answer: string): string[] {
  if (!/^[\p{Script=Latin}\s-]+$/u.test(answer)) return [];
  const words = answer
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 6) return [];
  const first = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('');
  const main = words.filter((word) => !INITIALS_SKIP.has(word));
  return [first(words), first(main)].filter((initials) => initials.length >= 2);
}
