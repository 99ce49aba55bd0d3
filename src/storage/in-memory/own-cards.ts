import type { OwnCard } from '../../study/store.ts';
import type { OwnCardPart } from '../parts.ts';
import { addCard, changeCards } from './cards.ts';
import { byText, copy } from './tables.ts';
import type { StoredCard, Tables } from './tables.ts';

function ownCard(tables: Tables, stored: StoredCard): OwnCard {
  const { cardId, card, ownerId, firstSeenAt, retiredAt } = stored;
  const sharedWith = tables.shares
    .filter((share) => share.cardId === cardId)
    .sort((a, b) => a.sharedAt - b.sharedAt || byText(a.guildId, b.guildId))
    .map(({ guildId }) => guildId);
  return copy({ cardId, ownerId: ownerId ?? '', card, madeAt: firstSeenAt, retiredAt, sharedWith });
}

export function ownCardPart(tables: Tables): OwnCardPart {
  const ofOwner = (ownerId: string): StoredCard[] =>
    [...tables.cards.values()]
      .filter((stored) => stored.ownerId === ownerId && stored.retiredAt === null)
      .sort((a, b) => b.firstSeenAt - a.firstSeenAt || byText(a.cardId, b.cardId));
  const inDeck = (learnerId: string): StoredCard[] =>
    (tables.decks.get(learnerId) ?? [])
      .filter(({ kind }) => kind === 'card')
      .flatMap(({ name }) => tables.cards.get(name) ?? [])
      .filter(({ ownerId, retiredAt }) => ownerId !== null && retiredAt === null)
      .filter(({ ownerId }) => ownerId !== learnerId)
      .filter(({ cardId }) => tables.shares.some((share) => share.cardId === cardId))
      .sort((a, b) => byText(a.cardId, b.cardId));
  return {
    ownCards: async (ownerId) => ofOwner(ownerId).map((stored) => ownCard(tables, stored)),
    ownCard: async (cardId) => {
      const stored = tables.cards.get(cardId);
      return stored === undefined || stored.ownerId === null ? undefined : ownCard(tables, stored);
    },
    cardsBeyondNotes: async (learnerId) =>
      [...ofOwner(learnerId), ...inDeck(learnerId)].map(({ cardId, card }) =>
        copy({ cardId, card }),
      ),
    changeOwnCards: async (ownerId, changes, at) => {
      changeCards(tables, changes, at);
      for (const card of changes.added) addCard(tables, card, at, ownerId);
    },
    shareCard: async (cardId, guildId, ownerId, at) => {
      const isThere = tables.shares.some(
        (share) => share.cardId === cardId && share.guildId === guildId,
      );
      if (!isThere) tables.shares.push({ cardId, guildId, ownerId, sharedAt: at });
      return !isThere;
    },
    unshareCard: async (cardId, guildId) => {
      const rest = tables.shares.filter(
        (share) => share.cardId !== cardId || share.guildId !== guildId,
      );
      const wasThere = rest.length < tables.shares.length;
      tables.shares = rest;
      return wasThere;
    },
    sharedCards: async (guildId) =>
      tables.shares
        .filter((share) => share.guildId === guildId)
        .sort((a, b) => b.sharedAt - a.sharedAt || byText(a.cardId, b.cardId))
        .flatMap(({ cardId }) => tables.cards.get(cardId) ?? [])
        .filter(({ retiredAt }) => retiredAt === null)
        .map((stored) => ownCard(tables, stored)),
  };
}
