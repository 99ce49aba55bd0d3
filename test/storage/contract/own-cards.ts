import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Store } from '../../../src/study/store.ts';
import { aCard, addCards, begin, changes, DAY, dueQuery, START, TODAY } from '../builders.ts';

const ANA = { paper: '@ana', language: 'ko' } as const;

const own = (id: string, change: Partial<Card> = {}): Card =>
  aCard(id, { ...ANA, paperName: '', source: '', file: '', line: 0, ...change });

export function ownCardContract(store: () => Store): void {
  const make = (id: string, at = START, owner = 'ana'): Promise<void> => {
    const card = own(id, { paper: `@${owner}` });
    return store().changeOwnCards(owner, changes({ added: [card] }), at);
  };

  describe('cards of one’s own', () => {
    it('are given back to their owner, newest first, and are none of the notes’', async () => {
      await addCards(store(), 'note');
      await make('one', START);
      await make('two', START + 1);
      await make('hers', START, 'ben');
      const stored = { ownerId: 'ana', retiredAt: null, sharedWith: [] };
      expect(await store().ownCards('ana')).toEqual([
        { cardId: 'two', card: own('two'), madeAt: START + 1, ...stored },
        { cardId: 'one', card: own('one'), madeAt: START, ...stored },
      ]);
      expect((await store().knownCards()).map(({ cardId }) => cardId)).toEqual(['note']);
      expect(await store().ownCard('note')).toBeUndefined();
      expect(await store().ownCard('ghost')).toBeUndefined();
    });

    it('come up as new cards of their owner’s edition, and are due as any card is', async () => {
      await make('one');
      expect(await store().freshCardIds('ana', [ANA], 9)).toEqual(['one']);
      const memory = await begin(store(), 'one', { dueDay: TODAY });
      expect(await store().dueMemories(dueQuery({ editions: [ANA] }))).toEqual([memory]);
    });

    it('keep their history when they are edited, and are due at once when the answer changed', async () => {
      await make('one');
      const memory = await begin(store(), 'one');
      const card = own('one-edited', { back: '다른 답' });
      await store().changeOwnCards(
        'ana',
        changes({ updated: [{ cardId: 'one', card }], answerChanged: ['one'] }),
        START + 5,
      );
      expect((await store().ownCard('one'))?.card).toEqual(card);
      const after = await store().memory('ana', 'one');
      expect(after).toMatchObject({ dueAt: START + 5, dueDay: TODAY, version: memory.version + 1 });
    });

    it('are put away with their history, and the same text brings them back', async () => {
      await make('one');
      const memory = await begin(store(), 'one', { dueDay: TODAY });
      await store().changeOwnCards('ana', changes({ retired: ['one'] }), START + 1);
      expect(await store().ownCards('ana')).toEqual([]);
      expect(await store().cardsBeyondNotes('ana')).toEqual([]);
      expect((await store().ownCard('one'))?.retiredAt).toBe(START + 1);
      expect(await store().dueMemories(dueQuery({ editions: [ANA] }))).toEqual([]);
      await make('one', START + DAY);
      expect(await store().ownCards('ana')).toMatchObject([{ cardId: 'one', madeAt: START }]);
      expect(await store().dueMemories(dueQuery({ editions: [ANA] }))).toEqual([memory]);
    });

    it('get an identity of their own when an edited card still holds their id', async () => {
      await make('one');
      const card = own('one-edited');
      await store().changeOwnCards('ana', changes({ updated: [{ cardId: 'one', card }] }), START);
      await make('one', START + 1);
      const ids = (await store().ownCards('ana')).map((one) => [one.cardId, one.card.id]);
      expect(ids).toEqual([
        ['one~2', 'one'],
        ['one', 'one-edited'],
      ]);
    });

    it('outlive a sync of the notes', async () => {
      await addCards(store(), 'note');
      await make('one');
      await store().applyCardChanges(changes({ retired: ['note'] }), START + 1);
      expect(await store().ownCards('ana')).toHaveLength(1);
    });

    it('are seen by a server while they are shared with it', async () => {
      await make('one');
      await make('two');
      expect(await store().shareCard('one', 'guild', 'ana', START)).toBe(true);
      expect(await store().shareCard('one', 'guild', 'ana', START + 1)).toBe(false);
      expect(await store().shareCard('one', 'club', 'ana', START + 2)).toBe(true);
      expect(await store().shareCard('two', 'guild', 'ana', START + 3)).toBe(true);
      const seen = await store().sharedCards('guild');
      expect(seen.map(({ cardId, sharedWith }) => [cardId, sharedWith])).toEqual([
        ['two', ['guild']],
        ['one', ['guild', 'club']],
      ]);
      expect(await store().unshareCard('one', 'guild')).toBe(true);
      expect(await store().unshareCard('one', 'guild')).toBe(false);
      await store().changeOwnCards('ana', changes({ retired: ['two'] }), START + 4);
      expect(await store().sharedCards('guild')).toEqual([]);
      expect((await store().ownCard('one'))?.sharedWith).toEqual(['club']);
    });

    it('are studied by others from their deck, for as long as they are shared', async () => {
      await addCards(store(), 'note');
      await make('one');
      const entry = { kind: 'card', addedAt: START } as const;
      for (const name of ['one', 'note', 'ghost']) {
        await store().addToDeck('ben', { ...entry, name });
      }
      expect(await store().cardsBeyondNotes('ben')).toEqual([]);
      await store().shareCard('one', 'guild', 'ana', START);
      expect(await store().cardsBeyondNotes('ben')).toEqual([{ cardId: 'one', card: own('one') }]);
      expect(await store().cardsBeyondNotes('ana')).toEqual([{ cardId: 'one', card: own('one') }]);
      await store().unshareCard('one', 'guild');
      expect(await store().cardsBeyondNotes('ben')).toEqual([]);
    });

    it('come with a step and are taken back with it, the note to the author too', async () => {
      await addCards(store(), 'leech');
      const before = await begin(store(), 'leech');
      const flag = {
        learnerId: 'ana',
        cardId: 'leech',
        at: START + 1,
        comment: '',
        suggestion: '- Q: x A: y',
      };
      await make('there');
      const after = { ...before, suspended: true, version: before.version + 1 };
      const outcome = await store().recordStep({
        learnerId: 'ana',
        kind: 'replace',
        at: START + 1,
        changes: [{ cardId: 'leech', expectedVersion: before.version, after }],
        made: { cards: [own('one'), own('two'), own('there')], flag },
      });
      expect(outcome.status).toBe('recorded');
      const ids = async () => (await store().ownCards('ana')).map(({ cardId }) => cardId).sort();
      expect(await ids()).toEqual(['one', 'there', 'two']);
      expect(await store().openFlags(9)).toMatchObject([flag]);
      const undone = await store().undoStep('ana', START + 2);
      expect(undone).toMatchObject({ kind: 'replace', cardId: 'leech' });
      expect(await ids()).toEqual(['there']);
      expect(await store().openFlags(9)).toEqual([]);
      expect((await store().memory('ana', 'leech'))?.suspended).toBe(false);
    });

    it('do not come with a step that is refused', async () => {
      await addCards(store(), 'leech');
      const memory = await begin(store(), 'leech');
      const outcome = await store().recordStep({
        learnerId: 'ana',
        kind: 'replace',
        at: START,
        changes: [{ cardId: 'leech', expectedVersion: 99, after: memory }],
        made: { cards: [own('one')], flag: null },
      });
      expect(outcome.status).toBe('stale');
      expect(await store().ownCards('ana')).toEqual([]);
    });
  });
}
