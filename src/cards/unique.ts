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
  const kept: Card[] = [];
  const fronts = new Set<string>();
  for (const card of cards) {
    const front = foldedForm(card.front) + blankPlace(card.front);
    if (fronts.has(front) || kept.some((other) => isNearDouble(other, card))) continue;
    fronts.add(front);
    kept.push(card);
  }
  return kept;
}

/** The folded form loses the blank; where it stands tells two clozes of one sentence apart. */
function blankPlace(front: string): string {
  return `@${foldedForm(front.split('____')[0] ?? '').length}`;
}

function isNearDouble(one: Card, other: Card): boolean {
  if (one.kind !== other.kind || foldedForm(one.back) !== foldedForm(other.back)) return false;
  return similarity(foldedForm(one.front), foldedForm(other.front)) >= NEAR;
}
