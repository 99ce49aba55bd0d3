import type { Instant } from '../base/clock.ts';
import { daysToCatchUp, newestBreak, restsUntil, shareOf } from './catch-up.ts';
import { type DayPlan, materialOf } from './day-plan.ts';
import { isWithoutScope } from './editions.ts';
import { type Learner, RATINGS, type Rating } from './learner.ts';
import type { Review } from './memory.ts';
import { type ReviewSession, type Scope, tokenOf } from './session.ts';
import type { StudyContext } from './study-context.ts';
import { studyDaySpan, studyDayStart } from './study-day.ts';
import type { ReviewStep, SessionSummary } from './study.ts';

/** The end of a session: what was done, and what tomorrow holds. */
export async function finishedStep(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  at: Instant,
): Promise<ReviewStep & { kind: 'finished' }> {
  const reviews = await context.store.reviewsOfSession(learner.id, session.id);
  const summary: SessionSummary = {
    answered: reviews.length,
    byRating: countByRating(reviews),
    newCards: reviews.filter(({ phaseBefore }) => phaseBefore === 'new').length,
    durationMs: reviews.reduce((sum, { durationMs }) => sum + durationMs, 0),
    tomorrow: await tomorrowsCards(context, learner, at),
    canUndo: await context.store.canUndo(learner.id),
  };
  return { kind: 'finished', token: tokenOf(session), summary };
}

function countByRating(reviews: readonly Review[]): Record<Rating, number> {
  const count = (rating: Rating): number =>
    reviews.filter((review) => review.rating === rating).length;
  return Object.fromEntries(RATINGS.map((rating) => [rating, count(rating)])) as Record<
    Rating,
    number
  >;
}

/** What the next study day will hold within its limits, as far as it is known now. */
async function tomorrowsCards(
  context: StudyContext,
  learner: Learner,
  at: Instant,
): Promise<number> {
  const { store } = context;
  const { newPerDay, reviewsPerDay } = learner.settings;
  const { day } = studyDaySpan(at, learner.settings);
  const rest = await newestBreak(context, learner);
  if (restsUntil(rest, day + 1) !== null) return 0;
  const material = await materialOf(context, learner, {});
  const forecast = await store.dueForecast(learner.id, 0, day + 1);
  const waiting = forecast.reduce((sum, { cards }) => sum + cards, 0);
  const daysLeft = daysToCatchUp(rest, day + 1, waiting, reviewsPerDay);
  const due = daysLeft === null ? Math.min(reviewsPerDay, waiting) : shareOf(waiting, daysLeft);
  const freshMost = Math.min(newPerDay, reviewsPerDay - waiting);
  const fresh =
    freshMost > 0 ? await store.freshCardIds(learner.id, material.editions, freshMost) : [];
  return due + fresh.length;
}

/** Why there is nothing to review, and when there will be. */
export async function nothingStep(
  context: StudyContext,
  learner: Learner,
  scope: Scope,
  plan: DayPlan,
  at: Instant,
): Promise<ReviewStep> {
  const { editions, cardIds } = plan.material;
  const whole = isWithoutScope(scope);
  if (editions.length === 0 && cardIds.length === 0) {
    const reason = whole ? 'empty-deck' : 'no-cards-in-scope';
    return { kind: 'nothing', reason, nextDueAt: null, newLeft: 0 };
  }
  const counts = await context.store.editionCounts({
    learnerId: learner.id,
    editions,
    learningUntil: at,
    today: plan.day.day,
  });
  const newLeft = counts.reduce((sum, { fresh }) => sum + fresh, 0);
  const begun = counts.reduce((sum, count) => sum + count.begun, 0);
  if (newLeft + begun === 0 && cardIds.length === 0) {
    return { kind: 'nothing', reason: 'no-cards-in-scope', nextDueAt: null, newLeft: 0 };
  }
  const nextDueAt = await nextDueInstant(context, learner, plan, newLeft);
  return { kind: 'nothing', reason: 'all-done', nextDueAt, newLeft };
}

/** Cards that today's limits left out, and new ones, come with the next study day. */
async function nextDueInstant(
  { store }: StudyContext,
  learner: Learner,
  { day, material }: DayPlan,
  newLeft: number,
): Promise<Instant | null> {
  const { learningAt, reviewDay } = await store.nextDue(learner.id, material.editions);
  const instants: Instant[] = [];
  if (learningAt !== null) instants.push(learningAt);
  if (reviewDay !== null) {
    instants.push(studyDayStart(Math.max(reviewDay, day.day + 1), learner.settings));
  }
  if (newLeft > 0 && learner.settings.newPerDay > 0) instants.push(day.endsAt);
  return instants.length === 0 ? null : Math.min(...instants);
}
