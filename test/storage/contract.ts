import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/study/store.ts';
import { breakContract } from './contract/breaks.ts';
import { cardContract } from './contract/cards.ts';
import { confusionContract } from './contract/confusions.ts';
import { clubContract } from './contract/clubs.ts';
import { dueContract } from './contract/due.ts';
import { flagContract } from './contract/flags.ts';
import { importContract } from './contract/imports.ts';
import { learnerContract } from './contract/learners.ts';
import { ownCardContract } from './contract/own-cards.ts';
import { personalContract } from './contract/personal.ts';
import { processContract } from './contract/process.ts';
import { quizContract } from './contract/quizzes.ts';
import { reminderContract } from './contract/reminders.ts';
import { reviewContract } from './contract/reviews.ts';
import { sessionContract } from './contract/sessions.ts';
import { sheetContract } from './contract/sheets.ts';
import { statisticsContract } from './contract/statistics.ts';
import { stepContract } from './contract/steps.ts';
import { trainingContract } from './contract/trainings.ts';
import { undoContract } from './contract/undo.ts';

/** What every adapter of the port promises. `open` gives an empty store; it is closed after each test. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the store, kept in ${name}`, () => {
    let current: Store;
    const store = () => current;
    beforeEach(async () => {
      current = await open();
    });
    afterEach(() => current.close());

    learnerContract(store);
    cardContract(store);
    ownCardContract(store);
    flagContract(store);
    importContract(store);
    dueContract(store);
    stepContract(store);
    undoContract(store);
    reviewContract(store);
    statisticsContract(store);
    sessionContract(store);
    quizContract(store);
    confusionContract(store);
    reminderContract(store);
    trainingContract(store);
    breakContract(store);
    sheetContract(store);
    clubContract(store);
    personalContract(store);
    processContract(store);
  });
}
