import type { Store } from '../study/store.ts';
import type { ProcessPart } from './parts.ts';
import { breakPart } from './sql/breaks.ts';
import { cardPart, ownCardWriter } from './sql/cards.ts';
import { confusionPart, confusionWriter } from './sql/confusions.ts';
import { clubPart } from './sql/clubs.ts';
import type { SqlConnection } from './sql/connection.ts';
import { flagPart, flagWriter } from './sql/flags.ts';
import { importPart } from './sql/imports.ts';
import { learnerPart } from './sql/learners.ts';
import { leechWriter } from './sql/leeches.ts';
import { memoryPart } from './sql/memories.ts';
import { ownCardPart } from './sql/own-cards.ts';
import { personalPart } from './sql/personal.ts';
import { quizPart } from './sql/quizzes.ts';
import { reminderPart } from './sql/reminders.ts';
import { reviewPart } from './sql/reviews.ts';
import { sessionPart, sessionWriter } from './sql/sessions.ts';
import { sheetPart } from './sql/sheets.ts';
import { statisticsPart } from './sql/statistics.ts';
import { stepWriter } from './sql/steps.ts';
import { trainingPart } from './sql/trainings.ts';
import { stepPart } from './sql/undo.ts';

function processPart({ db }: SqlConnection): ProcessPart {
  const setFact = async (name: string, value: string) => {
    await db
      .insertInto('facts')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  };
  return {
    fact: async (name) => {
      const row = await db
        .selectFrom('facts')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    },
    setFact,
    check: () => setFact('store-checked', 'yes'),
    close: () => db.destroy(),
  };
}

/** The port over a database that speaks SQL; what its dialects do not agree on comes with the connection. */
export function createSqlStore(connection: SqlConnection): Store {
  const sessions = sessionWriter(connection);
  const cards = ownCardWriter(connection);
  const flags = flagWriter();
  const leeches = leechWriter(connection);
  const company = { sessions, cards, flags, leeches };
  const steps = stepWriter(connection, company);
  return {
    ...learnerPart(connection),
    ...cardPart(connection),
    ...ownCardPart(connection, cards),
    ...flagPart(connection, flags),
    ...importPart(connection),
    ...memoryPart(connection),
    ...stepPart(connection, company, steps),
    ...reviewPart(connection),
    ...statisticsPart(connection),
    ...sessionPart(connection),
    ...quizPart(connection, steps, confusionWriter(connection)),
    ...confusionPart(connection, leeches),
    ...reminderPart(connection),
    ...trainingPart(connection),
    ...breakPart(connection),
    ...sheetPart(connection, steps),
    ...clubPart(connection),
    ...personalPart(connection),
    ...processPart(connection),
  };
}
