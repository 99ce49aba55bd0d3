import { describe, expect, it } from 'vitest';
import type { KnownCard } from '../../../src/cards/sync/plan-sync.ts';
import type { Store } from '../../../src/study/store.ts';
import { aCard, addCards, begin, changes, DAY, dueQuery, START, TODAY, UNET } from '../builders.ts';

const knownInOrder = async (store: Store): Promise<KnownCard[]> =>
  (await store.knownCards()).toSorted((one, other) => (one.cardId < other.cardId ? -1 : 1));

export function cardContract(store: () => Store): void {
  describe('cards', () => {
    it('gives every card back as it was added', async () => {
      const figure = aCard('two', { kind: 'figure', pictureUrl: 'https://example.org/a.png' });
      const list = aCard('one', {
        kind: 'list',
        items: ['가', '나'],
        language: 'en',
        score: 0.125,
      });
      await addCards(store(), figure, list);
      expect(await knownInOrder(store())).toEqual([
        { cardId: 'one', card: list, retiredAt: null },
        { cardId: 'two', card: figure, retiredAt: null },
      ]);
    });

    it('keeps the identity and the history of a card whose text changed', async () => {
      await addCards(store(), 'one');
      const memory = await begin(store(), 'one');
      const card = aCard('one-reworded', { front: '[U-Net] ____' });
      await store().applyCardChanges(changes({ updated: [{ cardId: 'one', card }] }), START + DAY);
      expect(await store().knownCards()).toEqual([{ cardId: 'one', card, retiredAt: null }]);
      expect(await store().memory('ana', 'one')).toEqual(memory);
    });

    it('moves a card to the edition that its note moved to', async () => {
      await addCards(store(), 'one');
      const card = aCard('one', { paper: 'u-net', file: 'notes/u-net.ko.md' });
      await store().applyCardChanges(changes({ updated: [{ cardId: 'one', card }] }), START);
      expect(await store().freshCardIds('ana', [UNET], 9)).toEqual([]);
      const moved = { paper: 'u-net', language: 'ko' } as const;
      expect(await store().freshCardIds('ana', [moved], 9)).toEqual(['one']);
    });

    it('hides a retired card everywhere but keeps its memory and its reviews', async () => {
      await addCards(store(), 'one', 'two');
      const memory = await begin(store(), 'one', { dueDay: TODAY });
      await store().applyCardChanges(changes({ retired: ['one', 'two'] }), START + 1);
      expect(await store().dueMemories(dueQuery())).toEqual([]);
      expect(await store().freshCardIds('ana', [UNET], 9)).toEqual([]);
      expect(await store().memoriesPage('ana', '', 9)).toEqual([]);
      expect(await store().nextDue('ana', [UNET])).toEqual({ learningAt: null, reviewDay: null });
      const empty = { ...UNET, learning: 0, due: 0, fresh: 0, begun: 0 };
      expect(await store().editionCounts(dueQuery({ editions: [UNET] }))).toEqual([empty]);
      expect(await store().memory('ana', 'one')).toEqual(memory);
      expect(await store().reviews('ana', TODAY)).toHaveLength(1);
      expect((await store().dayCounts('ana', TODAY)).answers).toBe(1);
      const retired = (await store().knownCards()).map(({ retiredAt }) => retiredAt);
      expect(retired).toEqual([START + 1, START + 1]);
    });

    it('brings a retired card back with its history', async () => {
      await addCards(store(), 'one');
      const memory = await begin(store(), 'one', { dueDay: TODAY });
      await store().applyCardChanges(changes({ retired: ['one'] }), START + 1);
      await store().applyCardChanges(changes({ retired: ['one'] }), START + 2);
      expect((await store().knownCards())[0]?.retiredAt).toBe(START + 1);
      const revived = [{ cardId: 'one', card: aCard('one', { line: 40 }) }];
      await store().applyCardChanges(changes({ revived }), START + 3);
      expect(await store().dueMemories(dueQuery())).toEqual([memory]);
      expect(await store().knownCards()).toEqual([{ ...revived[0], retiredAt: null }]);
    });

    it('adds a card that is there already without doubling it', async () => {
      await addCards(store(), 'one');
      await store().applyCardChanges(changes({ retired: ['one'] }), START);
      await addCards(store(), 'one');
      expect(await store().knownCards()).toEqual([
        { cardId: 'one', card: aCard('one'), retiredAt: null },
      ]);
    });

    it('gives a newcomer an identity of its own when an edited card still holds its id', async () => {
      await addCards(store(), 'one');
      const edited = aCard('one-edited');
      await store().applyCardChanges(
        changes({ updated: [{ cardId: 'one', card: edited }] }),
        START,
      );
      await addCards(store(), 'one');
      const known = await knownInOrder(store());
      expect(known.map(({ cardId, card }) => [cardId, card.id])).toEqual([
        ['one', 'one-edited'],
        ['one~2', 'one'],
      ]);
      expect(await store().freshCardIds('ana', [UNET], 9)).toHaveLength(2);
    });

    it('makes a card whose answer changed due at once for everybody who has begun it', async () => {
      await addCards(store(), 'one', 'two');
      const ana = await begin(store(), 'one', { learnerId: 'ana' });
      const ben = await begin(store(), 'one', {
        learnerId: 'ben',
        phase: 'relearning',
        dueAt: START + DAY,
        version: 7,
      });
      const untouched = await begin(store(), 'two');
      const at = START + 60_000;
      const card = aCard('one', { back: '확장 경로' });
      await store().applyCardChanges(
        changes({ updated: [{ cardId: 'one', card }], answerChanged: ['one'] }),
        at,
      );
      expect(await store().memory('ana', 'one')).toEqual({
        ...ana,
        dueAt: at,
        dueDay: TODAY,
        version: ana.version + 1,
      });
      expect(await store().memory('ben', 'one')).toEqual({ ...ben, dueAt: at, version: 8 });
      expect(await store().memory('ana', 'two')).toEqual(untouched);
      expect(await store().dueMemories(dueQuery())).toHaveLength(1);
    });

    it('leaves what was due earlier as it was, and a card that is still new untouched', async () => {
      await addCards(store(), 'one', 'two');
      const overdue = await begin(store(), 'one', { dueAt: START - DAY, dueDay: TODAY - 1 });
      const fresh = await begin(store(), 'two', { phase: 'new', suspended: true });
      await store().applyCardChanges(changes({ answerChanged: ['one', 'two'] }), START);
      expect(await store().memory('ana', 'one')).toEqual({ ...overdue, version: 2 });
      expect(await store().memory('ana', 'two')).toEqual(fresh);
    });

    it('does nothing for a card that it does not know', async () => {
      await store().applyCardChanges(
        changes({ retired: ['ghost'], answerChanged: ['ghost'] }),
        START,
      );
      expect(await store().knownCards()).toEqual([]);
    });
  });
}
