import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DAY, HOUR, standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { createStudy } from '../../src/study/create-study.ts';
import type { Study } from '../../src/study/study.ts';
import { makeBook, makeCards } from '../study/support.ts';
import { changes } from '../storage/builders.ts';

/*
 * A press while 20,000 cards wait after a long break and are caught up with, beside the same press on an ordinary day:
 * how much waits must not decide how long a press takes.
 */

const WAITING = 20_000;
const PRESSES = 25;
const TODAY = 20_514;
const NOW = TODAY * DAY + 12 * HOUR;
const ME = 'me';

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Milliseconds of a grade, in the middle of some. */
async function press(study: Study, clock: ReturnType<typeof standingClock>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < PRESSES; index++) {
    const asked = await study.startReview(ME, {}, null, clock.now());
    if (asked.kind !== 'question') throw new Error(asked.kind);
    const shown = await study.reveal(ME, asked.token, clock.now());
    if (shown.kind !== 'answer') throw new Error(shown.kind);
    const begun = performance.now();
    await study.grade(ME, shown.token, 'good', clock.now());
    times.push(performance.now() - begun);
    clock.advance(1_000);
  }
  return middle(times);
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  const path = join(folder, 'catch-up.sqlite');
  const cards = makeCards(WAITING);
  const empty = await openSqliteStore({ path });
  await empty.applyCardChanges(changes({ added: cards }), NOW);
  await empty.close();
  const file = new Sqlite(path);
  const memory = file.prepare(
    `insert into memories values (?, ?, 'review', ?, 5.5, 0, ?, ?, ?, ?, 10, 3, 0, 0, null, 1)`,
  );
  file.transaction(() => {
    for (const [index, { id }] of cards.entries()) {
      const due = TODAY - (index % 20);
      memory.run(ME, id, 10 + (index % 30), due * DAY, due, (due - 10) * DAY, due - 10);
    }
  })();
  file.close();
  const store = await openSqliteStore({ path });
  const clock = standingClock(NOW);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const book = { ...makeBook(cards), card: (cardId: string) => byId.get(cardId) };
  const study = createStudy({
    store,
    clock,
    book: () => book,
    defaults: { timeZone: 'UTC', locale: 'en' },
    log: silentLog,
  });
  await study.learner(ME);
  await study.addToDeck(ME, 'paper', 'paper');
  const ordinary = await press(study, clock);
  await store.saveBreak({
    learnerId: ME,
    fromDay: TODAY - 20,
    untilDay: TODAY - 1,
    createdAt: NOW,
    catchUpDays: 7,
    caughtUpFrom: TODAY,
  });
  const catchingUp = await press(study, clock);
  await store.close();
  console.log(`a press on an ordinary day: ${ordinary.toFixed(1)} ms`);
  console.log(`a press while catching up:  ${catchingUp.toFixed(1)} ms`);
  console.log(`in ordinary presses: ${(catchingUp / ordinary).toFixed(2)}`);
  rmSync(folder, { recursive: true });
}
