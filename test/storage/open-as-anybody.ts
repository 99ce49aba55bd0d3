import Sqlite from 'better-sqlite3';
import { ProblemError } from '../../src/base/problem.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';

/*
 * Run by a test in a process of its own: opens the file named and prints what came of it. The superuser may write
 * everything, so it becomes nobody first, once everything is loaded that it must read.
 */
const NOBODY = 65_534;
new Sqlite(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
try {
  const store = await openSqliteStore({ path: process.argv[2] ?? '' });
  await store.close();
  console.log('opened');
} catch (error) {
  console.log(error instanceof ProblemError ? error.problems[0]?.code : error);
}
