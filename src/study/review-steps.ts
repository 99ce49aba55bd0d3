import { HOUR, type Instant } from '../base/clock.ts';
import { ownPaper } from '../cards/own-card.ts';
import { promisedFor } from './coming-days.ts';
import { type DayPlan, planDay } from './day-plan.ts';
import type { Learner } from './learner.ts';
import { minutesFor, paceOf } from './pace.ts';
import { nextInQueue, queueLength } from './queue.ts';
import { finishedStep } from './review-endings.ts';
import { previewGrades } from './schedule.ts';
import { type ReviewSession, sessionAfter, tokenOf } from './session.ts';
import type { StudyContext } from './study-context.ts';
import type { ReviewProgress, ReviewStep } from './study.ts';

/** How long a session waits for a learning card instead of ending. */
const PAUSE_MOST_MS = HOUR;

/** What a session shows now: its card, a newly chosen one, a pause, or its end. Writes only what it has to choose. `known`: the plan, where it was made just now. */
export async function stepOf(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  at: Instant,
  known?: DayPlan,
): Promise<ReviewStep> {
  if (session.endedAt !== null) return finishedStep(context, learner, session, at);
  const plan = known ?? (await planDay(context, learner, session.scope, at));
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
    isOwn: card.paper === ownPaper(learner.id),
  };
  // Of a card seen for the first time nobody is sure.
  const askSure = learner.settings.askSure && memory !== null && memory.reps > 0;
  if (!session.current?.revealed) return { kind: 'question', ...shown, askSure };
  const { promised: kept } = session.current;
  const promised =
    kept?.day === plan.day.day ? kept : await promisedFor(context, learner, cardId, memory, at);
  const previews = previewGrades({ learner, cardId, memory, at, promised });
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
