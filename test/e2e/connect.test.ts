import { afterEach, describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { ProblemError } from '../../src/base/problem.ts';
import { type Connection, type ConnectOptions, connectDiscord } from '../../src/discord/connect.ts';
import { DeliveryError } from '../../src/discord/messenger.ts';
import { noticeView } from '../../src/discord/views/notice.ts';
import { type Emulator, startEmulator } from '../../src/emulator/server.ts';

/*
 * The connection alone, with a dispatch that answers nothing.
 */

const left: { emulator?: Emulator; connection?: Connection } = {};

afterEach(async () => {
  await left.connection?.stop();
  await left.emulator?.close();
  delete left.connection;
  delete left.emulator;
});

const connect = (options: Pick<ConnectOptions, 'token' | 'apiUrl'>): Promise<Connection> =>
  connectDiscord({
    ...options,
    shards: 'auto',
    log: silentLog,
    servers: { present: () => {}, joined: () => {}, left: () => {} },
    readPicture: async () => ({ kind: 'missing', why: 'gone' }),
    dispatch: () => ({ take: () => {}, stop: async () => {} }),
  });

async function connected() {
  const emulator = await startEmulator({ clock: standingClock(Date.UTC(2026, 2, 2)) });
  left.emulator = emulator;
  const connection = await connect({ token: emulator.token, apiUrl: emulator.apiUrl });
  left.connection = connection;
  const person = emulator.person('Alex');
  return { emulator, connection, messenger: connection.messenger, person };
}

async function problemOf(connecting: Promise<unknown>) {
  const error: unknown = await connecting.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problems[0];
}

async function failureOf(sending: Promise<unknown>) {
  const error: unknown = await sending.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DeliveryError);
  return (error as DeliveryError).failure;
}

describe('connecting', () => {
  it('with a wrong token names the setting and the remedy, and never the token', async () => {
    const { emulator } = await connected();
    const problem = await problemOf(connect({ token: 'wrong-secret', apiUrl: emulator.apiUrl }));
    expect(problem).toMatchObject({ code: 'token-refused', file: 'DISCORD_TOKEN' });
    expect(JSON.stringify(problem)).not.toContain('wrong-secret');
  });

  it('to nowhere names the address', async () => {
    const apiUrl = 'http://127.0.0.1:9';
    const problem = await problemOf(connect({ token: 'a.b.c', apiUrl }));
    expect(problem).toMatchObject({ code: 'discord-unreachable', file: 'DISCORD_API_URL' });
    expect(problem?.what).toContain(apiUrl);
  });
});

describe('messages that answer nothing', () => {
  it('arrive once under one nonce, and can be changed', async () => {
    const { messenger, person } = await connected();
    const first = await messenger.send(person.channelId, noticeView('one'), 'n-1');
    const again = await messenger.send(person.channelId, noticeView('one'), 'n-1');
    expect(again).toEqual(first);
    await messenger.edit(person.channelId, first.messageId, noticeView('two'));
    expect(person.sees()).toHaveLength(1);
    expect(person.reads()).toContain('two');
  });

  it('carry files, which an edit without them drops', async () => {
    const { messenger, person } = await connected();
    const view = {
      components: [
        { type: 12 as const, items: [{ media: { url: 'attachment://dot.png' } }] },
        ...noticeView('a picture').components,
      ],
      files: [{ name: 'dot.png', data: new Uint8Array([1, 2, 3]), description: 'A dot' }],
    };
    const { messageId } = await messenger.send(person.channelId, view);
    expect(person.sees()[0]?.raw.attachments).toMatchObject([{ filename: 'dot.png', size: 3 }]);
    await messenger.edit(person.channelId, messageId, noticeView('none'));
    expect(person.sees()[0]?.raw.attachments).toEqual([]);
  });

  it('say why they could not be delivered', async () => {
    const { emulator, messenger, person } = await connected();
    const { channelId } = await messenger.openDirect(person.id);
    const view = noticeView('hello');
    emulator.faults.closeDirect(person.id);
    expect(await failureOf(messenger.send(channelId, view))).toBe('closed');
    emulator.faults.closeDirect(person.id, 'no-mutual-server');
    expect(await failureOf(messenger.send(channelId, view))).toBe('closed');
    emulator.faults.denyPermission(person.channelId, 'SendMessages');
    expect(await failureOf(messenger.send(person.channelId, view))).toBe('forbidden');
    expect(await failureOf(messenger.send('100000000000000009', view))).toBe('gone');
    expect(await failureOf(messenger.edit(channelId, '100000000000000009', view))).toBe('gone');
  });

  it('try again when Discord asks to wait or stumbles', async () => {
    const { emulator, messenger, person } = await connected();
    emulator.faults.rateLimit({ route: '/messages', seconds: 0.1 });
    await messenger.send(person.channelId, noticeView('slowly'));
    emulator.faults.serverError({ route: '/messages', times: 2 });
    await messenger.send(person.channelId, noticeView('surely'));
    expect(person.sees()).toHaveLength(2);
  });
});
