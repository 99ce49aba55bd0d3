import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/study/memory.ts';
import type { Step, Store } from '../../../src/study/store.ts';
import {
  aCard,
  addCards,
  aGrade,
  aMemory,
  aSession,
  begin,
  changes,
  DAY,
  dueQuery,
  START,
  TODAY,
  UNET,
} from '../builders.ts';

const withoutVersion = (memory: Memory) => ({ ...memory, version: 0 });

export function undoContract(store: () => Store): void {
  describe('undo', () => {
    it('has nothing to take back at first', async () => {
      expect(await store().canUndo('ana')).toBe(false);
      expect(await store().undoStep('ana', START)).toBeUndefined();
    });

    it('makes a card new again whose first answer is taken back', async () => {
      await addCards(store(), 'one');
      await begin(store(), 'one');
      expect(await store().canUndo('ana')).toBe(true);
      expect(await store().undoStep('ana', START + 1)).toEqual({
        kind: 'grade',
        cardIds: ['one'],
        cardId: 'one',
      });
      expect(await store().memory('ana', 'one')).toBeUndefined();
      expect(await store().freshCardIds('ana', [UNET], 9)).toEqual(['one']);
      expect(await store().canUndo('ana')).toBe(false);
    });

    it('restores every memory of the step, siblings too, under a version that was never shown', async () => {
      await addCards(store(), 'one', 'two', 'three');
      const one = await begin(store(), 'one', { dueDay: TODAY });
      const two = await begin(store(), 'two', { dueDay: TODAY });
      const graded = aGrade('one', { before: one, after: { dueDay: TODAY + 30, lapses: 1 } });
      const bury = (before: Memory) => ({
        cardId: before.cardId,
        expectedVersion: before.version,
        after: { ...before, buriedOn: TODAY, version: before.version + 1 },
      });
      const fresh = { cardId: 'three', expectedVersion: null, after: aMemory('three') };
      const step: Step = { ...graded, changes: [...graded.changes, bury(two), fresh] };
      expect((await store().recordStep(step)).status).toBe('recorded');
      const undone = await store().undoStep('ana', START + 1);
      expect(undone).toEqual({ kind: 'grade', cardId: 'one', cardIds: ['one', 'two', 'three'] });
      const back = await store().memories('ana', ['one', 'two', 'three']);
      expect(back.map(withoutVersion)).toEqual([one, two].map(withoutVersion));
      expect(back.every(({ version }) => version > 2)).toBe(true);
      expect(await store().recordStep(step)).toEqual({ status: 'stale' });
    });

    it('leaves an undone review out of every figure', async () => {
      await addCards(store(), 'one', 'two');
      await begin(store(), 'one');
      await begin(store(), 'two');
      await store().undoStep('ana', START + 1);
      const cards = (await store().reviews('ana', 0)).map(({ cardId }) => cardId);
      expect(cards).toEqual(['one']);
      expect(await store().reviewsOfSession('ana', 'session-1')).toHaveLength(1);
      const counts = await store().dayCounts('ana', TODAY);
      expect(counts).toEqual({ newCards: 1, reviews: 0, answers: 1, durationMs: 4_000 });
      await begin(store(), 'two');
      expect(await store().reviews('ana', 0)).toHaveLength(2);
    });

    it('takes suspensions back as well', async () => {
      await addCards(store(), 'one');
      const before = await begin(store(), 'one', { dueDay: TODAY });
      const after = { ...before, suspended: true, version: before.version + 1 };
      const change = { cardId: 'one', expectedVersion: before.version, after };
      await store().recordStep({ learnerId: 'ana', kind: 'suspend', at: START, changes: [change] });
      expect(await store().dueMemories(dueQuery())).toEqual([]);
      expect((await store().undoStep('ana', START))?.kind).toBe('suspend');
      expect(await store().dueMemories(dueQuery())).toHaveLength(1);
      expect(await store().reviews('ana', 0)).toHaveLength(1);
    });

    it('goes back at least thirty steps, the last first', async () => {
      const cardIds = Array.from({ length: 40 }, (_, index) => `card-${index}`);
      await addCards(store(), ...cardIds);
      for (const cardId of cardIds) await begin(store(), cardId);
      const undone = [];
      for (let count = 0; count < 30; count++) {
        undone.push((await store().undoStep('ana', START))?.cardId);
      }
      expect(undone).toEqual(cardIds.toReversed().slice(0, 30));
      expect(await store().reviews('ana', 0)).toHaveLength(10);
    });

    it('does not keep steps without end', async () => {
      await addCards(store(), 'one');
      let memory = await begin(store(), 'one');
      for (let count = 0; count < 130; count++) {
        const step = aGrade('one', { before: memory });
        await store().recordStep(step);
        memory = step.changes[0]?.after as Memory;
      }
      let undone = 0;
      while (await store().undoStep('ana', START)) undone += 1;
      expect(undone).toBe(100);
      expect(await store().reviews('ana', 0)).toHaveLength(31);
    });

    it('touches no other learner', async () => {
      await addCards(store(), 'one');
      await begin(store(), 'one');
      const ben = await begin(store(), 'one', { learnerId: 'ben' });
      await store().undoStep('ana', START);
      expect(await store().undoStep('ana', START)).toBeUndefined();
      expect(await store().memory('ben', 'one')).toEqual(ben);
      expect(await store().reviews('ben', 0)).toHaveLength(1);
    });

    it('writes the session with it, and reopens the one that ended with the last card', async () => {
      await addCards(store(), 'one');
      const ended = aSession({ step: 2, current: null, answered: 1, endedAt: START });
      await store().recordStep({ ...aGrade('one'), session: ended });
      expect(await store().openSession('ana')).toBeUndefined();
      const reopened = aSession({ step: 3 });
      expect((await store().undoStep('ana', START, reopened))?.cardId).toBe('one');
      expect(await store().openSession('ana')).toEqual(reopened);
    });

    it('takes back one step when pressed twice at the same moment', async () => {
      await addCards(store(), 'one', 'two');
      await store().recordStep({ ...aGrade('one'), session: aSession({ step: 1 }) });
      await store().recordStep({ ...aGrade('two'), session: aSession({ step: 2 }) });
      const press = () => store().undoStep('ana', START, aSession({ step: 3 }));
      const undone = await Promise.all([press(), press(), press()]);
      expect(undone.filter(Boolean)).toHaveLength(1);
      expect(await store().reviews('ana', 0)).toHaveLength(1);
    });

    it('keeps a card due whose answer changed after the step', async () => {
      await addCards(store(), 'one');
      const first = await begin(store(), 'one');
      const at = START + DAY;
      await store().recordStep(
        aGrade('one', {
          before: first,
          after: { dueDay: TODAY + 40, lastReviewDay: TODAY + 1 },
          review: { answeredAt: at },
        }),
      );
      const updated = [{ cardId: 'one', card: aCard('one', { back: '확장 경로' }) }];
      await store().applyCardChanges(changes({ updated, answerChanged: ['one'] }), at + 1);
      await store().undoStep('ana', at + 2);
      expect(await store().dueMemories(dueQuery({ today: TODAY + 1 }))).toHaveLength(1);
    });

    it('of a review in a quiz leaves later steps alone', async () => {
      await addCards(store(), 'one', 'two', 'three');
      const quizzed = aGrade('one', { review: { origin: 'quiz', originId: 'quiz-1' } });
      await store().recordStep(quizzed);
      const two = await begin(store(), 'two');
      await begin(store(), 'three');
      expect(await store().undoReview('ana', 'quiz-1', 'two', START)).toBe(false);
      expect(await store().undoReview('ana', 'quiz-2', 'one', START)).toBe(false);
      expect(await store().undoReview('ben', 'quiz-1', 'one', START)).toBe(false);
      expect(await store().undoReview('ana', 'quiz-1', 'one', START)).toBe(true);
      expect(await store().undoReview('ana', 'quiz-1', 'one', START)).toBe(false);
      expect(await store().memory('ana', 'one')).toBeUndefined();
      expect(await store().memory('ana', 'two')).toEqual(two);
      expect(await store().reviewsOfSession('ana', 'quiz-1')).toEqual([]);
      expect((await store().undoStep('ana', START))?.cardId).toBe('three');
      expect((await store().undoStep('ana', START))?.cardId).toBe('two');
      expect(await store().undoStep('ana', START)).toBeUndefined();
    });

    it('of a review in a quiz is refused when the card was answered since', async () => {
      await addCards(store(), 'one');
      const quizzed = aGrade('one', { review: { origin: 'quiz', originId: 'quiz-1' } });
      await store().recordStep(quizzed);
      const before = quizzed.changes[0]?.after as Memory;
      const later = aGrade('one', { before });
      await store().recordStep(later);
      expect(await store().undoReview('ana', 'quiz-1', 'one', START)).toBe(false);
      expect(await store().memory('ana', 'one')).toEqual(later.changes[0]?.after);
      expect(await store().reviews('ana', 0)).toHaveLength(2);
    });

    it('of a review in a quiz restores the siblings that were not touched since', async () => {
      await addCards(store(), 'one', 'two', 'three');
      const two = await begin(store(), 'two');
      const three = await begin(store(), 'three');
      const bury = (before: Memory) => ({
        cardId: before.cardId,
        expectedVersion: before.version,
        after: { ...before, buriedOn: TODAY, version: before.version + 1 },
      });
      const quizzed = aGrade('one', { review: { origin: 'quiz', originId: 'quiz-1' } });
      const changes = [...quizzed.changes, bury(two), bury(three)];
      await store().recordStep({ ...quizzed, changes });
      const graded = aGrade('three', { before: { ...three, buriedOn: TODAY, version: 2 } });
      await store().recordStep(graded);
      expect(await store().undoReview('ana', 'quiz-1', 'one', START)).toBe(true);
      expect((await store().memory('ana', 'two'))?.buriedOn).toBeNull();
      expect(await store().memory('ana', 'three')).toEqual(graded.changes[0]?.after);
    });

    it('is the inverse of what was recorded, whatever it was', async () => {
      const cardIds = ['a', 'b', 'c'] as const;
      await addCards(store(), ...cardIds);
      const arbitrarySteps = array(
        record({
          cardId: constantFrom(...cardIds),
          dueDay: integer({ min: TODAY, max: TODAY + 90 }),
          suspended: boolean(),
        }),
        { maxLength: 12 },
      );
      let learner = 0;
      await assert(
        asyncProperty(arbitrarySteps, async (steps) => {
          learner += 1;
          const { before, after } = await recordAndTakeBack(store(), `learner-${learner}`, steps);
          expect(after).toEqual(before);
          expect(await store().reviews(`learner-${learner}`, 0)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });
  });
}

/** What was seen before each step, and after each was taken back, in the same order. */
async function recordAndTakeBack(
  store: Store,
  learnerId: string,
  steps: readonly { cardId: string; dueDay: number; suspended: boolean }[],
): Promise<{ before: Memory[][]; after: Memory[][] }> {
  const look = async () => (await store.memories(learnerId, ['a', 'b', 'c'])).map(withoutVersion);
  const seen = { before: [] as Memory[][], after: [] as Memory[][] };
  for (const { cardId, ...change } of steps) {
    seen.before.push(await look());
    const before = await store.memory(learnerId, cardId);
    const after = { ...change, learnerId };
    await store.recordStep(aGrade(cardId, before ? { before, after } : { after }));
  }
  while (await store.undoStep(learnerId, START)) seen.after.unshift(await look());
  return seen;
}
