import type { Rating } from './learner.ts';
import type { Review } from './memory.ts';
import { memoryModel } from './schedule.ts';

/*
 * What a training works with, and the judge of it. Pure.
 */

/** One answer to a card, in the order of the learner's history. */
export interface PastAnswer {
  /** Place among all answers of the history, from 0. */
  place: number;
  rating: Rating;
  /** Study days since the answer before; 0 for the first. */
  elapsedDays: number;
}

/** A card's answers from its first one on. */
export type CardHistory = readonly PastAnswer[];

export interface TrainingRequest {
  histories: readonly CardHistory[];
  /** Answers from this place on judge; those before it train. */
  judgedFrom: number;
  /** In use; null: the published defaults. */
  before: readonly number[] | null;
}

export interface TrainingResult {
  weights: readonly number[];
  /** Mean log-loss on the later part, under `before` and under `weights`. */
  logLossBefore: number;
  logLossAfter: number;
}

/** Finds parameters and judges them; null when it was cut off. Rejects when it fails. */
export type TrainParameters = (request: TrainingRequest) => Promise<TrainingResult | null>;

/** Of the history, in its order. */
const TRAINING_SHARE = 0.8;
/** A prediction of certainty that fails would cost without end. */
const PROBABILITY_LEAST = 1e-4;

/** Cards whose first answers are not in the log are left out: their memory at the first one seen is not known. */
export function trainingRequest(
  reviews: readonly Review[],
  before: TrainingRequest['before'],
): TrainingRequest {
  const histories = new Map<string, PastAnswer[]>();
  const ordered = reviews.toSorted((a, b) => a.id - b.id);
  for (const [place, { cardId, phaseBefore, rating, elapsedDays }] of ordered.entries()) {
    const history = histories.get(cardId);
    if (history) history.push({ place, rating, elapsedDays: Math.max(0, elapsedDays) });
    else if (phaseBefore === 'new') histories.set(cardId, [{ place, rating, elapsedDays: 0 }]);
  }
  return {
    histories: [...histories.values()],
    judgedFrom: Math.floor(ordered.length * TRAINING_SHARE),
    before,
  };
}

/** The part of each history up to an answer of the earlier part that came a day or more after the one before. */
export function trainingItems({ histories, judgedFrom }: TrainingRequest): CardHistory[] {
  return histories
    .flatMap((history) =>
      history.flatMap((answer, index) =>
        answer.place < judgedFrom && answer.elapsedDays > 0 ? [history.slice(0, index + 1)] : [],
      ),
    )
    .sort((a, b) => lastPlace(a) - lastPlace(b));
}

const lastPlace = (history: CardHistory): number => history.at(-1)?.place ?? 0;

/**
 * Mean log-loss, in nats, of the predicted recall on answers of the later part that came a day or more after the one
 * before; null when there are none.
 */
export function laterLogLoss(
  { histories, judgedFrom }: TrainingRequest,
  parameters: readonly number[] | null,
): number | null {
  const model = memoryModel({ parameters, settings: { desiredRetention: 0.9 } });
  let loss = 0;
  let judged = 0;
  for (const history of histories) {
    let state = null;
    for (const { place, rating, elapsedDays } of history) {
      if (state !== null && elapsedDays > 0 && place >= judgedFrom) {
        loss += lossOf(model.recall(state, elapsedDays), rating !== 'again');
        judged += 1;
      }
      state = model.afterAnswer(state, elapsedDays, rating);
    }
  }
  return judged === 0 ? null : loss / judged;
}

function lossOf(probability: number, isRight: boolean): number {
  const bounded = Math.min(1 - PROBABILITY_LEAST, Math.max(PROBABILITY_LEAST, probability));
  return -Math.log(isRight ? bounded : 1 - bounded);
}
