import type { Instant } from '../../base/clock.ts';
import type { Card } from '../../cards/card.ts';
import type { CardChanges } from '../../cards/sync/plan-sync.ts';
import type { CardPart } from '../parts.ts';
import { dueAtOnce, freeIdentity } from '../rules.ts';
import { copy } from './tables.ts';
import type { Tables } from './tables.ts';

/** As it is stored: an identity of its own, or the one that it had before. */
export function addCard(
  tables: Tables,
  card: Card,
  at: Instant,
  ownerId: string | null = null,
): { cardId: string; isNew: boolean } {
  const isIts = (cardId: string): boolean => tables.cards.get(cardId)?.card.id === card.id;
  const isTaken = (cardId: string): boolean => tables.cards.has(cardId) && !isIts(cardId);
  const cardId = freeIdentity(card.id, isTaken);
  const isNew = tables.cards.get(cardId)?.retiredAt !== null;
  put(tables, cardId, card, at, ownerId);
  return { cardId, isNew };
}

function put(
  tables: Tables,
  cardId: string,
  card: Card,
  at: Instant,
  ownerId: string | null = null,
): void {
  const before = tables.cards.get(cardId);
  tables.cards.set(cardId, {
    cardId,
    card: copy(card),
    retiredAt: null,
    answerChangedAt: before?.answerChangedAt ?? null,
    ownerId: before?.ownerId ?? ownerId,
    firstSeenAt: before?.firstSeenAt ?? at,
  });
}

export function retire(tables: Tables, cardId: string, at: Instant): void {
  const known = tables.cards.get(cardId);
  if (known) known.retiredAt ??= at;
}

function markAnswerChanged(tables: Tables, cardId: string, at: Instant): void {
  const known = tables.cards.get(cardId);
  if (known) known.answerChangedAt = at;
  for (const memories of tables.memories.values()) {
    const memory = memories.get(cardId);
    if (!memory || memory.phase === 'new') continue;
    memories.set(cardId, { ...dueAtOnce(memory, at), version: memory.version + 1 });
  }
}

/** Everything but what is added. */
export function changeCards(tables: Tables, changes: CardChanges, at: Instant): void {
  for (const { cardId, card } of [...changes.updated, ...changes.revived]) {
    put(tables, cardId, card, at);
  }
  for (const cardId of changes.retired) retire(tables, cardId, at);
  for (const cardId of changes.answerChanged) markAnswerChanged(tables, cardId, at);
}

export function cardPart(tables: Tables): CardPart {
  return {
    knownCards: async () =>
      [...tables.cards.values()]
        .filter(({ ownerId }) => ownerId === null)
        .map(({ cardId, card, retiredAt }) => copy({ cardId, card, retiredAt })),
    applyCardChanges: async (changes, at) => {
      changeCards(tables, changes, at);
      for (const card of changes.added) addCard(tables, card, at);
    },
  };
}
