import { once } from 'node:events';
import { createApp } from '../../src/app.ts';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { startBot } from '../../src/discord/bot.ts';

/*
 * Run by a test in a process of its own, and killed at some moment: the bot on a database file, in a local Discord.
 * It starts at the first word on standard input, so that a test need not wait while a process loads.
 */
await once(process.stdin, 'data');
const [apiUrl = '', token = '', path = '', notesDir = ''] = process.argv.slice(2);
const app = await createApp({
  notesDir,
  database: { path },
  defaults: { timeZone: 'Asia/Seoul', locale: 'en' },
  clock: systemClock,
  log: silentLog,
});
await startBot({
  token,
  apiUrl,
  shards: 'auto',
  defaultLocale: 'en',
  rooms: {
    study: app.study,
    library: () => app.library(),
    book: () => app.book(),
    notes: app.notes,
    readPicture: (picture, maxBytes) => app.readPicture(picture, maxBytes),
    exportData: (id, maxBytes) => app.exportData(id, maxBytes),
    clock: systemClock,
    log: silentLog,
  },
  fact: (name) => app.fact(name),
  setFact: (name, value) => app.setFact(name, value),
  log: silentLog,
});
process.stdout.write('ready\n');
