import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { LearnerId, StudyDay } from '../../study/learner.ts';
import type { Phase } from '../../study/memory.ts';
import type { ReviewSpan } from '../../study/store.ts';
import type { StatisticsPart } from '../parts.ts';
import { editionName } from '../rules.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';

/*
 * Counts over many answers. Every column asked for here is in the index `reviews_by_day`, so that no row is looked up.
 */

interface Span {
  learnerId: LearnerId;
  from: StudyDay;
  to: StudyDay;
  /** Names of editions as a JSON array. */
  editions: string;
}

const right = sql<boolean>`rating <> 'again'`;
const counted = (when: RawBuilder<boolean>) => sql<number>`count(*) filter (where ${when})`;

/** Of a card that was answered on an earlier day and had an interval: one per card and day. */
const first = sql<boolean>`elapsed_days >= 1 and interval_days_before >= 1`;

function answers({ db, flavour }: SqlConnection, given: Span, ofEditions: boolean) {
  const query = db
    .selectFrom('reviews')
    .where('learner_id', '=', given.learnerId)
    .where('study_day', '>=', given.from)
    .where('study_day', '<=', given.to)
    .where('undone_at', 'is', null);
  if (!ofEditions) return query;
  const cards = db
    .selectFrom('cards')
    .select('card_id')
    .where('edition', 'in', flavour.textsIn(given.editions));
  return query.where('card_id', 'in', cards);
}

function statisticsQueries(connection: SqlConnection, ofEditions: boolean) {
  const among = (given: Span) => answers(connection, given, ofEditions);
  return {
    days: compileOnce((given: Span & { matureDays: number }) => {
      const young = sql<boolean>`${first} and interval_days_before < ${given.matureDays}`;
      const mature = sql<boolean>`elapsed_days >= 1 and interval_days_before >= ${given.matureDays}`;
      return among(given)
        .select(({ fn }) => [
          'study_day as day',
          fn.countAll<number>().as('answers'),
          counted(young).as('young'),
          counted(sql`${young} and ${right}`).as('youngRight'),
          counted(mature).as('mature'),
          counted(sql`${mature} and ${right}`).as('matureRight'),
        ])
        .groupBy('study_day')
        .orderBy('study_day');
    }),
    quarters: compileOnce((given: Span) =>
      among(given)
        .select(({ fn }) => [
          sql<number>`answered_at / 900000`.as('quarter'),
          fn.countAll<number>().as('answers'),
          counted(right).as('right'),
        ])
        .groupBy('quarter')
        .orderBy('quarter'),
    ),
    sure: compileOnce((given: Span) =>
      among(given)
        .where('sure', 'is not', null)
        .select(({ fn }) => [
          'sure',
          fn.countAll<number>().as('answers'),
          counted(right).as('right'),
        ])
        .groupBy('sure')
        .orderBy('sure'),
    ),
    waited: compileOnce((given: Span) =>
      among(given)
        .where('phase_before', '<>', 'new')
        .select([
          'study_day as day',
          sql<number>`min(study_day - elapsed_days + interval_days_before)`.as('since'),
        ])
        .groupBy('study_day')
        .orderBy('study_day'),
    ),
  };
}

/** Without a look at the cards: a page is read in the order in which it lies. */
function traceQuery({ db }: SqlConnection) {
  return compileOnce((given: { learnerId: LearnerId; after: string; limit: number }) =>
    db
      .selectFrom('memories')
      .select([
        'card_id as cardId',
        'phase',
        'stability',
        'due_at as dueAt',
        'due_day as dueDay',
        'last_review_day as lastReviewDay',
        'interval_days as intervalDays',
        'suspended',
        'buried_on as buriedOn',
      ])
      .where('learner_id', '=', given.learnerId)
      .where('card_id', '>', given.after)
      .where('phase', '<>', 'new')
      .orderBy('card_id')
      .limit(given.limit),
  );
}

export function statisticsPart(connection: SqlConnection): StatisticsPart {
  const { db } = connection;
  const ofAll = statisticsQueries(connection, false);
  const ofEditions = statisticsQueries(connection, true);
  const traces = traceQuery(connection);
  const queriesFor = ({ editions }: ReviewSpan) => (editions === null ? ofAll : ofEditions);
  const valuesOf = (span: ReviewSpan): Span => ({
    ...span,
    editions: JSON.stringify((span.editions ?? []).map(editionName)),
  });
  return {
    answeredDays: async (span, matureDays) => {
      const given = { ...valuesOf(span), matureDays };
      return (await db.executeQuery(queriesFor(span).days(given))).rows;
    },
    answeredQuarters: async (span) =>
      (await db.executeQuery(queriesFor(span).quarters(valuesOf(span)))).rows,
    sureCounts: async (span) => {
      const { rows } = await db.executeQuery(queriesFor(span).sure(valuesOf(span)));
      return rows.map(({ sure, answers: all, right: some }) => ({
        sure: sure !== 0,
        answers: all,
        right: some,
      }));
    },
    waitedSince: async (span) =>
      (await db.executeQuery(queriesFor(span).waited(valuesOf(span)))).rows,
    memoryTraces: async (learnerId, after, limit) => {
      const { rows } = await db.executeQuery(traces({ learnerId, after, limit }));
      return rows.map((row) => {
        const { phase, suspended } = row;
        return Object.assign(row, { phase: phase as Phase, suspended: suspended !== 0 });
      });
    },
  };
}
