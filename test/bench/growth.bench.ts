import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { createStudy } from '../../src/study/create-study.ts';
import type { Store } from '../../src/study/store.ts';
import type { Study } from '../../src/study/study.ts';
import { aGrade, aMemory, aSession, START, TODAY } from '../storage/builders.ts';
import { makeBook } from '../study/support.ts';
import {
  cardName,
  CARDS,
  EDITIONS,
  fillCards,
  fillMemories,
  fillReviews,
  learnerName,
} from './storage/filled.ts';

/*
 * Whether the cost of a press grows with the history: the same work on a file of few reviews and on one of many, in
 * turns, in one run. `npm run bench -- growth --memories=100000 --few=10000 --many=1000000` for a smaller run.
 */

const ROUNDS = 15;
const A_ROUND = 200;
const LIMIT = 50;

interface Side {
  store: Store;
  study: Study;
}

type Work = (side: Side, learners: number, round: number) => Promise<void>;

async function openSide(path: string, memories: number, reviews: number): Promise<Side> {
  const learners = Math.max(1, Math.floor(memories / CARDS));
  await fillMemories(path, memories);
  fillReviews(path, reviews, learners);
  const store = await openSqliteStore({ path });
  for (let index = 0; index < learners; index++) {
    const session = aSession({ id: `of-${learnerName(index)}`, learnerId: learnerName(index) });
    await store.saveSession(session, null);
  }
  const book = makeBook(fillCards());
  const byId = new Map(fillCards().map((card) => [card.id, card]));
  const study = createStudy({
    store,
    clock: standingClock(START),
    book: () => ({ ...book, card: (cardId) => byId.get(cardId), cards: () => [] }),
    defaults: { timeZone: 'Asia/Seoul', locale: 'ko' },
    log: silentLog,
  });
  return { store, study };
}

const recorded: Work = async ({ store }, learners, round) => {
  for (let index = 0; index < A_ROUND; index++) {
    const learnerId = learnerName((round * A_ROUND + index) % learners);
    const place = Math.floor((round * A_ROUND + index) / learners);
    const memory = aMemory(cardName(place), { learnerId, reps: 3, lastReviewDay: TODAY - 9 });
    const session = aSession({ id: `of-${learnerId}`, learnerId, step: place + 2 });
    const step = { ...aGrade(memory.cardId, { before: memory }), session };
    const { status } = await store.recordStep(step);
    if (status !== 'recorded') throw new Error('The store refused a review that is current.');
  }
};

const nextCards: Work = async ({ store }, learners) => {
  const query = { editions: EDITIONS, learningUntil: START, today: TODAY, limit: LIMIT };
  for (let index = 0; index < A_ROUND; index++) {
    await store.dueMemories({ ...query, learnerId: learnerName(index % learners) });
  }
};

/** Everything that a card asks of the study: it is chosen, turned and rated, and the next one is chosen. */
const pressed: Work = async ({ study }, learners, round) => {
  for (let index = 0; index < A_ROUND / 10; index++) {
    const id = learnerName(((round * A_ROUND) / 10 + index) % learners);
    const step = await study.startReview(id, { paper: 'paper-0' }, null, START);
    if (step.kind !== 'question') throw new Error(`expected a card, got ${step.kind}`);
    const shown = await study.reveal(id, step.token, START + 5_000);
    if (shown.kind !== 'answer') throw new Error(`expected an answer, got ${shown.kind}`);
    await study.grade(id, shown.token, 'good', START + 9_000);
  }
};

const WORKS: readonly { name: string; work: Work; each: number }[] = [
  { name: 'a review recorded', work: recorded, each: A_ROUND },
  { name: `due cards fetched (${LIMIT} at most)`, work: nextCards, each: A_ROUND },
  { name: '/review, Show answer and Good', work: pressed, each: A_ROUND / 10 },
];

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function microsecondsOf(work: () => Promise<void>, each: number): Promise<number> {
  const startedAt = performance.now();
  await work();
  return ((performance.now() - startedAt) * 1_000) / each;
}

/** Prints what each costs on both files, and the ratio: the median of the rounds. */
export async function run(args: readonly string[] = []): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      memories: { type: 'string', default: '1000000' },
      few: { type: 'string', default: '10000' },
      many: { type: 'string', default: '10000000' },
    },
  });
  const [memories, few, many] = [values.memories, values.few, values.many].map(Number) as [
    number,
    number,
    number,
  ];
  const learners = Math.max(1, Math.floor(memories / CARDS));
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  const sides: Side[] = [];
  try {
    const small = await openSide(join(folder, 'few.sqlite'), memories, few);
    sides.push(small);
    const large = await openSide(join(folder, 'many.sqlite'), memories, many);
    sides.push(large);
    console.log(
      `Growth, ${memories.toLocaleString('en')} memories, ${learners} learners; microseconds each, median of ${ROUNDS} rounds in turns`,
    );
    const heads = [few, many].map((count) => `${count.toLocaleString('en')} reviews`.padStart(20));
    console.log(`${''.padEnd(40)}${heads.join('')}${'ratio'.padStart(8)}`);
    for (const { name, work, each } of WORKS) {
      const costs: [number, number][] = [];
      for (let round = 0; round < ROUNDS; round++) {
        // Whoever comes first in a round finds the processor's caches as the other left them.
        const turns = round % 2 === 0 ? [small, large] : [large, small];
        const taken = new Map<Side, number>();
        for (const side of turns) {
          taken.set(side, await microsecondsOf(() => work(side, learners, round), each));
        }
        costs.push([taken.get(small) ?? NaN, taken.get(large) ?? NaN]);
      }
      const shown = [0, 1].map((side) => median(costs.map((cost) => cost[side] as number)));
      const ratio = median(costs.map(([one, other]) => other / one));
      const cells = shown.map((cost) => cost.toFixed(0).padStart(20)).join('');
      console.log(`${name.padEnd(40)}${cells}${ratio.toFixed(2).padStart(8)}`);
    }
  } finally {
    for (const { store } of sides) await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
