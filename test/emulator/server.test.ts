import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { ProblemError } from '../../src/base/problem.ts';
import { startEmulator } from '../../src/emulator/server.ts';
import { MONDAY_MORNING } from './bot.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const clock = standingClock(MONDAY_MORNING);

describe('the local Discord', () => {
  it('listens on the loopback address only, and names what discord.js needs', async () => {
    const emulator = await startEmulator({ clock });
    closers.push(emulator.close);
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(emulator.apiUrl).toBe(`${emulator.url}/api`);
    expect(emulator.channels.map(({ name }) => name)).toEqual(['papers', 'general']);
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => other.close(resolve)));
    const { port } = other.address() as AddressInfo;
    const start = startEmulator({ clock, port });
    await expect(start).rejects.toThrow(ProblemError);
    await expect(start).rejects.toThrow(
      `127.0.0.1:${port}: error: Port ${port} is already in use. Stop the other program, or choose another port (0 takes any free one).`,
    );
  });

  it('refuses a token that looks real, without repeating it', async () => {
    const id = Buffer.from('123456789012345678').toString('base64');
    const token = [id, 'AbCdEf', 'a'.repeat(38)].join('.');
    const failure = await startEmulator({ clock, token }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(String(failure)).toContain('real bot');
    expect(String(failure)).not.toContain(token);
  });

  it('refuses a clock from before Discord', async () => {
    await expect(startEmulator({ clock: standingClock(0) })).rejects.toThrow('begin in 2015');
  });

  it('is up in less than 300 ms, at best of five', async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const before = performance.now();
      const emulator = await startEmulator({ clock });
      times.push(performance.now() - before);
      await emulator.close();
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });

  it('starts again and again on ports of its own', async () => {
    const several = await Promise.all([1, 2, 3].map(() => startEmulator({ clock })));
    closers.push(...several.map(({ close }) => close));
    expect(new Set(several.map(({ url }) => url)).size).toBe(3);
  });
});
