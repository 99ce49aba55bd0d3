import type { Learner, LearnerSettings, Locale } from '../../study/learner.ts';
import type { DeckEntry } from '../../study/store.ts';
import type { LearnerPart } from '../parts.ts';
import type { SqlConnection } from './connection.ts';
import { compileOnce } from './compiled-query.ts';
import { readable, readableRecord } from './readable.ts';

type LearnerAndGuildPart = Omit<LearnerPart, 'deck' | 'addToDeck' | 'removeFromDeck'>;

/** Null: none of their own. Of a damaged text none is left, which nobody takes for parameters. */
function parametersFrom(json: string | null): Learner['parameters'] {
  if (json === null) return null;
  const value = readable(json);
  return Array.isArray(value) ? (value as number[]) : [];
}

function learnerQueries({ db }: SqlConnection) {
  const findLearner = compileOnce(({ id }: { id: string }) =>
    db.selectFrom('learners').selectAll().where('learner_id', '=', id),
  );
  return { findLearner };
}

function learnerAndGuildPart(connection: SqlConnection): LearnerAndGuildPart {
  const { db } = connection;
  const queries = learnerQueries(connection);
  return {
    learner: async (id) => {
      const [row] = (await db.executeQuery(queries.findLearner({ id }))).rows;
      return (
        row && {
          id: row.learner_id,
          settings: readableRecord(row.settings_json) as unknown as LearnerSettings,
          parameters: parametersFrom(row.parameters_json),
          lastLocale: row.last_locale as Locale,
          createdAt: row.created_at,
        }
      );
    },
    saveLearner: async (learner) => {
      const row = {
        settings_json: JSON.stringify(learner.settings),
        parameters_json: learner.parameters && JSON.stringify(learner.parameters),
        last_locale: learner.lastLocale,
        created_at: learner.createdAt,
      };
      await db
        .insertInto('learners')
        .values({ learner_id: learner.id, ...row })
        .onConflict((conflict) => conflict.column('learner_id').doUpdateSet(row))
        .execute();
    },
    guildSettings: async (guildId) => {
      const row = await db
        .selectFrom('guilds')
        .selectAll()
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return (
        row && {
          guildId,
          locale: row.locale as Locale | null,
          timeZone: row.time_zone,
          quizSeconds: row.quiz_seconds,
        }
      );
    },
    saveGuildSettings: async ({ guildId, locale, timeZone, quizSeconds }) => {
      const row = { locale, time_zone: timeZone, quiz_seconds: quizSeconds };
      await db
        .insertInto('guilds')
        .values({ guild_id: guildId, ...row })
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
        .execute();
    },
  };
}

function deckPart({
  db,
}: SqlConnection): Pick<LearnerPart, 'deck' | 'addToDeck' | 'removeFromDeck'> {
  const entries = compileOnce(({ learnerId }: { learnerId: string }) =>
    db
      .selectFrom('deck_entries')
      .select(['kind', 'name', 'added_at as addedAt'])
      .where('learner_id', '=', learnerId)
      .orderBy('added_at')
      .orderBy('kind')
      .orderBy('name'),
  );
  return {
    deck: async (learnerId) => (await db.executeQuery(entries({ learnerId }))).rows as DeckEntry[],
    addToDeck: async (learnerId, { kind, name, addedAt }) => {
      const result = await db
        .insertInto('deck_entries')
        .values({ learner_id: learnerId, kind, name, added_at: addedAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows) > 0;
    },
    removeFromDeck: async (learnerId, kind, name) => {
      const result = await db
        .deleteFrom('deck_entries')
        .where('learner_id', '=', learnerId)
        .where('kind', '=', kind)
        .where('name', '=', name)
        .executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    },
  };
}

export function learnerPart(connection: SqlConnection): LearnerPart {
  return { ...learnerAndGuildPart(connection), ...deckPart(connection) };
}
