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
