import type { Migration } from './migration.ts';

/** The leaderboard of all time is read a few people at a time, from the index alone. */
export const allTimeScores: Migration = {
  number: 11,
  name: 'all-time scores',
  statements: () => [
    'create index quiz_answers_by_person on quiz_answers (guild_id, learner_id, points, result)',
  ],
};
