import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../base/log.ts';
import type { ClockMove, PersonAction, RoomEvent, RoomFault } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { DiscordError } from './discord-error.ts';
import type { Faults } from './faults.ts';
import { likelyPerson } from './likely-person.ts';
import { parseJson, readBytes } from './request.ts';
import type { Room } from './room.ts';
import type { Traffic } from './traffic.ts';
import { checkAction, checkClock, checkFault } from './validate/room.ts';
import type { World } from './world.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 25_000;

/** Only what comes from here: the page loads nothing from elsewhere and runs no inline script. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
/** Attachments that a browser may show; everything else is downloaded. */
const SHOWN_ATTACHMENTS = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export interface RoomServerRules {
  world: World;
  room: Room;
  faults: Faults;
  traffic: Traffic;
  options: {
    publicFiles?: string;
    onClock?: (move: ClockMove) => void | Promise<void>;
  };
  publicUrl: () => string;
  log: Log;
}

export interface RoomServer {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** What a request can't have, with the text for whoever asked. */
class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The page's side of the local Discord: files, a stream of events, and what people do. */
export function createRoomServer(rules: RoomServerRules): RoomServer {
  const { room, world, faults, traffic, publicUrl } = rules;
  const folder = rules.options.publicFiles ?? fileURLToPath(new URL('./page/', import.meta.url));
  const streams = new Set<ServerResponse>();

  const events = (response: ServerResponse, userId: string): void => {
    const hello = room.hello(userId);
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    const send = (event: RoomEvent): void => {
      response.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    send(hello);
    const stops = [
      room.watch(userId, send),
      traffic.watch((line) => send({ type: 'traffic', line })),
    ];
    const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
    keepAlive.unref();
    streams.add(response);
    response.on('close', () => {
      clearInterval(keepAlive);
      streams.delete(response);
      for (const stop of stops) stop();
    });
  };

  const post = async (request: IncomingMessage, pathname: string): Promise<void> => {
    const body = await readRoomBody(request);
    if (pathname === '/room/act') {
      const { as, action } = checkAction(body) as { as: string; action: PersonAction };
      room.act(as, action);
    } else if (pathname === '/room/clock') {
      await moveClock(checkClock(body) as ClockMove);
    } else if (pathname === '/room/fault') applyFault(faults, checkFault(body) as RoomFault);
    else throw new Refused(404, 'There is nothing here.');
  };

  const moveClock = async (move: ClockMove): Promise<void> => {
    if (rules.options.onClock === undefined)
      throw new Refused(409, 'This clock is not to be moved.');
    await rules.options.onClock(move);
    room.announce({ type: 'clock', now: world.clock.now() });
  };

  const whoIs = (request: IncomingMessage, url: URL): string =>
    url.searchParams.get('as') ||
    (likelyPerson(world.users.values(), request.headers['accept-language'])?.id ?? '');

  const get = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const { pathname } = url;
    if (pathname === '/room/events') events(response, whoIs(request, url));
    else if (pathname.startsWith('/attachments/')) sendAttachment(response, world, pathname);
    else if (pathname === '/') await sendFile(response, folder, 'index.html');
    else if (pathname.startsWith('/page/')) {
      await sendFile(response, folder, decoded(pathname.slice('/page/'.length)));
    } else throw new Refused(404, 'There is nothing here.');
  };

  return {
    handle: async (request, response) => {
      try {
        demandSameOrigin(request, publicUrl());
        const url = new URL(request.url ?? '/', publicUrl());
        if (request.method === 'GET') await get(request, response, url);
        else if (request.method === 'POST') {
          await post(request, url.pathname);
          response.writeHead(204, SECURITY_HEADERS).end();
        } else throw new Refused(405, 'Only GET and POST are answered here.');
      } catch (error) {
        sendError(response, error, rules.log);
      }
    },
    close: () => {
      for (const stream of streams) stream.end();
    },
  };
}

/** Refuses other hosts (a name that was made to point here) and other pages' requests. */
function demandSameOrigin(request: IncomingMessage, publicUrl: string): void {
  const { host, origin } = request.headers;
  const port = new URL(publicUrl).port;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) throw new Refused(403, 'Unknown host.');
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refused(403, 'Foreign origin.');
  const site = request.headers['sec-fetch-site'];
  const isNavigation = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) {
    throw new Refused(403, 'Foreign origin.');
  }
}

async function readRoomBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/json')) throw new Refused(415, 'Send JSON.');
  return parseJson((await readBytes(request, MAX_BODY_BYTES)).toString('utf8'));
}

function applyFault(faults: Faults, fault: RoomFault): void {
  try {
    faults.apply(fault);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(400, error.message);
    throw error;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refused(400, 'This address is not well formed.');
  }
}

async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  const root = path.resolve(folder);
  const file = path.resolve(root, name);
  const type = CONTENT_TYPES[path.extname(file)];
  const isInside = file.startsWith(root + path.sep) && !name.includes('\0');
  if (!isInside || type === undefined) throw new Refused(404, 'There is nothing here.');
  const data = await readFile(file).catch(() => {
    throw new Refused(404, 'There is nothing here.');
  });
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': type,
    'cache-control': 'no-store',
  });
  response.end(data);
}

function sendAttachment(response: ServerResponse, world: World, pathname: string): void {
  const [, , channelId = '', attachmentId = ''] = pathname.split('/');
  const attachment = world
    .messagesIn(channelId)
    .flatMap((message) => message.attachments)
    .find((it) => it.id === attachmentId);
  if (attachment === undefined) throw new Refused(404, 'There is no such attachment.');
  const isShown = SHOWN_ATTACHMENTS.has(attachment.contentType);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': isShown ? attachment.contentType : 'application/octet-stream',
    'content-disposition': isShown ? 'inline' : 'attachment',
  });
  response.end(attachment.data);
}

function sendError(response: ServerResponse, error: unknown, log: Log): void {
  const status =
    error instanceof Refused || error instanceof DiscordError
      ? error.status
      : error instanceof ActionError
        ? 409
        : 500;
  if (status === 500) log.error({ error }, 'the room failed at a request');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = status === 500 ? 'Something went wrong.' : (error as Error).message;
  response
    .writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'application/json' })
    .end(JSON.stringify({ error: text }));
}
