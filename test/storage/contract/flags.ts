import { describe, expect, it } from 'vitest';
import type { Flag, Store } from '../../../src/study/store.ts';
import { addCards, DAY, START } from '../builders.ts';

const aFlag = (change: Partial<Flag> = {}): Flag => ({
  learnerId: 'ana',
  cardId: 'one',
  at: START,
  comment: '정답이 둘이에요',
  suggestion: null,
  ...change,
});

export function flagContract(store: () => Store): void {
  const open = async () => (await store().openFlags(9)).map(({ id: _id, ...flag }) => flag);

  describe('flags', () => {
    it('are given in the order in which they were raised', async () => {
      const late = aFlag({ at: START + 5 });
      const early = aFlag({ learnerId: 'ben', cardId: 'two', comment: '' });
      await addCards(store(), 'one', 'two');
      await store().addFlag(late);
      await store().addFlag(early);
      expect(await open()).toEqual([early, late]);
      expect(await store().openFlags(1)).toHaveLength(1);
    });

    it('are one a learner and card, and one suggestion beside it', async () => {
      const comment = aFlag({ comment: 'newer', at: START + 1 });
      const suggestion = aFlag({ suggestion: '- Q: x A: y', at: START + 2 });
      await store().addFlag(aFlag());
      await store().addFlag(aFlag({ learnerId: 'ben' }));
      await store().addFlag(comment);
      await store().addFlag(suggestion);
      expect(await open()).toEqual([aFlag({ learnerId: 'ben' }), comment, suggestion]);
    });

    it('are open until they are dealt with, and told once to whoever raised them', async () => {
      await store().addFlag(aFlag());
      await store().addFlag(aFlag({ learnerId: 'ben' }));
      await store().addFlag(aFlag({ cardId: 'two' }));
      expect(await store().takeSettledFlags('ana', START)).toEqual([]);
      expect(await store().settleFlags('one', START + DAY)).toBe(2);
      expect(await store().settleFlags('one', START + DAY)).toBe(0);
      expect(await open()).toEqual([aFlag({ cardId: 'two' })]);
      const told = await store().takeSettledFlags('ana', START + DAY);
      expect(told.map(({ cardId, comment }) => [cardId, comment])).toEqual([
        ['one', '정답이 둘이에요'],
      ]);
      expect(await store().takeSettledFlags('ana', START + DAY)).toEqual([]);
      await store().addFlag(aFlag({ comment: 'again' }));
      expect(await open()).toHaveLength(2);
    });
  });
}
