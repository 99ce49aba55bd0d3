import { writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { ReadCounts } from '../../src/notes/notes-desk.ts';

it('tells what a saved file changed', async () => {
  const notesDir = await mkdtemp(join(tmpdir(), 'paperdeck-saved-'));
  const file = join(notesDir, 'a.en.md');
  const bullet = '- A region proposal network (RPN) suggests boxes.\n';
  await writeFile(file, `# Some Net\n\n${bullet}`);
  const heard: ReadCounts[] = [];
  const app = await createApp({
    notesDir,
    database: 'memory',
    defaults: { timeZone: 'UTC', locale: 'en' },
    clock: standingClock(0),
    log: silentLog,
    onSaved: (counts) => heard.push(counts),
  });
  expect(heard).toEqual([]);
  await writeFile(
    file,
    `# Some Net\n\n${bullet}- RoIAlign reads the sampling points by **bilinear interpolation**.\n`,
  );
  await expect.poll(() => heard, { timeout: 10_000 }).toHaveLength(1);
  expect(heard[0]).toMatchObject({ papers: 1, cards: 2, added: 1, kept: 1, retired: 0 });
  await app.stop();
  await rm(notesDir, { recursive: true });
});

it('reads a file again that was saved while the bot was starting', async () => {
  const notesDir = await mkdtemp(join(tmpdir(), 'paperdeck-saved-'));
  const file = join(notesDir, 'a.en.md');
  const bullet = '- A region proposal network (RPN) suggests boxes.\n';
  await writeFile(file, `# Some Net\n\n${bullet}`);
  const heard: ReadCounts[] = [];
  let readings = 0;
  const app = await createApp({
    notesDir,
    database: 'memory',
    defaults: { timeZone: 'UTC', locale: 'en' },
    clock: standingClock(0),
    log: {
      ...silentLog,
      info(_facts: unknown, message: string) {
        if (message !== 'notes read' || readings++ > 0) return;
        writeFileSync(
          file,
          `# Some Net\n\n${bullet}- RoIAlign samples by **bilinear interpolation**.\n`,
        );
      },
    },
    onSaved: (counts) => heard.push(counts),
  });
  await expect.poll(() => heard, { timeout: 5_000 }).toHaveLength(1);
  expect(heard[0]).toMatchObject({ papers: 1, kept: 1 });
  await app.stop();
  await rm(notesDir, { recursive: true });
});
