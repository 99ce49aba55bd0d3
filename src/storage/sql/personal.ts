import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Card } from '../../cards/card.ts';
import type { LearnerId } from '../../study/learner.ts';
import type { PersonalPart, PersonalPage } from '../../study/personal-data.ts';
import type { PersonalPart as Port } from '../parts.ts';
import { ownShareOf } from '../personal-quiz.ts';
import { PERSONAL_TABLES, type PersonalTable } from '../personal-tables.ts';
import type { Database, MemoryRow, ReviewRow } from '../schema.ts';
import type { SqlConnection } from './connection.ts';
import { eraseLearner } from './erase.ts';
import { quizRounds } from './quiz-rounds.ts';
import { memoryFrom, reviewFrom } from './rows.ts';
import { serverPart } from './servers.ts';

type Row = Readonly<Record<string, unknown>>;
type QuizRow = Database['quizzes'];

const camelCase = (column: string): string =>
  column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A row under the names of the port: columns in camel case, JSON unfolded. */
function recordFrom(row: Row, names: PersonalTable['names'] = {}): Row {
  const fields = Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
    const given = names[column];
    if (given === null) return [];
    const isJson = column.endsWith('_json');
    const name = given ?? camelCase(isJson ? column.slice(0, -'_json'.length) : column);
    return [[name, isJson && typeof value === 'string' ? JSON.parse(value) : value]];
  });
  return Object.fromEntries(fields);
}

/** Parts whose rows are more than their columns. */
const READERS: Partial<Record<PersonalPart, (row: Row, learnerId: LearnerId) => unknown>> = {
  memories: (row) => memoryFrom(row as unknown as MemoryRow),
  reviews: (row) => ({
    ...reviewFrom(row as unknown as ReviewRow),
    undoneAt: row['undone_at'] ?? null,
  }),
  sheetAnswers: (row) => ({
    ...recordFrom(row, { learner_id: 'userId' }),
    overridden: row['overridden'] !== 0,
  }),
  sessions: (row) => JSON.parse(String(row['session_json'])),
  steps: ({ kind, taken_at: at, before_json: before, made_json: made, review_id: reviewId }) => ({
    kind,
    at,
    before: JSON.parse(String(before)),
    made: typeof made === 'string' ? JSON.parse(made) : null,
    reviewId,
  }),
  cards: (row, learnerId) => ({
    cardId: row['card_id'],
    card: JSON.parse(String(row['card_json'])) as Card,
    retiredAt: row['retired_at'],
    isOwn: row['owner_id'] === learnerId,
  }),
};

/** Whose rows: the person's own, and what they have to do with. */
function belongsTo({ part, person }: PersonalTable, id: LearnerId): RawBuilder<unknown> {
  const own = sql`${sql.ref(person)} = ${id}`;
  if (part === 'cards') {
    return sql`(${own} or card_id in (select card_id from memories where learner_id = ${id})
      or card_id in (select card_id from reviews where learner_id = ${id}))`;
  }
  if (part !== 'quizzes') return own;
  return sql`(${own} or quiz_id in (select quiz_id from quiz_answers where learner_id = ${id}))`;
}

function tableOf(part: PersonalPart): PersonalTable {
  const table = PERSONAL_TABLES.find((one) => one.part === part);
  if (table === undefined) throw new RangeError(`no table holds ${part}`);
  return table;
}

/** Reads and erases what is kept of people and servers. */
export function personalPart(connection: SqlConnection): Port {
  const { db } = connection;
  const rounds = quizRounds(connection);
  const readQuiz = async (row: Row, learnerId: LearnerId): Promise<unknown> =>
    ownShareOf(await rounds.read(db, row as unknown as QuizRow), learnerId);
  return {
    async personalPage<Part extends PersonalPart>(
      learnerId: LearnerId,
      part: Part,
      after: string | null,
      limit: number,
    ) {
      const table = tableOf(part);
      const columns = table.order.map((column) => sql.ref(column));
      const place = after === null ? null : (JSON.parse(after) as readonly unknown[]);
      const beyond =
        place === null ? sql`` : sql`and (${sql.join(columns)}) > (${sql.join(place)})`;
      const { rows } = await sql<Row>`select * from ${sql.table(table.table)}
        where ${belongsTo(table, learnerId)} ${beyond}
        order by ${sql.join(columns)} limit ${limit}`.execute(db);
      const read =
        part === 'quizzes'
          ? readQuiz
          : (READERS[part] ?? ((row: Row) => recordFrom(row, table.names)));
      const last = rows.at(-1);
      return {
        records: await Promise.all(rows.map((row) => read(row, learnerId))),
        after:
          last === undefined || rows.length < limit
            ? null
            : JSON.stringify(table.order.map((column) => last[column])),
      } as PersonalPage<Part>;
    },
    eraseLearner: (learnerId) => eraseLearner(db, learnerId),
    ...serverPart(connection),
  };
}
