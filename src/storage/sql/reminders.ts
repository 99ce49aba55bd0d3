import { sql } from 'kysely';
import type { ReminderPart } from '../parts.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';
import { reminderFrom, reminderRow } from './rows.ts';

export function reminderPart({ db }: SqlConnection): ReminderPart {
  const due = compileOnce((given: { now: number; limit: number }) =>
    db
      .selectFrom('reminders')
      .selectAll()
      .where('state', '=', sql.lit('on'))
      .where((is) => is.or([is('next_at', '<=', given.now), is('pending_nonce', 'is not', null)]))
      .orderBy(sql`coalesce(next_at, 0)`)
      .orderBy('learner_id')
      .limit(given.limit),
  );
  const one = compileOnce(({ learnerId }: { learnerId: string }) =>
    db.selectFrom('reminders').selectAll().where('learner_id', '=', learnerId),
  );
  return {
    reminder: async (learnerId) => {
      const [row] = (await db.executeQuery(one({ learnerId }))).rows;
      return row && reminderFrom(row);
    },
    saveReminder: async (reminder) => {
      const { learner_id, ...values } = reminderRow(reminder);
      await db
        .insertInto('reminders')
        .values({ learner_id, ...values })
        .onConflict((conflict) => conflict.column('learner_id').doUpdateSet(values))
        .execute();
    },
    dueReminders: async (now, limit) =>
      (await db.executeQuery(due({ now, limit }))).rows.map(reminderFrom),
    claimReminder: async (learnerId, day, nonce, nextAt) => {
      const result = await db
        .updateTable('reminders')
        .set({ claimed_day: day, pending_nonce: nonce, next_at: nextAt })
        .where('learner_id', '=', learnerId)
        .where('state', '=', 'on')
        .where((is) => is.or([is('claimed_day', 'is', null), is('claimed_day', '<', day)]))
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },
  };
}
