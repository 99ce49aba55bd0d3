import { type ChildProcess, fork } from 'node:child_process';
import { MINUTE } from '../base/clock.ts';
import type { TrainingRequest, TrainingResult, TrainParameters } from '../study/training.ts';

const isCompiled = import.meta.url.endsWith('.js');
const PROGRAM = new URL(
  isCompiled ? './training-process.js' : './training-process.ts',
  import.meta.url,
);
const LONGEST_MS = 10 * MINUTE;

/** What the training's process answers. */
type Reply = { result: TrainingResult } | { reason: string };

export interface Trainer {
  train: TrainParameters;
  /** Cuts off what is running; it changes nothing. */
  stop(): void;
}

/** Trains in a process of its own: the bot keeps answering, and a crash of the optimizer is a training that failed. */
export function createTrainer(longestMs: number = LONGEST_MS): Trainer {
  const running = new Set<ChildProcess>();
  let isStopped = false;
  return {
    async train(request) {
      if (isStopped) return null;
      const child = fork(PROGRAM, {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        execArgv: isCompiled ? [] : ['--import', 'tsx'],
        env: {},
      });
      running.add(child);
      const tooLong = setTimeout(() => child.kill('SIGKILL'), longestMs);
      try {
        return await answerOf(child, request);
      } catch (error) {
        if (isStopped) return null;
        throw error;
      } finally {
        clearTimeout(tooLong);
        running.delete(child);
      }
    },
    stop() {
      isStopped = true;
      for (const child of running) child.kill('SIGKILL');
    },
  };
}

function answerOf(child: ChildProcess, request: TrainingRequest): Promise<TrainingResult> {
  return new Promise((resolve, reject) => {
    child.send(request, (error) => {
      if (error) reject(error);
    });
    child.once('message', (reply: Reply) => {
      if ('result' in reply) resolve(reply.result);
      else reject(new Error(reply.reason));
    });
    child.on('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`the training's process ended early (${signal ?? code})`));
    });
  });
}
