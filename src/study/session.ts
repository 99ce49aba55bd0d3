import type { Instant } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';

/** Which cards a session draws from. Undefined fields do not narrow. */
export interface Scope {
  paper?: string;
  tag?: string;
}

/** The card in front of the learner. */
export interface ShownCard {
  cardId: string;
  /** Version of the memory shown; null while the card is new. */
  memoryVersion: number | null;
  shownAt: Instant;
  revealed: boolean;
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
