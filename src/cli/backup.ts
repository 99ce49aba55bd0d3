import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../base/clock.ts';
import { ProblemError } from '../base/problem.ts';
import { loadEnvironmentFile, readSettings } from '../config.ts';
import { makeBackup } from '../storage/backup.ts';

const USAGE = `npm run backup -- [--database FILE] [--to FOLDER]

Copies the database while the bot runs, reads the copy through, and lets old
backups go: the newest of 7 days, 4 weeks and 6 months stay.

  --database FILE   the database (default: DATABASE_URL, else data/paperdeck.sqlite)
  --to FOLDER       where backups are kept (default: backups/ beside the database)
  --help            this text`;

/** Names the backup that was made and those that went. */
async function backup(given: { database?: string; to?: string }): Promise<void> {
  loadEnvironmentFile();
  const path = given.database ?? readSettings({ needsToken: false }).databasePath;
  const folder = given.to ?? join(dirname(path), 'backups');
  const { file, removed } = await makeBackup({ path, folder, clock: systemClock });
  console.log(`Kept ${file}, read through and in order.`);
  for (const name of removed) console.log(`Removed ${join(folder, name)}.`);
}

try {
  const { values } = parseArgs({
    options: {
      database: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else await backup(values);
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isUsage && !(error instanceof ProblemError)) throw error;
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 1;
}
