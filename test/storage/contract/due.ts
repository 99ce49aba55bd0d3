import { describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/study/memory.ts';
import type { Store } from '../../../src/study/store.ts';
import {
  aCard,
  addCards,
  aGrade,
  begin,
  DAY,
  dueQuery,
  FCN,
  MINUTE,
  START,
  TODAY,
  UNET,
} from '../builders.ts';

const ids = (memories: readonly Memory[]) => memories.map(({ cardId }) => cardId);

export function dueContract(store: () => Store): void {
  describe('what is due', () => {
    it('gives learning cards first by instant, then review cards by day', async () => {
      await addCards(store(), 'a', 'b', 'c', 'd', 'e', 'f');
      await begin(store(), 'a', { dueDay: TODAY });
      await begin(store(), 'b', { dueDay: TODAY - 3 });
      await begin(store(), 'c', { phase: 'relearning', dueAt: START });
      await begin(store(), 'd', { phase: 'learning', dueAt: START - MINUTE });
      await begin(store(), 'e', { phase: 'learning', dueAt: START + 1 });
      await begin(store(), 'f', { dueDay: TODAY + 1, dueAt: START - DAY });
      expect(ids(await store().dueMemories(dueQuery()))).toEqual(['d', 'c', 'b', 'a']);
      const ahead = dueQuery({ learningUntil: START + 20 * MINUTE, limit: 3 });
      expect(ids(await store().dueMemories(ahead))).toEqual(['d', 'c', 'e']);
    });

    it('orders what is due together by card, so that the order is the same everywhere', async () => {
      await addCards(store(), 'b', 'a', 'c', 'd');
      await begin(store(), 'b', { dueDay: TODAY });
      await begin(store(), 'a', { dueDay: TODAY });
      await begin(store(), 'd', { phase: 'learning', dueAt: START });
      await begin(store(), 'c', { phase: 'learning', dueAt: START });
      expect(ids(await store().dueMemories(dueQuery()))).toEqual(['c', 'd', 'a', 'b']);
    });

    it('gives a memory back exactly as it was written', async () => {
      await addCards(store(), 'a');
      const memory = await begin(store(), 'a', {
        phase: 'relearning',
        stability: 0.123456789012345,
        difficulty: 9.87654321,
        step: 1,
        dueAt: START,
        lastReviewedAt: null,
        lastReviewDay: null,
        lapses: 3,
        buriedOn: TODAY - 1,
      });
      expect(await store().dueMemories(dueQuery())).toEqual([memory]);
      expect(await store().memory('ana', 'a')).toEqual(memory);
      expect(await store().memories('ana', ['a', 'ghost', 'a'])).toEqual([memory]);
      expect(await store().memory('ben', 'a')).toBeUndefined();
      expect(await store().memories('ana', [])).toEqual([]);
    });

    it('leaves out suspended cards, cards buried today, other editions and other learners', async () => {
      await addCards(
        store(),
        'a',
        'b',
        'c',
        'd',
        aCard('f', { ...FCN }),
        aCard('g', { ...UNET, language: 'en' }),
      );
      await begin(store(), 'a', { dueDay: TODAY, suspended: true });
      await begin(store(), 'b', { dueDay: TODAY, buriedOn: TODAY });
      await begin(store(), 'c', { dueDay: TODAY, buriedOn: TODAY - 1 });
      await begin(store(), 'd', { dueDay: TODAY, learnerId: 'ben' });
      await begin(store(), 'f', { dueDay: TODAY });
      await begin(store(), 'g', { dueDay: TODAY });
      expect(ids(await store().dueMemories(dueQuery()))).toEqual(['c', 'f']);
      expect(ids(await store().dueMemories(dueQuery({ editions: [FCN] })))).toEqual(['f']);
      expect(await store().dueMemories(dueQuery({ editions: [] }))).toEqual([]);
      const tomorrow = dueQuery({ today: TODAY + 1 });
      expect(ids(await store().dueMemories(tomorrow))).toEqual(['b', 'c', 'f']);
    });

    it('does not give a new card that was only set aside as due', async () => {
      await addCards(store(), 'a');
      await begin(store(), 'a', { phase: 'new', dueDay: TODAY, dueAt: START, buriedOn: TODAY - 1 });
      expect(await store().dueMemories(dueQuery())).toEqual([]);
      expect(await store().memoriesPage('ana', '', 9)).toEqual([]);
      expect(await store().dueLoad('ana', TODAY, TODAY)).toEqual([]);
    });

    it('knows thousands of papers apart', async () => {
      await addCards(store(), 'a', aCard('b', { paper: "o'hara.v2" }));
      await begin(store(), 'a', { dueDay: TODAY });
      const many = Array.from({ length: 3_000 }, (_, index) => ({
        paper: `paper-${index}`,
        language: 'ko' as const,
      }));
      expect(ids(await store().dueMemories(dueQuery({ editions: [...many, UNET] })))).toEqual([
        'a',
      ]);
      const odd = { paper: "o'hara.v2", language: 'ko' } as const;
      expect(await store().freshCardIds('ana', [odd, odd], 9)).toEqual(['b']);
    });

    it('gives fresh cards edition by edition, the best of each first, of equals what the note tells first', async () => {
      await addCards(
        store(),
        aCard('low', { score: 0.1 }),
        aCard('tie-b', { score: 0.9 }),
        aCard('tie-a', { score: 0.9 }),
        aCard('told-first', { score: 0.9, line: 3 }),
        aCard('fcn', { ...FCN, score: 0.2 }),
        aCard('begun'),
      );
      await begin(store(), 'begun');
      await begin(store(), 'low', { learnerId: 'ben' });
      expect(await store().freshCardIds('ana', [FCN, UNET], 9)).toEqual([
        'fcn',
        'told-first',
        'tie-a',
        'tie-b',
        'low',
      ]);
      expect(await store().freshCardIds('ana', [UNET, FCN], 2)).toEqual(['told-first', 'tie-a']);
      expect(await store().freshCardIds('ana', [], 9)).toEqual([]);
      expect(await store().freshCardIds('ana', [UNET], 0)).toEqual([]);
    });

    it('counts each edition asked for, in the order asked', async () => {
      await addCards(store(), 'a', 'b', 'c', 'd', 'e', 'f', aCard('x', { ...FCN }));
      await begin(store(), 'a', { dueDay: TODAY });
      await begin(store(), 'b', { dueDay: TODAY, suspended: true });
      await begin(store(), 'c', { phase: 'learning', dueAt: START });
      await begin(store(), 'd', { phase: 'learning', dueAt: START + 1 });
      await begin(store(), 'e', { phase: 'new', suspended: true });
      const unet = { ...UNET, learning: 1, due: 1, fresh: 1, begun: 4 };
      const fcn = { ...FCN, learning: 0, due: 0, fresh: 1, begun: 0 };
      const ghost = { paper: 'ghost', language: 'en', learning: 0, due: 0, fresh: 0, begun: 0 };
      const editions = [FCN, { paper: 'ghost', language: 'en' } as const, UNET];
      expect(await store().editionCounts(dueQuery({ editions }))).toEqual([fcn, ghost, unet]);
      expect(await store().editionCounts(dueQuery({ editions: [] }))).toEqual([]);
    });

    it('turns all begun memories of a learner page by page', async () => {
      await addCards(store(), 'a', 'b', 'c', aCard('d', { ...FCN }));
      for (const cardId of ['c', 'a', 'd']) await begin(store(), cardId);
      await begin(store(), 'b', { learnerId: 'ben' });
      expect(ids(await store().memoriesPage('ana', '', 2))).toEqual(['a', 'c']);
      expect(ids(await store().memoriesPage('ana', 'c', 2))).toEqual(['d']);
      expect(await store().memoriesPage('ana', 'd', 2)).toEqual([]);
    });

    it('says when the next card is due', async () => {
      expect(await store().nextDue('ana', [UNET])).toEqual({ learningAt: null, reviewDay: null });
      await addCards(store(), 'a', 'b', 'c', 'd', 'e', aCard('f', { ...FCN }));
      await begin(store(), 'a', { dueDay: TODAY + 3 });
      await begin(store(), 'b', { dueDay: TODAY + 2 });
      await begin(store(), 'c', { phase: 'relearning', dueAt: START + 5 * MINUTE });
      await begin(store(), 'd', { phase: 'learning', dueAt: START, suspended: true });
      await begin(store(), 'e', { dueDay: TODAY, suspended: true });
      await begin(store(), 'f', { dueDay: TODAY });
      const expected = { learningAt: START + 5 * MINUTE, reviewDay: TODAY + 2 };
      expect(await store().nextDue('ana', [UNET])).toEqual(expected);
      expect((await store().nextDue('ana', [UNET, FCN])).reviewDay).toBe(TODAY);
      expect(await store().nextDue('ana', [])).toEqual({ learningAt: null, reviewDay: null });
    });

    it('says that a buried card comes back the day after', async () => {
      await addCards(store(), 'a');
      await begin(store(), 'a', { dueDay: TODAY - 4, buriedOn: TODAY });
      expect((await store().nextDue('ana', [UNET])).reviewDay).toBe(TODAY + 1);
    });

    it('counts review cards by the day on which they fall due, suspended ones too', async () => {
      await addCards(store(), 'a', 'b', 'c', 'd', 'e');
      await begin(store(), 'a', { dueDay: TODAY });
      await begin(store(), 'b', { dueDay: TODAY + 2 });
      await begin(store(), 'c', { dueDay: TODAY + 2, suspended: true });
      await begin(store(), 'd', { dueDay: TODAY + 3 });
      await begin(store(), 'e', { dueDay: TODAY + 1, phase: 'learning' });
      expect(await store().dueLoad('ana', TODAY, TODAY + 2)).toEqual([
        { day: TODAY, cards: 1 },
        { day: TODAY + 2, cards: 2 },
      ]);
    });

    it('is not changed by what the caller does to a memory afterwards', async () => {
      await addCards(store(), 'a');
      const step = aGrade('a');
      await store().recordStep(step);
      const [change] = step.changes;
      if (change) change.after.reps = 77;
      const read = await store().memory('ana', 'a');
      if (read) read.reps = 78;
      expect((await store().memory('ana', 'a'))?.reps).toBe(1);
    });
  });
}
