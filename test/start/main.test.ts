import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { type Emulator, startEmulator } from '../../src/emulator/server.ts';

/*
 * The program as a host starts it: its own process, its settings in the environment, in an empty folder.
 */

const MAIN = resolve('src/main.ts');
const NOTES = resolve('notes');
const TSX = import.meta.resolve('tsx');

let emulator: Emulator;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  emulator = await startEmulator({ clock: systemClock });
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  ended: Promise<number | null>;
}

function run(variables: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', TSX, MAIN], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => printed, ended };
}

const local = (): Record<string, string> => ({
  DISCORD_TOKEN: emulator.token,
  DISCORD_API_URL: emulator.apiUrl,
  NOTES_DIR: NOTES,
  DATABASE_URL: join(folder, 'data', 'learning.sqlite'),
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilPrinted(started: Run, words: string): Promise<void> {
  while (!started.output().includes(words)) {
    const ended = await Promise.race([
      started.ended.then(() => true),
      once(started.child.stderr as NodeJS.ReadableStream, 'data').then(() => false),
    ]);
    if (ended && !started.output().includes(words)) throw new Error(started.output());
  }
}

/** What went wrong, a line each, without a stack. */
async function failure(
  variables: Record<string, string>,
): Promise<{ code: number | null; lines: string[] }> {
  const started = run(variables);
  const code = await started.ended;
  return { code, lines: started.output().trim().split('\n') };
}

describe('starting the bot', () => {
  it('connects, registers its commands, answers, and ends cleanly at SIGTERM', async () => {
    const port = await freePort();
    const started = run({ ...local(), HTTP_PORT: String(port) });
    await untilPrinted(started, 'Paperdeck is ready');
    const shown = await emulator.person('Alex').slash('/paper maskrcnn');
    expect(shown.text).toContain('Mask R-CNN');
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(await health.json()).toEqual({ status: 'ok' });
    const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(figures).toContain('paperdeck_interactions_total{what="/paper",outcome="ok"} 1');
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.output()).not.toContain(emulator.token);
  });

  it('names every faulty setting at once and exits with 1', async () => {
    const { code, lines } = await failure({ SHARDS: 'none', DEFAULT_TIMEZONE: 'Seoul' });
    expect(code).toBe(1);
    expect(new Set(lines.map((line) => line.split(':')[0]))).toEqual(
      new Set(['DEFAULT_TIMEZONE', 'DISCORD_TOKEN', 'SHARDS']),
    );
  });

  it('says that the token is wrong', async () => {
    const { code, lines } = await failure({ ...local(), DISCORD_TOKEN: 'not-the-token' });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^DISCORD_TOKEN: error: .*portal/);
  });

  it('says that Discord can not be reached', async () => {
    const { code, lines } = await failure({
      ...local(),
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^DISCORD_API_URL: error: .*Check the network/);
  });

  it('says that the notes folder is missing', async () => {
    const { code, lines } = await failure({ ...local(), NOTES_DIR: 'no-such-folder' });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/no-such-folder.*error/);
  });

  it('leaves a damaged database alone and says what to do', async () => {
    const path = join(folder, 'damaged.sqlite');
    await writeFile(path, 'this is no database at all, but a text of some length'.repeat(100));
    const { code, lines } = await failure({ ...local(), DATABASE_URL: path });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/damaged\.sqlite: error: /);
  });

  it('says that the database path is a folder', async () => {
    await mkdir(join(folder, 'a-folder'), { recursive: true });
    const { code, lines } = await failure({ ...local(), DATABASE_URL: join(folder, 'a-folder') });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/a-folder: error: /);
  });

  it('says that the port for health is taken', async () => {
    const { code, lines } = await failure({ ...local(), HTTP_PORT: new URL(emulator.url).port });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^HTTP_PORT: error: Port \d+ is used/);
  });
});
