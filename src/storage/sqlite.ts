import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { systemClock } from '../base/clock.ts';
import type { Clock } from '../base/clock.ts';
import { silentLog } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import type { Store } from '../study/store.ts';
import { inspect } from './inspect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Database } from './schema.ts';
import type { SqlFlavour } from './sql/connection.ts';
import { createSqlStore } from './sql-store.ts';
import { explain } from './sqlite-problems.ts';

export interface SqliteOptions {
  /** Made with its folder when it does not exist. */
  path: string;
  log?: Log;
  clock?: Clock;
  /** How long to wait for another program's lock; 5,000 ms. */
  lockTimeoutMs?: number;
}

const flavour: SqlFlavour = {
  textsIn: (json) => sql<string>`(select value from json_each(${json}))`,
  position: (text, part) => sql<number>`instr(${text}, ${part})`,
};

/** What a killed process and a lost machine may lose is told in docs/decisions. */
function tune(file: Sqlite.Database): void {
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -65536');
  file.pragma('temp_store = MEMORY');
  file.pragma('wal_autocheckpoint = 20000');
  file.pragma('journal_size_limit = 67108864');
}

/**
 * A file that may only be read opens without a word, takes a transaction without a word, and would refuse the first
 * press. So something is written and taken back.
 */
function tryToWrite(file: Sqlite.Database): void {
  file.exec('begin immediate; pragma user_version = 1; rollback');
}

async function keepBeforeMigrating(file: Sqlite.Database, path: string, log: Log): Promise<void> {
  const copy = `${path}.before-schema-${MIGRATIONS.length}`;
  if (existsSync(copy)) return;
  await file.backup(copy);
  log.info({ copy }, 'Kept a copy of the database before changing its schema.');
}

/**
 * Keeps prepared statements, of which there are as many as the program has queries. Transactions take the write lock
 * at once: one that begins by reading could otherwise fail when it comes to write.
 */
function withKeptStatements(file: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      file.close();
    },
    prepare: (text) => {
      const there = kept.get(text);
      if (there) return there;
      const statement = file.prepare(text === 'begin' ? 'begin immediate' : text);
      kept.set(text, statement);
      return statement;
    },
  };
}

async function openFile(options: Required<SqliteOptions>): Promise<Sqlite.Database> {
  const { path, log, clock, lockTimeoutMs } = options;
  mkdirSync(dirname(path), { recursive: true });
  const version = existsSync(path) ? inspect(path, { depth: 'start', lockTimeoutMs }) : 0;
  const file = new Sqlite(path, { timeout: lockTimeoutMs });
  try {
    tune(file);
    tryToWrite(file);
    if (version > 0 && version < MIGRATIONS.length) await keepBeforeMigrating(file, path, log);
    for (const { number, name } of migrate(file, MIGRATIONS, clock)) {
      log.info({ number, name }, 'Changed the schema of the database.');
    }
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/**
 * Opens the database file, makes it when there is none, and brings its schema up to date.
 *
 * Throws a `ProblemError`, and leaves the file as it was, when the path is a folder or leads nowhere, or when the file
 * is damaged, read-only, locked, or written by a newer version of the program.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const complete = { log: silentLog, clock: systemClock, lockTimeoutMs: 5_000, ...options };
  try {
    const file = await openFile(complete);
    const dialect = new SqliteDialect({ database: withKeptStatements(file) });
    const db = new Kysely<Database>({ dialect });
    return createSqlStore({ db, flavour });
  } catch (error) {
    throw explain(error, options.path);
  }
}
