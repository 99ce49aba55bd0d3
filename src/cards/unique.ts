import { distance } from 'fastest-levenshtein';
import type { Card } from './card.ts';
import { foldedForm } from './text/script.ts';

/** Two cards more alike than this ask the same thing. */
const NEAR = 0.85;

/** 1 for equal texts, 0 for texts with nothing in common. */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** Cards of one paper without doubles: a front has one answer, and near-equal cards are kept once. */
export function withoutDoubles(cards: readonly Card[]): Card[] {
  const fronts = new Set<string>();
  const byAnswer = new Map<string, string[]>();
  return cards.filter((card) => {
    const folded = foldedForm(card.front);
    // One question of two pictures is two questions.
    const front = `${folded}${blankPlace(card.front)} ${card.pictureUrl ?? ''}`;
    const answer = `${card.kind} ${foldedForm(card.back)}`;
    const alike = byAnswer.get(answer) ?? [];
    const beside = besideBlank(card.front);
    if (fronts.has(front) || alike.some((other) => similarity(other, folded) >= NEAR)) return false;
    if (beside !== undefined && fronts.has(`${answer}${beside}`)) return false;
    fronts.add(front).add(`${answer}${beside ?? ''}`);
    byAnswer.set(answer, [...alike, folded]);
    return true;
  });
}

/** The letters around a blank: a note that says a thing twice says it there in the same words. */
function besideBlank(front: string): string | undefined {
  const [before = '', after] = front.split('____');
  const [left, right] = [foldedForm(before).slice(-8), foldedForm(after ?? '').slice(0, 8)];
  return after !== undefined && left.length + right.length >= 16 ? `${left} ${right}` : undefined;
}

/** The folded form loses the blank; where it stands tells two clozes of one sentence apart. */
function blankPlace(front: string): string {
  return `@${foldedForm(front.split('____')[0] ?? '').length}`;
}
