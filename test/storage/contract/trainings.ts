import { describe, expect, it } from 'vitest';
import type { Store, Training } from '../../../src/study/store.ts';
import { aLearner, DAY, START } from '../builders.ts';

const WEIGHTS = Array.from({ length: 21 }, (_, index) => index + 0.25);
const OTHERS = WEIGHTS.map((weight) => weight + 1);

function aTraining(change: Partial<Training> = {}): Training {
  return {
    learnerId: 'ana',
    trainedAt: START,
    reviews: 400,
    outcome: 'kept',
    weights: WEIGHTS,
    before: null,
    logLossBefore: 0.4,
    logLossAfter: 0.35,
    ...change,
  };
}

export function trainingContract(store: () => Store): void {
  const parameters = async () => (await store().learner('ana'))?.parameters;

  describe('trainings', () => {
    it('are kept as they were written, newest first, and one that is kept becomes the learner’s', async () => {
      await store().saveLearner(aLearner('ana'));
      await store().recordTraining(aTraining());
      expect(await parameters()).toEqual(WEIGHTS);
      const failed = aTraining({
        outcome: 'failed',
        weights: null,
        before: WEIGHTS,
        logLossBefore: null,
        logLossAfter: null,
      });
      await store().recordTraining(failed);
      const [newest, first] = await store().trainings('ana', 5);
      expect(newest).toMatchObject(failed);
      expect(first).toMatchObject(aTraining());
      expect(await store().trainings('ana', 1)).toHaveLength(1);
      expect(await store().trainings('ben', 5)).toEqual([]);
    });

    it('that are not better or failed change nothing', async () => {
      await store().saveLearner(aLearner('ana', { parameters: OTHERS }));
      await store().recordTraining(aTraining({ outcome: 'not-better' }));
      await store().recordTraining(aTraining({ outcome: 'failed', weights: null }));
      expect(await parameters()).toEqual(OTHERS);
    });

    it('are taken back one by one, the newest first, and only once', async () => {
      await store().saveLearner(aLearner('ana'));
      await store().saveLearner(aLearner('ben'));
      await store().recordTraining(aTraining());
      await store().recordTraining(aTraining({ weights: OTHERS, before: WEIGHTS }));
      const [newest, first] = await store().trainings('ana', 2);
      expect(await store().takeBackTraining('ana', first?.id ?? 0)).toBe(false);
      expect(await store().takeBackTraining('ben', newest?.id ?? 0)).toBe(false);
      expect(await parameters()).toEqual(OTHERS);
      expect(await store().takeBackTraining('ana', newest?.id ?? 0)).toBe(true);
      expect(await parameters()).toEqual(WEIGHTS);
      expect(await store().takeBackTraining('ana', newest?.id ?? 0)).toBe(false);
      expect(await store().takeBackTraining('ana', first?.id ?? 0)).toBe(true);
      expect(await parameters()).toBeNull();
      const outcomes = (await store().trainings('ana', 5)).map(({ outcome }) => outcome);
      expect(outcomes).toEqual(['taken-back', 'taken-back']);
    });

    it('tell who has had none for a while, in pages', async () => {
      for (const id of ['ana', 'ben', 'eva', 'joe']) await store().saveLearner(aLearner(id));
      await store().recordTraining(aTraining({ learnerId: 'ben', trainedAt: START - DAY }));
      await store().recordTraining(aTraining({ learnerId: 'eva', trainedAt: START }));
      expect(await store().untrainedLearners(START - 1, '', 10)).toEqual(['ana', 'ben', 'joe']);
      expect(await store().untrainedLearners(START - 1, 'ana', 1)).toEqual(['ben']);
      expect(await store().untrainedLearners(START - 2 * DAY, '', 10)).toEqual(['ana', 'joe']);
    });
  });
}
