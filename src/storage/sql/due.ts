import { sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId, StudyDay } from '../../study/learner.ts';
import type { Memory } from '../../study/memory.ts';
import type { DueQuery, Edition } from '../../study/store.ts';
import type { MemoryPart } from '../parts.ts';
import { editionName } from '../rules.ts';
import { compileOnce } from './compiled-query.ts';
import { inUse } from './connection.ts';
import type { SqlConnection } from './connection.ts';
import { memoryFrom } from './rows.ts';

type DuePart = Pick<MemoryPart, 'dueMemories' | 'nextDue' | 'dueLoad'>;

interface DueValues {
  learnerId: LearnerId;
  /** See `linesOf`. */
  editions: string;
  learningUntil: Instant;
  today: StudyDay;
  limit: number;
}

/** One edition a line, with a line break at both ends. */
const linesOf = (editions: readonly Edition[]) => ['', ...editions.map(editionName), ''].join('\n');

/** Looking a name up in a text of lines takes a tenth of the time that building a list from JSON takes. */
function ofEditions({ flavour }: SqlConnection, lines: string) {
  const line = sql<string>`${'\n'} || cards.edition || ${'\n'}`;
  return sql<boolean>`${flavour.position(sql<string>`${lines}`, line)} > 0`;
}

function dueQueries(connection: SqlConnection) {
  const showable = (given: DueValues) =>
    inUse(connection)
      .selectAll('memories')
      .where('memories.learner_id', '=', given.learnerId)
      .where('memories.suspended', '=', 0)
      .where((is) =>
        is.or([is('memories.buried_on', 'is', null), is('memories.buried_on', '<>', given.today)]),
      )
      .where(ofEditions(connection, given.editions));
  return {
    learning: compileOnce((given: DueValues) =>
      showable(given)
        .where('memories.phase', 'in', ['learning', 'relearning'])
        .where('memories.due_at', '<=', given.learningUntil)
        .orderBy('memories.due_at')
        .orderBy('memories.card_id')
        .limit(given.limit),
    ),
    review: compileOnce((given: DueValues) =>
      showable(given)
        .where('memories.phase', '=', 'review')
        .where('memories.due_day', '<=', given.today)
        .orderBy('memories.due_day')
        .orderBy('memories.card_id')
        .limit(given.limit),
    ),
  };
}

function outlookQueries(connection: SqlConnection) {
  return {
    next: compileOnce((given: { learnerId: LearnerId }) =>
      inUse(connection)
        .select([
          'cards.edition',
          sql<number | null>`min(case when phase in ('learning', 'relearning') then due_at end)`.as(
            'learningAt',
          ),
          sql<number | null>`min(case when phase = 'review' and buried_on >= due_day
            then buried_on + 1 when phase = 'review' then due_day end)`.as('reviewDay'),
        ])
        .where('memories.learner_id', '=', given.learnerId)
        .where('memories.suspended', '=', 0)
        .groupBy('cards.edition'),
    ),
    load: compileOnce((given: { learnerId: LearnerId; from: StudyDay; to: StudyDay }) =>
      connection.db
        .selectFrom('memories')
        .select(({ fn }) => ['due_day as day', fn.countAll<number>().as('cards')])
        .where('learner_id', '=', given.learnerId)
        .where('phase', '=', 'review')
        .where('due_day', '>=', given.from)
        .where('due_day', '<=', given.to)
        .groupBy('due_day')
        .orderBy('due_day'),
    ),
  };
}

function earliest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.min(...known);
}

export function duePart(connection: SqlConnection): DuePart {
  const { db } = connection;
  const due = dueQueries(connection);
  const outlook = outlookQueries(connection);
  return {
    // On one connection, so that no card moves from one list to the other in between.
    dueMemories: (query: DueQuery): Promise<Memory[]> =>
      db.connection().execute(async (connected) => {
        const given = { ...query, editions: linesOf(query.editions) };
        const learning = (await connected.executeQuery(due.learning(given))).rows;
        const limit = query.limit - learning.length;
        const review = (await connected.executeQuery(due.review({ ...given, limit }))).rows;
        return [...learning, ...review].map(memoryFrom);
      }),
    nextDue: async (learnerId, editions) => {
      const wanted = new Set(editions.map(editionName));
      const { rows } = await db.executeQuery(outlook.next({ learnerId }));
      const among = rows.filter(({ edition }) => wanted.has(edition));
      return {
        learningAt: earliest(among.map((row) => row.learningAt)),
        reviewDay: earliest(among.map((row) => row.reviewDay)),
      };
    },
    dueLoad: async (learnerId, from, to) =>
      (await db.executeQuery(outlook.load({ learnerId, from, to }))).rows,
  };
}
