import type { Instant } from '../base/clock.ts';
import type { LearnerId, Rating, StudyDay } from './learner.ts';

/** FSRS's states of a card. */
export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** What one learner's memory of one card is. There is no row while a card is new and untouched. */
export interface Memory {
  learnerId: LearnerId;
  cardId: string;
  phase: Phase;
  /** Days until retrievability falls to 90 %. */
  stability: number;
  /** 1-10. */
  difficulty: number;
  /** Index into the learning or relearning steps. */
  step: number;
  /** Instant from which a learning card is due; for a review card the start of `dueDay` as it was when scheduled. */
  dueAt: Instant;
  /** Study day on which a review card is due; a change of zone or rollover leaves it alone. */
  dueDay: StudyDay;
  lastReviewedAt: Instant | null;
  lastReviewDay: StudyDay | null;
  /** Days given by the last review; 0 while learning. */
  intervalDays: number;
  /** Reviews so far. */
  reps: number;
  lapses: number;
  suspended: boolean;
  /** The study day for which the card is buried; it shows again on any other. */
  buriedOn: StudyDay | null;
  /** Grows with every write: an answer to an older version is stale. */
  version: number;
}

/** As much of a memory as tells how strong it is and when it is due. */
export type MemoryTrace = Pick<
  Memory,
  | 'cardId'
  | 'phase'
  | 'stability'
  | 'dueAt'
  | 'dueDay'
  | 'lastReviewDay'
  | 'intervalDays'
  | 'suspended'
  | 'buriedOn'
>;

/** One learner, one card, one rating, at one instant. Rows are never rewritten; an undone one keeps its row and is marked. */
export interface Review {
  id: number;
  learnerId: LearnerId;
  cardId: string;
  rating: Rating;
  answeredAt: Instant;
  studyDay: StudyDay;
  phaseBefore: Phase;
  /** Study days since the review before; 0 for the first. */
  elapsedDays: number;
  /** Interval in force before this review, in days; 0 while learning. */
  intervalDaysBefore: number;
  /** Interval given by this review, in days; 0 while learning. */
  intervalDays: number;
  stability: number;
  difficulty: number;
  /** Predicted probability of recall at the moment of the answer; `null` for a first review. */
  retrievability: number | null;
  /** Time from showing the card to the answer, capped at 60,000 ms. */
  durationMs: number;
  /** How sure the learner said to be before the answer was shown; null when not asked. */
  sure: boolean | null;
  /** Where the answer was given. */
  origin: 'review' | 'quiz';
  /** Session or quiz id. */
  originId: string;
}
export type NewReview = Omit<Review, 'id'>;
