import { describe, expect, it } from 'vitest';
import type { Step, StepOutcome, Store } from '../../../src/study/store.ts';
import { addCards, aGrade, aMemory, aSession, begin, START, TODAY } from '../builders.ts';

export function stepContract(store: () => Store): void {
  describe('a step', () => {
    it('writes memory, review and session as one', async () => {
      await addCards(store(), 'one');
      const session = aSession();
      const step: Step = { ...aGrade('one'), session };
      const outcome = await store().recordStep(step);
      expect(outcome).toEqual({ status: 'recorded', reviewId: expect.any(Number) });
      expect(await store().memory('ana', 'one')).toEqual(step.changes[0]?.after);
      const id = outcome.status === 'recorded' ? outcome.reviewId : null;
      expect(await store().reviews('ana', TODAY)).toEqual([{ ...step.review, id }]);
      expect(await store().openSession('ana')).toEqual(session);
    });

    it('has no review when nothing was answered', async () => {
      await addCards(store(), 'one');
      const after = aMemory('one', { phase: 'new', suspended: true });
      const changes = [{ cardId: 'one', expectedVersion: null, after }];
      const step: Step = { learnerId: 'ana', kind: 'suspend', at: START, changes };
      expect(await store().recordStep(step)).toEqual({ status: 'recorded', reviewId: null });
      expect((await store().memory('ana', 'one'))?.suspended).toBe(true);
      expect(await store().reviews('ana', 0)).toEqual([]);
    });

    it('numbers reviews upwards', async () => {
      await addCards(store(), 'one', 'two');
      const first = await store().recordStep(aGrade('one'));
      const second = await store().recordStep(aGrade('two'));
      const idOf = (outcome: StepOutcome) =>
        'reviewId' in outcome ? Number(outcome.reviewId) : NaN;
      expect(idOf(second)).toBeGreaterThan(idOf(first));
    });

    it('is refused whole when a memory was written since it was shown', async () => {
      await addCards(store(), 'one', 'two');
      const shown = await begin(store(), 'one');
      const answered = aGrade('one', { before: shown });
      await store().recordStep(answered);
      const sibling = { cardId: 'two', expectedVersion: null, after: aMemory('two') };
      const late: Step = {
        ...aGrade('one', { before: shown }),
        changes: [sibling, ...aGrade('one', { before: shown }).changes],
        session: aSession(),
      };
      expect(await store().recordStep(late)).toEqual({ status: 'stale' });
      expect(await store().memory('ana', 'two')).toBeUndefined();
      expect(await store().memory('ana', 'one')).toEqual(answered.changes[0]?.after);
      expect(await store().reviews('ana', 0)).toHaveLength(2);
      expect(await store().openSession('ana')).toBeUndefined();
    });

    it('is refused when a row was expected and there is none, or none and there is one', async () => {
      await addCards(store(), 'one', 'two');
      await begin(store(), 'one');
      expect(await store().recordStep(aGrade('one'))).toEqual({ status: 'stale' });
      const ghost = aGrade('two', { before: aMemory('two', { version: 3 }) });
      expect(await store().recordStep(ghost)).toEqual({ status: 'stale' });
      expect(await store().memory('ana', 'two')).toBeUndefined();
    });

    it('is recorded once when pressed many times at the same moment', async () => {
      await addCards(store(), 'one');
      const presses = Array.from({ length: 10 }, () => store().recordStep(aGrade('one')));
      const outcomes = await Promise.all(presses);
      expect(outcomes.filter(({ status }) => status === 'recorded')).toHaveLength(1);
      expect(await store().reviews('ana', 0)).toHaveLength(1);
    });

    it('of one learner does not stand in the way of another', async () => {
      await addCards(store(), 'one');
      const learners = Array.from({ length: 20 }, (_, index) => `learner-${index}`);
      const outcomes = await Promise.all(
        learners.map((learnerId) => store().recordStep(aGrade('one', { after: { learnerId } }))),
      );
      expect(outcomes.every(({ status }) => status === 'recorded')).toBe(true);
      for (const learnerId of learners) {
        expect(await store().reviews(learnerId, 0)).toHaveLength(1);
      }
    });

    it('is refused when its session has already moved on', async () => {
      await addCards(store(), 'one', 'two');
      await store().recordStep({ ...aGrade('one'), session: aSession({ step: 5 }) });
      const late: Step = { ...aGrade('two'), session: aSession({ step: 5, answered: 9 }) };
      expect(await store().recordStep(late)).toEqual({ status: 'stale' });
      expect(await store().memory('ana', 'two')).toBeUndefined();
      expect((await store().openSession('ana'))?.answered).toBe(0);
      const next: Step = { ...aGrade('two'), session: aSession({ step: 6, answered: 1 }) };
      expect((await store().recordStep(next)).status).toBe('recorded');
      expect((await store().openSession('ana'))?.answered).toBe(1);
    });

    it('is refused when its session would be a second open one', async () => {
      await addCards(store(), 'one');
      await store().saveSession(aSession(), null);
      const other: Step = { ...aGrade('one'), session: aSession({ id: 'session-2' }) };
      expect(await store().recordStep(other)).toEqual({ status: 'stale' });
      expect((await store().openSession('ana'))?.id).toBe('session-1');
    });

    it('on a card that the store never saw is a defect and leaves nothing behind', async () => {
      await addCards(store(), 'one');
      const step: Step = {
        ...aGrade('one'),
        changes: [...aGrade('one').changes, ...aGrade('ghost').changes],
      };
      await expect(store().recordStep(step)).rejects.toThrow(/ghost|foreign key/i);
      expect(await store().memory('ana', 'one')).toBeUndefined();
      expect(await store().reviews('ana', 0)).toEqual([]);
      expect(await store().canUndo('ana')).toBe(false);
    });
  });
}
