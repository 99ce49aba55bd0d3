import type { Migration } from './migration.ts';

/**
 * `/stats`: how sure a learner said to be before the answer was shown (null: not asked); and an index that holds what
 * the numbers are made of, so that a year of answers is counted without a look at the rows.
 */
export const statistics: Migration = {
  number: 4,
  name: 'statistics',
  statements: () => [
    'alter table reviews add column sure integer',
    'drop index reviews_by_day',
    `create index reviews_by_day on reviews (learner_id, study_day, undone_at, elapsed_days,
      interval_days_before, rating, answered_at, phase_before, duration_ms, sure, card_id)`,
  ],
};
