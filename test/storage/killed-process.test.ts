import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('./killed-process.ts', import.meta.url));
const file = temporaryFolder();

/** Starts a process that answers a card for ever, kills it after some answers, and gives how many it saw accepted. */
async function answerUntilKilled(path: string, answers: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let accepted = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('recorded')) accepted += 1;
    if (accepted === answers) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return accepted;
}

describe('a process killed while it writes', () => {
  it('leaves exactly the answers that were accepted, whole, and the next goes on from there', async () => {
    const path = file('killed.sqlite');
    const random = seededRandom('killed');
    let accepted = 0;
    for (let start = 0; start < 4; start++) {
      accepted += await answerUntilKilled(path, random.integer(1, 120));
      const store = await openSqliteStore({ path });
      const reviews = await store.reviews('ana', 0);
      // One answer at most was written and could not be told any more.
      const untold = reviews.length - accepted;
      expect([0, 1]).toContain(untold);
      expect((await store.memory('ana', 'one'))?.reps).toBe(reviews.length);
      expect((await store.memory('ana', 'one'))?.version).toBe(reviews.length);
      expect((await store.openSession('ana'))?.answered).toBe(reviews.length);
      expect((await store.dayCounts('ana', reviews[0]?.studyDay ?? 0)).answers).toBe(
        reviews.length,
      );
      expect(await store.ownCards('ana')).toHaveLength(reviews.length);
      expect(await store.openFlags(1_000)).toHaveLength(reviews.length);
      accepted = reviews.length;
      await store.close();
    }
  });
});
