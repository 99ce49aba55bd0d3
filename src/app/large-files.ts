import { Worker } from 'node:worker_threads';
import type { Card, CardSet, Drop } from '../cards/card.ts';
import type { Problem } from '../base/problem.ts';
import type { Bullet, Paper } from '../notes/paper.ts';
import type { MadeFile } from './made-file.ts';
import type { SplitFile } from './split-file.ts';

export type Order =
  | { do: 'make'; text: string; name: string; cache: { folder: string; key: string } | undefined }
  | { do: 'split'; text: string; name: string }
  | { do: 'warm up' }
  | { do: 'next' };

/** A made file comes piece by piece: a paper, its bullets, its cards, its drops, and the next paper. */
export type Piece =
  | { kind: 'paper'; paper: Paper }
  | { kind: 'bullets'; bullets: readonly Bullet[] }
  | { kind: 'cards'; cards: readonly Card[] }
  | { kind: 'drops'; drops: readonly Drop[] }
  | { kind: 'end'; problems: readonly Problem[] }
  | { kind: 'split'; split: SplitFile }
  | { kind: 'warm' };

/** Makes files in a thread of its own, one after another: large ones, and every one once the thread is warm. */
export interface LargeFiles {
  /** Starts the thread and lets it do there what the first file would wait for. Rejects when the thread dies. */
  prepare(): Promise<void>;
  /** Whether a file is made there as quickly as here: nothing has to be loaded any more. */
  isWarm(): boolean;
  /** Rejects when the thread dies. */
  make(order: Omit<Extract<Order, { do: 'make' }>, 'do'>): Promise<MadeFile>;
  /** Rejects when the thread dies. */
  split(text: string, name: string): Promise<SplitFile>;
  stop(): Promise<void>;
}

/** Uncompiled code, in development and tests, needs its loader in the thread too. */
function startUncompiled(file: URL): Worker {
  const loaded = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  return new Worker(loaded, { eval: true, execArgv: [] });
}

function startThread(): Worker {
  const isCompiled = !import.meta.url.endsWith('.ts');
  const thread = isCompiled
    ? new Worker(new URL('./maker-thread.js', import.meta.url))
    : startUncompiled(new URL('./maker-thread.ts', import.meta.url));
  thread.unref();
  return thread;
}

function answerOf(thread: Worker, order: Order): Promise<Piece> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      thread.unref();
    };
    const onMessage = (piece: Piece): void => {
      settle();
      resolve(piece);
    };
    const onError = (error: Error): void => {
      settle();
      reject(error);
    };
    const onExit = (): void => onError(new Error('the thread for large notes ended'));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(order);
  });
}

interface Draft {
  paper: Paper;
  bullets: Bullet[];
  cards: Card[];
  drops: Drop[];
}

async function collect(thread: Worker, order: Order): Promise<MadeFile> {
  const drafts: Draft[] = [];
  let piece = await answerOf(thread, order);
  while (piece.kind !== 'end' && piece.kind !== 'split' && piece.kind !== 'warm') {
    const last = drafts.at(-1);
    if (piece.kind === 'paper') {
      drafts.push({ paper: piece.paper, bullets: [], cards: [], drops: [] });
    } else if (piece.kind === 'bullets') last?.bullets.push(...piece.bullets);
    else if (piece.kind === 'cards') last?.cards.push(...piece.cards);
    else last?.drops.push(...piece.drops);
    piece = await answerOf(thread, { do: 'next' });
  }
  return {
    papers: drafts.map(({ paper, bullets }) => ({ ...paper, bullets })),
    problems: piece.kind === 'end' ? piece.problems : [],
    own: drafts.map(({ cards, drops }): CardSet => ({ cards, drops })),
  };
}

export function createLargeFiles(): LargeFiles {
  let thread: Worker | undefined;
  let warm: Worker | undefined;
  let working: Promise<unknown> = Promise.resolve();
  const running = (): Worker => {
    if (thread !== undefined) return thread;
    const started = startThread();
    const forget = (): void => {
      if (thread === started) thread = undefined;
    };
    // A thread that died is replaced at the next file; the error goes to whoever waits for it.
    started.on('error', forget).on('exit', forget);
    thread = started;
    return started;
  };
  function after<T>(work: () => Promise<T>): Promise<T> {
    const next = working.then(work);
    working = next.catch(() => undefined);
    return next;
  }
  return {
    prepare: () =>
      after(async () => {
        const started = running();
        await answerOf(started, { do: 'warm up' });
        warm = started;
      }),
    isWarm: () => warm !== undefined && warm === thread,
    make: (order) => after(() => collect(running(), { do: 'make', ...order })),
    split: (text, name) =>
      after(async () => {
        const piece = await answerOf(running(), { do: 'split', text, name });
        return piece.kind === 'split' ? piece.split : { notes: [], problems: [] };
      }),
    async stop() {
      await working;
      await thread?.terminate();
    },
  };
}
