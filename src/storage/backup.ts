import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Clock } from '../base/clock.ts';
import { backupName, backupTime, worthKeeping } from './backup-names.ts';
import { inspect } from './inspect.ts';
import { emptyBackup, explain, missing } from './sqlite-problems.ts';

const WHOLE = { depth: 'all', lockTimeoutMs: 5_000 } as const;

/** Files that SQLite keeps beside a database in WAL mode. */
const COMPANIONS = ['-wal', '-shm'] as const;

/** Reads every page of a backup; throws a ProblemError when it is not one that can be restored. */
function verify(path: string): void {
  if (inspect(path, WHOLE) === 0) throw emptyBackup(path);
}

async function copyOpenDatabase(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true, timeout: WHOLE.lockTimeoutMs });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  // A backup is one file: nothing beside it that could be forgotten when it is moved.
  const copy = new Sqlite(to);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function discard(path: string): void {
  for (const companion of ['', ...COMPANIONS]) rmSync(path + companion, { force: true });
}

function thin(folder: string): string[] {
  const backups = readdirSync(folder).flatMap((name) => {
    const at = backupTime(name);
    return at === undefined ? [] : [{ name, at }];
  });
  const kept = worthKeeping(backups.map(({ at }) => at));
  const removed = backups.filter(({ at }) => !kept.has(at)).map(({ name }) => name);
  for (const name of removed) rmSync(join(folder, name));
  return removed;
}

export interface BackupRequest {
  /** The database; it may be in use. */
  path: string;
  /** Where backups are kept; made when it does not exist. */
  folder: string;
  clock: Clock;
}

/**
 * Copies the database while it is in use, opens the copy and reads it through, and then lets older backups go: the
 * newest of seven days, four weeks and six months stay. A copy that does not pass is removed and nothing else is.
 */
export async function makeBackup({
  path,
  folder,
  clock,
}: BackupRequest): Promise<{ file: string; removed: string[] }> {
  if (!existsSync(path)) throw missing(path);
  const file = join(folder, backupName(clock.now()));
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(folder, { recursive: true });
    await copyOpenDatabase(path, unfinished);
    verify(unfinished);
    renameSync(unfinished, file);
    return { file, removed: thin(folder) };
  } catch (error) {
    discard(unfinished);
    throw explain(error, path);
  }
}

/** Makes the current database one file that nobody has open; a damaged one is left as it is. */
function settle(path: string): void {
  const file = new Sqlite(path, { timeout: 1_000 });
  try {
    file.pragma('journal_mode = DELETE');
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) throw error;
  } finally {
    file.close();
  }
}

function moveAside(path: string, at: number): string {
  const aside = `${path}.before-restore-${new Date(at).toISOString().replaceAll(':', '-')}`;
  for (const companion of COMPANIONS) {
    if (existsSync(path + companion)) renameSync(path + companion, aside + companion);
  }
  renameSync(path, aside);
  return aside;
}

export interface RestoreRequest {
  backup: string;
  /** The database to replace; nobody may have it open. */
  path: string;
  clock: Clock;
}

/**
 * Puts a backup in the place of the database, after reading the backup through. What was there before is kept beside
 * it; `aside` is its name, undefined when there was nothing.
 */
export function restoreBackup({ backup, path, clock }: RestoreRequest): { aside?: string } {
  if (!existsSync(backup)) throw missing(backup);
  const unfinished = `${path}.unfinished`;
  try {
    verify(backup);
  } catch (error) {
    throw explain(error, backup);
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(backup, unfinished);
    const there = existsSync(path);
    if (there) settle(path);
    const kept = there ? { aside: moveAside(path, clock.now()) } : {};
    renameSync(unfinished, path);
    return kept;
  } catch (error) {
    discard(unfinished);
    throw explain(error, path);
  }
}
