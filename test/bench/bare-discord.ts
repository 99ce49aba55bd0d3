import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

/** A server that speaks just enough for one bot to log in and answer, and checks nothing: the floor. */
export interface BareDiscord {
  apiUrl: string;
  /** Sends an interaction; settles when its answer arrived. */
  interact(): Promise<void>;
  close(): void;
}

/** @param template A whole INTERACTION_CREATE as JSON, so that the floor carries the same bytes. */
export async function startBareDiscord(
  template: string,
  applicationId: string,
): Promise<BareDiscord> {
  const waiting = new Map<string, () => void>();
  const sockets = new WebSocketServer({ noServer: true });
  const original = JSON.parse(template) as { id: string; token: string };
  let port = 0;
  let bot: WebSocket | undefined;
  let sequence = 0;
  const dispatch = (type: string, data: string): void =>
    bot?.send(`{"op":0,"t":"${type}","s":${++sequence},"d":${data}}`);
  const answerLogin = (path: string): string =>
    path.endsWith('/gateway/bot')
      ? JSON.stringify({
          url: `ws://127.0.0.1:${port}`,
          shards: 1,
          session_start_limit: { total: 1, remaining: 1, reset_after: 1, max_concurrency: 1 },
        })
      : '{}';

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      const id = /\/interactions\/(\d+)\//.exec(request.url ?? '')?.[1];
      if (id === undefined) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(answerLogin(request.url ?? ''));
        return;
      }
      response.writeHead(204).end();
      waiting.get(id)?.();
      waiting.delete(id);
    });
  });
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (opened) => {
      bot = opened;
      opened.send('{"op":10,"d":{"heartbeat_interval":41250}}');
      opened.on('message', (bytes: Buffer) => {
        const { op } = JSON.parse(bytes.toString('utf8')) as { op: number };
        if (op === 1) opened.send('{"op":11}');
        if (op !== 2) return;
        const user = { id: applicationId, username: 'bot', discriminator: '0', bot: true };
        const ready = {
          v: 10,
          user,
          guilds: [],
          session_id: 's',
          resume_gateway_url: `ws://127.0.0.1:${port}`,
          application: { id: applicationId, flags: 0 },
        };
        dispatch('READY', JSON.stringify(ready));
      });
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  let next = BigInt(original.id);
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    interact: () =>
      new Promise((resolve) => {
        const id = String(++next);
        waiting.set(id, resolve);
        dispatch('INTERACTION_CREATE', template.replace(original.id, id));
      }),
    close: () => {
      bot?.terminate();
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
