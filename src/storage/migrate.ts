import type Sqlite from 'better-sqlite3';
import type { Clock } from '../base/clock.ts';
import type { Migration, TableStyle } from './migrations/migration.ts';

const SQLITE_STYLE: TableStyle = {
  countedKey: 'integer primary key autoincrement',
  keptByKey: 'without rowid',
};

const TABLE = `
  create table if not exists migrations (
    number integer not null primary key,
    name text not null,
    applied_at bigint not null
  )`;

/** Number of the last migration that the file has seen; 0 for a new file. Writes nothing. */
export function schemaVersion(file: Sqlite.Database): number {
  const table = file
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'migrations'")
    .get();
  if (!table) return 0;
  const last = file.prepare<[], { last: number | null }>(
    'select max(number) as last from migrations',
  );
  return last.get()?.last ?? 0;
}

function apply(file: Sqlite.Database, migration: Migration, clock: Clock): boolean {
  const step = file.transaction(() => {
    file.exec(TABLE);
    // Another process may have been faster.
    if (schemaVersion(file) >= migration.number) return false;
    for (const statement of migration.statements(SQLITE_STYLE)) file.exec(statement);
    file
      .prepare('insert into migrations (number, name, applied_at) values (?, ?, ?)')
      .run(migration.number, migration.name, clock.now());
    return true;
  });
  return step.immediate();
}

/**
 * Brings the file to the newest schema, each migration in a transaction of its own: a process killed in between goes
 * on where it was. Gives the migrations that were applied.
 */
export function migrate(
  file: Sqlite.Database,
  migrations: readonly Migration[],
  clock: Clock,
): Migration[] {
  const version = schemaVersion(file);
  return migrations
    .filter(({ number }) => number > version)
    .filter((migration) => apply(file, migration, clock));
}
