import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Log } from '../base/log.ts';
import type { ClockMove, PersonAction, RoomEvent, RoomFault } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { DiscordError } from './discord-error.ts';
import type { Faults } from './faults.ts';
import { likelyPerson } from './likely-person.ts';
import { parseJson, readBytes } from './request.ts';
import type { Room } from './room.ts';
import { sendAttachment, sendFile } from './room-files.ts';
import { Refused, SECURITY_HEADERS } from './room-safety.ts';
import type { Traffic } from './traffic.ts';
import { MAX_FILE_BYTES } from './validate/message.ts';
import { checkAction, checkClock, checkFault } from './validate/room.ts';
import type { World } from './world.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 25_000;
/** How soon a browser asks again for a stream that was lost; three seconds by itself. */
const AGAIN_AFTER_MS = 500;

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
    response.write(`data: ${JSON.stringify(hello)}\n\nretry: ${AGAIN_AFTER_MS}\n\n`);
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

  /** The file's bytes are the whole body; `name` and the kind come with the address and the headers. */
  const upload = async (request: IncomingMessage, url: URL): Promise<{ id: string }> => {
    const name = url.searchParams.get('name') ?? '';
    if (name === '' || name.length > 260) throw new Refused(400, 'Say the name of the file.');
    const data = await readBytes(request, MAX_FILE_BYTES);
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    return { id: room.upload({ name, contentType, data: new Uint8Array(data) }) };
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
        const url = new URL(request.url ?? '/', publicUrl());
        if (request.method === 'GET') await get(request, response, url);
        else if (request.method === 'POST' && url.pathname === '/room/upload') {
          const kept = JSON.stringify(await upload(request, url));
          response.writeHead(201, { ...SECURITY_HEADERS, 'content-type': 'application/json' });
          response.end(kept);
        } else if (request.method === 'POST') {
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
