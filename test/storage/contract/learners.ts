import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/study/store.ts';
import { aLearner, START } from '../builders.ts';

export function learnerContract(store: () => Store): void {
  describe('learners and decks', () => {
    it('does not know a learner before they were saved', async () => {
      expect(await store().learner('ana')).toBeUndefined();
    });

    it('gives a learner back as they were saved last', async () => {
      await store().saveLearner(aLearner('ana'));
      await store().saveLearner(aLearner('ben', { lastLocale: 'en' }));
      const trained = aLearner('ana', { parameters: [0.2172, 1.1771, 3.2602], lastLocale: 'en' });
      await store().saveLearner(trained);
      expect(await store().learner('ana')).toEqual(trained);
      expect((await store().learner('ben'))?.parameters).toBeNull();
    });

    it('is not changed by what the caller does to a learner afterwards', async () => {
      const learner = aLearner('ana');
      await store().saveLearner(learner);
      learner.settings.newPerDay = 999;
      const read = await store().learner('ana');
      if (read) read.settings.newPerDay = 998;
      expect((await store().learner('ana'))?.settings.newPerDay).toBe(20);
    });

    it('keeps the settings of a server', async () => {
      expect(await store().guildSettings('guild')).toBeUndefined();
      const unset = { guildId: 'guild', locale: null, timeZone: null, quizSeconds: null };
      await store().saveGuildSettings(unset);
      expect(await store().guildSettings('guild')).toEqual(unset);
      const set = {
        guildId: 'guild',
        locale: 'ko',
        timeZone: 'Asia/Seoul',
        quizSeconds: 25,
      } as const;
      await store().saveGuildSettings(set);
      expect(await store().guildSettings('guild')).toEqual(set);
    });

    it('keeps a deck in the order in which it grew, each entry once', async () => {
      const unet = { kind: 'paper', name: 'unet', addedAt: START + 2 } as const;
      const tag = { kind: 'tag', name: 'unet', addedAt: START + 1 } as const;
      expect(await store().addToDeck('ana', unet)).toBe(true);
      expect(await store().addToDeck('ana', tag)).toBe(true);
      expect(await store().addToDeck('ana', { ...unet, addedAt: START + 9 })).toBe(false);
      const card = { kind: 'card', name: 'unet', addedAt: START + 3 } as const;
      expect(await store().addToDeck('ana', card)).toBe(true);
      expect(await store().deck('ana')).toEqual([tag, unet, card]);
      expect(await store().deck('ben')).toEqual([]);
    });

    it('takes an entry out of a deck once', async () => {
      await store().addToDeck('ana', { kind: 'paper', name: 'unet', addedAt: START });
      expect(await store().removeFromDeck('ana', 'tag', 'unet')).toBe(false);
      expect(await store().removeFromDeck('ben', 'paper', 'unet')).toBe(false);
      expect(await store().removeFromDeck('ana', 'paper', 'unet')).toBe(true);
      expect(await store().removeFromDeck('ana', 'paper', 'unet')).toBe(false);
      expect(await store().deck('ana')).toEqual([]);
    });

    it('adds an entry once when it is added many times at the same moment', async () => {
      const entry = { kind: 'paper', name: 'unet', addedAt: START } as const;
      const added = await Promise.all(
        Array.from({ length: 8 }, () => store().addToDeck('ana', entry)),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
    });
  });
}
