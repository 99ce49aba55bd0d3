import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND, standingClock } from '../../src/base/clock.ts';
import { countInvalidRequests } from '../../src/emulator/invalid-requests.ts';
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
      emulator.traffic.watch(({ direction, status }) => {
        if (direction === 'rest') statuses.push(status);
      });
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

  it('counts what it refuses, and says so', async () => {
    const { emulator } = await withBot();
    const { status, headers } = await fetch(`${emulator.apiUrl}/v10/channels/1`, {
      headers: { authorization: `Bot ${emulator.token}` },
    });
    expect(status).toBe(404);
    expect(headers.get('x-ratelimit-remaining')).toBe('49');
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

  it.each([
    { scope: 'user', counts: true },
    { scope: 'global', counts: true },
    { scope: 'shared', counts: false },
  ] as const)(
    'says whose limit it is ($scope), and counts it: $counts',
    async ({ scope, counts }) => {
      const { emulator, client } = await withBot();
      emulator.faults.rateLimit({ route: 'GET /users', scope, seconds: 0.1 });
      const refused = await fetch(`${emulator.apiUrl}/v10/users/${emulator.person('Alex').id}`, {
        headers: { authorization: `Bot ${emulator.token}` },
      });
      expect(refused.headers.get('x-ratelimit-scope')).toBe(scope);
      expect(refused.headers.get('x-ratelimit-global')).toBe(scope === 'global' ? 'true' : null);
      expect(refused.headers.get('retry-after')).toBe('1');
      expect(await refused.json()).toMatchObject({ retry_after: 0.1, global: scope === 'global' });
      const body = emulator.traffic.lines().at(-1)?.body;
      expect(body).toHaveProperty('response');
      expect((body as { invalidRequests?: number }).invalidRequests).toBe(counts ? 1 : undefined);
      expect(client.isReady()).toBe(true);
    },
  );

  it('gives one bucket to a route, and each channel a count of its own', async () => {
    const { emulator } = await withBot();
    const [one, other] = emulator.channels;
    const headersOf = async (path: string) => {
      const { headers } = await fetch(`${emulator.apiUrl}/v10${path}`, {
        headers: { authorization: `Bot ${emulator.token}` },
      });
      return [headers.get('x-ratelimit-bucket'), headers.get('x-ratelimit-remaining')];
    };
    const first = await headersOf(`/channels/${one?.id}`);
    expect(await headersOf(`/channels/${other?.id}`)).toEqual(first);
    expect((await headersOf('/users/@me'))[0]).not.toBe(first[0]);
    expect(first[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('limits routes as narrowly as the real ones when it is asked to', () => {
    const clock = standingClock(MONDAY_MORNING);
    const limits = createRateLimits(true, clock);
    const send = route('POST', '/channels/:channel/messages', () => ({ status: 200 }));
    for (let used = 0; used < 5; used++) expect(limits(send, '1').refused).toBeNull();
    expect(limits(send, '1')).toMatchObject({
      headers: { 'x-ratelimit-limit': '5', 'x-ratelimit-reset-after': '5' },
      refused: { retryAfterSeconds: 5, global: false },
    });
    expect(limits(send, '2').refused).toBeNull();
  });

  it('counts answers of 401, 403 and 429, and shuts the address out at the most', () => {
    const clock = standingClock(MONDAY_MORNING);
    const invalid = countInvalidRequests(3, clock);
    expect(invalid.count(404, undefined)).toBeNull();
    expect(invalid.count(429, 'shared')).toBeNull();
    expect([401, 403].map((status) => invalid.count(status, undefined))).toEqual([1, 2]);
    expect(invalid.shutOutFor()).toBeNull();
    invalid.count(429, 'user');
    clock.advance(MINUTE);
    expect(invalid.shutOutFor()).toBe(9 * 60);
    clock.advance(9 * MINUTE);
    expect(invalid.shutOutFor()).toBeNull();
    expect(invalid.count(401, undefined)).toBe(1);
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
