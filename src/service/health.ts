import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { ProblemError } from '../base/problem.ts';

/** What the bot tells about itself while it runs. */
export interface Figures {
  /** One answered interaction: what it was (`/paper`, `review.grade`), how it went, how long it took. */
  interaction: (what: string, outcome: 'ok' | 'failed', milliseconds: number) => void;
  /** All figures in Prometheus's text format. */
  text(): Promise<string>;
}

export function createFigures(): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const count = new Counter({
    name: 'paperdeck_interactions_total',
    help: 'Interactions answered, by kind and outcome.',
    labelNames: ['what', 'outcome'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'paperdeck_interaction_seconds',
    help: 'Time from receiving an interaction to its first answer.',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers: [registry],
  });
  return {
    interaction: (what, outcome, milliseconds) => {
      count.inc({ what, outcome });
      duration.observe(milliseconds / 1_000);
    },
    text: () => registry.metrics(),
  };
}

export interface HealthOptions {
  port: number;
  figures: Figures;
  /** Resolves when the bot can do its work: the database answers and Discord is connected. */
  check(): Promise<void>;
}

/** `GET /health` (200 or 503) and `GET /metrics` on 127.0.0.1. A port in use is a ProblemError. */
export async function startHealth(
  options: HealthOptions,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void respond(request.url ?? '/', response, options);
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  url: string,
  response: ServerResponse,
  options: HealthOptions,
): Promise<void> {
  if (url === '/metrics') {
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    response.end(await options.figures.text());
    return;
  }
  if (url !== '/health') {
    response.writeHead(404).end('Try /health or /metrics.\n');
    return;
  }
  const failure = await options.check().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  response.writeHead(failure === null ? 200 : 503, { 'content-type': 'application/json' });
  response.end(
    `${JSON.stringify(failure === null ? { status: 'ok' } : { status: 'failing', failure })}\n`,
  );
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new ProblemError([
              {
                severity: 'error',
                code: 'port-in-use',
                file: 'HTTP_PORT',
                what: `Port ${port} is used by another program.`,
                remedy:
                  'Give another port, or leave HTTP_PORT out to go without health and metrics.',
              },
            ])
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
