import { describe, expect, it } from 'vitest';
import type { MixUp, Store } from '../../../src/study/store.ts';
import { addCards, aGrade, aQuiz, START } from '../builders.ts';

const aMixUp = (change: Partial<MixUp> = {}): MixUp => ({
  learnerId: 'ana',
  pair: 'a\nb',
  cardId: 'one',
  otherCardId: 'two',
  at: START,
  by: 1,
  ...change,
});

export function confusionContract(store: () => Store): void {
  /** Mix-ups come with answers to a quiz. */
  async function mixUp(...mixUps: MixUp[]): Promise<void> {
    let quiz = (await store().quiz('quiz-1')) ?? aQuiz();
    if (!(await store().quiz('quiz-1'))) await store().openQuiz(quiz);
    for (const one of mixUps) {
      const after = { ...quiz, version: quiz.version + 1 };
      expect(await store().saveQuiz(after, quiz.version, [], undefined, one)).toBe(true);
      quiz = after;
    }
  }

  describe('confusions', () => {
    it('count a pair of answers whichever was asked, and remember the cards of the last time', async () => {
      const again = aMixUp({ cardId: 'two', otherCardId: 'one', at: START + 5 });
      await mixUp(aMixUp(), again, aMixUp({ pair: 'a\nc', otherCardId: 'three' }));
      const { by: _by, at, ...last } = again;
      const first = { ...last, times: 2, lastAt: at };
      expect(await store().confusionsWith('ana', 'two')).toEqual([first]);
      const withOne = await store().confusionsWith('ana', 'one');
      expect(withOne.map(({ pair, times }) => [pair, times])).toEqual([
        ['a\nb', 2],
        ['a\nc', 1],
      ]);
      expect(await store().confusionsWith('ben', 'one')).toEqual([]);
    });

    it('are taken back when the answer was right after all', async () => {
      await mixUp(aMixUp(), aMixUp(), aMixUp({ by: -1 }));
      expect(await store().confusionsWith('ana', 'one')).toMatchObject([{ times: 1 }]);
      await mixUp(aMixUp({ by: -1 }), aMixUp({ by: -1, learnerId: 'ben' }));
      expect(await store().confusionsWith('ana', 'one')).toEqual([]);
      expect(await store().confusionsWith('ben', 'one')).toEqual([]);
    });

    it('are offered once, and only when they came up often enough', async () => {
      await mixUp(aMixUp());
      expect(await store().takeConfusion('ana', 2, START)).toBeUndefined();
      await mixUp(aMixUp({ at: START + 1 }));
      expect(await store().takeConfusion('ben', 2, START)).toBeUndefined();
      expect(await store().takeConfusion('ana', 2, START)).toMatchObject({
        pair: 'a\nb',
        times: 2,
      });
      expect(await store().takeConfusion('ana', 2, START)).toBeUndefined();
      await mixUp(aMixUp(), aMixUp());
      expect(await store().takeConfusion('ana', 2, START)).toBeUndefined();
    });

    it('are not written when the quiz is refused', async () => {
      await mixUp(aMixUp());
      const stale = { ...aQuiz(), version: 9 };
      expect(await store().saveQuiz(stale, 8, [], undefined, aMixUp())).toBe(false);
      expect(await store().confusionsWith('ana', 'one')).toMatchObject([{ times: 1 }]);
    });
  });

  describe('leeches of which nobody was told', () => {
    const lapse = async (cardId: string, originId: string) => {
      const grade = aGrade(cardId, { review: { originId, origin: 'quiz' } });
      return store().recordStep({ ...grade, leech: { cardId, lapses: 8 } });
    };

    it('are given once', async () => {
      await addCards(store(), 'one', 'two');
      await lapse('one', 'quiz-1');
      await lapse('two', 'quiz-1');
      expect(await store().takeLeech('ben')).toBeUndefined();
      expect(await store().takeLeech('ana')).toEqual({ cardId: 'one', lapses: 8 });
      expect(await store().takeLeech('ana')).toEqual({ cardId: 'two', lapses: 8 });
      expect(await store().takeLeech('ana')).toBeUndefined();
    });

    it('are taken back with the answer', async () => {
      await addCards(store(), 'one', 'two');
      await lapse('one', 'quiz-1');
      expect(await store().undoReview('ana', 'quiz-1', 'one', START)).toBe(true);
      await lapse('two', 'quiz-1');
      await store().undoStep('ana', START);
      expect(await store().takeLeech('ana')).toBeUndefined();
    });
  });
}
