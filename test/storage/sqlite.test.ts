import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/base/problem.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import type { SqliteOptions } from '../../src/storage/sqlite.ts';
import {
  addCards,
  aGrade,
  aLearner,
  anAnswer,
  aQuiz,
  aReminder,
  aSession,
  begin,
  DAY,
  dueQuery,
  START,
  TODAY,
} from './builders.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = temporaryFolder();
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The one problem that opening reports, as `code`; anything else fails the test. */
async function problemOf(options: SqliteOptions): Promise<string> {
  const error: unknown = await openSqliteStore(options).then(
    () => 'it opened',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  const { problems } = error as ProblemError;
  expect(problems).toHaveLength(1);
  expect(problems[0]?.remedy).not.toBe('');
  return problems[0]?.code ?? '';
}

async function aFilledFile(name: string): Promise<string> {
  const path = file(name);
  const store = await openSqliteStore({ path });
  await addCards(store, ...Array.from({ length: 300 }, (_, index) => `card-${index}`));
  await store.close();
  return path;
}

describe('a database file', () => {
  it('is made with its folder, in the mode that survives a killed process', async () => {
    const path = file('new/folder/paperdeck.sqlite');
    const store = await openSqliteStore({ path });
    await store.close();
    const raw = new Sqlite(path);
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    raw.close();
  });

  it('gives a learner whose row was damaged back without what cannot be read', async () => {
    const path = file('damaged-row.sqlite');
    const store = await openSqliteStore({ path });
    await store.saveLearner(aLearner('ana', { parameters: [1, 2, 3] }));
    await store.saveLearner(aLearner('ben'));
    const raw = new Sqlite(path);
    raw
      .prepare(
        `update learners set settings_json = '{"newPer', parameters_json = '[0.4, 1.' where learner_id = 'ana'`,
      )
      .run();
    raw.close();
    expect(await store.learner('ana')).toMatchObject({ id: 'ana', settings: {}, parameters: [] });
    expect(await store.learner('ben')).toEqual(aLearner('ben'));
    await store.close();
  });

  it('gives everything back after it was closed and opened again', async () => {
    const path = file('reopened.sqlite');
    const first = await openSqliteStore({ path });
    await addCards(first, 'one', 'two');
    await first.saveLearner(aLearner());
    await first.addToDeck('ana', { kind: 'paper', name: 'unet', addedAt: START });
    const memory = await begin(first, 'one', { dueDay: TODAY });
    await first.recordStep({ ...aGrade('two'), session: aSession() });
    await first.openQuiz(aQuiz());
    await first.saveQuiz(aQuiz({ version: 2 }), 1, [anAnswer()]);
    await first.saveReminder(aReminder());
    await first.claimReminder('ana', TODAY, 'n-1', START + DAY);
    await first.setFact('commands', 'a1');
    await first.close();

    const second = await openSqliteStore({ path });
    expect(await second.learner('ana')).toEqual(aLearner());
    expect(await second.deck('ana')).toHaveLength(1);
    expect(await second.dueMemories(dueQuery())).toEqual([memory]);
    expect(await second.openSession('ana')).toEqual(aSession());
    expect(await second.quizInChannel('channel')).toEqual(aQuiz({ version: 2 }));
    expect(await second.quizScores('guild', 0)).toHaveLength(1);
    expect((await second.reminder('ana'))?.pendingNonce).toBe('n-1');
    expect(await second.fact('commands')).toBe('a1');
    expect((await second.undoStep('ana', START))?.cardId).toBe('two');
    expect(await second.reviews('ana', 0)).toHaveLength(1);
    await second.close();
  });

  it('says when its path is a folder', async () => {
    const path = file('a-folder');
    mkdirSync(path);
    expect(await problemOf({ path })).toBe('database-is-folder');
  });

  it('says when its path leads through a file', async () => {
    writeFileSync(file('a-file'), 'text');
    expect(await problemOf({ path: file('a-file/paperdeck.sqlite') })).toBe('database-folder');
  });

  it('is left as it is when it is no database at all', async () => {
    const path = file('notes.sqlite');
    writeFileSync(path, '# U-Net\n'.repeat(200));
    const before = hashOf(path);
    expect(await problemOf({ path })).toBe('database-damaged');
    expect(hashOf(path)).toBe(before);
  });

  it.each([
    ['cut off', (content: Buffer) => content.subarray(0, content.length - 40_000)],
    ['overwritten', (content: Buffer) => Buffer.from(content).fill(0xa5, 8_192, 60_000)],
  ])('is left as it is when it was %s', async (name, spoil) => {
    const path = await aFilledFile(`${name}.sqlite`);
    writeFileSync(path, spoil(readFileSync(path)));
    const before = hashOf(path);
    expect(await problemOf({ path })).toBe('database-damaged');
    expect(hashOf(path)).toBe(before);
  });

  it('is left as it is when a newer version of the program wrote it', async () => {
    const path = await aFilledFile('newer.sqlite');
    const raw = new Sqlite(path);
    raw.exec("insert into migrations values (99, 'from the future', 0)");
    raw.pragma('journal_mode = DELETE');
    raw.close();
    const before = hashOf(path);
    expect(await problemOf({ path })).toBe('database-newer');
    expect(hashOf(path)).toBe(before);
  });

  it('says when another program keeps it locked, and opens when that is over', async () => {
    const path = await aFilledFile('locked.sqlite');
    const other = new Sqlite(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('begin exclusive');
    expect(await problemOf({ path, lockTimeoutMs: 20 })).toBe('database-locked');
    other.exec('rollback');
    other.close();
    const store = await openSqliteStore({ path });
    expect(await store.knownCards()).toHaveLength(300);
    await store.close();
  });

  it('starts afresh from an empty file', async () => {
    const path = file('empty.sqlite');
    writeFileSync(path, '');
    const store = await openSqliteStore({ path });
    expect(await store.knownCards()).toEqual([]);
    await store.close();
    expect(existsSync(path)).toBe(true);
  });
});
