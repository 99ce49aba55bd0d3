import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('./killed-eraser.ts', import.meta.url));
const ANSWERS = 300;
const file = temporaryFolder();

/** Kills the process so long after it began to erase; whether it said before that it was done. */
async function eraseUntilKilled(path: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, path, String(ANSWERS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isDone = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'erased') isDone = true;
    if (line !== 'filled') continue;
    await wait(afterMs);
    child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return isDone;
}

async function keptAt(path: string) {
  const store = await openSqliteStore({ path });
  try {
    return {
      reviews: (await store.reviews('ana', 0)).length,
      ownCards: (await store.ownCards('ana')).length,
      flags: (await store.openFlags(1_000)).length,
      reps: (await store.memory('ana', 'one'))?.reps ?? 0,
      isLearner: (await store.learner('ana')) !== undefined,
      hasSession: (await store.openSession('ana')) !== undefined,
    };
  } finally {
    await store.close();
  }
}

const NOTHING = { reviews: 0, ownCards: 0, flags: 0, reps: 0, isLearner: false, hasSession: false };
const EVERYTHING = {
  reviews: ANSWERS,
  ownCards: ANSWERS,
  flags: ANSWERS,
  reps: ANSWERS,
  isLearner: true,
  hasSession: true,
};

describe('a process killed while it erases a person', () => {
  it.each([0, 2, 5, 10, 200])(
    'has erased all or nothing after %i ms',
    async (afterMs) => {
      const path = file(`erased-${afterMs}.sqlite`);
      const isDone = await eraseUntilKilled(path, afterMs);
      const kept = await keptAt(path);
      expect(isDone ? [NOTHING] : [NOTHING, EVERYTHING]).toContainEqual(kept);
    },
    30_000,
  );
});
