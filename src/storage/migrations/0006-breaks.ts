import type { Migration } from './migration.ts';

/** "Afterwards the backlog is spread over days": over how many, and since when. */
export const breaks: Migration = {
  number: 6,
  name: 'breaks',
  statements: () => [
    'alter table breaks add column catch_up_days integer',
    'alter table breaks add column caught_up_from integer',
  ],
};
