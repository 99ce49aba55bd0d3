import { sql } from 'kysely';
import type { ServerPart } from '../parts.ts';
import { SERVER_TABLES } from '../personal-tables.ts';
import type { SqlConnection } from './connection.ts';

/** Servers that the bot is in or has left, and the end of their data. */
export function serverPart({ db }: SqlConnection): ServerPart {
  return {
    guildLeft: async (guildId, at) => {
      await sql`insert into guilds (guild_id, removed_at) values (${guildId}, ${at})
        on conflict (guild_id) do update set removed_at = coalesce(guilds.removed_at, excluded.removed_at)`.execute(
        db,
      );
    },
    guildJoined: async (guildId) => {
      await db
        .updateTable('guilds')
        .set({ removed_at: null })
        .where('guild_id', '=', guildId)
        .execute();
    },
    knownGuilds: async () => {
      const named = SERVER_TABLES.map(
        ({ table }) => sql`select guild_id from ${sql.table(table)} where guild_id is not null`,
      );
      const { rows } = await sql<{ guild_id: string }>`${sql.join(named, sql` union `)}
        order by guild_id`.execute(db);
      return rows.map(({ guild_id }) => guild_id);
    },
    eraseGuildsLeftBefore: (instant) =>
      db.transaction().execute(async (writer) => {
        const left = await writer
          .selectFrom('guilds')
          .select('guild_id')
          .where('removed_at', '<', instant)
          .orderBy('guild_id')
          .execute();
        for (const { guild_id: guildId } of left) {
          await sql`delete from sheet_answers where sheet_id in
            (select sheet_id from sheets where guild_id = ${guildId})`.execute(writer);
          for (const { table, erase } of SERVER_TABLES.toReversed()) {
            const named = sql`where guild_id = ${guildId}`;
            await (
              erase === 'row'
                ? sql`delete from ${sql.table(table)} ${named}`
                : sql`update ${sql.table(table)} set guild_id = null ${named}`
            ).execute(writer);
          }
        }
        return left.map(({ guild_id }) => guild_id);
      }),
  };
}
