import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { HOUR } from '../../src/base/clock.ts';
import type { ClockMove, RoomEvent } from '../../src/emulator/actions.ts';
import { stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage;
let folder: string;
const moves: ClockMove[] = [];

beforeEach(async () => {
  moves.length = 0;
  const root = await mkdtemp(path.join(tmpdir(), 'room-'));
  folder = path.join(root, 'page');
  await mkdir(folder);
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Room</title>');
  await writeFile(path.join(folder, 'page.js'), 'export {};');
  await writeFile(path.join(root, 'secret.js'), 'secret');
  open = await stage(
    [{ name: 'ping', description: 'Says pong' }],
    async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: 'pong',
          files: [{ attachment: Buffer.from('<b>x</b>'), name: 'x.html' }],
        });
      }
    },
    {
      publicFiles: folder,
      onClock: (move) => {
        moves.push(move);
        if ('advanceMs' in move) open.clock.advance(move.advanceMs);
      },
    },
  );
});
afterEach(async () => {
  await open.close();
  await rm(path.dirname(folder), { recursive: true });
});

/** A request whose path and headers go out as they stand; `fetch` would mend or refuse them. */
function plain(
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  const { hostname, port } = new URL(open.emulator.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path: target,
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const post = (target: string, body: unknown, headers: Record<string, string> = {}) =>
  plain(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The events of a person's screen as they come. */
async function screen(userId: string) {
  const stop = new AbortController();
  const response = await fetch(`${open.emulator.url}/room/events?as=${userId}`, {
    signal: stop.signal,
  });
  const events: RoomEvent[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as RoomEvent);
      }
    }
  };
  read().catch(() => {});
  const sees = async <T extends RoomEvent['type']>(type: T) => {
    await expect.poll(() => events.some((event) => event.type === type)).toBe(true);
    return events.find((event) => event.type === type) as Extract<RoomEvent, { type: T }>;
  };
  return { events, sees, response, close: () => stop.abort() };
}

describe('the page', () => {
  it('is served with a policy that allows nothing from elsewhere', async () => {
    const page = await plain('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await plain('/page/page.js')).text).toBe('export {};');
  });

  it.each([
    '/page/../secret.js',
    '/page/..%2fsecret.js',
    '/page/%2e%2e/secret.js',
    '/page/..%5csecret.js',
    '/page//etc/passwd',
    '/page/%00.js',
    '/page/%',
    '/page/missing.js',
    '/page/',
    '/elsewhere',
  ])('has nothing at %s', async (target) => {
    const answer = await plain(target);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('secret.js');
    expect(JSON.parse(answer.text)).toHaveProperty('error');
  });

  it('has its files beside the emulator when no folder is named', async () => {
    const other = await stage([], async () => {});
    const answer = await fetch(`${other.emulator.url}/page/no-such-file.js`);
    expect(answer.status).toBe(404);
    await other.close();
  });

  it('hands attachments out, but shows no foreign HTML', async () => {
    const { message } = await open.emulator.person('Alex').slash('/ping');
    const { pathname } = new URL(message?.raw.attachments[0]?.url ?? '');
    const file = await plain(pathname);
    expect(file.text).toBe('<b>x</b>');
    expect(file.headers['content-disposition']).toBe('attachment');
    expect(file.headers['content-type']).toBe('application/octet-stream');
    expect((await plain('/attachments/1/2/x.png')).status).toBe(404);
  });
});

describe('the screen of a person', () => {
  it('begins with everything that is there, and goes on with what happens', async () => {
    const alex = open.emulator.person('Alex');
    alex.say('hello');
    const { sees, close } = await screen(alex.id);
    const hello = await sees('hello');
    expect(hello.me).toMatchObject({ name: 'Alex', locale: 'en-US', isModerator: false });
    expect(hello.users.map(({ name }) => name)).toEqual(['민지', 'Alex', 'Sora', 'Paperdeck']);
    expect(hello.channels.map(({ kind }) => kind)).toEqual(['text', 'text', 'dm']);
    expect(hello.messages.map(({ raw }) => raw.content)).toEqual(['hello']);
    expect(hello).toMatchObject({ botOnline: true, commands: [{ name: 'ping' }] });
    const channelId = hello.channels[0]?.id;
    const action = { type: 'command', channelId, path: ['ping'], options: {} };
    expect((await post('/room/act', { as: alex.id, action })).status).toBe(204);
    expect((await sees('message')).message.raw.content).toBe('pong');
    expect((await sees('traffic')).line.direction).toBeTruthy();
    close();
  });

  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', '민지'],
    ['en-GB', 'Alex'],
    ['de-AT,de;q=0.9,ko;q=0.5', '민지'],
    ['*', 'Alex'],
  ])('is, when nobody was named, that of a member who speaks %s', async (language, name) => {
    const stop = new AbortController();
    const response = await fetch(`${open.emulator.url}/room/events?as=`, {
      headers: { 'accept-language': language },
      signal: stop.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    const [first = ''] = new TextDecoder().decode(value).split('\n');
    const hello = JSON.parse(first.slice('data: '.length));
    expect(hello.me.name).toBe(name);
    stop.abort();
  });

  it('moves the clock by the hook it was given', async () => {
    const { sees, close } = await screen(open.emulator.person('Alex').id);
    const before = (await sees('hello')).now;
    expect((await post('/room/clock', { advanceMs: HOUR })).status).toBe(204);
    expect((await sees('clock')).now).toBe(before + HOUR);
    await post('/room/clock', { to: 'tomorrow' });
    expect(moves).toEqual([{ advanceMs: HOUR }, { to: 'tomorrow' }]);
    close();
  });

  it('is told when the application does not respond', async () => {
    const alex = open.emulator.person('Alex');
    const { sees, close } = await screen(alex.id);
    await sees('hello');
    expect((await post('/room/fault', { fault: 'late-answer' })).status).toBe(204);
    const action = { type: 'command', channelId: alex.channelId, path: ['ping'], options: {} };
    await post('/room/act', { as: alex.id, action });
    expect((await sees('failed')).text).toBe('The application did not respond');
    close();
  });
});

describe('the room refuses', () => {
  const as = () => open.emulator.person('Alex').id;
  const say = () => ({
    as: as(),
    action: { type: 'say', channelId: open.emulator.channels[0]?.id, text: 'x' },
  });

  it.each([
    ['a foreign origin', { origin: 'http://evil.example' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a host name that only points here', { host: 'evil.example' }],
  ])('%s', async (_, headers) => {
    expect((await post('/room/act', say(), headers)).status).toBe(403);
    const read = await plain(`/room/events?as=${as()}`, { headers: { ...headers } });
    expect(read.status).toBe(403);
    expect(open.emulator.person('Alex').sees()).toEqual([]);
  });

  it('a foreign page at the gateway and at the API', async () => {
    const { url, token } = open.emulator;
    const socket = new WebSocket(url.replace('http', 'ws'), { origin: 'http://evil.example' });
    const refused = await new Promise((resolve) => socket.once('error', resolve));
    expect(String(refused)).toContain('403');
    const headers = { origin: 'http://evil.example', authorization: `Bot ${token}` };
    expect((await plain('/api/v10/users/@me', { headers })).status).toBe(403);
    expect(
      (await plain('/api/v10/users/@me', { headers: { authorization: headers.authorization } }))
        .status,
    ).toBe(200);
  });

  it('a body beyond 1 MB', async () => {
    const answer = await post('/room/act', ' '.repeat(1024 * 1024 + 1));
    expect(answer.status).toBe(413);
  });

  it('what is no JSON, and a form that a foreign page could send', async () => {
    expect((await post('/room/act', '{')).status).toBe(400);
    const form = await post('/room/act', say(), { 'content-type': 'text/plain' });
    expect(form.status).toBe(415);
  });

  it.each([
    ['/room/act', { action: { type: 'say' } }],
    ['/room/act', { as: '1', action: { type: 'fly' } }],
    ['/room/act', { as: '1', action: { type: '__proto__' } }],
    ['/room/clock', { advanceMs: -1 }],
    ['/room/clock', { to: 'yesterday' }],
    ['/room/fault', { fault: 'earthquake' }],
    ['/room/fault', { fault: 'deny-permission', channelId: '1', permission: 'Fly' }],
  ])('%s %j', async (target, body) => {
    const answer = await post(target, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toHaveProperty('error');
  });

  it('a file without a name, and one beyond 10 MiB', async () => {
    const upload = (name: string, size: number) =>
      fetch(`${open.emulator.url}/room/upload?name=${name}`, {
        method: 'POST',
        headers: { 'content-type': 'text/markdown' },
        body: new Uint8Array(size),
      });
    expect((await upload('', 1)).status).toBe(400);
    expect((await upload('big.md', 10 * 1024 * 1024 + 1)).status).toBe(413);
    const taken = await upload('small.md', 3);
    expect(taken.status).toBe(201);
    const { id } = (await taken.json()) as { id: string };
    const file = await plain(`/attachments/1/${id}/small.md`);
    expect([file.status, file.text.length]).toEqual([200, 3]);
  });

  it('what a person cannot do', async () => {
    const channelId = open.emulator.channels[0]?.id;
    const action = { type: 'command', channelId, path: ['nothing'], options: {} };
    const answer = await post('/room/act', { as: as(), action });
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text)).toEqual({ error: 'There is no command "nothing" here.' });
    const nobody = await plain('/room/events?as=1');
    expect([nobody.status, JSON.parse(nobody.text)]).toEqual([
      409,
      { error: 'There is no such person here.' },
    ]);
  });

  it('other methods', async () => {
    expect((await plain('/', { method: 'PUT' })).status).toBe(405);
  });
});
