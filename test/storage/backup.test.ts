import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { makeBackup, restoreBackup } from '../../src/storage/backup.ts';
import { backupName, backupTime, worthKeeping } from '../../src/storage/backup-names.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { addCards, begin, DAY, START } from './builders.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = temporaryFolder();

async function aDatabase(name: string, cards = 1) {
  const path = file(name);
  const store = await openSqliteStore({ path });
  for (let index = 0; index < cards; index++) {
    await addCards(store, `card-${index}`);
    await begin(store, `card-${index}`);
  }
  return { path, store };
}

async function reviewsIn(path: string): Promise<number> {
  const store = await openSqliteStore({ path });
  const reviews = await store.reviews('ana', 0);
  await store.close();
  return reviews.length;
}

describe('a backup', () => {
  it('is made while the database is open, as one file that opens', async () => {
    const { path, store } = await aDatabase('open/paperdeck.sqlite', 3);
    const folder = join(dirname(path), 'backups');
    const made = await makeBackup({ path, folder, clock: standingClock(START) });
    await begin(store, 'card-0', { learnerId: 'ben' });
    await store.close();
    expect(made).toEqual({ file: join(folder, backupName(START)), removed: [] });
    expect(readdirSync(folder)).toEqual([backupName(START)]);
    expect(await reviewsIn(made.file)).toBe(3);
  });

  it('lets older ones go and touches no other file', async () => {
    const { path, store } = await aDatabase('thin/paperdeck.sqlite');
    await store.close();
    const folder = join(dirname(path), 'backups');
    const clock = standingClock(START);
    await makeBackup({ path, folder, clock });
    writeFileSync(join(folder, 'paperdeck-mine.sqlite'), 'kept by hand');
    clock.advance(60_000);
    const { removed } = await makeBackup({ path, folder, clock });
    expect(removed).toEqual([backupName(START)]);
    expect(readdirSync(folder).toSorted()).toEqual([
      backupName(START + 60_000),
      'paperdeck-mine.sqlite',
    ]);
  });

  it('of a damaged database is not kept, and older ones stay', async () => {
    const { path, store } = await aDatabase('damaged/paperdeck.sqlite', 200);
    await store.close();
    const folder = join(dirname(path), 'backups');
    await makeBackup({ path, folder, clock: standingClock(START) });
    writeFileSync(path, Buffer.from(readFileSync(path)).fill(0xa5, 8_192, 90_000));
    const later = makeBackup({ path, folder, clock: standingClock(START + 1) });
    await expect(later).rejects.toThrow(/damaged/);
    expect(readdirSync(folder)).toEqual([backupName(START)]);
  });

  it('of a database that is not there says so', async () => {
    const none = makeBackup({ path: file('none'), folder: file('x'), clock: standingClock(START) });
    await expect(none).rejects.toThrow('There is no such file.');
    expect(existsSync(file('x'))).toBe(false);
  });
});

describe('restoring', () => {
  it('puts the backup in place and keeps what was there', async () => {
    const { path, store } = await aDatabase('restore/paperdeck.sqlite', 2);
    const folder = join(dirname(path), 'backups');
    const made = await makeBackup({ path, folder, clock: standingClock(START) });
    await begin(store, 'card-1', { learnerId: 'ben' });
    await begin(store, 'card-0', { learnerId: 'ana-2' });
    await store.close();
    const { aside } = restoreBackup({ backup: made.file, path, clock: standingClock(START) });
    expect(await reviewsIn(path)).toBe(2);
    const kept = await openSqliteStore({ path: aside ?? '' });
    expect(await kept.reviews('ben', 0)).toHaveLength(1);
    await kept.close();
    expect(existsSync(made.file)).toBe(true);
  });

  it('works where there is no database yet', async () => {
    const { path, store } = await aDatabase('source.sqlite');
    await store.close();
    const { file: backup } = await makeBackup({
      path,
      folder: file('first-backups'),
      clock: standingClock(START),
    });
    const target = file('elsewhere/new/paperdeck.sqlite');
    expect(restoreBackup({ backup, path: target, clock: standingClock(START) })).toEqual({});
    expect(await reviewsIn(target)).toBe(1);
  });

  it('replaces a damaged database and keeps it', async () => {
    const { path, store } = await aDatabase('broken/paperdeck.sqlite');
    await store.close();
    const folder = join(dirname(path), 'backups');
    const { file: backup } = await makeBackup({ path, folder, clock: standingClock(START) });
    writeFileSync(path, 'not a database at all');
    const { aside } = restoreBackup({ backup, path, clock: standingClock(START) });
    expect(readFileSync(aside ?? '', 'utf8')).toBe('not a database at all');
    expect(await reviewsIn(path)).toBe(1);
  });

  it('takes what the last process left unfinished beside the database aside with it', async () => {
    const { path, store } = await aDatabase('beside/paperdeck.sqlite');
    await store.close();
    const folder = join(dirname(path), 'backups');
    const { file: backup } = await makeBackup({ path, folder, clock: standingClock(START) });
    writeFileSync(path, 'not a database at all');
    writeFileSync(`${path}-wal`, 'left behind');
    restoreBackup({ backup, path, clock: standingClock(START) });
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(await reviewsIn(path)).toBe(1);
  });

  it('is refused while the database is in use', async () => {
    const { path, store } = await aDatabase('in-use/paperdeck.sqlite');
    const folder = join(dirname(path), 'backups');
    const { file: backup } = await makeBackup({ path, folder, clock: standingClock(START) });
    const restore = () => restoreBackup({ backup, path, clock: standingClock(START) });
    expect(restore).toThrow(/locked/);
    expect(await store.reviews('ana', 0)).toHaveLength(1);
    await store.close();
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['backups', 'paperdeck.sqlite']);
  });

  it.each([
    ['is not there', () => {}, /no such file/],
    ['is no database', (path: string) => writeFileSync(path, 'text'.repeat(999)), /damaged/],
    ['is empty', (path: string) => writeFileSync(path, ''), /not a backup/],
    ['is a folder', (path: string) => mkdirSync(path), /folder/],
    ['is some other database', (path: string) => otherDatabase(path), /not a backup/],
  ])('is refused, and nothing is touched, when the backup %s', async (name, make, said) => {
    const { path, store } = await aDatabase(`refused ${name}/paperdeck.sqlite`);
    await store.close();
    const backup = file(`refused ${name}/backup`);
    make(backup);
    const restore = () => restoreBackup({ backup, path, clock: standingClock(START) });
    expect(restore).toThrow(said);
    expect(await reviewsIn(path)).toBe(1);
  });
});

function otherDatabase(path: string): void {
  const other = new Sqlite(path);
  other.exec('create table songs (title text)');
  other.close();
}

describe('thinning', () => {
  it('reads the time back from a name, and from no other name', () => {
    assert(
      property(
        integer({ min: 0, max: 4_000_000_000_000 }),
        (at) => backupTime(backupName(at)) === at,
      ),
    );
    expect(backupTime('paperdeck.sqlite')).toBeUndefined();
    expect(backupTime(`${backupName(START)}.unfinished`)).toBeUndefined();
  });

  it('keeps the newest of seven days, four weeks and six months from a backup every six hours', () => {
    const times = Array.from({ length: 4 * 365 }, (_, index) => START - index * (DAY / 4));
    const kept = [...worthKeeping(times)].map((at) => new Date(at).toISOString().slice(0, 13));
    expect(kept).toEqual([
      '2024-05-20T09',
      '2024-05-19T21',
      '2024-05-18T21',
      '2024-05-17T21',
      '2024-05-16T21',
      '2024-05-15T21',
      '2024-05-14T21',
      '2024-05-12T21',
      '2024-05-05T21',
      '2024-04-30T21',
      '2024-03-31T21',
      '2024-02-29T21',
      '2024-01-31T21',
      '2023-12-31T21',
    ]);
  });

  it('always keeps the newest, never more than seventeen, and keeps the same when asked again', () => {
    const some = { minLength: 1, maxLength: 200 };
    const times = array(integer({ min: START - 900 * DAY, max: START }), some);
    assert(
      property(times, (all) => {
        const kept = worthKeeping(all);
        expect(kept.size).toBeLessThanOrEqual(17);
        expect(kept).toContain(Math.max(...all));
        expect(worthKeeping([...kept])).toEqual(kept);
      }),
    );
  });
});
