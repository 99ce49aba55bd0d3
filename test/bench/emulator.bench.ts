import { fork, execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../src/base/clock.ts';
import { startEmulator } from '../../src/emulator/server.ts';
import { startBareDiscord } from './bare-discord.ts';

/*
 * Interactions a second through the local Discord, with a bare discord.js bot in a process of its own, beside the same
 * traffic through a server that checks nothing, measured in the same run.
 */

const TARGET = 2_000;
const ROUNDS = 5;
const AT_ONCE = 16;
const WARM_UP = 2_000;
const COUNT = 6_000;

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

interface Figures {
  perSecond: number;
  /** Milliseconds from doing to having the answer on screen. */
  p99: number;
  /** CPU seconds per 1,000 interactions: of this process (server and members' hands), and of the bot's. */
  own: number;
  bot: number;
}

export async function run(): Promise<void> {
  const floor: Figures[] = [];
  const ours: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const template = { json: '', applicationId: '' };
    ours.push(await measureEmulator(template));
    floor.push(await measureFloor(template.json, template.applicationId));
  }
  print('floor: node:http + ws, no checks', floor);
  print('local Discord, hands of members', ours);
  const best = Math.max(...ours.map(({ perSecond }) => perSecond));
  console.log(`target ${TARGET} a second: best ${best >= TARGET ? 'reached' : 'missed'}`);
  const starts = Array.from({ length: ROUNDS }, measureStart);
  const median = (pick: (start: Start) => number): string =>
    `${Math.min(...starts.map(pick)).toFixed(0)} ms best, ${middle(starts.map(pick)).toFixed(0)} ms median`;
  console.log(`start, code loaded: ${median(({ start }) => start)} (target 300 ms)`);
  console.log(`loading the code, TypeScript as it stands: ${median(({ load }) => load)}`);
}

async function measureEmulator(template: {
  json: string;
  applicationId: string;
}): Promise<Figures> {
  const emulator = await startEmulator({ clock: systemClock });
  const bot = await startBot(emulator.apiUrl, emulator.token);
  emulator.world.commands.put('global', { name: 'ping', description: 'Says pong' });
  const alex = emulator.person('Alex');
  const figures = await measure(bot, () => alex.slash('/ping'));
  const line = emulator.traffic.lines().findLast(({ what }) => what === 'INTERACTION_CREATE');
  template.json = JSON.stringify(line?.body);
  template.applicationId = emulator.applicationId;
  bot.kill();
  await emulator.close();
  return figures;
}

async function measureFloor(template: string, applicationId: string): Promise<Figures> {
  const discord = await startBareDiscord(template, applicationId);
  const bot = await startBot(discord.apiUrl, 'local-discord-token');
  const figures = await measure(bot, () => discord.interact());
  bot.kill();
  discord.close();
  return figures;
}

async function startBot(apiUrl: string, token: string): Promise<ChildProcess> {
  const bot = fork(path('bare-bot.ts'), [apiUrl, token], { execArgv: ['--import', 'tsx'] });
  await new Promise((resolve) => bot.once('message', resolve));
  return bot;
}

async function measure(bot: ChildProcess, interact: () => Promise<unknown>): Promise<Figures> {
  await many(WARM_UP, interact);
  const botBefore = await cpuOf(bot);
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const took = await many(COUNT, interact);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const sorted = took.sort((a, b) => a - b);
  return {
    perSecond: COUNT / seconds,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    own: (user + system) / 1_000 / COUNT,
    bot: ((await cpuOf(bot)) - botBefore) / COUNT,
  };
}

/** Milliseconds that each took, `AT_ONCE` at a time. */
async function many(count: number, interact: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const startedAt = performance.now();
      await interact();
      took.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return took;
}

async function cpuOf(bot: ChildProcess): Promise<number> {
  const answer = new Promise<{ cpuMs: number }>((resolve) => bot.once('message', resolve));
  bot.send({ cpu: true });
  return (await answer).cpuMs;
}

interface Start {
  /** Milliseconds to import, and to start once imported. */
  load: number;
  start: number;
}

function measureStart(): Start {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', path('emulator-start.ts')]);
  return JSON.parse(printed.toString('utf8')) as Start;
}

const middle = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function print(name: string, rounds: readonly Figures[]): void {
  const rates = rounds.map(({ perSecond }) => perSecond);
  const best = rounds.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  console.log(
    `${name.padEnd(34)} best ${best.perSecond.toFixed(0)} a second, median ${middle(rates).toFixed(0)}; ` +
      `in the best round p99 ${best.p99.toFixed(1)} ms, CPU s per 1,000: ${best.own.toFixed(2)} server, ${best.bot.toFixed(2)} bot`,
  );
}
