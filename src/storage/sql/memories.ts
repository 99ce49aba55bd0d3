import type { LearnerId } from '../../study/learner.ts';
import type { MemoryPart } from '../parts.ts';
import { compileOnce } from './compiled-query.ts';
import { inUse } from './connection.ts';
import type { SqlConnection } from './connection.ts';
import { duePart } from './due.ts';
import { editionPart } from './editions.ts';
import { memoryFrom } from './rows.ts';

type LookUpPart = Pick<MemoryPart, 'memory' | 'memories' | 'memoriesPage'>;

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

export function memoryPart(connection: SqlConnection): MemoryPart {
  return { ...lookUpPart(connection), ...duePart(connection), ...editionPart(connection) };
}
