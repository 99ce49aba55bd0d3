import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { seededRandom } from '../../src/base/random.ts';
import type { Person } from '../../src/emulator/person.ts';
import { type Emulator, startEmulator } from '../../src/emulator/server.ts';
import { buttons, reviewLog, SMALL_NOTES } from './stage.ts';

const GRADES = 14;
const KILLS = 3;
/** Real milliseconds from a press to the kill: before, in and after what the bot does about it. */
const KILL_AFTER_MOST_MS = 12;

let folder: string;
let emulator: Emulator;
let bot: Process | undefined;
/** Processes that have loaded and wait for their turn. */
let spares: Process[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-killed-'));
  emulator = await startEmulator({ clock: systemClock, answerWithinMs: 1_000 });
});
afterEach(async () => {
  for (const one of [...spares, bot]) if (one !== undefined) await kill(one);
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});

const databasePath = (): string => join(folder, 'paperdeck.sqlite');

type Process = ChildProcessByStdio<Writable, Readable, null>;

function load(): Process {
  const { apiUrl, token } = emulator;
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'test/e2e/killed-bot.ts', apiUrl, token, databasePath(), SMALL_NOTES],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
}

async function start(): Promise<Process> {
  const child = spares.pop();
  if (child === undefined) throw new Error('no process was loaded for this start');
  child.stdin.write('start\n');
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: Process): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Presses while the bot is killed a moment later. The member may or may not be answered. */
async function pressAndKill(person: Person, label: string, afterMs: number): Promise<void> {
  const pressed = person.click(label).catch(() => undefined);
  await new Promise((resolve) => {
    setTimeout(resolve, afterMs);
  });
  if (bot !== undefined) await kill(bot);
  await pressed;
}

describe('a bot killed in the middle of a review', () => {
  it('goes on from the same buttons, and the log holds each accepted answer once', async () => {
    const random = seededRandom('killed bot');
    const killAt = new Set<number>();
    while (killAt.size < KILLS) killAt.add(random.integer(0, GRADES - 1));
    spares = Array.from({ length: KILLS + 1 }, load);
    bot = await start();
    const alex = emulator.person('Alex');
    await alex.slash('/deck add paper:mask-rcnn');
    await alex.slash('/deck add paper:u-net');
    await alex.slash('/review');

    const given: string[] = [];
    for (let grade = 0; grade < GRADES; grade++) {
      const rating = random.integer(0, 2) === 0 ? 'Again' : 'Good';
      const isKilled = killAt.has(grade);
      const isAtReveal = random.integer(0, 2) === 0;
      const afterMs = random.integer(0, KILL_AFTER_MOST_MS);
      for (const label of ['Show answer', rating]) {
        const isHere = isKilled && isAtReveal === (label === 'Show answer');
        if (isHere) {
          await pressAndKill(alex, label, afterMs);
          bot = await start();
        }
        // Whoever was not answered presses again; whoever was has no such button any more.
        const isStillThere = buttons(alex.sees()).some((one) => one.split(' · ')[0] === label);
        if (!isHere || isStillThere) await alex.click(label);
      }
      given.push(rating.toLowerCase());
    }
    const log = reviewLog({ databasePath: databasePath() });
    expect(log.map(({ rating }) => rating)).toEqual(given);
    expect(log.map(({ origin }) => origin)).toEqual(given.map(() => 'review'));
  }, 90_000);
});
