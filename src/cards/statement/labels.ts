import { wordsOf } from '../text/script.ts';
import { isGeneric, LABELS, STOP_WORDS } from '../text/words.ts';
import { withoutParticle } from '../text/korean.ts';

/** Whether the left side of a colon, or a heading, only says what sort of remark follows: `Key idea`, `학습 설정`. */
export function isLabel(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0) return true;
  return words.every((word) => isLabelWord(word));
}

function isLabelWord(word: string): boolean {
  const stem = withoutParticle(word);
  if (/\p{Lu}.*\p{Lu}/u.test(word) && !/^\p{Lu}+$/u.test(word)) return false;
  const lower = word.toLowerCase();
  return LABELS.has(lower) || LABELS.has(stem) || STOP_WORDS.has(lower) || isGeneric(stem);
}
