import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/base/problem.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { explain } from '../../src/storage/sqlite-problems.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('./open-as-anybody.ts', import.meta.url));
const file = temporaryFolder();

/** Opens the file in a process that has no more rights than anybody, and gives what it says. */
function openAsAnybody(path: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, path], {
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
}

/** In a folder that anybody may enter. */
async function aFile(name: string): Promise<string> {
  const path = file(name);
  mkdirSync(dirname(path), { recursive: true });
  chmodSync(file(''), 0o755);
  await (await openSqliteStore({ path })).close();
  return path;
}

describe.skipIf(process.platform === 'win32')('a database without the right to write', () => {
  it('says so when the file may only be read', async () => {
    const path = await aFile('file-read-only/paperdeck.sqlite');
    chmodSync(dirname(path), 0o777);
    chmodSync(path, 0o444);
    expect(openAsAnybody(path)).toBe('database-read-only');
  });

  it('says so when its folder may only be read', async () => {
    const path = await aFile('folder-read-only/paperdeck.sqlite');
    chmodSync(path, 0o666);
    chmodSync(dirname(path), 0o555);
    expect(openAsAnybody(path)).toMatch(/^database-(read-only|folder)$/);
    chmodSync(dirname(path), 0o755);
  });

  it('says so when there is no file yet and none may be made', () => {
    chmodSync(file(''), 0o755);
    const folder = file('nothing-yet');
    mkdirSync(folder, { mode: 0o555 });
    expect(openAsAnybody(`${folder}/paperdeck.sqlite`)).toBe('database-folder');
    expect(openAsAnybody(`${folder}/deeper/paperdeck.sqlite`)).toBe('database-read-only');
  });
});

describe('an error of the database', () => {
  it('is told as a problem when a person can mend it', async () => {
    const path = await aFile('for-reading.sqlite');
    const raw = new Sqlite(path, { readonly: true });
    let thrown: unknown;
    try {
      raw.exec("insert into facts values ('a', 'b')");
    } catch (error) {
      thrown = explain(error, path);
    }
    raw.close();
    expect(thrown).toBeInstanceOf(ProblemError);
    expect((thrown as ProblemError).message).toBe(
      `${path}: error: The database cannot be written. Nothing was changed. Give yourself the right to write the file and its folder, or choose another path.`,
    );
  });

  it('is told as a problem when the disk is full', () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect((explain(full, 'data/paperdeck.sqlite') as ProblemError).problems[0]?.code).toBe(
      'database-full',
    );
  });

  it('stays what it is when it is a defect', () => {
    const defect = new Error('no such column: rating');
    expect(explain(defect, 'data/paperdeck.sqlite')).toBe(defect);
    expect(explain('not even an error', 'data/paperdeck.sqlite')).toBe('not even an error');
  });
});
