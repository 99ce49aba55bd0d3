import { Worker } from 'node:worker_threads';
import type { Drawn, Order } from './draw-thread.ts';

type Waiting = Map<number, { resolve: (png: Uint8Array) => void; reject: (error: Error) => void }>;

interface Thread {
  worker: Worker;
  waiting: Waiting;
}

/** Started with the first picture, and anew after it died; it keeps the process alive while a picture is made. */
let thread: Thread | undefined;
let orders = 0;

/** A drawing (SVG) as PNG, made in a thread of its own. Rejects when it is no SVG or the thread dies. */
export function renderPng(svg: string): Promise<Uint8Array> {
  const { worker, waiting } = (thread ??= startThread());
  const order: Order = { id: (orders += 1), svg };
  return new Promise((resolve, reject) => {
    waiting.set(order.id, { resolve, reject });
    worker.ref();
    worker.postMessage(order);
  });
}

function startThread(): Thread {
  const isCompiled = !import.meta.url.endsWith('.ts');
  const worker = isCompiled
    ? new Worker(new URL('./draw-thread.js', import.meta.url))
    : startUncompiled(new URL('./draw-thread.ts', import.meta.url));
  const waiting: Waiting = new Map();
  worker.on('message', (drawn: Drawn) => {
    settle(waiting, drawn);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => end(waiting, error));
  worker.on('exit', () => end(waiting, new Error('the thread for pictures ended')));
  return { worker, waiting };
}

/** Uncompiled code, in development and tests, needs its loader in the thread too. */
function startUncompiled(file: URL): Worker {
  const loaded = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  return new Worker(loaded, { eval: true, execArgv: [] });
}

function settle(waiting: Waiting, drawn: Drawn): void {
  const waits = waiting.get(drawn.id);
  waiting.delete(drawn.id);
  if ('png' in drawn) waits?.resolve(drawn.png);
  else waits?.reject(new Error(drawn.problem));
}

function end(waiting: Waiting, error: Error): void {
  if (thread?.waiting === waiting) thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
