import { setImmediate } from 'node:timers/promises';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId, LearnerSettings } from '../../study/learner.ts';
import type { QuizScore } from '../../study/store.ts';
import type { QuizPart } from '../parts.ts';
import { isOnLeaderboard } from '../rules.ts';
import type { Database } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';
import { readableRecord } from './readable.ts';

/*
 * The leaderboard. A period is counted at one go, from its first answer on; all time has no end, so it is counted a few
 * people at a time, and everybody else has their turn in between.
 */

/** People whose answers are counted at once: some thousands in all, a few milliseconds. */
const PEOPLE_AT_ONCE = 20;

const sums = ({ fn }: ExpressionBuilder<Database, 'quiz_answers'>) =>
  [
    'learner_id',
    fn.sum<number>('points').as('points'),
    sql<number>`sum(case when result = 'wrong' then 0 else 1 end)`.as('right'),
    fn.countAll<number>().as('answered'),
  ] as const;

const SHOWN = [
  'score.learner_id as userId',
  'learner.settings_json as settings',
  'score.points',
  'score.right',
  'score.answered',
] as const;

interface ScoreRow {
  userId: LearnerId;
  settings: string | null;
  points: number;
  right: number;
  answered: number;
}

function scoreQueries({ db }: SqlConnection) {
  return {
    since: compileOnce((given: { guildId: string; since: Instant }) =>
      db
        .selectFrom(
          // Added up first: what people set is joined once a person, not once an answer.
          db
            .selectFrom('quiz_answers')
            .select(sums)
            .where('guild_id', '=', given.guildId)
            .where('answered_at', '>=', given.since)
            .groupBy('learner_id')
            .as('score'),
        )
        .leftJoin('learners as learner', 'learner.learner_id', 'score.learner_id')
        .select(SHOWN),
    ),
    page: compileOnce((given: { guildId: string; after: LearnerId; limit: number }) =>
      db
        .selectFrom(
          db
            .selectFrom('quiz_answers')
            .select(sums)
            .where('guild_id', '=', given.guildId)
            .where('learner_id', '>', given.after)
            .groupBy('learner_id')
            .orderBy('learner_id')
            .limit(given.limit)
            .as('score'),
        )
        .leftJoin('learners as learner', 'learner.learner_id', 'score.learner_id')
        .select(SHOWN)
        .orderBy('score.learner_id'),
    ),
  };
}

export function scoreReader(connection: SqlConnection): QuizPart['quizScores'] {
  const { db } = connection;
  const queries = scoreQueries(connection);

  async function ofAllTime(guildId: string): Promise<ScoreRow[]> {
    const rows: ScoreRow[] = [];
    for (let after = ''; ;) {
      const page = { guildId, after, limit: PEOPLE_AT_ONCE };
      const found = (await db.executeQuery(queries.page(page))).rows;
      rows.push(...found);
      const last = found.at(-1);
      if (last === undefined || found.length < PEOPLE_AT_ONCE) return rows;
      after = last.userId;
      await setImmediate();
    }
  }

  return async (guildId, since) => {
    const rows =
      since <= 0
        ? await ofAllTime(guildId)
        : (await db.executeQuery(queries.since({ guildId, since }))).rows;
    return rows
      .filter(({ settings }) => isOnLeaderboard(settingsFrom(settings)))
      .map(scoreFrom)
      .sort(bestFirst);
  };
}

function settingsFrom(json: string | null): Partial<LearnerSettings> | undefined {
  return json === null ? undefined : readableRecord(json);
}

const scoreFrom = ({ userId, points, right, answered }: ScoreRow): QuizScore => ({
  userId,
  points,
  right,
  answered,
});

function bestFirst(one: QuizScore, other: QuizScore): number {
  return other.points - one.points || (one.userId < other.userId ? -1 : 1);
}
