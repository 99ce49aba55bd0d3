import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { SECOND, standingClock } from '../../src/base/clock.ts';
import { createRateLimits } from '../../src/emulator/rate-limits.ts';
import { openRoute, route } from '../../src/emulator/route.ts';
import { MONDAY_MORNING, stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const ping = [{ name: 'ping', description: 'Says pong' }];
const pong = async (interaction: Interaction): Promise<void> => {
  if (interaction.isChatInputCommand()) await interaction.reply('pong');
};
const codeOf = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'sent',
    (error: { code?: number }) => error.code,
  );

async function withBot(): Promise<Stage> {
  open = await stage(ping, pong);
  return open;
}

describe('faults of REST, met by discord.js', () => {
  it.each([{ global: false }, { global: true }])(
    'is told to wait (global: $global), waits, and then gets through',
    async ({ global }) => {
      const { emulator, client } = await withBot();
      emulator.faults.rateLimit({ route: 'GET /users', global, seconds: 0.1 });
      const statuses: (number | null)[] = [];
      emulator.traffic.watch((line) => statuses.push(line.status));
      const user = await client.users.fetch(emulator.person('Alex').id);
      expect(user.globalName).toBe('Alex');
      expect(statuses).toEqual([429, 200]);
    },
  );

  it('fails with 5xx and is asked again', async () => {
    const { emulator, client } = await withBot();
    emulator.faults.serverError({ route: 'GET /users', status: 503, times: 2 });
    const user = await client.users.fetch(emulator.person('Alex').id);
    expect(user.globalName).toBe('Alex');
  });

  it('says with every answer what is left', async () => {
    const { emulator } = await withBot();
    const { headers } = await fetch(`${emulator.apiUrl}/v10/users/@me`, {
      headers: { authorization: `Bot ${emulator.token}` },
    });
    expect(headers.get('x-ratelimit-limit')).toBe('50');
    expect(headers.get('x-ratelimit-remaining')).toBe('49');
    expect(headers.get('x-ratelimit-bucket')).toBeTruthy();
  });

  it('refuses the 51st call of a route within a second, and the 51st of all', () => {
    const clock = standingClock(MONDAY_MORNING);
    const limits = createRateLimits(false, clock);
    const open = openRoute('POST', '/open/:token', () => ({ status: 204 }));
    const own = route('POST', '/own/:channel', () => ({ status: 204 }));
    for (let used = 0; used < 50; used++) expect(limits(open, '1').refused).toBeNull();
    expect(limits(open, '1').refused).toEqual({ retryAfterSeconds: 1, global: false });
    expect(limits(open, '2').refused).toBeNull();
    for (let used = 0; used < 50; used++) expect(limits(own, `${used}`).refused).toBeNull();
    expect(limits(own, 'c').refused).toEqual({ retryAfterSeconds: 1, global: true });
    clock.advance(SECOND);
    expect(limits(own, 'c').refused).toBeNull();
  });

  it('lets an answer arrive too late', async () => {
    const { emulator, errors } = await withBot();
    emulator.faults.lateAnswer();
    await expect(emulator.person('Alex').slash('/ping')).rejects.toThrow('did not respond');
    await expect.poll(() => errors).toMatchObject([{ code: 10062 }]);
    expect((await emulator.person('Alex').slash('/ping')).text).toContain('pong');
  });

  it('closes direct messages', async () => {
    const { emulator, client } = await withBot();
    const { id } = emulator.person('Alex');
    const user = await client.users.fetch(id);
    emulator.faults.closeDirect(id);
    expect(await codeOf(user.send('hello'))).toBe(50007);
    emulator.faults.closeDirect(id, 'no-mutual-server');
    expect(await codeOf(user.send('hello'))).toBe(50278);
    emulator.faults.openDirect(id);
    expect(await codeOf(user.send('hello'))).toBe('sent');
  });

  it('takes permissions away, and says so in the next interaction', async () => {
    const seen: boolean[] = [];
    open = await stage(ping, async (interaction) => {
      seen.push(interaction.appPermissions.has('SendMessages'));
      await pong(interaction);
    });
    const { emulator, client } = open;
    const [papers] = emulator.channels;
    const route = `/channels/${papers?.id}/messages` as const;
    emulator.faults.denyPermission(papers?.id ?? '', 'SendMessages');
    expect(await codeOf(client.rest.post(route, { body: { content: 'x' } }))).toBe(50013);
    await emulator.person('Alex').slash('/ping');
    emulator.faults.denyPermission(papers?.id ?? '', 'ViewChannel');
    expect(await codeOf(client.rest.post(route, { body: { content: 'x' } }))).toBe(50001);
    emulator.faults.clear();
    expect(await codeOf(client.rest.post(route, { body: { content: 'x' } }))).toBe('sent');
    expect(seen).toEqual([false]);
  });

  it('keeps a record of the traffic without the token', async () => {
    const { emulator } = await withBot();
    await emulator.person('Alex').slash('/ping');
    const lines = emulator.traffic.lines();
    expect(lines.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['READY', 'INTERACTION_CREATE']),
    );
    expect(JSON.stringify(lines)).not.toContain(emulator.token);
  });
});
