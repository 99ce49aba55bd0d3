import type { Card } from '../../cards/card.ts';
import type { LearnerId } from '../../study/learner.ts';
import type { OwnCard } from '../../study/store.ts';
import type { OwnCardPart } from '../parts.ts';
import type { OwnCardWriter } from './cards.ts';
import { compileOnce } from './compiled-query.ts';
import { whole } from './connection.ts';
import type { SqlConnection } from './connection.ts';

interface Row {
  card_id: string;
  owner_id: string | null;
  card_json: string;
  first_seen_at: number;
  retired_at: number | null;
}

const COLUMNS = [
  'cards.card_id',
  'cards.owner_id',
  'cards.card_json',
  'cards.first_seen_at',
  'cards.retired_at',
] as const;

function ownCardQueries({ db, flavour }: SqlConnection) {
  return {
    ofOwner: compileOnce(({ ownerId }: { ownerId: LearnerId }) =>
      db
        .selectFrom('cards')
        .select(COLUMNS)
        .where('owner_id', '=', ownerId)
        .where('retired_at', 'is', null)
        .orderBy('first_seen_at', 'desc')
        .orderBy('card_id'),
    ),
    one: compileOnce(({ cardId }: { cardId: string }) =>
      db
        .selectFrom('cards')
        .select(COLUMNS)
        .where('card_id', '=', cardId)
        .where('owner_id', 'is not', null),
    ),
    ofGuild: compileOnce(({ guildId }: { guildId: string }) =>
      db
        .selectFrom('card_shares')
        .innerJoin('cards', 'cards.card_id', 'card_shares.card_id')
        .select(COLUMNS)
        .where('card_shares.guild_id', '=', guildId)
        .where('cards.retired_at', 'is', null)
        .orderBy('card_shares.shared_at', 'desc')
        .orderBy('cards.card_id'),
    ),
    inDeck: compileOnce(({ learnerId }: { learnerId: LearnerId }) =>
      db
        .selectFrom('deck_entries')
        .innerJoin('cards', 'cards.card_id', 'deck_entries.name')
        .select(['cards.card_id', 'cards.card_json'])
        .where('deck_entries.learner_id', '=', learnerId)
        .where('deck_entries.kind', '=', 'card')
        .where('cards.owner_id', 'is not', null)
        .where('cards.owner_id', '<>', learnerId)
        .where('cards.retired_at', 'is', null)
        .where((is) =>
          is.exists(
            is
              .selectFrom('card_shares')
              .select('card_shares.card_id')
              .whereRef('card_shares.card_id', '=', 'cards.card_id'),
          ),
        )
        .orderBy('cards.card_id'),
    ),
    shares: compileOnce(({ cardIds }: { cardIds: string }) =>
      db
        .selectFrom('card_shares')
        .select(['card_id', 'guild_id'])
        .where('card_id', 'in', flavour.textsIn(cardIds))
        .orderBy('shared_at')
        .orderBy('guild_id'),
    ),
  };
}

const cardFrom = (row: { card_json: string }): Card => JSON.parse(row.card_json) as Card;

export function ownCardPart(connection: SqlConnection, cards: OwnCardWriter): OwnCardPart {
  const { db } = connection;
  const queries = ownCardQueries(connection);

  async function withShares(rows: readonly Row[]): Promise<OwnCard[]> {
    if (rows.length === 0) return [];
    const cardIds = JSON.stringify(rows.map((row) => row.card_id));
    const shares = (await db.executeQuery(queries.shares({ cardIds }))).rows;
    return rows.map((row) => ({
      cardId: row.card_id,
      ownerId: row.owner_id ?? '',
      card: cardFrom(row),
      madeAt: row.first_seen_at,
      retiredAt: row.retired_at,
      sharedWith: shares
        .filter(({ card_id: cardId }) => cardId === row.card_id)
        .map(({ guild_id: guildId }) => guildId),
    }));
  }

  return {
    ownCards: async (ownerId) =>
      withShares((await db.executeQuery(queries.ofOwner({ ownerId }))).rows),
    ownCard: async (cardId) =>
      (await withShares((await db.executeQuery(queries.one({ cardId }))).rows))[0],
    cardsBeyondNotes: async (learnerId) => {
      const own = (await db.executeQuery(queries.ofOwner({ ownerId: learnerId }))).rows;
      const shared = (await db.executeQuery(queries.inDeck({ learnerId }))).rows;
      return [...own, ...shared].map((row) => ({ cardId: row.card_id, card: cardFrom(row) }));
    },
    changeOwnCards: async (ownerId, changes, at) => {
      await whole(db, async (writer) => {
        await cards.change(writer, changes, at);
        for (const card of changes.added) await cards.add(writer, { ownerId, card, at });
      });
    },
    shareCard: async (cardId, guildId, ownerId, at) => {
      const result = await db
        .insertInto('card_shares')
        .values({ card_id: cardId, guild_id: guildId, learner_id: ownerId, shared_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows) > 0;
    },
    unshareCard: async (cardId, guildId) => {
      const result = await db
        .deleteFrom('card_shares')
        .where('card_id', '=', cardId)
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    },
    sharedCards: async (guildId) =>
      withShares((await db.executeQuery(queries.ofGuild({ guildId }))).rows),
  };
}
