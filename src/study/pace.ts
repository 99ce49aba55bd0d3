import { SECOND } from '../base/clock.ts';
import type { Learner, StudyDay } from './learner.ts';
import type { StudyContext } from './study-context.ts';

const PACE_DAYS = 14;
const PACE_ANSWERS_LEAST = 10;
const PACES_KEPT = 2_000;
const PACE_BEFORE_KNOWN_MS = 8 * SECOND;

/** One learner's pace on one study day. */
export interface Pace {
  day: StudyDay;
  answerMs: number;
}

/** How long an answer takes this learner, by the last two weeks; looked up once a study day. */
export async function paceOf(
  { store, paces }: StudyContext,
  learner: Learner,
  today: StudyDay,
): Promise<number> {
  const known = paces.get(learner.id);
  if (known?.day === today) return known.answerMs;
  const reviews = await store.reviews(learner.id, today - PACE_DAYS + 1);
  const timed = reviews.filter(({ origin }) => origin === 'review');
  if (timed.length < PACE_ANSWERS_LEAST) return PACE_BEFORE_KNOWN_MS;
  const answerMs = timed.reduce((sum, { durationMs }) => sum + durationMs, 0) / timed.length;
  if (paces.size >= PACES_KEPT) paces.clear();
  paces.set(learner.id, { day: today, answerMs });
  return answerMs;
}

export function minutesFor(cards: number, paceMs: number): number {
  return Math.ceil((cards * paceMs) / (60 * SECOND));
}
