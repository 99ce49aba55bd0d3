import { describe, expect, it } from 'vitest';
import type { NewReview } from '../../../src/study/memory.ts';
import type { Store } from '../../../src/study/store.ts';
import { aCard, addCards, aGrade, DAY, FCN, START, TODAY, UNET } from '../builders.ts';

const QUARTER = 900_000;
const everything = { learnerId: 'ana', from: TODAY - 9, to: TODAY, editions: null };

/** One answer to a card of its own; `elapsedDays` 0 and an interval of 0 make a first one. */
async function answer(store: Store, cardId: string, review: Partial<NewReview>): Promise<void> {
  const after = { learnerId: review.learnerId ?? 'ana' };
  const { status } = await store.recordStep(aGrade(cardId, { after, review }));
  expect(status).toBe('recorded');
}

const known = { phaseBefore: 'review', elapsedDays: 3, intervalDaysBefore: 3 } as const;

export function statisticsContract(store: () => Store): void {
  describe('counts over many answers', () => {
    it('tell each day: answers, and the right ones among young and mature cards', async () => {
      await addCards(store(), 'a', 'b', 'c', 'd', 'e', 'f', 'g');
      await answer(store(), 'a', { ...known, studyDay: TODAY - 9 });
      await answer(store(), 'b', { ...known, rating: 'again' });
      await answer(store(), 'c', { ...known, intervalDaysBefore: 20, rating: 'hard' });
      await answer(store(), 'd', { ...known, intervalDaysBefore: 21 });
      await answer(store(), 'e', { ...known, elapsedDays: 0 });
      await answer(store(), 'f', { ...known, intervalDaysBefore: 0, phaseBefore: 'relearning' });
      await answer(store(), 'g', { ...known, studyDay: TODAY - 10 });
      expect(await store().answeredDays(everything, 21)).toEqual([
        { day: TODAY - 9, answers: 1, young: 1, youngRight: 1, mature: 0, matureRight: 0 },
        { day: TODAY, answers: 5, young: 2, youngRight: 1, mature: 1, matureRight: 1 },
      ]);
    });

    it('tell each quarter of an hour', async () => {
      await addCards(store(), 'a', 'b', 'c');
      const quarter = Math.floor(START / QUARTER);
      await answer(store(), 'a', { answeredAt: quarter * QUARTER });
      await answer(store(), 'b', { answeredAt: (quarter + 1) * QUARTER - 1, rating: 'again' });
      await answer(store(), 'c', { answeredAt: (quarter + 1) * QUARTER });
      expect(await store().answeredQuarters(everything)).toEqual([
        { quarter, answers: 2, right: 1 },
        { quarter: quarter + 1, answers: 1, right: 1 },
      ]);
    });

    it('tell how often the sure and the unsure were right', async () => {
      await addCards(store(), 'a', 'b', 'c', 'd');
      await answer(store(), 'a', { ...known, sure: true });
      await answer(store(), 'b', { ...known, sure: true, rating: 'again' });
      await answer(store(), 'c', { ...known, sure: false });
      await answer(store(), 'd', known);
      expect(await store().sureCounts(everything)).toEqual([
        { sure: false, answers: 1, right: 1 },
        { sure: true, answers: 2, right: 1 },
      ]);
    });

    it('tell since when the answered cards had waited; new ones had not', async () => {
      await addCards(store(), 'a', 'b', 'c');
      await answer(store(), 'a', { ...known, elapsedDays: 8, intervalDaysBefore: 3 });
      await answer(store(), 'b', { ...known, elapsedDays: 3, intervalDaysBefore: 2 });
      await answer(store(), 'c', { studyDay: TODAY - 1 });
      expect(await store().waitedSince(everything)).toEqual([{ day: TODAY, since: TODAY - 5 }]);
    });

    it('keep to the editions asked for, retired cards too', async () => {
      await addCards(store(), 'a', aCard('b', FCN), aCard('c', UNET));
      for (const cardId of ['a', 'b', 'c']) await answer(store(), cardId, { ...known, sure: true });
      const none = { added: [], updated: [], answerChanged: [], revived: [] };
      await store().applyCardChanges({ ...none, retired: ['a'] }, START);
      const unet = { ...everything, editions: [UNET] };
      expect(await store().answeredDays(unet, 21)).toMatchObject([{ answers: 2, young: 2 }]);
      expect(await store().answeredQuarters(unet)).toMatchObject([{ answers: 2 }]);
      expect(await store().sureCounts(unet)).toMatchObject([{ sure: true, answers: 2 }]);
      expect(await store().waitedSince(unet)).toHaveLength(1);
      expect(await store().answeredDays({ ...everything, editions: [] }, 21)).toEqual([]);
    });

    it('tell the strength of every begun card in pages, of retired ones too', async () => {
      await addCards(store(), 'a', 'b', 'c', 'd');
      for (const cardId of ['c', 'a', 'b']) await answer(store(), cardId, known);
      await store().recordStep(aGrade('d', { after: { phase: 'new', suspended: true } }));
      const none = { added: [], updated: [], answerChanged: [], revived: [] };
      await store().applyCardChanges({ ...none, retired: ['a'] }, START);
      const [first, ...more] = await store().memoryTraces('ana', '', 2);
      expect(first).toEqual({
        cardId: 'a',
        phase: 'review',
        stability: 10.25,
        dueAt: START + 10 * DAY,
        dueDay: TODAY + 10,
        lastReviewDay: TODAY,
        intervalDays: 10,
        suspended: false,
        buriedOn: null,
      });
      expect(more.map(({ cardId }) => cardId)).toEqual(['b']);
      expect(await store().memoryTraces('ana', 'b', 2)).toMatchObject([{ cardId: 'c' }]);
      expect(await store().memoryTraces('ben', '', 2)).toEqual([]);
    });

    it('leave out what was undone and what others answered', async () => {
      await addCards(store(), 'a', 'b');
      await answer(store(), 'a', { ...known, sure: true, learnerId: 'ben' });
      await answer(store(), 'b', { ...known, sure: true });
      await store().undoStep('ana', START);
      expect(await store().answeredDays(everything, 21)).toEqual([]);
      expect(await store().answeredQuarters(everything)).toEqual([]);
      expect(await store().sureCounts(everything)).toEqual([]);
      expect(await store().waitedSince(everything)).toEqual([]);
    });
  });
}
