import { cacheBeside, createApp } from './app.ts';
import { systemClock } from './base/clock.ts';
import { errorFacts } from './base/error-facts.ts';
import type { Log } from './base/log.ts';
import { ProblemError } from './base/problem.ts';
import { loadEnvironmentFile, readSettings, type Settings } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createFigures, startHealth } from './service/health.ts';
import { createMaintenance } from './service/maintenance.ts';
import { createLog } from './service/pino-log.ts';

/** Starts the real bot; settles when it is ready. */
async function start(settings: Settings, log: Log): Promise<{ stop(): Promise<void> }> {
  const figures = createFigures();
  const app = await createApp({
    notesDir: settings.notesDir,
    database: { path: settings.databasePath },
    cacheFolder: cacheBeside(settings),
    defaults: { timeZone: settings.defaultTimeZone, locale: settings.defaultLocale },
    clock: systemClock,
    log,
  });
  let bot: Bot | undefined;
  async function check(): Promise<void> {
    await app.check();
    if (bot?.connection.isConnected() !== true) throw new Error('not connected to Discord');
  }
  const health =
    settings.httpPort === undefined
      ? undefined
      : await startHealth({ port: settings.httpPort, figures, check });
  bot = await startBot({
    token: settings.token ?? '',
    apiUrl: settings.apiUrl,
    guildId: settings.guildId,
    shards: settings.shards,
    defaultLocale: settings.defaultLocale,
    rooms: {
      study: app.study,
      library: app.library,
      book: app.book,
      notes: app.notes,
      readPicture: app.readPicture,
      exportData: app.exportData,
      clock: systemClock,
      log,
    },
    fact: app.fact,
    setFact: app.setFact,
    log,
    measure: figures.interaction,
  });
  const maintenance = createMaintenance({
    trainDueLearners: () => app.study.trainDueLearners(systemClock.now()),
    eraseLeftGuilds: () => app.study.eraseLeftGuilds(systemClock.now()),
    log,
  });
  maintenance.start();
  return {
    async stop() {
      app.cutOffTrainings();
      await maintenance.stop();
      await bot?.stop();
      await health?.close();
      await app.stop();
    },
  };
}

/** Stops once, at the first signal. */
function stopOnSignals(running: { stop(): Promise<void> }, log: Log): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, 'stopping');
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ error: errorFacts(error) }, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
}

try {
  loadEnvironmentFile();
  const settings = readSettings({ needsToken: true });
  const log = createLog(settings.logLevel);
  stopOnSignals(await start(settings, log), log);
  log.info({}, 'Paperdeck is ready');
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(error.message);
  process.exit(1);
}
