import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { migrate, schemaVersion } from '../../src/storage/migrate.ts';
import { MIGRATIONS } from '../../src/storage/migrations/index.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { aQuiz, START, TODAY } from './builders.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = temporaryFolder();
const clock = standingClock(START);

/** What the first version of the program would have left behind. */
function fileOfFirstSchema(name: string): string {
  const path = file(name);
  const raw = new Sqlite(path);
  migrate(raw, MIGRATIONS.slice(0, 1), clock);
  raw.exec(`
    insert into cards (card_id, content_id, edition, score, first_seen_at, card_json)
      values ('one', 'one', 'unet.ko', 0.5, ${START}, '{"id":"one"}');
    insert into memories values
      ('ana', 'one', 'review', 4.5, 5, 0, ${START}, ${TODAY}, ${START}, ${TODAY}, 4, 1, 0, 0, null, 1);
    insert into reviews (learner_id, card_id, rating, answered_at, study_day, phase_before, elapsed_days,
      interval_days_before, interval_days, stability, difficulty, duration_ms, origin, origin_id)
      values ('ana', 'one', 'good', ${START}, ${TODAY}, 'new', 0, 0, 4, 4.5, 5, 900, 'review', 's');`);
  raw.close();
  return path;
}

/** Tables and their columns, whichever file they are in. */
function schemaOf(path: string): unknown {
  const raw = new Sqlite(path, { readonly: true });
  const schema = raw
    .prepare(
      "select type, name, sql from sqlite_master where name not like 'sqlite_%' order by name",
    )
    .all();
  raw.close();
  return schema;
}

describe('migrations', () => {
  it('are numbered without a gap, each with a name of its own', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  it('bring an old file to the newest schema with its data, and keep a copy of it', async () => {
    const path = fileOfFirstSchema('old.sqlite');
    const store = await openSqliteStore({ path, clock });
    expect((await store.memory('ana', 'one'))?.stability).toBe(4.5);
    expect(await store.reviews('ana', TODAY)).toHaveLength(1);
    expect(await store.unfinishedQuizzes()).toEqual([]);
    await store.close();
    await (await openSqliteStore({ path: file('fresh.sqlite'), clock })).close();
    expect(schemaOf(path)).toEqual(schemaOf(file('fresh.sqlite')));
    const copy = new Sqlite(`${path}.before-schema-${MIGRATIONS.length}`, { readonly: true });
    expect(schemaVersion(copy)).toBe(1);
    expect(copy.prepare('select count(*) from reviews').pluck().get()).toBe(1);
    copy.close();
  });

  it('take quizzes apart into rounds without losing any of them', async () => {
    const path = file('quizzes.sqlite');
    const raw = new Sqlite(path);
    migrate(raw, MIGRATIONS.slice(0, 9), clock);
    const question = { cardId: 'one', front: '합성곱은 ____', options: ['a "quoted" one', 'b'] };
    const attempt = { userId: 'ana', answer: 'b', points: 0.5, answeredAt: START };
    const running = { ...aQuiz(), questions: [question, question], attempts: [[attempt], []] };
    const old = { ...aQuiz({ id: 'old', channelId: 'other' }), questions: [], attempts: [[]] };
    for (const quiz of [running, old]) {
      raw
        .prepare('insert into quizzes values (?, null, ?, ?, 0, 1, 1, 0, ?)')
        .run(quiz.id, quiz.channelId, quiz.starterId, JSON.stringify(quiz));
    }
    raw.close();
    const store = await openSqliteStore({ path, clock });
    expect(await store.quiz(running.id)).toEqual(running);
    expect(await store.quiz(old.id)).toEqual(old);
    await store.close();
  });

  it('keep no copy of a file that is new or up to date', async () => {
    const path = file('new.sqlite');
    for (let start = 0; start < 2; start++) await (await openSqliteStore({ path })).close();
    expect(existsSync(`${path}.before-schema-${MIGRATIONS.length}`)).toBe(false);
  });

  it('write down what was applied and when, and apply nothing twice', async () => {
    const raw = new Sqlite(file('twice.sqlite'));
    expect(migrate(raw, MIGRATIONS, clock)).toEqual(MIGRATIONS);
    expect(migrate(raw, MIGRATIONS, clock)).toEqual([]);
    const rows = raw.prepare('select number, applied_at from migrations').all();
    expect(rows).toEqual(MIGRATIONS.map(({ number }) => ({ number, applied_at: START })));
    raw.close();
  });

  it('leave the file as it was when one of them fails, and go on when it is mended', () => {
    const raw = new Sqlite(file('failing.sqlite'));
    const good = { number: 1, name: 'good', statements: () => ['create table a (b text)'] };
    const bad = {
      number: 2,
      name: 'bad',
      statements: () => ['create table c (d text)', 'nonsense'],
    };
    expect(() => migrate(raw, [good, bad], clock)).toThrow(/syntax error/);
    expect(schemaVersion(raw)).toBe(1);
    const mended = { ...bad, statements: () => ['create table c (d text)'] };
    expect(migrate(raw, [good, mended], clock)).toEqual([mended]);
    raw.close();
  });

  it('go on after another process that was faster', () => {
    const path = file('raced.sqlite');
    const slow = new Sqlite(path);
    const fast = new Sqlite(path);
    const racing = MIGRATIONS.map((migration) => ({
      ...migration,
      get number() {
        if (schemaVersion(fast) === 0) migrate(fast, MIGRATIONS, clock);
        return migration.number;
      },
    }));
    expect(migrate(slow, racing, clock)).toEqual([]);
    expect(schemaVersion(slow)).toBe(MIGRATIONS.length);
    slow.close();
    fast.close();
  });
});

describe('the schema', () => {
  const people = new Set(['learner_id', 'owner_id', 'starter_id', 'set_by']);

  it('finds every row about a person by an index', async () => {
    const path = file('people.sqlite');
    await (await openSqliteStore({ path })).close();
    const raw = new Sqlite(path, { readonly: true });
    const columns = raw
      .prepare<[], { tableName: string; column: string }>(
        `select m.name as tableName, c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
         where m.type = 'table'`,
      )
      .all()
      .filter(({ column }) => people.has(column));
    expect(columns.length).toBeGreaterThan(10);
    const leading = raw
      .prepare<[string], string>(
        `select i.name from pragma_index_list(?) l, pragma_index_info(l.name) i where i.seqno = 0`,
      )
      .pluck();
    const unindexed = columns.filter(
      ({ tableName, column }) => !leading.all(tableName).includes(column),
    );
    expect(unindexed).toEqual([]);
    raw.close();
  });
});
