import type { Instant } from '../base/clock.ts';
import { beginCatchUp } from './breaks.ts';
import { promisedFor } from './coming-days.ts';
import { planDay } from './day-plan.ts';
import type { Learner, LearnerId, Rating } from './learner.ts';
import { becomesLeech, leechOf } from './leeches.ts';
import { contextOf } from './own-book.ts';
import type { Memory } from './memory.ts';
import { queueLength } from './queue.ts';
import { stepForAnswer, stepForSuspension } from './recording.ts';
import { nothingStep } from './review-endings.ts';
import { stepOf } from './review-steps.ts';
import {
  type ReviewSession,
  type Scope,
  beginSession,
  sameScope,
  sessionAfter,
} from './session.ts';
import type { Step } from './store.ts';
import { type KnowLearner, type StudyContext, learnerTurn } from './study-context.ts';
import type { GradedStep, ReviewStep, StepToken, Study } from './study.ts';

export type Reviewing = Pick<
  Study,
  'startReview' | 'showStep' | 'reveal' | 'grade' | 'suspend' | 'undo' | 'stop'
>;

/** A press on a session that is as the button says. */
interface CurrentPress {
  /** With the cards that only this learner studies. */
  context: StudyContext;
  learner: Learner;
  session: ReviewSession;
  at: Instant;
}

export function createReviewing(context: StudyContext, know: KnowLearner): Reviewing {
  const { store, takeTurns } = context;

  /** Runs a press in the learner's turn when its button is current; otherwise says what holds. */
  function press<T>(
    id: LearnerId,
    token: StepToken,
    at: Instant,
    act: (current: CurrentPress) => Promise<T>,
  ): Promise<T | ReviewStep> {
    return takeTurns(learnerTurn(id), async () => {
      const learner = await know(id);
      const session = await store.session(token.sessionId);
      if (!session || session.learnerId !== id) return unknownSession(session);
      const own = await contextOf(context, id);
      if (session.step !== token.step) return staleStep(own, learner, session, token, at);
      return act({ context: own, learner, session, at });
    });
  }

  return {
    startReview: (id, scope, limit, at) =>
      takeTurns(learnerTurn(id), async () => {
        const learner = await know(id);
        return startReview(await contextOf(context, id), learner, scope, limit, at);
      }),
    showStep: (id, token, at) =>
      takeTurns(learnerTurn(id), async () => {
        const learner = await know(id);
        const session = await store.session(token.sessionId);
        if (!session || session.learnerId !== id) return unknownSession(session);
        return stepOf(await contextOf(context, id), learner, session, at);
      }),
    reveal: (id, token, at, sure) => press(id, token, at, (current) => reveal(current, sure)),
    grade: (id, token, rating, at) => press(id, token, at, (current) => grade(current, rating)),
    suspend: (id, token, at) => press(id, token, at, suspend),
    undo: (id, token, at) => press(id, token, at, undo),
    stop: (id, token, at) => press(id, token, at, stop),
  };
}

function unknownSession(session: ReviewSession | undefined): ReviewStep {
  const reason = session ? 'not-yours' : 'session-over';
  return { kind: 'stale', reason, answered: null, next: null };
}

/** An older button: nothing is recorded; the learner hears what was, and sees what is. */
async function staleStep(
  context: StudyContext,
  learner: Learner,
  session: ReviewSession,
  token: StepToken,
  at: Instant,
): Promise<ReviewStep> {
  const isLastPress = token.step === session.step - 1;
  // Show answer pressed twice: the answer is shown, and that is all there is to say.
  if (isLastPress && session.current?.revealed) return stepOf(context, learner, session, at);
  const answered = isLastPress ? await lastAnswer(context, session) : null;
  const reason = session.endedAt === null ? 'already-answered' : 'session-over';
  return { kind: 'stale', reason, answered, next: await stepOf(context, learner, session, at) };
}

async function lastAnswer(
  { store }: StudyContext,
  session: ReviewSession,
): Promise<(ReviewStep & { kind: 'stale' })['answered']> {
  const last = (await store.reviewsOfSession(session.learnerId, session.id)).at(-1);
  if (!last) return null;
  const memory = await store.memory(session.learnerId, last.cardId);
  const dueAt = memory?.dueAt ?? last.answeredAt;
  return { rating: last.rating, intervalDays: last.intervalDays, dueAt };
}

async function startReview(
  context: StudyContext,
  learner: Learner,
  scope: Scope,
  limit: number | null,
  at: Instant,
): Promise<ReviewStep> {
  const { store } = context;
  await beginCatchUp(context, learner, at);
  const open = await store.openSession(learner.id);
  if (open && sameScope(open.scope, scope) && (limit === null || limit === open.limit)) {
    const step = await stepOf(context, learner, open, at);
    // A session of another day that has nothing left is over; what counts is today.
    if (step.kind !== 'finished') return step;
  } else if (open) {
    await store.saveSession(sessionAfter(open, { kind: 'ended', at }), open.step);
  }
  const plan = await planDay(context, learner, scope, at);
  if (queueLength(plan.queue) === 0) return nothingStep(context, learner, scope, plan, at);
  const id = context.freshName();
  const session = beginSession({ id, learnerId: learner.id, scope, limit, startedAt: at });
  await store.saveSession(session, null);
  return stepOf(context, learner, session, at, plan);
}

async function reveal(press: CurrentPress, sure: boolean | undefined): Promise<ReviewStep> {
  const { context, learner, session, at } = press;
  const { current } = session;
  const memory = await memoryShown(context, session);
  if (current === null || memory === 'gone') return cardGone(press);
  const after = sessionAfter(session, {
    kind: 'revealed',
    promised: await promisedFor(context, learner, current.cardId, memory, at),
    ...(sure === undefined ? {} : { sure }),
  });
  if (after !== session) await context.store.saveSession(after, session.step);
  return stepOf(context, learner, after, at);
}

async function grade(press: CurrentPress, rating: Rating): Promise<GradedStep> {
  const { context, learner, session, at } = press;
  const { current } = session;
  if (!current?.revealed) return stepOf(context, learner, session, at);
  const memory = await memoryShown(context, session);
  if (memory === 'gone') return cardGone(press);
  const step = await stepForAnswer(context, {
    learner,
    cardId: current.cardId,
    memory,
    rating,
    at,
    durationMs: at - current.shownAt,
    sure: current.sure ?? null,
    promised: current.promised,
    origin: 'review',
    originId: session.id,
    session: sessionAfter(session, { kind: 'graded' }),
  });
  const next = await recordAndGoOn(press, step);
  const after = step.changes[0]?.after;
  if (next.kind === 'stale' || !after || !becomesLeech(memory, after)) return next;
  const leech = await leechOf(context, learner.id, current.cardId, after.lapses);
  return leech ? { ...next, leech } : next;
}

async function suspend(press: CurrentPress): Promise<ReviewStep> {
  const { context, learner, session, at } = press;
  const { current } = session;
  if (current === null) return stepOf(context, learner, session, at);
  const memory = await memoryShown(context, session);
  if (memory === 'gone') return cardGone(press);
  const after = sessionAfter(session, { kind: 'put-aside' });
  return recordAndGoOn(press, stepForSuspension(learner, current.cardId, memory, at, after));
}

async function recordAndGoOn(press: CurrentPress, step: Step): Promise<ReviewStep> {
  const { context } = press;
  const outcome = await context.store.recordStep(step);
  if (outcome.status === 'stale') return cardGone(press);
  return stepOf(context, press.learner, step.session ?? press.session, press.at);
}

/** The memory of the card in front, null while it is new; `gone` when the card no longer stands as it was shown. */
async function memoryShown(
  { store, book }: StudyContext,
  { learnerId, current }: ReviewSession,
): Promise<Memory | null | 'gone'> {
  if (current === null || book().card(current.cardId) === undefined) return 'gone';
  const memory = (await store.memory(learnerId, current.cardId)) ?? null;
  return (memory?.version ?? null) === current.memoryVersion ? memory : 'gone';
}

/** The card was edited out, got another answer, or was answered elsewhere after it was shown: nothing is recorded. */
async function cardGone(press: CurrentPress): Promise<ReviewStep> {
  const { context } = press;
  const session = (await context.store.session(press.session.id)) ?? press.session;
  const next = await stepOf(context, press.learner, session, press.at);
  const shown = press.session.current?.cardId ?? '';
  const reason = context.book().card(shown) === undefined ? 'card-gone' : 'card-changed';
  return { kind: 'stale', reason, answered: null, next };
}

async function undo(press: CurrentPress): Promise<ReviewStep | { kind: 'nothing-to-undo' }> {
  const { context } = press;
  const { store } = context;
  const { learner, session, at } = press;
  const open = await store.openSession(learner.id);
  if (open && open.id !== session.id) {
    const next = await stepOf(context, learner, open, at);
    return { kind: 'stale', reason: 'session-over', answered: null, next };
  }
  const after = sessionAfter(session, { kind: 'undone', answered: session.answered });
  const undone = await store.undoStep(learner.id, at, after);
  if (!undone) return { kind: 'nothing-to-undo' };
  const shown = await showAgain(context, after, undone.cardId, at);
  return stepOf(context, learner, shown, at);
}

/** The undone card stands in front again, and the count follows the log. */
async function showAgain(
  { store }: StudyContext,
  session: ReviewSession,
  cardId: string,
  at: Instant,
): Promise<ReviewSession> {
  const answered = (await store.reviewsOfSession(session.learnerId, session.id)).length;
  const memory = await store.memory(session.learnerId, cardId);
  const card = { cardId, memoryVersion: memory?.version ?? null, shownAt: at, revealed: false };
  const shown = sessionAfter({ ...session, answered }, { kind: 'filled', card });
  await store.saveSession(shown, session.step);
  return shown;
}

async function stop({ context, learner, session, at }: CurrentPress): Promise<ReviewStep> {
  const ended = sessionAfter(session, { kind: 'ended', at });
  if (ended !== session) await context.store.saveSession(ended, session.step);
  return stepOf(context, learner, ended, at);
}
