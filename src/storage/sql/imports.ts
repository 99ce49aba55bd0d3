import type { ImportPart } from '../parts.ts';
import type { SqlConnection } from './connection.ts';

/** Who added which note file. */
export function importPart({ db }: SqlConnection): ImportPart {
  return {
    addImports: async (imports) => {
      if (imports.length === 0) return;
      await db
        .insertInto('note_imports')
        .values(
          imports.map(({ file, guildId, learnerId, at }) => ({
            file,
            guild_id: guildId,
            learner_id: learnerId,
            imported_at: at,
          })),
        )
        .execute();
    },
    lastImport: (file) =>
      db
        .selectFrom('note_imports')
        .select(['file', 'guild_id as guildId', 'learner_id as learnerId', 'imported_at as at'])
        .where('file', '=', file)
        .orderBy('note_import_id', 'desc')
        .limit(1)
        .executeTakeFirst(),
  };
}
