import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Learner, LearnerId, Locale } from './learner.ts';
import type { Pace } from './pace.ts';
import type { Store } from './store.ts';
import type { CardBook } from './study.ts';
import type { TrainParameters } from './training.ts';
import type { TakeTurns } from './turns.ts';

/** What every use case works with. */
export interface StudyContext {
  store: Store;
  clock: Clock;
  /** A short text that was not given before: names of sessions and quizzes, seeds. */
  freshName: () => string;
  /** Read anew each time: a sync replaces it. */
  book: () => CardBook;
  /** For learners who have not said. */
  defaults: { timeZone: string; locale: Locale };
  log: Log;
  /** Finds parameters for a history. */
  train: TrainParameters;
  /** Remembered so that a press does not read two weeks of answers. */
  paces: Map<LearnerId, Pace>;
  /** One learner's or one quiz's presses one after the other. A quiz may wait for a learner, never the other way round. */
  takeTurns: TakeTurns;
}

/** The learner as stored, or made now. */
export type KnowLearner = (id: LearnerId, locale?: Locale) => Promise<Learner>;

export const learnerTurn = (id: LearnerId): string => `learner ${id}`;
/** For writing the learner's own row: settings and parameters. */
export const learnerRowTurn = (id: LearnerId): string => `learner's row ${id}`;
export const quizTurn = (quizId: string): string => `quiz ${quizId}`;
