import { Client } from 'discord.js';
import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { DAY, standingClock } from '../../src/base/clock.ts';
import { startEmulator } from '../../src/emulator/server.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/server.ts';
import { connect, MONDAY_MORNING, stage } from './bot.ts';
import type { Stage } from './bot.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const ping = [{ name: 'ping', description: 'Says pong' }];
const pong = async (interaction: Interaction): Promise<void> => {
  if (interaction.isChatInputCommand()) await interaction.reply('pong');
};

async function withBot(): Promise<Stage> {
  const open = await stage(ping, pong, { answerWithinMs: 3_000 });
  closers.push(open.close);
  return open;
}

async function withoutBot(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const emulator = await startEmulator({ clock: standingClock(MONDAY_MORNING), ...options });
  closers.push(emulator.close);
  return emulator;
}

interface Received {
  op: number;
  t: string | null;
  s: number | null;
  d: Record<string, unknown> | null;
}

/** A gateway connection by hand. */
function raw(emulator: Emulator) {
  const socket = new WebSocket(emulator.url.replace('http', 'ws'));
  const received: Received[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString('utf8')) as Received);
  });
  closers.push(async () => socket.terminate());
  return {
    closed,
    socket,
    received,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    sees: async (fits: (message: Received) => boolean): Promise<Received> => {
      await expect.poll(() => received.some(fits)).toBe(true);
      return received.find(fits) as Received;
    },
  };
}

describe('the gateway', () => {
  it('greets, acknowledges heartbeats and tells of the server only who asked for it', async () => {
    const emulator = await withoutBot();
    for (const intents of [0, 1]) {
      const bot = raw(emulator);
      await bot.sees(({ op }) => op === 10);
      bot.send(2, { token: emulator.token, intents, properties: {} });
      const ready = await bot.sees(({ t }) => t === 'READY');
      expect(ready.d).toMatchObject({
        v: 10,
        user: { id: emulator.applicationId, bot: true },
        guilds: [{ id: emulator.guildId, unavailable: true }],
        resume_gateway_url: emulator.url.replace('http', 'ws'),
        application: { id: emulator.applicationId },
      });
      bot.send(1, null);
      await bot.sees(({ op }) => op === 11);
      expect(bot.received.some(({ t }) => t === 'GUILD_CREATE')).toBe(intents === 1);
    }
  });

  it.each([
    { what: 'a wrong token', op: 2, d: { token: 'wrong', intents: 0 }, code: 4004 },
    { what: 'a wrong token on resume', op: 6, d: { token: 'wrong' }, code: 4004 },
    { what: 'presence before identify', op: 3, d: {}, code: 4003 },
    { what: 'an opcode that is no number', op: { toString: 1 } as never, d: {}, code: 4003 },
    { what: 'a shard that is none', op: 2, d: { token: '', shard: [2, 2] }, code: 4010 },
    { what: 'no intents', op: 2, d: { token: '' }, code: 4013 },
    { what: 'intents there are not', op: 2, d: { token: '', intents: 1 << 30 }, code: 4013 },
  ])('closes on $what with $code', async ({ op, d, code }) => {
    const emulator = await withoutBot();
    const bot = raw(emulator);
    await bot.sees((message) => message.op === 10);
    bot.send(op, 'token' in d && d.token === '' ? { ...d, token: emulator.token } : d);
    expect(await bot.closed).toBe(code);
  });

  it('closes on what is no JSON or too large with 4002 and on an unknown opcode with 4001', async () => {
    const emulator = await withoutBot();
    const broken = raw(emulator);
    await broken.sees(({ op }) => op === 10);
    broken.socket.send('{');
    expect(await broken.closed).toBe(4002);
    const large = raw(emulator);
    await large.sees(({ op }) => op === 10);
    large.send(2, { token: 'a'.repeat(4_096) });
    expect(await large.closed).toBe(4002);
    const unknown = raw(emulator);
    await unknown.sees(({ op }) => op === 10);
    unknown.send(2, { token: emulator.token, intents: 0 });
    unknown.send(99, null);
    expect(await unknown.closed).toBe(4001);
  });

  it('closes on a second identify with 4005 and on more than 120 sends a minute with 4008', async () => {
    const emulator = await withoutBot();
    const twice = raw(emulator);
    await twice.sees(({ op }) => op === 10);
    twice.send(2, { token: emulator.token, intents: 0 });
    twice.send(2, { token: emulator.token, intents: 0 });
    expect(await twice.closed).toBe(4005);
    const many = raw(emulator);
    await many.sees(({ op }) => op === 10);
    for (let beat = 0; beat <= 120; beat++) many.send(1, null);
    expect(await many.closed).toBe(4008);
  });

  it('lets shards of one turn identify one after the other: 9 until the time is over', async () => {
    const emulator = await withoutBot({ identify: { maxConcurrency: 1, everyMs: 60_000 } });
    const shards = [raw(emulator), raw(emulator)];
    for (const [id, shard] of shards.entries()) {
      await shard.sees(({ op }) => op === 10);
      shard.send(2, { token: emulator.token, intents: 0, shard: [id, 2] });
      await shard.sees(({ t, op }) => t === 'READY' || op === 9);
    }
    expect(shards[0]?.received.at(-1)?.t).toBe('READY');
    expect(shards[1]?.received.at(-1)).toMatchObject({ op: 9, d: false });
  });

  it('has a budget of identifies, and a new one on the next day', async () => {
    const clock = standingClock(MONDAY_MORNING);
    const emulator = await withoutBot({ clock, identify: { aDay: 1 } });
    const limit = async (): Promise<unknown> => {
      const headers = { authorization: `Bot ${emulator.token}` };
      const answer = await fetch(`${emulator.apiUrl}/v10/gateway/bot`, { headers });
      return ((await answer.json()) as Record<string, unknown>)['session_start_limit'];
    };
    const identified = async () => {
      const bot = raw(emulator);
      await bot.sees(({ op }) => op === 10);
      bot.send(2, { token: emulator.token, intents: 0 });
      return bot;
    };
    expect(await limit()).toMatchObject({ total: 1, remaining: 1, reset_after: 0 });
    const first = await identified();
    await first.sees(({ t }) => t === 'READY');
    clock.advance(DAY / 2);
    expect(await limit()).toMatchObject({ remaining: 0, reset_after: DAY / 2 });
    const second = await identified();
    expect([await first.closed, await second.closed]).toEqual([4004, 4004]);
    clock.advance(DAY / 2);
    expect(await limit()).toMatchObject({ remaining: 1, reset_after: 0 });
    await (await identified()).sees(({ t }) => t === 'READY');
  });

  it('answers the resume of an unknown session with 9', async () => {
    const emulator = await withoutBot();
    const bot = raw(emulator);
    await bot.sees(({ op }) => op === 10);
    bot.send(6, { token: emulator.token, session_id: 'gone', seq: 1 });
    expect((await bot.sees(({ op }) => op === 9)).d).toBe(false);
  });

  it('replays on resume exactly what was missed', async () => {
    const emulator = await withoutBot();
    const bot = raw(emulator);
    await bot.sees(({ op }) => op === 10);
    bot.send(2, { token: emulator.token, intents: (1 << 9) | (1 << 15) });
    const ready = await bot.sees(({ t }) => t === 'READY');
    emulator.person('Alex').say('heard');
    const heard = await bot.sees(({ t }) => t === 'MESSAGE_CREATE');
    bot.socket.terminate();
    await bot.closed;
    emulator.person('Alex').say('missed');
    const again = raw(emulator);
    await again.sees(({ op }) => op === 10);
    again.send(6, { token: emulator.token, session_id: ready.d?.['session_id'], seq: heard.s });
    await again.sees(({ t }) => t === 'RESUMED');
    const events = again.received.filter(({ op }) => op === 0).map(({ t, s }) => [t, s]);
    expect(events).toEqual([
      ['MESSAGE_CREATE', (heard.s ?? 0) + 1],
      ['RESUMED', (heard.s ?? 0) + 2],
    ]);
  });

  it('tells what members write only to a bot that asked for it, but always what mentions the bot', async () => {
    const emulator = await withoutBot();
    const bot = raw(emulator);
    await bot.sees(({ op }) => op === 10);
    bot.send(2, { token: emulator.token, intents: (1 << 9) | (1 << 12) });
    await bot.sees(({ t }) => t === 'READY');
    const alex = emulator.person('Alex');
    alex.say('among us');
    alex.say(`<@${emulator.applicationId}> hello`);
    alex.in('dm').say('directly');
    await bot.sees(({ d }) => d?.['content'] === 'directly');
    const contents = bot.received
      .filter(({ t }) => t === 'MESSAGE_CREATE')
      .map(({ d }) => d?.['content']);
    expect(contents).toEqual(['', `<@${emulator.applicationId}> hello`, 'directly']);
  });

  it('says no bot is there when a command is used without one', async () => {
    const open = await withBot();
    await open.client.destroy();
    await expect
      .poll(() => open.emulator.room.hello(open.emulator.person('Alex').id).botOnline)
      .toBe(false);
    await expect(open.emulator.person('Alex').slash('/ping')).rejects.toThrow('did not respond');
  });

  it('tells each thing to the one shard that it belongs to', async () => {
    const emulator = await withoutBot();
    const shards = [raw(emulator), raw(emulator)];
    for (const [id, shard] of shards.entries()) {
      await shard.sees(({ op }) => op === 10);
      shard.send(2, {
        token: emulator.token,
        intents: (1 << 9) | (1 << 12) | (1 << 15),
        shard: [id, 2],
      });
      await shard.sees(({ t }) => t === 'READY');
    }
    const own = Number((BigInt(emulator.guildId) >> 22n) % 2n);
    emulator.person('Alex').say('in the server');
    emulator.person('Alex').in('dm').say('directly');
    await shards[own]?.sees(({ d }) => d?.['content'] === 'in the server');
    await shards[0]?.sees(({ d }) => d?.['content'] === 'directly');
    const direct = shards[1]?.received.some(({ d }) => d?.['content'] === 'directly');
    const elsewhere = shards[1 - own]?.received.some(({ d }) => d?.['content'] === 'in the server');
    expect([direct, elsewhere]).toEqual([false, false]);
  });
});

describe('faults of the gateway, met by discord.js', () => {
  it('answers a command that came while the socket was cut', async () => {
    const { emulator, client } = await withBot();
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    emulator.faults.dropSocket();
    await expect.poll(() => emulator.room.hello(emulator.person('Alex').id).botOnline).toBe(false);
    const shown = emulator.person('Alex').slash('/ping');
    await resumed;
    expect((await shown).message?.raw.content).toBe('pong');
  });

  it('hands over what came while the socket was cut, in its order', async () => {
    const order: string[] = [];
    const open = await stage(
      [...ping, { name: 'pong', description: 'x' }, { name: 'last', description: 'x' }],
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        order.push(interaction.commandName);
        await interaction.reply(interaction.commandName);
      },
      { answerWithinMs: 3_000 },
    );
    closers.push(open.close);
    const { emulator } = open;
    emulator.faults.dropSocket();
    await expect.poll(() => emulator.room.hello(emulator.person('Alex').id).botOnline).toBe(false);
    const alex = emulator.person('Alex');
    await Promise.all(['/ping', '/pong', '/last'].map((line) => alex.slash(line)));
    expect(order).toEqual(['ping', 'pong', 'last']);
  });

  it('resumes when it is asked to reconnect', async () => {
    const { emulator, client } = await withBot();
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    emulator.faults.reconnect();
    await resumed;
    expect((await emulator.person('Alex').slash('/ping')).text).toContain('pong');
  });

  it('identifies anew when its session is invalid', async () => {
    const { emulator, client } = await withBot();
    const ready = new Promise((resolve) => client.once('shardReady', resolve));
    emulator.faults.invalidSession();
    await ready;
    expect((await emulator.person('Alex').slash('/ping')).text).toContain('pong');
  });

  it('may deliver one interaction twice', async () => {
    const ids: string[] = [];
    const open = await stage(ping, async (interaction) => {
      ids.push(interaction.id);
      if (ids.length === 1) await pong(interaction);
    });
    closers.push(open.close);
    open.emulator.faults.sameInteractionTwice();
    await open.emulator.person('Alex').slash('/ping');
    await expect.poll(() => ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('rejects a login with a wrong token', async () => {
    const emulator = await withoutBot();
    const client = new Client({ intents: [], rest: { api: emulator.apiUrl } });
    closers.push(() => client.destroy());
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
  });

  it('serves a bot with two shards', async () => {
    const emulator = await withoutBot();
    const client = new Client({ intents: [], rest: { api: emulator.apiUrl }, shardCount: 2 });
    closers.push(() => client.destroy());
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    client.on('interactionCreate', (interaction) => void pong(interaction));
    await client.login(emulator.token);
    await ready;
    await client.application?.commands.set(ping);
    const alex = emulator.person('Alex');
    expect((await alex.slash('/ping')).text).toContain('pong');
    expect((await alex.in('dm').slash('/ping')).text).toContain('pong');
  });

  it('takes a bot that comes back after it was stopped', async () => {
    const { emulator, client } = await withBot();
    await client.destroy();
    const next = await connect(emulator, pong);
    closers.push(() => next.destroy());
    expect((await emulator.person('Alex').slash('/ping')).text).toContain('pong');
  });
});
