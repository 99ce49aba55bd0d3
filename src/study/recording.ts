import { type Instant, SECOND } from '../base/clock.ts';
import type { Learner, Rating } from './learner.ts';
import type { Memory, NewReview } from './memory.ts';
import { agendaFor } from './coming-days.ts';
import { gradeCard, type PromisedIntervals } from './schedule.ts';
import type { ReviewSession } from './session.ts';
import { begunSiblings } from './siblings.ts';
import type { Step } from './store.ts';
import type { StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';

/** An answer to a card, wherever it was given. */
export interface GivenAnswer {
  learner: Learner;
  cardId: string;
  /** Null while the card is new. */
  memory: Memory | null;
  rating: Rating;
  at: Instant;
  durationMs: number;
  /** Null when the learner was not asked. */
  sure: boolean | null;
  origin: 'review' | 'quiz';
  originId: string;
  /** What the buttons said; left out where there were none. */
  promised?: PromisedIntervals | undefined;
  /** The session as it is afterwards. */
  session?: ReviewSession;
}

const DURATION_MOST_MS = 60 * SECOND;

/** Everything one answer changes, to be written whole: memory, log row, siblings buried for the day, session. */
export async function stepForAnswer(context: StudyContext, answer: GivenAnswer): Promise<Step> {
  const { learner, cardId, memory, rating, at } = answer;
  const today = studyDayOf(at, learner.settings);
  const { promised } = answer;
  const card = { learner, cardId, memory, at };
  const graded =
    promised?.day === today
      ? gradeCard({ ...card, promised }, rating)
      : gradeCard(
          { ...card, agenda: await agendaFor(context, learner, cardId, memory, at) },
          rating,
        );
  const review: NewReview = {
    learnerId: learner.id,
    cardId,
    rating,
    answeredAt: at,
    studyDay: today,
    phaseBefore: memory?.phase ?? 'new',
    elapsedDays: graded.elapsedDays,
    intervalDaysBefore: memory?.intervalDays ?? 0,
    intervalDays: graded.after.intervalDays,
    stability: graded.after.stability,
    difficulty: graded.after.difficulty,
    retrievability: graded.retrievability,
    durationMs: Math.min(DURATION_MOST_MS, Math.max(0, answer.durationMs)),
    sure: answer.sure,
    origin: answer.origin,
    originId: answer.originId,
  };
  // New siblings have no row to bury; the queue leaves them out because their bullet was answered today.
  const siblings = await begunSiblings(context, learner, cardId);
  return {
    learnerId: learner.id,
    kind: 'grade',
    at,
    changes: [
      { cardId, expectedVersion: memory?.version ?? null, after: graded.after },
      ...siblings.map((sibling) => buried(sibling, today)),
    ],
    review,
    ...(answer.session === undefined ? {} : { session: answer.session }),
  };
}

function buried(sibling: Memory, today: number): Step['changes'][number] {
  return {
    cardId: sibling.cardId,
    expectedVersion: sibling.version,
    after: { ...sibling, buriedOn: today, version: sibling.version + 1 },
  };
}

/** A card that is not to be shown again. */
export function stepForSuspension(
  learner: Learner,
  cardId: string,
  memory: Memory | null,
  at: Instant,
  session?: ReviewSession,
): Step {
  const before = memory ?? untouched(learner, cardId, at);
  const after = { ...before, suspended: true, version: before.version + 1 };
  return {
    learnerId: learner.id,
    kind: 'suspend',
    at,
    changes: [{ cardId, expectedVersion: memory?.version ?? null, after }],
    ...(session === undefined ? {} : { session }),
  };
}

function untouched(learner: Learner, cardId: string, at: Instant): Memory {
  return {
    learnerId: learner.id,
    cardId,
    phase: 'new',
    stability: 0,
    difficulty: 0,
    step: 0,
    dueAt: at,
    dueDay: studyDayOf(at, learner.settings),
    lastReviewedAt: null,
    lastReviewDay: null,
    intervalDays: 0,
    reps: 0,
    lapses: 0,
    suspended: false,
    buriedOn: null,
    version: 0,
  };
}
