import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { MIGRATIONS } from '../../src/storage/migrations/index.ts';
import { PERSONAL_TABLES, SERVER_TABLES } from '../../src/storage/personal-tables.ts';
import { PERSONAL_PARTS } from '../../src/study/personal-data.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { START } from './builders.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = temporaryFolder();

/** Columns that name a person. Another way of naming one belongs here too. */
const PERSON = /^(?:learner|user|owner|starter|member|author|creator|person)_?(?:id)?$|_by$/;
const SERVER = /^(?:guild|server)_?(?:id)?$/;

function columns(): { table: string; column: string }[] {
  const raw = new Sqlite(':memory:');
  migrate(raw, MIGRATIONS, standingClock(START));
  const found = raw
    .prepare(
      `select tables.name as "table", columns.name as "column"
       from sqlite_master as tables join pragma_table_info(tables.name) as columns
       where tables.type = 'table' and tables.name not like 'sqlite_%'`,
    )
    .all() as { table: string; column: string }[];
  raw.close();
  return found;
}

const named = (pattern: RegExp): string[] =>
  columns()
    .filter(({ column }) => pattern.test(column))
    .map(({ table, column }) => `${table}.${column}`)
    .sort();

/** What the lists lack or have too much, each with what to do about it. */
function faults(pattern: RegExp, listed: readonly string[], list: string): string[] {
  const found = named(pattern);
  return [
    ...found
      .filter((column) => !listed.includes(column))
      .map(
        (column) =>
          `${column} is missing in ${list} of src/storage/personal-tables.ts. Say there whether its rows go or lose the ` +
          'name, give a new part to PERSONAL_PARTS in src/study/personal-data.ts, to the in-memory store (personal.ts, ' +
          'erase.ts), to test/storage/contract/personal.ts and to docs/data.md.',
      ),
    ...listed
      .filter((column) => !found.includes(column))
      .map((column) => `${column} stands in ${list} and is no column any more.`),
  ];
}

describe('people and servers in the tables', () => {
  it('are all known to export and erasure', () => {
    const known = PERSONAL_TABLES.map(({ table, person }) => `${table}.${person}`);
    expect(faults(PERSON, known, 'PERSONAL_TABLES')).toEqual([]);
    const parts = PERSONAL_TABLES.map(({ part }) => part).sort();
    expect(parts).toEqual([...PERSONAL_PARTS].sort());
  });

  it('are all known when a server has left', () => {
    const known = SERVER_TABLES.map(({ table }) => `${table}.guild_id`);
    expect(faults(SERVER, known, 'SERVER_TABLES')).toEqual([]);
  });

  it('lose nothing when erasing breaks off at its very end', async () => {
    const path = file('broken-off.sqlite');
    await (await openSqliteStore({ path })).close();
    const person = '123456789012345678';
    const raw = new Sqlite(path);
    fillEveryTable(raw, person);
    raw.exec(
      `create trigger stop before delete on learners begin select raise(abort, 'stop'); end`,
    );
    const before = traces(raw, person);
    const store = await openSqliteStore({ path });
    await expect(store.eraseLearner(person)).rejects.toThrow('stop');
    await store.close();
    expect(traces(raw, person)).toEqual(before);
    raw.close();
  });

  it('leave no trace of a person in any column of the file', async () => {
    const path = file('whole.sqlite');
    await (await openSqliteStore({ path })).close();
    const person = '123456789012345678';
    const raw = new Sqlite(path);
    fillEveryTable(raw, person);
    expect(traces(raw, person)).not.toEqual([]);
    const store = await openSqliteStore({ path });
    await store.eraseLearner(person);
    await store.close();
    expect(traces(raw, person)).toEqual([]);
    raw.close();
  });
});

/** A row for every personal table, with whatever its columns take. */
function fillEveryTable(raw: Sqlite.Database, person: string): void {
  raw.pragma('foreign_keys = OFF');
  for (const { table, person: column } of PERSONAL_TABLES) {
    const info = raw.pragma(`table_info(${table})`) as {
      name: string;
      type: string;
      pk: number;
      dflt_value: string | null;
      notnull: number;
    }[];
    const row = Object.fromEntries(
      info
        .filter(
          ({ pk, type }) =>
            !(
              pk === 1 &&
              type.toLowerCase() === 'integer' &&
              info.filter((one) => one.pk > 0).length === 1
            ),
        )
        .map(({ name, type }) => [name, name === column ? person : sample(table, name, type)]),
    );
    const names = Object.keys(row);
    raw
      .prepare(
        `insert or replace into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(Object.values(row));
  }
  const quiz = {
    id: 'skipped',
    starterId: 'other',
    questions: [],
    attempts: [[]],
    present: [person],
    skipVotes: [person],
    version: 1,
  };
  raw
    .prepare(`insert into quizzes values ('skipped', null, 'c', 'other', 0, 1, 0, 1, ?)`)
    .run(JSON.stringify(quiz));
  raw
    .prepare(`insert into quiz_rounds values ('skipped', 0, '{}', ?)`)
    .run(JSON.stringify([{ userId: person, answer: 'x' }]));
}

/** Allowed values of columns with a check. */
const CHECKED: Record<string, string> = {
  phase: 'review',
  rating: 'good',
  origin: 'review',
  result: 'exact',
  state: 'on',
  rhythm: 'daily',
};

function sample(table: string, column: string, type: string): unknown {
  if (table === 'quizzes' && column === 'quiz_json') {
    return JSON.stringify({
      id: 'quiz_id',
      starterId: '123456789012345678',
      questions: [],
      attempts: [],
      present: [],
      skipVotes: [],
      version: 1,
    });
  }
  if (/int|double|real/i.test(type)) return 1;
  return CHECKED[column] ?? (column.endsWith('_json') ? '{}' : column);
}

function traces(raw: Sqlite.Database, person: string): string[] {
  return columns()
    .filter(({ table, column }) => {
      const found = raw
        .prepare(`select 1 from ${table} where instr(cast(${column} as text), ?) > 0`)
        .get(person);
      return found !== undefined;
    })
    .map(({ table, column }) => `${table}.${column}`);
}
