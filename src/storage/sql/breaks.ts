import type { LearnerId } from '../../study/learner.ts';
import type { CatchUpDays } from '../../study/store.ts';
import type { BreakPart } from '../parts.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';

export function breakPart({ db }: SqlConnection): BreakPart {
  const newestFirst = compileOnce(({ learnerId }: { learnerId: LearnerId }) =>
    db
      .selectFrom('breaks')
      .selectAll()
      .where('learner_id', '=', learnerId)
      .orderBy('from_day', 'desc'),
  );
  return {
    breaks: async (learnerId) => {
      const { rows } = await db.executeQuery(newestFirst({ learnerId }));
      return rows.map((row) => ({
        learnerId,
        fromDay: row.from_day,
        untilDay: row.until_day,
        createdAt: row.created_at,
        catchUpDays: row.catch_up_days as CatchUpDays | null,
        caughtUpFrom: row.caught_up_from,
      }));
    },
    saveBreak: async (rest) => {
      const row = {
        until_day: rest.untilDay,
        created_at: rest.createdAt,
        catch_up_days: rest.catchUpDays,
        caught_up_from: rest.caughtUpFrom,
      };
      await db
        .insertInto('breaks')
        .values({ learner_id: rest.learnerId, from_day: rest.fromDay, ...row })
        .onConflict((conflict) => conflict.columns(['learner_id', 'from_day']).doUpdateSet(row))
        .execute();
    },
    removeBreak: async (learnerId, fromDay) => {
      const result = await db
        .deleteFrom('breaks')
        .where('learner_id', '=', learnerId)
        .where('from_day', '=', fromDay)
        .executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    },
  };
}
