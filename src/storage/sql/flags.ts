import type { Transaction } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId } from '../../study/learner.ts';
import type { Flag } from '../../study/store.ts';
import type { FlagPart } from '../parts.ts';
import type { Database } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import { whole } from './connection.ts';
import type { SqlConnection } from './connection.ts';

const COLUMNS = [
  'flag_id as id',
  'learner_id as learnerId',
  'card_id as cardId',
  'raised_at as at',
  'comment',
  'suggestion',
] as const;

/** Writes flags within a transaction that somebody else holds. */
export interface FlagWriter {
  /** Its id. */
  add(writer: Transaction<Database>, flag: Flag): Promise<number>;
  /** Takes an open one back; one that was dealt with stays. */
  withdraw(writer: Transaction<Database>, id: number): Promise<void>;
}

export function flagWriter(): FlagWriter {
  return {
    add: async (writer, { learnerId, cardId, at, comment, suggestion }) => {
      await writer
        .deleteFrom('flags')
        .where('learner_id', '=', learnerId)
        .where('card_id', '=', cardId)
        .where('settled_at', 'is', null)
        .where('suggestion', suggestion === null ? 'is' : 'is not', null)
        .execute();
      const { id } = await writer
        .insertInto('flags')
        .values({ learner_id: learnerId, card_id: cardId, raised_at: at, comment, suggestion })
        .returning('flag_id as id')
        .executeTakeFirstOrThrow();
      return id;
    },
    withdraw: async (writer, id) => {
      await writer
        .deleteFrom('flags')
        .where('flag_id', '=', id)
        .where('settled_at', 'is', null)
        .execute();
    },
  };
}

export function flagPart({ db }: SqlConnection, flags: FlagWriter): FlagPart {
  const settled = compileOnce(({ learnerId }: { learnerId: LearnerId }) =>
    db
      .selectFrom('flags')
      .select(COLUMNS)
      .where('learner_id', '=', learnerId)
      .where('settled_at', 'is not', null)
      .where('told_at', 'is', null)
      .orderBy('flag_id'),
  );
  return {
    addFlag: async (flag) => {
      await whole(db, (writer) => flags.add(writer, flag));
    },
    openFlags: (limit) =>
      db
        .selectFrom('flags')
        .select(COLUMNS)
        .where('settled_at', 'is', null)
        .orderBy('raised_at')
        .orderBy('flag_id')
        .limit(limit)
        .execute(),
    settleFlags: async (cardId: string, at: Instant) => {
      const result = await db
        .updateTable('flags')
        .set({ settled_at: at })
        .where('card_id', '=', cardId)
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    takeSettledFlags: async (learnerId, at) => {
      // Nearly always there is none, and nothing to write.
      const { rows } = await db.executeQuery(settled({ learnerId }));
      if (rows.length === 0) return [];
      await db
        .updateTable('flags')
        .set({ told_at: at })
        .where(
          'flag_id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute();
      return rows;
    },
  };
}
