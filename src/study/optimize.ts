import {
  computeParameters,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding';
import { RATINGS } from './learner.ts';
import { parametersAreUsable } from './schedule.ts';
import {
  type CardHistory,
  laterLogLoss,
  trainingItems,
  type TrainingRequest,
  type TrainingResult,
} from './training.ts';

/*
 * The only file that knows the optimizer. It ends the whole process when an item is not as it expects, and long
 * histories hold up the event loop while they are handed over: whoever runs the bot lets a process of its own do this.
 */

/** Milliseconds between two looks of the optimizer at its progress. */
const LOOK_EVERY_MS = 10;
/** As the schedule has. */
const RELEARNING_STEPS = 1;
/** Digits with which parameters are published. */
const DIGITS = 4;

/** Trains on the earlier part of a history and judges on the later. Rejects when there is too little of either. */
export async function optimize(request: TrainingRequest): Promise<TrainingResult> {
  const items = trainingItems(request);
  if (items.length === 0) throw new Error('nothing to train on: no card was asked on two days');
  const found = await computeParameters(items.map(bindingItem), {
    enableShortTerm: true,
    numRelearningSteps: RELEARNING_STEPS,
    timeout: LOOK_EVERY_MS,
  });
  const weights = found.map((weight) => Number(weight.toFixed(DIGITS)));
  if (!parametersAreUsable(weights)) throw new Error('the optimizer gave unusable parameters');
  const logLossBefore = laterLogLoss(request, request.before);
  const logLossAfter = laterLogLoss(request, weights);
  if (logLossBefore === null || logLossAfter === null) {
    throw new Error('nothing to judge on: no card was asked again in the later part');
  }
  return { weights, logLossBefore, logLossAfter };
}

function bindingItem(history: CardHistory): FSRSBindingItem {
  return new FSRSBindingItem(
    history.map(
      ({ rating, elapsedDays }) => new FSRSBindingReview(RATINGS.indexOf(rating) + 1, elapsedDays),
    ),
  );
}
