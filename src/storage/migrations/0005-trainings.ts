import type { Migration } from './migration.ts';

/**
 * "Kept only where log-loss improves; the old ones stay restorable": every training with what it found and what was in
 * use before it. Takes the place of a table that could not say what to go back to and that nothing ever wrote.
 */
const trainingsTable = (countedKey: string) => `
  create table trainings (
    training_id ${countedKey},
    learner_id text not null,
    trained_at bigint not null,
    reviews integer not null,
    outcome text not null,
    weights_json text,
    before_json text,
    log_loss_before double precision,
    log_loss_after double precision
  )`;

export const trainings: Migration = {
  number: 5,
  name: 'trainings',
  statements: ({ countedKey }) => [
    'drop table parameter_sets',
    trainingsTable(countedKey),
    'create index trainings_by_learner on trainings (learner_id, trained_at)',
  ],
};
