import { Worker } from 'node:worker_threads';
import type { Drawn, FormulaOrder } from './formula-thread.ts';

/*
 * One thread sets formulas; one that takes too long is ended with its thread, and the next formula begins another.
 */

/** Characters of one formula; longer ones stay text. */
export const FORMULA_MOST = 500;
/** Discord waits for three seconds in all. The very first one of a process may be too late for its message. */
const PATIENCE_MS = 1_000;
const KEPT = 300;

/** Resolves to a PNG; null when the formulas cannot be set, or not in time. */
export type DrawFormulas = (formulas: readonly string[]) => Promise<Uint8Array | null>;

interface Waiting {
  resolve: (png: Uint8Array | null) => void;
}
interface Thread {
  worker: Worker;
  /** Begins to count how long the formulas at hand take. */
  watch: () => void;
  waiting: Map<number, Waiting>;
}

let thread: Thread | undefined;
let orders = 0;
/** What was set before, most recent last; what could not be set, too. */
const kept = new Map<string, Uint8Array | null>();

export const drawFormulas: DrawFormulas = async (formulas) => {
  const key = JSON.stringify(formulas);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const order: FormulaOrder = { id: (orders += 1), formulas };
  const { worker, waiting, watch } = (thread ??= startThread());
  let timer: NodeJS.Timeout | undefined;
  const drawn = new Promise<Uint8Array | null>((resolve) => {
    waiting.set(order.id, { resolve: (png) => resolve(keep(key, png)) });
    worker.ref();
    if (waiting.size === 1) watch();
    worker.postMessage(order);
  });
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([drawn, tooLong]);
  } finally {
    clearTimeout(timer);
  }
};

function keep(key: string, png: Uint8Array | null): Uint8Array | null {
  kept.set(key, png);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return png;
}

/** A formula that keeps its thread busy for so long never ends. */
const HANGING_MS = 10_000;

function startThread(): Thread {
  const isCompiled = !import.meta.url.endsWith('.ts');
  const worker = isCompiled
    ? new Worker(new URL('./formula-thread.js', import.meta.url))
    : startUncompiled(new URL('./formula-thread.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let guard: NodeJS.Timeout | undefined;
  const watch = (): void => {
    clearTimeout(guard);
    guard = setTimeout(() => {
      if (waiting.size > 0) void worker.terminate();
    }, HANGING_MS).unref();
  };
  const mine: Thread = { worker, waiting, watch };
  worker.on('message', (drawn: Drawn) => {
    watch();
    const waits = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    waits?.resolve('png' in drawn ? drawn.png : null);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', () => end(mine));
  worker.on('exit', () => end(mine));
  return mine;
}

/** Uncompiled code, in development and tests, needs its loader in the thread too. */
function startUncompiled(file: URL): Worker {
  const loaded = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  return new Worker(loaded, { eval: true, execArgv: [] });
}

function end(ended: Thread): void {
  if (thread === ended) thread = undefined;
  for (const { resolve } of ended.waiting.values()) resolve(null);
  ended.waiting.clear();
}
