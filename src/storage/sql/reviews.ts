import { sql } from 'kysely';
import type { LearnerId, StudyDay } from '../../study/learner.ts';
import type { DayCounts } from '../../study/store.ts';
import type { ReviewPart } from '../parts.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';
import { reviewFrom } from './rows.ts';

const NO_ANSWERS: DayCounts = { newCards: 0, reviews: 0, answers: 0, durationMs: 0 };

function reviewQueries({ db }: SqlConnection) {
  const standing = (learnerId: LearnerId) =>
    db.selectFrom('reviews').where('learner_id', '=', learnerId).where('undone_at', 'is', null);
  const count = (phase: string) =>
    sql<number>`coalesce(sum(case when phase_before = ${sql.lit(phase)} then 1 else 0 end), 0)`;
  return {
    day: compileOnce((given: { learnerId: LearnerId; day: StudyDay }) =>
      standing(given.learnerId)
        .select(({ fn }) => [
          count('new').as('newCards'),
          count('review').as('reviews'),
          fn.countAll<number>().as('answers'),
          sql<number>`coalesce(sum(duration_ms), 0)`.as('durationMs'),
        ])
        .where('study_day', '=', given.day),
    ),
    from: compileOnce((given: { learnerId: LearnerId; from: StudyDay }) =>
      standing(given.learnerId)
        .selectAll()
        .where('study_day', '>=', given.from)
        .orderBy('review_id'),
    ),
    page: compileOnce(
      (given: {
        learnerId: LearnerId;
        day: StudyDay;
        sameDay: StudyDay;
        id: number;
        limit: number;
      }) =>
        standing(given.learnerId)
          .selectAll()
          .where('study_day', '>=', given.day)
          .where((eb) =>
            eb.or([eb('study_day', '>', given.sameDay), eb('review_id', '>', given.id)]),
          )
          .orderBy('study_day')
          .orderBy('review_id')
          .limit(given.limit),
    ),
    count: compileOnce((given: { learnerId: LearnerId; most: number }) =>
      db
        .selectFrom(standing(given.learnerId).select('review_id').limit(given.most).as('some'))
        .select(({ fn }) => fn.countAll<number>().as('reviews')),
    ),
    ofSession: compileOnce((given: { learnerId: LearnerId; originId: string }) =>
      standing(given.learnerId)
        .selectAll()
        .where('origin_id', '=', given.originId)
        .orderBy('review_id'),
    ),
  };
}

export function reviewPart(connection: SqlConnection): ReviewPart {
  const { db } = connection;
  const queries = reviewQueries(connection);
  return {
    dayCounts: async (learnerId, day) => {
      const [row] = (await db.executeQuery(queries.day({ learnerId, day }))).rows;
      return row ?? NO_ANSWERS;
    },
    reviews: async (learnerId, from) =>
      (await db.executeQuery(queries.from({ learnerId, from }))).rows.map(reviewFrom),
    reviewsOfSession: async (learnerId, originId) =>
      (await db.executeQuery(queries.ofSession({ learnerId, originId }))).rows.map(reviewFrom),
    reviewsPage: async (learnerId, { studyDay, id }, limit) => {
      const given = { learnerId, day: studyDay, sameDay: studyDay, id, limit };
      return (await db.executeQuery(queries.page(given))).rows.map(reviewFrom);
    },
    countReviews: async (learnerId, most) => {
      const [row] = (await db.executeQuery(queries.count({ learnerId, most }))).rows;
      return row?.reviews ?? 0;
    },
  };
}
