import { sql } from 'kysely';
import type { Locale } from '../../study/learner.ts';
import type { ChannelReminder } from '../../study/sheet.ts';
import type { ClubPart } from '../parts.ts';
import type { ChannelReminderRow } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import { refuse, type SqlConnection, whole } from './connection.ts';
import { sheetRow } from './sheets.ts';

function reminderRow(reminder: ChannelReminder): ChannelReminderRow {
  return {
    channel_id: reminder.channelId,
    guild_id: reminder.guildId,
    set_by: reminder.setBy,
    minute_of_day: reminder.minuteOfDay,
    time_zone: reminder.timeZone,
    locale: reminder.locale,
    scope_json: JSON.stringify(reminder.scope),
    next_at: reminder.nextAt,
    state: reminder.state,
    claimed_day: reminder.claimedDay,
    pending_nonce: reminder.pendingNonce,
    failures: reminder.failures,
  };
}

function reminderFrom(row: ChannelReminderRow): ChannelReminder {
  return {
    channelId: row.channel_id,
    guildId: row.guild_id,
    setBy: row.set_by,
    minuteOfDay: row.minute_of_day,
    timeZone: row.time_zone,
    locale: row.locale as Locale,
    scope: JSON.parse(row.scope_json) as ChannelReminder['scope'],
    nextAt: row.next_at,
    state: row.state as ChannelReminder['state'],
    claimedDay: row.claimed_day,
    pendingNonce: row.pending_nonce,
    failures: row.failures,
  };
}

type DailyPart = Omit<ClubPart, 'clubPaper' | 'saveClubPaper'>;

function dailyPart({ db }: SqlConnection): DailyPart {
  const due = compileOnce((given: { now: number; limit: number }) =>
    db
      .selectFrom('channel_reminders')
      .selectAll()
      .where('state', '=', sql.lit('on'))
      .where((is) => is.or([is('next_at', '<=', given.now), is('pending_nonce', 'is not', null)]))
      .orderBy(sql`coalesce(next_at, 0)`)
      .orderBy('channel_id')
      .limit(given.limit),
  );
  return {
    channelReminder: async (channelId) => {
      const row = await db
        .selectFrom('channel_reminders')
        .selectAll()
        .where('channel_id', '=', channelId)
        .executeTakeFirst();
      return row && reminderFrom(row);
    },
    channelReminders: async (guildId) => {
      const rows = await db
        .selectFrom('channel_reminders')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('channel_id')
        .execute();
      return rows.map(reminderFrom);
    },
    saveChannelReminder: async (reminder) => {
      const row = reminderRow(reminder);
      await db
        .insertInto('channel_reminders')
        .values(row)
        .onConflict((conflict) => conflict.column('channel_id').doUpdateSet(row))
        .execute();
    },
    dueChannelReminders: async (now, limit) =>
      (await db.executeQuery(due({ now, limit }))).rows.map(reminderFrom),
    claimChannelReminder: async (channelId, day, nonce, nextAt, sheet) => {
      const claimed = await whole(db, async (writer) => {
        const result = await writer
          .updateTable('channel_reminders')
          .set({ claimed_day: day, pending_nonce: nonce, next_at: nextAt })
          .where('channel_id', '=', channelId)
          .where('state', '=', 'on')
          .where((is) => is.or([is('claimed_day', 'is', null), is('claimed_day', '<', day)]))
          .executeTakeFirst();
        if (Number(result.numUpdatedRows) === 0) refuse();
        await writer
          .insertInto('sheets')
          .values(sheetRow(sheet))
          .onConflict((conflict) => conflict.column('sheet_key').doNothing())
          .execute();
        return true;
      });
      return claimed ?? false;
    },
  };
}

export function clubPart(connection: SqlConnection): ClubPart {
  const { db } = connection;
  return {
    ...dailyPart(connection),
    clubPaper: async (guildId, week) => {
      const row = await db
        .selectFrom('club_papers')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('week', '=', week)
        .executeTakeFirst();
      return (
        row && {
          guildId,
          week,
          paper: row.paper,
          learnerId: row.learner_id,
          chosenAt: row.chosen_at,
        }
      );
    },
    saveClubPaper: async ({ guildId, week, paper, learnerId, chosenAt }) => {
      const row = { paper, learner_id: learnerId, chosen_at: chosenAt };
      await db
        .insertInto('club_papers')
        .values({ guild_id: guildId, week, ...row })
        .onConflict((conflict) => conflict.columns(['guild_id', 'week']).doUpdateSet(row))
        .execute();
    },
  };
}
