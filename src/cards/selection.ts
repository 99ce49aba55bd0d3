import type { Candidate } from './candidate.ts';
import { foldedForm } from './text/script.ts';

/** Most cards of one bullet. */
const MOST = 3;
/** A second card has to be at least this good. */
const GOOD_SECOND = 0.72;

const ORDER = ['authored', 'definition', 'list', 'number', 'contrast', 'cause', 'figure', 'cloze'];

/**
 * The few cards of a bullet that are kept: the best of the first kind that fits, the other direction of a definition, and
 * a further one only when it asks for something else and is good by itself.
 */
export function chosenFew(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.toSorted(
    (one, other) => rank(one) - rank(other) || other.score - one.score,
  );
  const kept: Candidate[] = [];
  for (const next of ranked) {
    if (kept.length >= MOST || (kept.length > 0 && !isWorthAdding(kept, next))) continue;
    kept.push(next);
  }
  return kept;
}

/** Most cards of a bullet with several sentences. */
const MOST_OF_MANY = 2;
/** Worth of a second sentence that is asked, too: more than a term blanked in it. */
const TELLING_SECOND = 2;

/** A term of a sentence that only tells of the field is not asked for. */
const LEAST_TELLING = 0;

/** Of what the sentences of a bullet were asked for, what tells most; a second card only for what tells much, too. */
export function chosenOfMany(found: readonly { card: Candidate; worth: number }[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const { card, worth } of found.toSorted((one, other) => other.worth - one.worth)) {
    if (kept.length >= MOST_OF_MANY) break;
    if (worth < (kept.length > 0 ? TELLING_SECOND : LEAST_TELLING)) break;
    if (kept.every((other) => asksOther(other, card))) kept.push(card);
  }
  return kept;
}

/** A bare count says less than a contrast or a cause in the same bullet. */
const TELLING_NUMBER = 0.72;

/** An acronym written out in passing says less than whatever the bullet states. */
export const TOLD_DEFINITION = 0.5;

function rank({ kind, score }: Candidate): number {
  const isCount = kind === 'number' && score < TELLING_NUMBER;
  if (kind === 'definition' && score < TOLD_DEFINITION) return ORDER.indexOf('cloze') - 0.5;
  return ORDER.indexOf(kind) + (isCount ? 2.5 : 0);
}

function isWorthAdding(kept: readonly Candidate[], next: Candidate): boolean {
  if (next.kind === 'authored') return true;
  if (next.kind === 'cloze' || next.score < GOOD_SECOND) return false;
  if (kept.length >= 2) return false;
  return kept.every((card) => asksOther(card, next));
}

function asksOther(card: Candidate, next: Candidate): boolean {
  if (foldedForm(card.back) === foldedForm(next.back)) return false;
  if (card.kind === 'number' && next.kind === 'number') return next.score >= 0.78;
  return card.kind !== next.kind || card.kind === 'definition';
}
