import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/study/store.ts';
import { addCards, aGrade, begin, START, TODAY } from '../builders.ts';

export function reviewContract(store: () => Store): void {
  describe('reviews', () => {
    it('are given from a study day on, oldest first, each as it was written', async () => {
      await addCards(store(), 'one', 'two', 'three');
      const exact = {
        rating: 'again',
        studyDay: TODAY + 1,
        phaseBefore: 'review',
        elapsedDays: 4,
        intervalDaysBefore: 3,
        retrievability: 0.8765432101,
        durationMs: 60_000,
        sure: false,
        origin: 'quiz',
        originId: 'quiz-1',
      } as const;
      await store().recordStep(aGrade('one', { review: { studyDay: TODAY - 1 } }));
      const two = aGrade('two', { review: { ...exact, answeredAt: START + 9 } });
      await store().recordStep(two);
      await store().recordStep(aGrade('three', { review: { answeredAt: START + 8 } }));
      const reviews = await store().reviews('ana', TODAY);
      expect(reviews.map(({ cardId }) => cardId)).toEqual(['two', 'three']);
      const { id: _, ...first } = reviews[0] ?? { id: 0 };
      expect(first).toEqual(two.review);
      expect(await store().reviews('ana', TODAY - 1)).toHaveLength(3);
      expect(await store().reviews('ben', 0)).toEqual([]);
    });

    it('are given by the session or quiz that they were made in', async () => {
      await addCards(store(), 'one', 'two');
      await store().recordStep(aGrade('one', { review: { originId: 'session-1' } }));
      await store().recordStep(aGrade('two', { review: { originId: 'session-2' } }));
      const cards = (await store().reviewsOfSession('ana', 'session-2')).map(
        ({ cardId }) => cardId,
      );
      expect(cards).toEqual(['two']);
      expect(await store().reviewsOfSession('ben', 'session-2')).toEqual([]);
    });

    it('are given in pages by study day and id, undone ones left out, and counted up to a bound', async () => {
      await addCards(store(), 'one', 'two', 'three', 'four');
      const days = { one: TODAY + 1, two: TODAY, three: TODAY + 1, four: TODAY };
      for (const [card, studyDay] of Object.entries(days)) {
        await store().recordStep(aGrade(card, { review: { studyDay } }));
      }
      await store().undoStep('ana', START);
      const first = await store().reviewsPage('ana', { studyDay: TODAY, id: 0 }, 2);
      expect(first.map(({ cardId }) => cardId)).toEqual(['two', 'one']);
      const last = first.at(-1) ?? { studyDay: 0, id: 0 };
      const second = await store().reviewsPage('ana', last, 2);
      expect(second.map(({ cardId }) => cardId)).toEqual(['three']);
      expect(await store().reviewsPage('ben', { studyDay: 0, id: 0 }, 2)).toEqual([]);
      expect(await store().countReviews('ana', 2)).toBe(2);
      expect(await store().countReviews('ana', 400)).toBe(3);
      expect(await store().countReviews('ben', 400)).toBe(0);
    });

    it('are counted by day: new ones, reviews, all answers, time', async () => {
      await addCards(store(), 'one', 'two');
      const first = await begin(store(), 'one');
      const again = aGrade('one', {
        before: first,
        review: { phaseBefore: 'learning', durationMs: 1_000 },
      });
      await store().recordStep(again);
      await store().recordStep(aGrade('two', { review: { phaseBefore: 'review' } }));
      expect(await store().dayCounts('ana', TODAY)).toEqual({
        newCards: 1,
        reviews: 1,
        answers: 3,
        durationMs: 9_000,
      });
      const none = { newCards: 0, reviews: 0, answers: 0, durationMs: 0 };
      expect(await store().dayCounts('ana', TODAY + 1)).toEqual(none);
      expect(await store().dayCounts('ben', TODAY)).toEqual(none);
    });
  });
}
