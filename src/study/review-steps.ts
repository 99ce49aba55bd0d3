import { HOUR, type Instant } from '../base/clock.ts';
import { type DayPlan, isDue, materialOf, minutesFor, paceOf, planDay } from './day-plan.ts';
import { isWithoutScope } from './editions.ts';
import { type Learner, RATINGS, type Rating } from './learner.ts';
import type { Memory, Review } from './memory.ts';
import { nextInQueue, queueLength } from './queue.ts';
import { previewGrades } from './schedule.ts';
import { type ReviewSession, type Scope, sessionAfter } from './session.ts';
import type { StudyContext } from './study-context.ts';
import { studyDaySpan, studyDayStart } from './study-day.ts';
import type { ReviewProgress, ReviewStep, SessionSummary, StepToken } from './study.ts';

/** How long a session waits for a learning card instead of ending. */
const PAUSE_MOST_MS = HOUR;

export function tokenOf(session: ReviewSession): StepToken {
  return { sessionId: session.id, step: session.step };
}

/** What a session shows now: its card, a newly chosen one, a pause, or its end. Writes only what it has to choose. */
export async function stepOf(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  at: Instant,
): Promise<ReviewStep> {
  if (session.endedAt !== null) return finishedStep(context, learner, session, at);
  const plan = await planDay(context, learner, session.scope, at);
  const standing = await withStandingCard(context, learner, session);
  const filled = await fill(context, standing, plan, at);
  if (filled.current !== null) return cardStep(context, learner, filled, plan, at);
  return pauseOrEnd(context, learner, filled, plan, at);
}

/** Takes a card away that is no longer what was shown: edited out, suspended, or answered elsewhere. */
async function withStandingCard(
  { store, book }: StudyContext,
  learner: Learner,
  session: ReviewSession,
): Promise<ReviewSession> {
  if (session.current === null) return session;
  const { cardId, memoryVersion } = session.current;
  const memory = await store.memory(learner.id, cardId);
  const stands = (memory?.version ?? null) === memoryVersion && !memory?.suspended;
  if (stands && book().card(cardId) !== undefined) return session;
  const without = sessionAfter(session, { kind: 'put-aside' });
  await store.saveSession(without, session.step);
  return without;
}

async function fill(
  { store }: StudyContext,
  session: ReviewSession,
  plan: DayPlan,
  at: Instant,
): Promise<ReviewSession> {
  if (session.current !== null || isLimitReached(session)) return session;
  const chosen = nextInQueue(plan.queue);
  if (!chosen) return session;
  const memoryVersion = chosen.memory?.version ?? null;
  const card = { cardId: chosen.cardId, memoryVersion, shownAt: at, revealed: false };
  const filled = sessionAfter(session, { kind: 'filled', card });
  await store.saveSession(filled, session.step);
  return filled;
}

function isLimitReached({ limit, answered }: ReviewSession): boolean {
  return limit !== null && answered >= limit;
}

async function cardStep(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  plan: DayPlan,
  at: Instant,
): Promise<ReviewStep> {
  const cardId = session.current?.cardId ?? '';
  const card = context.book().card(cardId);
  if (!card) return pauseOrEnd(context, learner, session, plan, at);
  const memory = (await context.store.memory(learner.id, cardId)) ?? null;
  const shown = {
    token: tokenOf(session),
    cardId,
    card,
    memory,
    progress: await progressOf(context, learner, session, plan),
    canUndo: await context.store.canUndo(learner.id),
  };
  if (!session.current?.revealed) return { kind: 'question', ...shown };
  const previews = previewGrades({ learner, cardId, memory, at });
  return { kind: 'answer', ...shown, previews, answerButtons: learner.settings.answerButtons };
}

async function progressOf(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  plan: DayPlan,
): Promise<ReviewProgress> {
  const shown = session.current === null ? 0 : 1;
  const allowed = session.limit === null ? Infinity : session.limit - session.answered;
  const left = Math.min(Math.max(queueLength(plan.queue), shown), allowed);
  const paceMs = await paceOf(context, learner, plan.day.day);
  return { answered: session.answered, left, minutesLeft: minutesFor(left, paceMs) };
}

async function pauseOrEnd(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  plan: DayPlan,
  at: Instant,
): Promise<ReviewStep> {
  const until = isLimitReached(session) ? null : await learningAgainAt(context, learner, plan, at);
  if (until !== null) {
    const progress = await progressOf(context, learner, session, plan);
    const canUndo = await context.store.canUndo(learner.id);
    return { kind: 'pause', token: tokenOf(session), until, progress, canUndo };
  }
  const ended = sessionAfter(session, { kind: 'ended', at });
  await context.store.saveSession(ended, session.step);
  return finishedStep(context, learner, ended, at);
}

async function learningAgainAt(
  { store }: StudyContext,
  learner: Learner,
  { material }: DayPlan,
  at: Instant,
): Promise<Instant | null> {
  const { learningAt } = await store.nextDue(learner.id, material.editions);
  return learningAt !== null && learningAt > at && learningAt <= at + PAUSE_MOST_MS
    ? learningAt
    : null;
}

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
  const material = await materialOf(context, learner, {});
  const forecast = await store.dueForecast(learner.id, 0, day + 1);
  const due = Math.min(
    reviewsPerDay,
    forecast.reduce((sum, { cards }) => sum + cards, 0),
  );
  const freshMost = Math.min(newPerDay, reviewsPerDay - due);
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

/** Whether a memory is due at an instant, for a quiz answer that is a review too. */
export function isDueAt(memory: Memory, learner: Learner, at: Instant): boolean {
  return isDue(memory, studyDaySpan(at, learner.settings).day, at);
}
