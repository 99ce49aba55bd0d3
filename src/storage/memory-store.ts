import type { Store } from '../study/store.ts';
import { breakPart } from './in-memory/breaks.ts';
import { cardPart } from './in-memory/cards.ts';
import { confusionPart } from './in-memory/confusions.ts';
import { flagPart } from './in-memory/flags.ts';
import { importPart } from './in-memory/imports.ts';
import { clubPart } from './in-memory/clubs.ts';
import { learnerPart } from './in-memory/learners.ts';
import { memoryPart } from './in-memory/memories.ts';
import { ownCardPart } from './in-memory/own-cards.ts';
import { personalPart } from './in-memory/personal.ts';
import { quizPart } from './in-memory/quizzes.ts';
import { reminderPart } from './in-memory/reminders.ts';
import { reviewPart } from './in-memory/reviews.ts';
import { sessionPart } from './in-memory/sessions.ts';
import { sheetPart } from './in-memory/sheets.ts';
import { statisticsPart } from './in-memory/statistics.ts';
import { stepPart } from './in-memory/steps.ts';
import { emptyTables } from './in-memory/tables.ts';
import { trainingPart } from './in-memory/trainings.ts';
import type { Tables } from './in-memory/tables.ts';
import type { ProcessPart } from './parts.ts';

function processPart(tables: Tables): ProcessPart {
  return {
    fact: async (name) => tables.facts.get(name),
    setFact: async (name, value) => {
      tables.facts.set(name, value);
    },
    check: async () => {},
    close: async () => {},
  };
}

/**
 * A store that lives and dies with the process: for tests and for the demo. It keeps the port's every promise but
 * the one about restarts. No operation waits inside, so each happens whole.
 */
export function createMemoryStore(): Store {
  const tables = emptyTables();
  return {
    ...learnerPart(tables),
    ...cardPart(tables),
    ...ownCardPart(tables),
    ...flagPart(tables),
    ...importPart(tables),
    ...memoryPart(tables),
    ...stepPart(tables),
    ...reviewPart(tables),
    ...statisticsPart(tables),
    ...sessionPart(tables),
    ...quizPart(tables),
    ...confusionPart(tables),
    ...reminderPart(tables),
    ...trainingPart(tables),
    ...breakPart(tables),
    ...sheetPart(tables),
    ...clubPart(tables),
    ...personalPart(tables),
    ...processPart(tables),
  };
}
