import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { type Instant, type MovableClock, standingClock } from '../../src/base/clock.ts';
import { type Log, silentLog } from '../../src/base/log.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { RoomMessage } from '../../src/emulator/actions.ts';
import type { Person, Shown } from '../../src/emulator/person.ts';
import { type Emulator, startEmulator } from '../../src/emulator/server.ts';

/*
 * The real bot, through the real discord.js, in a local Discord, with a clock that stands still until it is moved.
 */

/** A Monday morning in Seoul: Mon 2026-03-02 09:00 there, 00:00 UTC. */
const MONDAY_MORNING: Instant = Date.UTC(2026, 2, 2, 0, 0, 0);

export interface TestRoom {
  clock: MovableClock;
  emulator: Emulator;
  /** The SQLite file that the bot works on. */
  databasePath: string;
  person(name: string): Person;
  /** Moves the clock and lets quizzes and reminders notice. */
  pass(milliseconds: number): Promise<void>;
  /** Lets quizzes and reminders notice what is due. */
  tick(): Promise<void>;
  /** Ends the bot as a lost process would leave it, and starts another on the same database; `meanwhile` happens in between. */
  restart(meanwhile?: () => void): Promise<void>;
  app(): App;
  /** What was logged as an error so far. */
  errors: readonly string[];
  close(): Promise<void>;
}

export interface RoomOptions {
  notesDir?: string;
  at?: Instant;
}

export async function openRoom({ notesDir = 'notes', at }: RoomOptions = {}): Promise<TestRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-'));
  const databasePath = join(folder, 'paperdeck.sqlite');
  const clock = standingClock(at ?? MONDAY_MORNING);
  const emulator = await startEmulator({ clock });
  const errors: string[] = [];
  const log: Log = {
    ...silentLog,
    error: (fields, message) => errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  let names = 0;
  const freshName = (): string => `n${(names += 1)}`;

  async function startAll(): Promise<{ app: App; bot: Bot }> {
    const app = await createApp({
      notesDir,
      database: { path: databasePath },
      defaults: { timeZone: 'Asia/Seoul', locale: 'en' },
      clock,
      log,
      freshName,
    });
    const bot = await startBot({
      token: emulator.token,
      apiUrl: emulator.apiUrl,
      shards: 'auto',
      defaultLocale: 'en',
      rooms: {
        study: app.study,
        library: () => app.library(),
        book: () => app.book(),
        notes: app.notes,
        readPicture: (picture, maxBytes) => app.readPicture(picture, maxBytes),
        exportData: (id, maxBytes) => app.exportData(id, maxBytes),
        clock,
        log,
      },
      fact: (name) => app.fact(name),
      setFact: (name, value) => app.setFact(name, value),
      log,
    });
    return { app, bot };
  }

  let running = await startAll();
  async function tick(): Promise<void> {
    await running.bot.quizzes.tick();
    await running.bot.reminders.tick();
  }
  return {
    clock,
    emulator,
    databasePath,
    person: (name) => emulator.person(name),
    tick,
    async pass(milliseconds) {
      clock.advance(milliseconds);
      await tick();
    },
    async restart(meanwhile) {
      await running.bot.stop();
      await running.app.stop();
      meanwhile?.();
      running = await startAll();
    },
    app: () => running.app,
    errors,
    async close() {
      await running.bot.stop();
      await running.app.stop();
      await emulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A readable record of what a member did and saw: a golden. */
export interface Story {
  /** Notes what is done, does it, notes what came of it. */
  does(what: string, done: Promise<Shown>): Promise<Shown>;
  /** Notes what a person sees newest in a place. */
  sees(person: Person): void;
  /** Notes a message that a person sees. */
  shows(person: Person, message: RoomMessage): void;
  tells(line: string): void;
  text(): string;
}

/** Links name channels and messages by ids, which say nothing to a reader. */
const SNOWFLAKE_IN_LINK = /(?<=\/)\d{15,20}/g;

export function createStory(room: Pick<TestRoom, 'emulator'>): Story {
  const lines: string[] = [];
  const shows = (person: Person, text: string): void => {
    lines.push(`${person.name} sees`, text, '');
  };
  return {
    async does(what, done) {
      const shown = await done;
      lines.push(`> ${what}`, shown.text === '' ? '(nothing new)' : shown.text, '');
      return shown;
    },
    sees(person) {
      const newest = person.sees().at(-1);
      shows(person, newest === undefined ? '(nothing)' : room.emulator.transcriptOf(newest));
    },
    shows: (person, message) => shows(person, room.emulator.transcriptOf(message)),
    tells: (line) => lines.push(`# ${line}`, ''),
    text: () => `${lines.join('\n').trim().replaceAll(SNOWFLAKE_IN_LINK, '…')}\n`,
  };
}
