import { candidate } from './candidate.ts';
import type { Card } from './card.ts';
import { looksDoubtful, looksLikeOpinion } from './quality/doubt.ts';
import {
  hasOneIdea,
  isNotPolar,
  isNotTrivial,
  isSelfContained,
  isShortEnough,
} from './quality/quality.ts';

/** What may make a card hard to keep: names of quality rules, and of what a note's text can be. */
export type CardDoubt =
  | 'short'
  | 'one-idea'
  | 'list'
  | 'self-contained'
  | 'not-polar'
  | 'not-trivial'
  | 'faithful'
  | 'opinion';

/** More than this is hard to recall in one go, though it may be asked. */
const ITEMS_KEPT_WELL = 3;

/** The rules that a card may break, by its text alone; cards that an author wrote are judged like all others. */
export function doubtsOf(card: Card): CardDoubt[] {
  const { kind, back, items, score } = card;
  const front = card.front.replace(`[${card.paperName}] `, '');
  const judged = candidate({
    kind: kind === 'authored' ? 'cloze' : kind,
    front,
    back,
    items,
    score,
  });
  const isPolar = !isNotPolar(judged);
  const isWord = !isPolar && kind !== 'cause' && kind !== 'definition' && kind !== 'list';
  const fails: [CardDoubt, boolean][] = [
    ['short', !isShortEnough(judged)],
    ['one-idea', items.length === 0 && !hasOneIdea(judged)],
    ['list', items.length > ITEMS_KEPT_WELL],
    ['self-contained', !isSelfContained(judged)],
    ['not-polar', isPolar],
    ['not-trivial', isWord && !isNotTrivial(judged)],
    ['faithful', looksDoubtful(`${front} ${back}`)],
    ['opinion', looksLikeOpinion(`${front} ${back}`)],
  ];
  return fails.filter(([, isBroken]) => isBroken).map(([name]) => name);
}
