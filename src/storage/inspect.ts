import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { damaged, folderInstead, newerSchema } from './sqlite-problems.ts';

/** Larger files are not read through at start: it would take longer than anybody waits for a bot. */
const READ_THROUGH_UP_TO_BYTES = 128 * 1024 * 1024;

export interface Inspection {
  /** `start`: as much as a start may wait for. `all`: every page and every reference. */
  depth: 'start' | 'all';
  lockTimeoutMs: number;
}

function firstFault(file: Sqlite.Database, path: string, depth: Inspection['depth']): unknown {
  if (depth === 'start' && statSync(path).size > READ_THROUGH_UP_TO_BYTES) return 'ok';
  const check = depth === 'start' ? 'quick_check(1)' : 'integrity_check(1)';
  const fault = file.pragma(check, { simple: true });
  if (fault !== 'ok' || depth === 'start') return fault;
  const dangling = file.pragma('foreign_key_check') as unknown[];
  return dangling.length === 0 ? 'ok' : 'a memory of a card that is not there';
}

/**
 * Looks at a database file without writing to it and gives its schema version, 0 for one that is still empty. Throws a
 * ProblemError, or SQLite's own error, when it is not a file that this version of the program may write.
 */
export function inspect(path: string, { depth, lockTimeoutMs }: Inspection): number {
  if (statSync(path).isDirectory()) throw folderInstead(path);
  const file = new Sqlite(path, { readonly: true, timeout: lockTimeoutMs });
  try {
    const version = schemaVersion(file);
    const known = MIGRATIONS.length;
    if (version > known) throw newerSchema(path, version, known);
    const fault = firstFault(file, path, depth);
    if (fault !== 'ok') throw damaged(path, String(fault));
    return version;
  } finally {
    file.close();
  }
}
