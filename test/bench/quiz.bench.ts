import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { createStudy } from '../../src/study/create-study.ts';
import type { Study } from '../../src/study/study.ts';
import { makeBook, makeCards } from '../study/support.ts';

/*
 * A press in the busiest quiz there can be, fifty questions with a hundred people, beside a bare statement that writes
 * the answers to one question to the same file: what a press costs must not grow with the questions before it.
 */

const QUESTIONS = 50;
const PEOPLE = 100;

function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
}

/** Processor time in milliseconds: on a machine that others use, too, it says more than the clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

interface Round {
  times: readonly number[];
  /** Of the processor, in milliseconds a press. */
  work: number;
}

const told = ({ times, work }: Round): string =>
  `${work.toFixed(2)} ms of the processor; ${share(times, 0.5).toFixed(2)} ms in the middle, ${share(times, 0.99).toFixed(2)} ms at the 99th of a hundred`;

async function timed(act: () => unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** Every press, by question. */
async function played(study: Study, clock: ReturnType<typeof standingClock>): Promise<Round[]> {
  const started = await study.startQuiz({
    guildId: 'guild',
    channelId: 'channel',
    starterId: 'person 0',
    locale: 'en',
    scope: {},
    questions: QUESTIONS,
    style: 'choice',
    seconds: 300,
    at: clock.now(),
  });
  if (started.kind !== 'started') throw new Error(started.kind);
  const { id } = started.quiz;
  const rounds: Round[] = [];
  for (let round = 0; round < QUESTIONS; round++) {
    const times: number[] = [];
    const before = processorTime();
    // The starter last: with them everybody has answered, and the question closes.
    for (let person = PEOPLE - 1; person >= 0; person--) {
      clock.advance(10);
      const option = person % 4;
      times.push(
        await timed(() => study.choose(id, round, `person ${person}`, option, clock.now())),
      );
    }
    rounds.push({ times, work: (processorTime() - before) / PEOPLE });
    await study.nextQuestion(id, round, 'person 0', clock.now());
  }
  return rounds;
}

/** The answers to one question, written by one prepared statement, as often. */
function byHand(path: string): Round {
  const file = new Sqlite(path);
  const sizes = file
    .prepare('select sum(length(question_json) + length(attempts_json)) from quiz_rounds')
    .pluck()
    .get() as number;
  const [row] = file.prepare('select quiz_id, attempts_json from quiz_rounds').all() as {
    quiz_id: string;
    attempts_json: string;
  }[];
  const write = file.prepare(
    'update quiz_rounds set attempts_json = ? where quiz_id = ? and round = 0',
  );
  const before = processorTime();
  const times = Array.from({ length: PEOPLE }, () => {
    const begun = performance.now();
    write.run(`${row?.attempts_json} `, row?.quiz_id);
    return performance.now() - begun;
  });
  const answers = row?.attempts_json.length ?? 0;
  console.log(
    `${inKilobytes(sizes)} of quiz at the end, ${inKilobytes(answers)} of it one question's answers`,
  );
  const work = (processorTime() - before) / PEOPLE;
  file.close();
  return { times, work };
}

const inKilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} kB`;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  const path = join(folder, 'quiz.sqlite');
  const store = await openSqliteStore({ path });
  const clock = standingClock(Date.UTC(2026, 2, 2));
  const cards = makeCards(QUESTIONS + 10, {
    distractors: ['wrong one', 'wrong two', 'wrong three'],
    source: `* ${'a sentence of the note that says something '.repeat(5)}`,
  });
  const book = makeBook(cards);
  const study = createStudy({
    store,
    clock,
    book: () => book,
    defaults: { timeZone: 'UTC', locale: 'en' },
    log: silentLog,
  });
  const rounds = await played(study, clock);
  const ticks: number[] = [];
  const before = processorTime();
  for (let tick = 0; tick < 20; tick++) {
    ticks.push(await timed(() => study.quizzesBehind(clock.now())));
  }
  const looks = { times: ticks, work: (processorTime() - before) / ticks.length };
  await store.close();
  const bare = byHand(path);
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was played');
  console.log(`press in the first question: ${told(first)}`);
  console.log(`press in the last question:  ${told(last)}`);
  console.log(`bare write of the last:      ${told(bare)}`);
  console.log(`a look at the quizzes:       ${told(looks)}`);
  console.log(
    `last press, in presses of the first question: ${(last.work / first.work).toFixed(2)}`,
  );
  console.log(
    `last press, in bare writes of a question’s answers: ${(last.work / bare.work).toFixed(1)}`,
  );
  rmSync(folder, { recursive: true });
}
