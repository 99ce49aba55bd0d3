import { parseArgs } from 'node:util';
import { systemClock } from '../base/clock.ts';
import { ProblemError } from '../base/problem.ts';
import { loadEnvironmentFile, readSettings } from '../config.ts';
import { restoreBackup } from '../storage/backup.ts';

const USAGE = `npm run restore -- BACKUP [--database FILE]

Reads the backup through and puts it in the place of the database. The database
that was there is kept beside it under another name. Stop the bot first.

  BACKUP            a file that "npm run backup" made
  --database FILE   the database (default: DATABASE_URL, else data/paperdeck.sqlite)
  --help            this text`;

function restore(backup: string, database: string | undefined): void {
  loadEnvironmentFile();
  const path = database ?? readSettings({ needsToken: false }).databasePath;
  const { aside } = restoreBackup({ backup, path, clock: systemClock });
  console.log(`Restored ${path} from ${backup}.`);
  if (aside !== undefined) console.log(`What was there before is kept as ${aside}.`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [backup, ...more] = positionals;
  if (values.help) {
    console.log(USAGE);
  } else if (backup === undefined || more.length > 0) {
    console.error(`Name one backup to restore.\n\n${USAGE}`);
    process.exitCode = 1;
  } else {
    restore(backup, values.database);
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isUsage && !(error instanceof ProblemError)) throw error;
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 1;
}
