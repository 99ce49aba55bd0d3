import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { LearnerId } from '../../study/learner.ts';
import type { Confusion, MixUp } from '../../study/store.ts';
import type { ConfusionPart } from '../parts.ts';
import type { Database } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';
import type { LeechWriter } from './leeches.ts';

interface Row {
  learner_id: string;
  pair: string;
  card_id: string;
  other_card_id: string;
  times: number;
  last_at: number;
}

/** Writes mix-ups within a transaction that somebody else holds. */
export interface ConfusionWriter {
  write(writer: Transaction<Database>, mixUp: MixUp): Promise<void>;
}

export function confusionWriter({ db }: SqlConnection): ConfusionWriter {
  const count = compileOnce((given: MixUp) =>
    db
      .insertInto('confusions')
      .values({
        learner_id: given.learnerId,
        pair: given.pair,
        card_id: given.cardId,
        other_card_id: given.otherCardId,
        times: given.by,
        last_at: given.at,
      })
      .onConflict((conflict) =>
        conflict.columns(['learner_id', 'pair']).doUpdateSet({
          card_id: given.cardId,
          other_card_id: given.otherCardId,
          times: sql<number>`confusions.times + ${given.by}`,
          last_at: given.at,
        }),
      ),
  );
  const forget = compileOnce((given: { learnerId: LearnerId; pair: string }) =>
    db
      .deleteFrom('confusions')
      .where('learner_id', '=', given.learnerId)
      .where('pair', '=', given.pair)
      .where('times', '<=', sql.lit(0)),
  );
  return {
    write: async (writer, mixUp) => {
      await writer.executeQuery(count(mixUp));
      if (mixUp.by < 0) await writer.executeQuery(forget(mixUp));
    },
  };
}

const confusionFrom = (row: Row): Confusion => ({
  learnerId: row.learner_id,
  pair: row.pair,
  cardId: row.card_id,
  otherCardId: row.other_card_id,
  times: row.times,
  lastAt: row.last_at,
});

export function confusionPart({ db }: SqlConnection, leeches: LeechWriter): ConfusionPart {
  const waiting = compileOnce((given: { learnerId: LearnerId; times: number }) =>
    db
      .selectFrom('confusions')
      .selectAll()
      .where('learner_id', '=', given.learnerId)
      .where('times', '>=', given.times)
      .where('offered_at', 'is', null)
      .orderBy('last_at', 'desc')
      .orderBy('pair')
      .limit(1),
  );
  return {
    confusionsWith: async (learnerId, cardId) => {
      const rows = await db
        .selectFrom('confusions')
        .selectAll()
        .where('learner_id', '=', learnerId)
        .where((is) => is.or([is('card_id', '=', cardId), is('other_card_id', '=', cardId)]))
        .orderBy('times', 'desc')
        .orderBy('pair')
        .execute();
      return rows.map(confusionFrom);
    },
    takeLeech: (learnerId) => leeches.take(learnerId),
    takeConfusion: async (learnerId, times, at) => {
      const [row] = (await db.executeQuery(waiting({ learnerId, times }))).rows;
      if (!row) return undefined;
      const taken = await db
        .updateTable('confusions')
        .set({ offered_at: at })
        .where('learner_id', '=', learnerId)
        .where('pair', '=', row.pair)
        .where('offered_at', 'is', null)
        .executeTakeFirst();
      return Number(taken.numUpdatedRows) > 0 ? confusionFrom(row) : undefined;
    },
  };
}
