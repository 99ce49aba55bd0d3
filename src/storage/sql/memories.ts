import { sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId, StudyDay } from '../../study/learner.ts';
import type { Memory } from '../../study/memory.ts';
import type { DueQuery, Edition, EditionCounts } from '../../study/store.ts';
import type { MemoryPart } from '../parts.ts';
import { distinctEditions, editionName } from '../rules.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';
import { memoryFrom } from './rows.ts';

type LookUpPart = Pick<MemoryPart, 'memory' | 'memories' | 'memoriesPage'>;
type DuePart = Pick<MemoryPart, 'dueMemories' | 'nextDue' | 'dueForecast'>;
type EditionPart = Pick<MemoryPart, 'freshCardIds' | 'editionCounts'>;

interface DueValues {
  learnerId: LearnerId;
  /** See `linesOf`. */
  editions: string;
  learningUntil: Instant;
  today: StudyDay;
  limit: number;
}

const namesOf = (editions: readonly Edition[]) => JSON.stringify(editions.map(editionName));

/** Memories of cards in use. The learner's index leads; the card is looked up for each. */
function inUse({ db }: SqlConnection) {
  return db
    .selectFrom('memories')
    .innerJoin('cards', 'cards.card_id', 'memories.card_id')
    .where('cards.retired_at', 'is', null);
}

/** One edition a line, with a line break at both ends. */
const linesOf = (editions: readonly Edition[]) => ['', ...editions.map(editionName), ''].join('\n');

/** Looking a name up in a text of lines takes a tenth of the time that building a list from JSON takes. */
function ofEditions({ flavour }: SqlConnection, lines: string) {
  const line = sql<string>`${'\n'} || cards.edition || ${'\n'}`;
  return sql<boolean>`${flavour.position(sql<string>`${lines}`, line)} > 0`;
}

function lookUpQueries(connection: SqlConnection) {
  const { db, flavour } = connection;
  return {
    one: compileOnce((given: { learnerId: LearnerId; cardId: string }) =>
      db
        .selectFrom('memories')
        .selectAll()
        .where('learner_id', '=', given.learnerId)
        .where('card_id', '=', given.cardId),
    ),
    some: compileOnce((given: { learnerId: LearnerId; cardIds: string }) =>
      db
        .selectFrom('memories')
        .selectAll()
        .where('learner_id', '=', given.learnerId)
        .where('card_id', 'in', flavour.textsIn(given.cardIds))
        .orderBy('card_id'),
    ),
    page: compileOnce((given: { learnerId: LearnerId; after: string; limit: number }) =>
      inUse(connection)
        .selectAll('memories')
        .where('memories.learner_id', '=', given.learnerId)
        .where('memories.card_id', '>', given.after)
        .where('memories.phase', '<>', 'new')
        .orderBy('memories.card_id')
        .limit(given.limit),
    ),
  };
}

function lookUpPart(connection: SqlConnection): LookUpPart {
  const { db } = connection;
  const queries = lookUpQueries(connection);
  return {
    memory: async (learnerId, cardId) => {
      const [row] = (await db.executeQuery(queries.one({ learnerId, cardId }))).rows;
      return row && memoryFrom(row);
    },
    memories: async (learnerId, cardIds) => {
      const given = { learnerId, cardIds: JSON.stringify(cardIds) };
      return (await db.executeQuery(queries.some(given))).rows.map(memoryFrom);
    },
    memoriesPage: async (learnerId, after, limit) =>
      (await db.executeQuery(queries.page({ learnerId, after, limit }))).rows.map(memoryFrom),
  };
}

function dueQueries(connection: SqlConnection) {
  const showable = (given: DueValues) =>
    inUse(connection)
      .selectAll('memories')
      .where('memories.learner_id', '=', given.learnerId)
      .where('memories.suspended', '=', 0)
      .where((is) =>
        is.or([is('memories.buried_on', 'is', null), is('memories.buried_on', '<>', given.today)]),
      )
      .where(ofEditions(connection, given.editions));
  return {
    learning: compileOnce((given: DueValues) =>
      showable(given)
        .where('memories.phase', 'in', ['learning', 'relearning'])
        .where('memories.due_at', '<=', given.learningUntil)
        .orderBy('memories.due_at')
        .orderBy('memories.card_id')
        .limit(given.limit),
    ),
    review: compileOnce((given: DueValues) =>
      showable(given)
        .where('memories.phase', '=', 'review')
        .where('memories.due_day', '<=', given.today)
        .orderBy('memories.due_day')
        .orderBy('memories.card_id')
        .limit(given.limit),
    ),
  };
}

function outlookQueries(connection: SqlConnection) {
  return {
    next: compileOnce((given: { learnerId: LearnerId; editions: string }) =>
      inUse(connection)
        .select([
          sql<number | null>`min(case when phase in ('learning', 'relearning') then due_at end)`.as(
            'learningAt',
          ),
          sql<number | null>`min(case when phase = 'review' and buried_on >= due_day
            then buried_on + 1 when phase = 'review' then due_day end)`.as('reviewDay'),
        ])
        .where('memories.learner_id', '=', given.learnerId)
        .where('memories.suspended', '=', 0)
        .where(ofEditions(connection, given.editions)),
    ),
    forecast: compileOnce((given: { learnerId: LearnerId; from: StudyDay; to: StudyDay }) =>
      inUse(connection)
        .select(({ fn }) => ['memories.due_day as day', fn.countAll<number>().as('cards')])
        .where('memories.learner_id', '=', given.learnerId)
        .where('memories.phase', '=', 'review')
        .where('memories.suspended', '=', 0)
        .where('memories.due_day', '>=', given.from)
        .where('memories.due_day', '<=', given.to)
        .groupBy('memories.due_day')
        .orderBy('memories.due_day'),
    ),
  };
}

function duePart(connection: SqlConnection): DuePart {
  const { db } = connection;
  const due = dueQueries(connection);
  const outlook = outlookQueries(connection);
  return {
    // On one connection, so that no card moves from one list to the other in between.
    dueMemories: (query: DueQuery): Promise<Memory[]> =>
      db.connection().execute(async (connected) => {
        const given = { ...query, editions: linesOf(query.editions) };
        const learning = (await connected.executeQuery(due.learning(given))).rows;
        const limit = query.limit - learning.length;
        const review = (await connected.executeQuery(due.review({ ...given, limit }))).rows;
        return [...learning, ...review].map(memoryFrom);
      }),
    nextDue: async (learnerId, editions) => {
      const given = { learnerId, editions: linesOf(editions) };
      const [row] = (await db.executeQuery(outlook.next(given))).rows;
      return { learningAt: row?.learningAt ?? null, reviewDay: row?.reviewDay ?? null };
    },
    dueForecast: async (learnerId, from, to) =>
      (await db.executeQuery(outlook.forecast({ learnerId, from, to }))).rows,
  };
}

function editionQueries(connection: SqlConnection) {
  const { db, flavour } = connection;
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const showable = (today: StudyDay) =>
    sql`suspended = 0 and (buried_on is null or buried_on <> ${today})`;
  return {
    fresh: compileOnce((given: { learnerId: LearnerId; edition: string; limit: number }) =>
      db
        .selectFrom('cards')
        .select('card_id')
        .where('edition', '=', given.edition)
        .where('retired_at', 'is', null)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('memories')
                .select('memories.card_id')
                .where('memories.learner_id', '=', given.learnerId)
                .whereRef('memories.card_id', '=', 'cards.card_id'),
            ),
          ),
        )
        .orderBy('score', 'desc')
        .orderBy('card_id')
        .limit(given.limit),
    ),
    sizes: compileOnce((given: { names: string }) =>
      db
        .selectFrom('cards')
        .select(({ fn }) => ['edition', fn.countAll<number>().as('cards')])
        .where('edition', 'in', flavour.textsIn(given.names))
        .where('retired_at', 'is', null)
        .groupBy('edition'),
    ),
    counts: compileOnce((given: Omit<DueValues, 'limit'>) =>
      inUse(connection)
        .select([
          'cards.edition',
          count(
            sql`phase in ('learning', 'relearning') and due_at <= ${given.learningUntil} and ${showable(given.today)}`,
          ).as('learning'),
          count(
            sql`phase = 'review' and due_day <= ${given.today} and ${showable(given.today)}`,
          ).as('due'),
          count(sql`phase <> 'new'`).as('begun'),
          count(sql`phase = 'new' and suspended = 1`).as('setAside'),
        ])
        .where('memories.learner_id', '=', given.learnerId)
        .where(ofEditions(connection, given.editions))
        .groupBy('cards.edition'),
    ),
  };
}

function editionPart(connection: SqlConnection): EditionPart {
  const { db } = connection;
  const queries = editionQueries(connection);
  return {
    freshCardIds: async (learnerId, editions, limit) => {
      const cardIds: string[] = [];
      for (const edition of distinctEditions(editions)) {
        if (cardIds.length >= limit) break;
        const left = limit - cardIds.length;
        const given = { learnerId, edition: editionName(edition), limit: left };
        const { rows } = await db.executeQuery(queries.fresh(given));
        cardIds.push(...rows.map((row) => row.card_id));
      }
      return cardIds;
    },
    editionCounts: (query) =>
      db.connection().execute(async (connected): Promise<EditionCounts[]> => {
        const given = { ...query, editions: linesOf(query.editions) };
        const sizes = (
          await connected.executeQuery(queries.sizes({ names: namesOf(query.editions) }))
        ).rows;
        const counts = (await connected.executeQuery(queries.counts(given))).rows;
        const sizeOf = new Map(sizes.map((row) => [row.edition, row.cards]));
        const countsOf = new Map(counts.map((row) => [row.edition, row]));
        return distinctEditions(query.editions).map(({ paper, language }) => {
          const name = editionName({ paper, language });
          const row = countsOf.get(name) ?? { learning: 0, due: 0, begun: 0, setAside: 0 };
          const { learning, due, begun, setAside } = row;
          const fresh = (sizeOf.get(name) ?? 0) - begun - setAside;
          return { paper, language, learning, due, fresh, begun };
        });
      }),
  };
}

export function memoryPart(connection: SqlConnection): MemoryPart {
  return { ...lookUpPart(connection), ...duePart(connection), ...editionPart(connection) };
}
