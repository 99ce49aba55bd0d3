import { sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId, StudyDay } from '../../study/learner.ts';
import type { EditionCounts } from '../../study/store.ts';
import type { MemoryPart } from '../parts.ts';
import { distinctEditions, editionName } from '../rules.ts';
import { compileOnce } from './compiled-query.ts';
import { inUse } from './connection.ts';
import type { SqlConnection } from './connection.ts';

type EditionPart = Pick<MemoryPart, 'freshCardIds' | 'editionCounts'>;

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
    // Of every edition that the learner has begun: picking out those asked for costs more in SQL.
    counts: compileOnce(
      (given: { learnerId: LearnerId; learningUntil: Instant; today: StudyDay }) =>
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
          .groupBy('cards.edition'),
    ),
  };
}

export function editionPart(connection: SqlConnection): EditionPart {
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
        const names = JSON.stringify(query.editions.map(editionName));
        const sizes = (await connected.executeQuery(queries.sizes({ names }))).rows;
        const counts = (await connected.executeQuery(queries.counts(query))).rows;
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
