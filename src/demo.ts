import { cacheBeside, createApp } from './app.ts';
import { DAY, MINUTE, type MovableClock, runningClock } from './base/clock.ts';
import { ProblemError } from './base/problem.ts';
import { loadEnvironmentFile, readSettings } from './config.ts';
import { startBot } from './discord/bot.ts';
import { words } from './discord/words/words.ts';
import { ActionError } from './emulator/actions-error.ts';
import { runPrompt } from './emulator/prompt.ts';
import { readStep, runScript, type ScriptStep } from './emulator/script.ts';
import { type Emulator, startEmulator } from './emulator/server.ts';
import { createMaintenance } from './service/maintenance.ts';
import { createLog } from './service/pino-log.ts';

/*
 * The same bot as `npm start`, against a local Discord on 127.0.0.1, with a clock that can be moved. Nothing outlives
 * the process.
 */

/** Where the page is looked for; the next free port is taken when it is in use. */
const PAGE_PORT = 4_173;
/** How far the clock goes between two looks at quizzes and reminders, who are not late by that. */
const STRIDE = 10 * MINUTE;
const FIRST_MEMBER = 'Alex';
/** What an empty channel offers to begin with. */
const STARTERS = ['/quiz paper:maskrcnn', '/deck add paper:maskrcnn', '/review', '/help'];

async function startDemo(clock: MovableClock, port: number, isQuiet: boolean) {
  const settings = readSettings({ needsToken: false });
  const log = createLog(
    isQuiet ? 'error' : settings.logLevel === 'info' ? 'warn' : settings.logLevel,
  );
  const emulator = await startEmulator({
    clock,
    port,
    log,
    starters: STARTERS,
    onClock: (move) => pass('to' in move ? DAY : move.advanceMs),
  });
  const app = await createApp({
    notesDir: settings.notesDir,
    database: 'memory',
    cacheFolder: cacheBeside(settings),
    onSaved: (counts) => {
      if (!isQuiet) console.log(`  Notes read again. ${words.en.notes.counts(counts)}`);
    },
    defaults: { timeZone: settings.defaultTimeZone, locale: settings.defaultLocale },
    clock,
    log,
  });
  const bot = await startBot({
    token: emulator.token,
    apiUrl: emulator.apiUrl,
    shards: 'auto',
    defaultLocale: settings.defaultLocale,
    rooms: {
      study: app.study,
      library: app.library,
      book: app.book,
      notes: app.notes,
      readPicture: app.readPicture,
      exportData: app.exportData,
      clock,
      log,
    },
    fact: app.fact,
    setFact: app.setFact,
    log,
  });
  const maintenance = createMaintenance({
    trainDueLearners: () => app.study.trainDueLearners(clock.now()),
    eraseLeftGuilds: () => app.study.eraseLeftGuilds(clock.now()),
    log,
  });
  maintenance.start();
  /** Time passes from one round minute to the next, so that what is due on the way comes in its order and on time. */
  async function pass(milliseconds: number): Promise<void> {
    const until = clock.now() + milliseconds;
    while (clock.now() < until) {
      const now = clock.now();
      clock.advance(Math.min(until - now, STRIDE - (now % STRIDE)));
      await bot.quizzes.tick();
      await bot.reminders.tick();
    }
    void maintenance.tick();
  }
  return {
    emulator,
    /** A whole day: the next study day in every zone, and every daily reminder comes once. */
    skipToTomorrow: () => pass(DAY),
    async stop() {
      app.cutOffTrainings();
      await maintenance.stop();
      await bot.stop();
      await app.stop();
      await emulator.close();
    },
  };
}

async function startPage(clock: MovableClock) {
  try {
    return await startDemo(clock, PAGE_PORT, false);
  } catch (error) {
    const isTaken =
      error instanceof ProblemError &&
      error.problems.some(({ code }) => code === 'port-unavailable');
    if (!isTaken) throw error;
    return startDemo(clock, 0, false);
  }
}

function greet({ url }: Emulator): void {
  console.log(
    [
      '',
      `  Paperdeck is running in a local Discord:  ${url}`,
      '',
      '  Open it in a browser and press a command that the empty channel offers, or type /.',
      '  Switch between three members on the left; the sliders at the top right open the clock.',
      '  Ctrl+C stops it. Nothing is kept.',
      '',
    ].join('\n'),
  );
}

async function printAnswers(steps: readonly ScriptStep[], clock: MovableClock): Promise<void> {
  const demo = await startDemo(clock, 0, true);
  try {
    await runScript(steps, {
      emulator: demo.emulator,
      person: FIRST_MEMBER,
      skipToTomorrow: demo.skipToTomorrow,
      print: (text) => console.log(`${text}\n`),
    });
  } finally {
    await demo.stop();
  }
}

try {
  loadEnvironmentFile();
  const steps = process.argv.slice(2).map(readStep);
  const clock = runningClock();
  if (steps.length > 0) {
    await printAnswers(steps, clock);
    process.exit(0);
  }
  const demo = await startPage(clock);
  greet(demo.emulator);
  const stop = (): void => {
    demo.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.stdin.isTTY) {
    const { emulator, skipToTomorrow } = demo;
    const { stdin: input, stdout: output } = process;
    await runPrompt({ emulator, person: FIRST_MEMBER, skipToTomorrow, input, output });
    stop();
  }
} catch (error) {
  if (!(error instanceof ProblemError || error instanceof ActionError)) throw error;
  console.error(error.message);
  process.exit(1);
}
