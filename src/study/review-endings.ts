import type { Instant } from '../base/clock.ts';
import { newestBreak, restsUntil } from './catch-up.ts';
import { type DayPlan, planDay } from './day-plan.ts';
import { isWithoutScope } from './editions.ts';
import { limitsOn, WEEKDAYS } from './easy-days.ts';
import { type Learner, RATINGS, type Rating, type StudyDay } from './learner.ts';
import type { Review } from './memory.ts';
import { queueLength } from './queue.ts';
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

/** What the plan of the next study day will hold, as far as it is known now. */
async function tomorrowsCards(
  context: StudyContext,
  learner: Learner,
  at: Instant,
): Promise<number> {
  const { day, endsAt } = studyDaySpan(at, learner.settings);
  if (restsUntil(await newestBreak(context, learner), day + 1) !== null) return 0;
  return queueLength((await planDay(context, learner, {}, endsAt)).queue);
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

/** The next day that takes new cards; undefined when none does. */
function nextDayOfNew(settings: Learner['settings'], today: StudyDay): StudyDay | undefined {
  return WEEKDAYS.map((ahead) => today + ahead).find(
    (day) => limitsOn(settings, day).newPerDay > 0,
  );
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
  const newDay = newLeft > 0 ? nextDayOfNew(learner.settings, day.day) : undefined;
  if (newDay !== undefined) instants.push(studyDayStart(newDay, learner.settings));
  return instants.length === 0 ? null : Math.min(...instants);
}
