import type { Migration } from './migration.ts';

/** Cards that became leeches in a quiz, where nobody is told: told at the learner's next command. */
export const leeches: Migration = {
  number: 9,
  name: 'leeches',
  statements: ({ keptByKey }) => [
    `create table leeches (
      learner_id text not null,
      card_id text not null,
      lapses integer not null,
      primary key (learner_id, card_id)
    ) ${keptByKey}`,
  ],
};
