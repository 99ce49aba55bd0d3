import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { DAY } from '../../src/base/clock.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';

/*
 * The leaderboard of a server with 200,000 answers of 500 people over four years, beside a bare statement that adds
 * them up at one go: of all time nobody may have to wait for the whole of it.
 */

const ANSWERS = 200_000;
const PEOPLE = 500;
const DAYS = 1_460;
const NOW = 20_514 * DAY;
const ROUNDS = 15;

function fill(path: string): void {
  const file = new Sqlite(path);
  file.pragma('synchronous = OFF');
  const answer = file.prepare(
    `insert into quiz_answers values (?, ?, ?, ?, 'card', 'exact', 'exact', 'choice', 0.5, ?)`,
  );
  file.transaction(() => {
    for (let index = 0; index < ANSWERS; index++) {
      const at = NOW - Math.floor(((ANSWERS - index) * DAYS * DAY) / ANSWERS);
      const guild = index % 10 === 0 ? 'other' : 'guild';
      answer.run(
        `quiz-${Math.floor(index / 50)}`,
        index % 50,
        `person-${index % PEOPLE}`,
        guild,
        at,
      );
    }
  })();
  file.close();
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

interface Measured {
  whole: number;
  /** The longest time in which nobody else had a turn. */
  longest: number;
}

async function measured(act: () => Promise<unknown>): Promise<Measured> {
  const [wholes, longests]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const acting = { isDone: false };
    const begun = performance.now();
    const outcome = act().finally(() => (acting.isDone = true));
    let [last, longest] = [begun, 0];
    while (!acting.isDone) {
      await setImmediate();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    await outcome;
    wholes.push(performance.now() - begun);
    longests.push(longest);
  }
  return { whole: middle(wholes), longest: middle(longests) };
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  const path = join(folder, 'scores.sqlite');
  await (await openSqliteStore({ path })).close();
  fill(path);
  const store = await openSqliteStore({ path });
  const allTime = await measured(() => store.quizScores('guild', 0));
  const month = await measured(() => store.quizScores('guild', NOW - 30 * DAY));
  await store.close();
  const file = new Sqlite(path);
  const bare = file.prepare(
    `select learner_id, sum(points) from quiz_answers where guild_id = 'guild' group by learner_id`,
  );
  const atOnce = await measured(async () => bare.all());
  file.close();
  const told = ({ whole, longest }: Measured): string =>
    `${whole.toFixed(1)} ms, at most ${longest.toFixed(1)} ms at one go`;
  console.log(`all time:                        ${told(allTime)}`);
  console.log(`a month:                         ${told(month)}`);
  console.log(`a bare statement over all of it: ${told(atOnce)}`);
  const share = allTime.longest / atOnce.whole;
  console.log(`longest wait for all time, in bare statements: ${share.toFixed(2)}`);
  rmSync(folder, { recursive: true });
}
