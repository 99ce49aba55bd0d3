import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { Card } from '../../cards/card.ts';
import type { CardChanges } from '../../cards/sync/plan-sync.ts';
import type { CardPart } from '../parts.ts';
import { editionName, freeIdentity, learningRank } from '../rules.ts';
import type { Database } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import { whole } from './connection.ts';
import type { SqlConnection } from './connection.ts';

type Event = 'added' | 'updated' | 'answer-changed' | 'retired' | 'revived';

function textOf(card: Card) {
  return {
    contentId: card.id,
    edition: editionName(card),
    score: learningRank(card),
    json: JSON.stringify(card),
  };
}

type CardText = ReturnType<typeof textOf>;

function textQueries({ db }: SqlConnection) {
  return {
    identities: compileOnce(() => db.selectFrom('cards').select(['card_id', 'content_id'])),
    /** A content id as an identity, and with a number behind it: `~` is the last of the plain signs. */
    identitiesLike: compileOnce(({ id, behind }: { id: string; behind: string }) =>
      db
        .selectFrom('cards')
        .select(['card_id', 'content_id'])
        .where('card_id', '>=', id)
        .where('card_id', '<', behind),
    ),
    identity: compileOnce(({ cardId }: { cardId: string }) =>
      db.selectFrom('cards').select(['content_id', 'retired_at']).where('card_id', '=', cardId),
    ),
    insert: compileOnce(
      (given: CardText & { cardId: string; ownerId: string | null; at: Instant }) =>
        db.insertInto('cards').values({
          card_id: given.cardId,
          content_id: given.contentId,
          edition: given.edition,
          score: given.score,
          first_seen_at: given.at,
          owner_id: given.ownerId,
          card_json: given.json,
        }),
    ),
    update: compileOnce((given: CardText & { cardId: string }) =>
      db
        .updateTable('cards')
        .set({
          content_id: given.contentId,
          edition: given.edition,
          score: given.score,
          card_json: given.json,
          retired_at: null,
        })
        .where('card_id', '=', given.cardId),
    ),
  };
}

function markQueries({ db }: SqlConnection) {
  return {
    retire: compileOnce((given: { cardId: string; at: Instant }) =>
      db
        .updateTable('cards')
        .set({ retired_at: given.at })
        .where('card_id', '=', given.cardId)
        .where('retired_at', 'is', null),
    ),
    markAnswerChanged: compileOnce((given: { cardId: string; at: Instant }) =>
      db
        .updateTable('cards')
        .set({ answer_changed_at: given.at })
        .where('card_id', '=', given.cardId),
    ),
    logEvent: compileOnce(
      (given: { cardId: string; event: Event; contentId: string | null; at: Instant }) =>
        db.insertInto('card_events').values({
          card_id: given.cardId,
          event: given.event,
          content_id: given.contentId,
          happened_at: given.at,
        }),
    ),
  };
}

/** The rule of `dueAtOnce`, for every learner at once. */
function dueAtOnceQuery({ db }: SqlConnection) {
  return compileOnce(({ cardId, at }: { cardId: string; at: Instant }) =>
    db
      .updateTable('memories')
      .set({
        due_at: sql<number>`case when due_at > ${at} then ${at} else due_at end`,
        due_day: sql<number>`case when phase = 'review' and last_review_day < due_day
          then last_review_day else due_day end`,
        version: sql<number>`version + 1`,
      })
      .where('card_id', '=', cardId)
      .where('phase', '<>', 'new'),
  );
}

function cardQueries(connection: SqlConnection) {
  return {
    ...textQueries(connection),
    ...markQueries(connection),
    dueAtOnce: dueAtOnceQuery(connection),
  };
}

type Queries = ReturnType<typeof cardQueries>;
type Writer = Transaction<Database>;

async function update(
  writer: Writer,
  queries: Queries,
  event: Event,
  change: { cardId: string; card: Card; at: Instant },
): Promise<void> {
  const { cardId, card, at } = change;
  await writer.executeQuery(queries.update({ cardId, ...textOf(card) }));
  await writer.executeQuery(queries.logEvent({ cardId, event, contentId: card.id, at }));
}

/** From this many cards on, reading all identities at once is the shorter way. */
const MANY = 500;

/** Content ids by identity, of every identity that these cards may be given. */
async function takenIdentities(
  writer: Writer,
  queries: Queries,
  cards: readonly Card[],
): Promise<Map<string, string>> {
  const wanted =
    cards.length < MANY
      ? cards.map(({ id }) => queries.identitiesLike({ id, behind: `${id}\u007f` }))
      : [queries.identities({})];
  const taken = new Map<string, string>();
  for (const query of wanted) {
    const { rows } = await writer.executeQuery(query);
    for (const { card_id, content_id } of rows) taken.set(card_id, content_id);
  }
  return taken;
}

async function addAll(
  writer: Writer,
  queries: Queries,
  cards: readonly Card[],
  at: Instant,
): Promise<void> {
  const contentIds = await takenIdentities(writer, queries, cards);
  for (const card of cards) {
    if (contentIds.get(card.id) === card.id) {
      await update(writer, queries, 'revived', { cardId: card.id, card, at });
      continue;
    }
    const cardId = freeIdentity(card.id, (id) => contentIds.has(id));
    contentIds.set(cardId, card.id);
    await writer.executeQuery(queries.insert({ cardId, ownerId: null, at, ...textOf(card) }));
    await writer.executeQuery(queries.logEvent({ cardId, event: 'added', contentId: card.id, at }));
  }
}

/** As `addAll`, but one card of a learner's own, without a look at all the others; its id, and whether it is in use anew. */
async function addOwn(
  writer: Writer,
  queries: Queries,
  { ownerId, card, at }: { ownerId: string; card: Card; at: Instant },
): Promise<{ cardId: string; isNew: boolean }> {
  for (let number = 1; ; number += 1) {
    const cardId = number === 1 ? card.id : `${card.id}~${number}`;
    const [there] = (await writer.executeQuery(queries.identity({ cardId }))).rows;
    if (there?.content_id === card.id) {
      await update(writer, queries, 'revived', { cardId, card, at });
      return { cardId, isNew: there.retired_at !== null };
    }
    if (there) continue;
    await writer.executeQuery(queries.insert({ cardId, ownerId, at, ...textOf(card) }));
    await writer.executeQuery(queries.logEvent({ cardId, event: 'added', contentId: card.id, at }));
    return { cardId, isNew: true };
  }
}

async function retireAll(
  writer: Writer,
  queries: Queries,
  cardIds: readonly string[],
  at: Instant,
): Promise<void> {
  for (const cardId of cardIds) {
    await writer.executeQuery(queries.retire({ cardId, at }));
    await writer.executeQuery(queries.logEvent({ cardId, event: 'retired', contentId: null, at }));
  }
}

/** Everything but what is added. */
async function apply(
  writer: Writer,
  queries: Queries,
  changes: CardChanges,
  at: Instant,
): Promise<void> {
  for (const change of changes.updated) await update(writer, queries, 'updated', { ...change, at });
  for (const change of changes.revived) await update(writer, queries, 'revived', { ...change, at });
  await retireAll(writer, queries, changes.retired, at);
  for (const cardId of changes.answerChanged) {
    const event = 'answer-changed';
    await writer.executeQuery(queries.markAnswerChanged({ cardId, at }));
    await writer.executeQuery(queries.dueAtOnce({ cardId, at }));
    await writer.executeQuery(queries.logEvent({ cardId, event, contentId: null, at }));
  }
}

/** Writes learners' own cards within a transaction that somebody else holds. */
export interface OwnCardWriter {
  add(
    writer: Writer,
    given: { ownerId: string; card: Card; at: Instant },
  ): Promise<{ cardId: string; isNew: boolean }>;
  change(writer: Writer, changes: CardChanges, at: Instant): Promise<void>;
  retire(writer: Writer, cardIds: readonly string[], at: Instant): Promise<void>;
}

export function ownCardWriter(connection: SqlConnection): OwnCardWriter {
  const queries = cardQueries(connection);
  return {
    add: (writer, given) => addOwn(writer, queries, given),
    change: (writer, changes, at) => apply(writer, queries, changes, at),
    retire: (writer, cardIds, at) => retireAll(writer, queries, cardIds, at),
  };
}

export function cardPart(connection: SqlConnection): CardPart {
  const { db } = connection;
  const queries = cardQueries(connection);
  return {
    knownCards: async () => {
      const rows = await db
        .selectFrom('cards')
        .select(['card_id', 'card_json', 'retired_at'])
        .where('owner_id', 'is', null)
        .execute();
      return rows.map((row) => ({
        cardId: row.card_id,
        card: JSON.parse(row.card_json) as Card,
        retiredAt: row.retired_at,
      }));
    },
    applyCardChanges: async (changes, at) => {
      await whole(db, async (writer) => {
        await apply(writer, queries, changes, at);
        await addAll(writer, queries, changes.added, at);
      });
    },
  };
}
