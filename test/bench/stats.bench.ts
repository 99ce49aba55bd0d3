import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DAY, standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Card } from '../../src/cards/card.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { createStudy } from '../../src/study/create-study.ts';
import type { CardBook } from '../../src/study/study.ts';
import { aCard, changes } from '../storage/builders.ts';

/*
 * `/stats` of one learner among others whose answers lie between theirs in the file, beside the prepared statements
 * that fetch the same figures in one go, in the same run. The first number among the arguments is how many answers,
 * the second over how many days; each learner has a card for every twelve answers.
 */

const PAPERS = 40;
const LEARNERS = 5;
const ROUNDS = 15;
const ANSWERS_A_CARD = 12;
const TODAY = 20_514;
/** 10:00 in Seoul. */
const NOW = TODAY * DAY + DAY / 24;
const ME = 'learner-2';

const cardName = (index: number) => `card-${String(index).padStart(8, '0')}`;
const paperName = (index: number) => `paper-${index % PAPERS}`;

async function fill(path: string, cards: readonly Card[], answers: number, days: number) {
  const store = await openSqliteStore({ path });
  await store.applyCardChanges(changes({ added: cards }), NOW);
  await store.close();
  const file = new Sqlite(path);
  file.pragma('synchronous = OFF');
  const review = file.prepare(
    `insert into reviews (learner_id, card_id, rating, answered_at, study_day, phase_before, elapsed_days,
     interval_days_before, interval_days, stability, difficulty, retrievability, duration_ms, origin, origin_id, sure)
     values (?, ?, ?, ?, ?, ?, ?, ?, 10, 10.5, 5.5, 0.9, 7000, 'review', 'session', ?)`,
  );
  const memory = file.prepare(
    `insert into memories values (?, ?, 'review', ?, 5.5, 0, ?, ?, ?, ?, 10, 3, 0, 0, null, 1)`,
  );
  file.transaction(() => {
    for (let index = 0; index < answers; index++) {
      const day = TODAY - days + 1 + Math.floor((index * days) / answers);
      const at = day * DAY + (index % 40) * 1_200_000;
      const rating = index % 10 === 0 ? 'again' : 'good';
      const phase = index % ANSWERS_A_CARD === 0 ? 'new' : 'review';
      const sure = index % 3 === 0 ? index % 2 : null;
      for (let learner = 0; learner < LEARNERS; learner++) {
        const cardId = cardName((index * 7) % cards.length);
        const interval = index % 40;
        review.run(`learner-${learner}`, cardId, rating, at, day, phase, interval, interval, sure);
      }
    }
    for (let learner = 0; learner < LEARNERS; learner++) {
      for (let index = 0; index < cards.length; index++) {
        const last = TODAY - (index % 30);
        const due = last + 10 + (index % 60);
        const stability = 5 + (index % 90);
        memory.run(`learner-${learner}`, cardName(index), stability, NOW, due, NOW, last);
      }
    }
  })();
  file.close();
}

function bookOf(cards: readonly Card[]): CardBook {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const byPaper = new Map<string, { cardId: string; card: Card }[]>();
  for (const card of cards) {
    const entry = { cardId: card.id, card };
    byPaper.set(card.paper, [...(byPaper.get(card.paper) ?? []), entry]);
  }
  const topics = [...byPaper.keys()].map((slug) => ({
    slug,
    name: slug,
    tags: [],
    languages: ['ko' as const],
  }));
  return {
    card: (cardId) => byId.get(cardId),
    cards: (paper) => byPaper.get(paper) ?? [],
    papers: () => topics,
    names: () => [],
  };
}

/** The same figures by statements that ask once for everything. */
function byHand(path: string): () => number {
  const file = new Sqlite(path);
  file.pragma('cache_size = -65536');
  file.pragma('temp_store = MEMORY');
  const span =
    'from reviews where learner_id = ? and study_day between ? and ? and undone_at is null';
  const first = 'elapsed_days >= 1 and interval_days_before >= 1';
  const days = file.prepare(
    `select study_day, count(*),
     count(*) filter (where ${first} and interval_days_before < 21),
     count(*) filter (where ${first} and interval_days_before < 21 and rating <> 'again'),
     count(*) filter (where ${first} and interval_days_before >= 21),
     count(*) filter (where ${first} and interval_days_before >= 21 and rating <> 'again')
     ${span} group by study_day`,
  );
  const quarters = file.prepare(
    `select answered_at / 900000, count(*), count(*) filter (where rating <> 'again') ${span} group by 1`,
  );
  const sure = file.prepare(
    `select sure, count(*), count(*) filter (where rating <> 'again') ${span} and sure is not null group by 1`,
  );
  const waited = file.prepare(
    `select study_day, min(study_day - elapsed_days + interval_days_before) ${span} and phase_before <> 'new' group by 1`,
  );
  const today = file.prepare(`select * ${span}`);
  const memories = file.prepare(
    `select card_id, phase, stability, due_at, due_day, last_review_day, interval_days, suspended, buried_on
     from memories where learner_id = ? and phase <> 'new' order by card_id`,
  );
  return () =>
    days.all(ME, TODAY - 364, TODAY).length +
    quarters.all(ME, TODAY - 89, TODAY).length +
    sure.all(ME, TODAY - 89, TODAY).length +
    waited.all(ME, TODAY - 9, TODAY).length +
    today.all(ME, TODAY, TODAY).length +
    memories.all(ME).length;
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

interface Measured {
  ms: number[];
  /** Of the processor: what is left of the time when other programs are busy too. */
  processorMs: number[];
  blockedMs: number[];
}

/** Time taken, and the longest time for which nobody else had a turn. */
async function measure(into: Measured, work: () => Promise<unknown>): Promise<void> {
  let longest = 0;
  let isOver = false;
  let turnAt = performance.now();
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - turnAt);
    turnAt = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const processor = process.cpuUsage();
  const startedAt = performance.now();
  await work();
  into.ms.push(performance.now() - startedAt);
  const { user, system } = process.cpuUsage(processor);
  into.processorMs.push((user + system) / 1_000);
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  into.blockedMs.push(longest);
}

const nothing = (): Measured => ({ ms: [], processorMs: [], blockedMs: [] });

function line(name: string, { ms, processorMs, blockedMs }: Measured): string {
  const figures = [median(ms), median(processorMs), median(blockedMs), Math.max(...blockedMs)];
  return name.padEnd(28) + figures.map((figure) => figure.toFixed(1).padStart(14)).join('');
}

/** Prints the time of `/stats`, the longest block of the event loop, and the same by hand. */
export async function run(args: readonly string[] = []): Promise<void> {
  const [answers = 100_000, days = 730] = args.filter((text) => /^\d+$/.test(text)).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  const path = join(folder, 'stats.sqlite');
  const cards = Array.from({ length: Math.ceil(answers / ANSWERS_A_CARD) }, (_, index) =>
    aCard(cardName(index), { paper: paperName(index), context: [`section ${(index >> 6) % 5}`] }),
  );
  await fill(path, cards, answers, days);
  const store = await openSqliteStore({ path });
  try {
    const book = bookOf(cards);
    const study = createStudy({
      store,
      clock: standingClock(NOW),
      book: () => book,
      defaults: { timeZone: 'Asia/Seoul', locale: 'ko' },
      log: silentLog,
    });
    const hand = byHand(path);
    const all = nothing();
    const one = nothing();
    const raw = nothing();
    for (let round = 0; round < ROUNDS; round++) {
      await measure(all, () => study.stats(ME));
      await measure(one, () => study.stats(ME, paperName(3)));
      await measure(raw, async () => hand());
    }
    console.log(
      `Stats, ${answers.toLocaleString('en')} answers over ${days} days, ${cards.length.toLocaleString('en')} cards; ${LEARNERS} such learners in the file; median of ${ROUNDS}`,
    );
    const heads = ['ms', 'processor ms', 'blocked ms', 'at most'];
    console.log(''.padEnd(28) + heads.map((head) => head.padStart(14)).join(''));
    console.log(line('/stats', all));
    console.log(line('/stats of one paper', one));
    console.log(line('statements by hand', raw));
    const ratio = median(raw.processorMs.map((ms, index) => ms / (all.processorMs[index] ?? ms)));
    console.log(`by hand : /stats = ${ratio.toFixed(2)} of the time`);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
