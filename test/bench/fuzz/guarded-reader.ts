import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Input, Reading } from './reader.ts';

/** Reads inputs in a process of its own, which is ended and replaced when one takes too long. */
export interface GuardedReader {
  /** Undefined when the limit was reached. */
  read(input: Input): Promise<Reading | undefined>;
  close(): void;
}

function startReader(): ChildProcess {
  const file = fileURLToPath(new URL('reader.ts', import.meta.url));
  return fork(file, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
}

/** A reader that gives up on an input after `limitMs` milliseconds. */
export async function guardedReader(limitMs: number): Promise<GuardedReader> {
  let child = startReader();
  await answerTo(child, { text: '', file: 'first.md' });
  return {
    async read(input) {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), limitMs);
      try {
        return await answerTo(child, input, limit.signal);
      } catch (error) {
        if (!limit.signal.aborted) throw error;
        child.kill('SIGKILL');
        child = startReader();
        await answerTo(child, { text: '', file: 'first.md' });
        return undefined;
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      child.kill();
    },
  };
}

/** Rejects when the process ends without an answer, as it does when memory runs out, or when the signal is given. */
async function answerTo(child: ChildProcess, input: Input, signal?: AbortSignal): Promise<Reading> {
  const settled = new AbortController();
  const either = signal === undefined ? settled.signal : AbortSignal.any([signal, settled.signal]);
  const answer = once(child, 'message', { signal: either });
  const end = once(child, 'exit', { signal: either }).then(() => {
    throw new Error(`The reader ended on ${JSON.stringify(input.text.slice(0, 400))}`);
  });
  child.send(input);
  try {
    const [reading] = (await Promise.race([answer, end])) as [Reading];
    return reading;
  } finally {
    settled.abort();
    await Promise.allSettled([answer, end]);
  }
}
