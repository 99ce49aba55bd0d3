import { setImmediate } from 'node:timers/promises';
import { DAY, type Instant } from '../base/clock.ts';
import type { Learner, LearnerId } from './learner.ts';
import type { Review } from './memory.ts';
import { pastReviews } from './past-reviews.ts';
import { parametersAreUsable } from './schedule.ts';
import type { StoredTraining, Training } from './store.ts';
import { type KnowLearner, learnerRowTurn, type StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { ParameterState, Study, TrainingEnd } from './study.ts';
import { trainingRequest, type TrainingResult } from './training.ts';

export type Parameters = Pick<
  Study,
  'parameterState' | 'trainParameters' | 'takeBackParameters' | 'trainDueLearners'
>;

/** Below, the published defaults are as good as anything that could be found. */
const REVIEWS_LEAST = 400;
const EVERY = 7 * DAY;
const LEARNERS_A_PAGE = 50;
const TRAININGS_SHOWN = 20;

/**
 * Trainings of learners' parameters, one at a time. Memories and the days on which cards are due stay as they are: new
 * parameters count from the next answer on.
 */
export function createParameters(context: StudyContext, know: KnowLearner): Parameters {
  const running = new Set<LearnerId>();
  async function train(id: LearnerId): Promise<TrainingEnd> {
    if (running.has(id)) return 'running';
    running.add(id);
    try {
      return await context.takeTurns('training', async () => trainOnce(context, await know(id)));
    } finally {
      running.delete(id);
    }
  }
  return {
    trainParameters: train,
    parameterState: async (id) => stateOf(context, await know(id), running.has(id)),
    takeBackParameters: (id) =>
      running.has(id)
        ? Promise.resolve(false)
        : context.takeTurns(learnerRowTurn(id), () => takeBack(context, id)),
    trainDueLearners: (now) => trainDue(context, now, train),
  };
}

async function trainOnce(context: StudyContext, learner: Learner): Promise<TrainingEnd> {
  const { store, clock, log, takeTurns } = context;
  if ((await store.countReviews(learner.id, REVIEWS_LEAST)) < REVIEWS_LEAST) return 'too-few';
  const reviews: Review[] = [];
  for await (const page of pastReviews(store, learner.id, 0)) reviews.push(...page);
  const { parameters } = learner;
  const before = parameters !== null && parametersAreUsable(parameters) ? parameters : null;
  let result: TrainingResult | null = null;
  try {
    result = await context.train(trainingRequest(reviews, before));
    if (result === null) return 'cut-off';
  } catch (error) {
    log.warn({ learnerId: learner.id, reason: String(error) }, 'a training failed');
  }
  const given = { learnerId: learner.id, trainedAt: clock.now(), reviews: reviews.length, before };
  const judgement = judged(result);
  const training: Training = { ...given, ...judgement };
  return takeTurns(learnerRowTurn(learner.id), async () => {
    // Whoever had everything erased meanwhile, or is somebody new since, has nothing to train.
    const isThere = (await store.learner(learner.id))?.createdAt === learner.createdAt;
    if (!isThere) return 'cut-off';
    await store.recordTraining(training);
    return judgement.outcome;
  });
}

interface Judgement extends Pick<Training, 'weights' | 'logLossBefore' | 'logLossAfter'> {
  outcome: 'kept' | 'not-better' | 'failed';
}

/** Kept only when the later part of the history is predicted better. */
function judged(result: TrainingResult | null): Judgement {
  if (result === null || !parametersAreUsable(result.weights)) {
    return { outcome: 'failed', weights: null, logLossBefore: null, logLossAfter: null };
  }
  return { outcome: result.logLossAfter < result.logLossBefore ? 'kept' : 'not-better', ...result };
}

async function stateOf(
  { store }: StudyContext,
  { id, parameters, settings }: Learner,
  isRunning: boolean,
): Promise<ParameterState> {
  const trainings = await store.trainings(id, TRAININGS_SHOWN);
  const [last] = trainings;
  return {
    reviews: await store.countReviews(id, REVIEWS_LEAST),
    reviewsNeeded: REVIEWS_LEAST,
    last: last ?? null,
    lastOn: last === undefined ? null : studyDayOf(last.trainedAt, settings),
    isOwn: parameters !== null,
    canTakeBack: !isRunning && keptLast(trainings) !== undefined,
    isRunning,
  };
}

function keptLast(trainings: readonly StoredTraining[]): StoredTraining | undefined {
  return trainings.find(({ outcome }) => outcome === 'kept');
}

async function takeBack({ store }: StudyContext, id: LearnerId): Promise<boolean> {
  const kept = keptLast(await store.trainings(id, TRAININGS_SHOWN));
  return kept !== undefined && store.takeBackTraining(id, kept.id);
}

/** Everybody with enough reviews and no training for a week, one after another. Gives how many were trained. */
async function trainDue(
  { store }: StudyContext,
  now: Instant,
  train: (id: LearnerId) => Promise<TrainingEnd>,
): Promise<number> {
  let trained = 0;
  for (let after = ''; ;) {
    const page = await store.untrainedLearners(now - EVERY, after, LEARNERS_A_PAGE);
    for (const id of page) {
      const end = await train(id);
      if (end === 'cut-off') return trained;
      if (end !== 'too-few' && end !== 'running') trained += 1;
      await setImmediate();
    }
    const last = page.at(-1);
    if (last === undefined || page.length < LEARNERS_A_PAGE) return trained;
    after = last;
  }
}
