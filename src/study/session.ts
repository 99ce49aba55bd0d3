import type { Instant } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';
import type { PromisedIntervals } from './schedule.ts';

/** Which cards a session draws from. Undefined fields do not narrow. */
export interface Scope {
  paper?: string;
  tag?: string;
}

/** The card in front of the learner. */
interface ShownCard {
  cardId: string;
  /** Version of the memory shown; null while the card is new. */
  memoryVersion: number | null;
  shownAt: Instant;
  revealed: boolean;
  /** What the learner said before the answer was shown; left out when not asked. */
  sure?: boolean;
  /** What its buttons say, once the answer was shown. */
  promised?: PromisedIntervals;
}

/** One learner's run of reviews, as it is stored. */
export interface ReviewSession {
  id: string;
  learnerId: LearnerId;
  scope: Scope;
  /** Most answers in this session; null: as the daily limits say. */
  limit: number | null;
  startedAt: Instant;
  /** Grows with every accepted press; buttons carry it, so that an older button is known to be stale. */
  step: number;
  current: ShownCard | null;
  /** Grades given and not undone; suspended cards do not count. */
  answered: number;
  endedAt: Instant | null;
}

/** What can happen to a session. Only presses move `step` on; choosing a card for an empty place does not. */
export type SessionEvent =
  | { kind: 'filled'; card: ShownCard }
  | { kind: 'revealed'; promised?: PromisedIntervals; sure?: boolean }
  | { kind: 'graded' }
  | { kind: 'put-aside' }
  /** `answered` as the log has it afterwards. */
  | { kind: 'undone'; answered: number }
  | { kind: 'ended'; at: Instant };

/** A session as it begins: no card chosen, nothing answered. */
export function beginSession(
  beginning: Pick<ReviewSession, 'id' | 'learnerId' | 'scope' | 'limit' | 'startedAt'>,
): ReviewSession {
  return { ...beginning, step: 0, current: null, answered: 0, endedAt: null };
}

/** The session after an event. An event that makes no sense in this state leaves it as it is. */
export function sessionAfter(session: ReviewSession, event: SessionEvent): ReviewSession {
  switch (event.kind) {
    case 'filled':
      return isEmpty(session) ? { ...session, current: event.card } : session;
    case 'revealed':
      if (session.current === null || session.current.revealed) return session;
      return next(session, { current: shownAnswer(session.current, event) });
    case 'graded':
      if (session.current === null) return session;
      return next(session, { current: null, answered: session.answered + 1 });
    case 'put-aside':
      return session.current === null ? session : next(session, { current: null });
    case 'undone':
      return next(session, { current: null, answered: event.answered, endedAt: null });
    default:
      return session.endedAt === null
        ? next(session, { current: null, endedAt: event.at })
        : session;
  }
}

function shownAnswer(
  card: ShownCard,
  { promised, sure }: Extract<SessionEvent, { kind: 'revealed' }>,
): ShownCard {
  return {
    ...card,
    revealed: true,
    ...(promised === undefined ? {} : { promised }),
    ...(sure === undefined ? {} : { sure }),
  };
}

function isEmpty(session: ReviewSession): boolean {
  return session.current === null && session.endedAt === null;
}

function next(session: ReviewSession, change: Partial<ReviewSession>): ReviewSession {
  return { ...session, ...change, step: session.step + 1 };
}

export function sameScope(one: Scope, other: Scope): boolean {
  return one.paper === other.paper && one.tag === other.tag;
}

/** What the buttons of the step at hand carry. */
export function tokenOf({ id, step }: ReviewSession): { sessionId: string; step: number } {
  return { sessionId: id, step };
}
