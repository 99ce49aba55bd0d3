import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import type { Memory } from '../../src/study/memory.ts';
import type { Store } from '../../src/study/store.ts';
import { aGrade, aMemory, aSession, START, TODAY } from '../storage/builders.ts';
import { cardName, CARDS, EDITIONS, fillMemories, learnerName } from './storage/filled.ts';

/*
 * What the store costs over the prepared statements that do the same work by hand, in the same run. Both work on files
 * of the same content. Read the share of the speed by hand: the absolute figures are the machine's.
 */

const ROUNDS = 21;
const REVIEWS_PER_ROUND = 200;
const LOOKS_PER_ROUND = 200;
const CHOICES_PER_ROUND = 60;
const LIMIT = 50;
/** As the plan of a day asks. */
const CHOSEN_FROM = 1_000;
const NEW_MOST = 80;

/** The statements that a recorded review cannot do without, in one transaction. */
function byHand(path: string) {
  const file = new Sqlite(path);
  for (const setting of ['synchronous = NORMAL', 'foreign_keys = ON', 'cache_size = -65536']) {
    file.pragma(setting);
  }
  file.pragma('wal_autocheckpoint = 20000');
  const read = file.prepare('select * from memories where learner_id = ? and card_id = ?');
  const write = file.prepare(
    `update memories set phase = ?, stability = ?, difficulty = ?, step = ?, due_at = ?, due_day = ?,
     last_reviewed_at = ?, last_review_day = ?, interval_days = ?, reps = ?, lapses = ?, suspended = ?, buried_on = ?,
     version = ? where learner_id = ? and card_id = ? and version = ?`,
  );
  const log = file.prepare(
    `insert into reviews (learner_id, card_id, rating, answered_at, study_day, phase_before, elapsed_days,
     interval_days_before, interval_days, stability, difficulty, retrievability, duration_ms, origin, origin_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const session = file.prepare(
    'update sessions set step = ?, session_json = ? where session_id = ?',
  );
  const journal = file.prepare(
    `insert into steps (learner_id, ordinal, kind, taken_at, review_id, before_json)
     values (?, (select coalesce(max(ordinal), 0) + 1 from steps where learner_id = ?), ?, ?, ?, ?)`,
  );
  const due = file.prepare(
    `select m.* from memories m join cards c on c.card_id = m.card_id where m.learner_id = ? and m.phase = 'review'
     and m.due_day <= ? and m.suspended = 0 and (m.buried_on is null or m.buried_on <> ?) and c.retired_at is null
     and instr(?, char(10) || c.edition || char(10)) > 0 order by m.due_day, m.card_id limit ?`,
  );
  const learning = file.prepare(
    `select m.* from memories m join cards c on c.card_id = m.card_id where m.learner_id = ?
     and m.phase in ('learning', 'relearning') and m.due_at <= ? and m.suspended = 0
     and (m.buried_on is null or m.buried_on <> ?) and c.retired_at is null
     and instr(?, char(10) || c.edition || char(10)) > 0 order by m.due_at, m.card_id limit ?`,
  );
  const today = file.prepare(
    'select * from reviews where learner_id = ? and study_day >= ? and undone_at is null order by review_id',
  );
  const rests = file.prepare('select * from breaks where learner_id = ? order by from_day desc');
  const fresh = file.prepare(
    `select card_id from cards where edition = ? and retired_at is null and not exists (select 1 from memories m
     where m.learner_id = ? and m.card_id = cards.card_id) order by score desc, card_id limit ?`,
  );
  return { file, read, write, log, session, journal, due, learning, today, rests, fresh };
}

type Hand = ReturnType<typeof byHand>;

function reviewByHand(hand: Hand, memory: Memory, session: ReturnType<typeof aSession>): void {
  const step = aGrade(memory.cardId, { before: memory });
  const after = step.changes[0]?.after as Memory;
  const review = step.review as NonNullable<typeof step.review>;
  hand.file.exec('begin immediate');
  const before = hand.read.get(memory.learnerId, memory.cardId);
  const memoryValues: unknown[] = [after.phase, after.stability, after.difficulty, after.step];
  memoryValues.push(after.dueAt, after.dueDay, after.lastReviewedAt, after.lastReviewDay);
  memoryValues.push(after.intervalDays, after.reps, after.lapses, 0, null, after.version);
  hand.write.run(...memoryValues, memory.learnerId, memory.cardId, memory.version);
  const reviewValues: unknown[] = [review.learnerId, review.cardId, review.rating];
  reviewValues.push(review.answeredAt, review.studyDay, review.phaseBefore, review.elapsedDays);
  reviewValues.push(review.intervalDaysBefore, review.intervalDays, review.stability);
  reviewValues.push(review.difficulty, null, review.durationMs, review.origin, session.id);
  const { lastInsertRowid } = hand.log.run(...reviewValues);
  hand.session.run(session.step, JSON.stringify(session), session.id);
  const json = JSON.stringify([before]);
  hand.journal.run(memory.learnerId, memory.learnerId, 'grade', START, lastInsertRowid, json);
  hand.file.exec('commit');
}

function lookByHand(hand: Hand, learnerId: string): number {
  const names = EDITIONS.map(({ paper, language }) => `${paper}.${language}`);
  const editions = ['', ...names, ''].join('\n');
  const learning = hand.learning.all(learnerId, START, TODAY, editions, LIMIT);
  return learning.length + hand.due.all(learnerId, TODAY, TODAY, editions, LIMIT).length;
}

/** All that the next card is chosen from: today's answers, a break, what is due, what is new. */
async function choose(store: Store, learnerId: string): Promise<number> {
  const query = { editions: EDITIONS, learningUntil: START, today: TODAY, limit: CHOSEN_FROM };
  const answered = await store.reviews(learnerId, TODAY);
  const rests = await store.breaks(learnerId);
  const due = await store.dueMemories({ ...query, learnerId });
  const fresh = await store.freshCardIds(learnerId, EDITIONS, NEW_MOST);
  return answered.length + rests.length + due.length + fresh.length;
}

function chooseByHand(hand: Hand, learnerId: string): number {
  const names = EDITIONS.map(({ paper, language }) => `${paper}.${language}`);
  const editions = ['', ...names, ''].join('\n');
  let found = hand.today.all(learnerId, TODAY).length + hand.rests.all(learnerId).length;
  found += hand.learning.all(learnerId, START, TODAY, editions, CHOSEN_FROM).length;
  found += hand.due.all(learnerId, TODAY, TODAY, editions, CHOSEN_FROM).length;
  let fresh = 0;
  for (const name of names) {
    if (fresh < NEW_MOST) fresh += hand.fresh.all(name, learnerId, NEW_MOST - fresh).length;
  }
  return found + fresh;
}

async function choiceRound(store: Store, hand: Hand, learners: number, row: Row) {
  let startedAt = performance.now();
  let seen = 0;
  for (let index = 0; index < CHOICES_PER_ROUND; index++) {
    seen += await choose(store, learnerName((index * 7) % learners));
  }
  row.store.push(perSecond(CHOICES_PER_ROUND, startedAt));
  startedAt = performance.now();
  for (let index = 0; index < CHOICES_PER_ROUND; index++) {
    seen -= chooseByHand(hand, learnerName((index * 7) % learners));
  }
  row.byHand.push(perSecond(CHOICES_PER_ROUND, startedAt));
  if (seen !== 0) throw new Error('Both must choose from the same cards.');
}

const perSecond = (count: number, startedAt: number) =>
  (count * 1_000) / (performance.now() - startedAt);
const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

interface Row {
  store: number[];
  byHand: number[];
}

/** One review of each of some learners, another card every round. */
async function reviewRound(store: Store, hand: Hand, round: number, learners: number, row: Row) {
  const turns = Array.from({ length: REVIEWS_PER_ROUND }, (_, index) => {
    const learnerId = learnerName(index % learners);
    const number = round * Math.ceil(REVIEWS_PER_ROUND / learners) + Math.floor(index / learners);
    const cardId = cardName(number % CARDS);
    const memory = aMemory(cardId, { learnerId, reps: 3, lastReviewDay: TODAY - 9 });
    const session = aSession({ id: `of-${learnerId}`, learnerId, step: number + 2 });
    return { memory, session };
  });
  let startedAt = performance.now();
  for (const { memory, session } of turns) {
    const step = aGrade(memory.cardId, { before: memory });
    const { status } = await store.recordStep({ ...step, session });
    if (status !== 'recorded') throw new Error('The store refused a review that is current.');
  }
  row.store.push(perSecond(turns.length, startedAt));
  startedAt = performance.now();
  for (const { memory, session } of turns) reviewByHand(hand, memory, session);
  row.byHand.push(perSecond(turns.length, startedAt));
}

async function lookRound(store: Store, hand: Hand, learners: number, row: Row) {
  const query = { editions: EDITIONS, learningUntil: START, today: TODAY, limit: LIMIT };
  let startedAt = performance.now();
  let seen = 0;
  for (let index = 0; index < LOOKS_PER_ROUND; index++) {
    seen += (await store.dueMemories({ ...query, learnerId: learnerName(index % learners) }))
      .length;
  }
  row.store.push(perSecond(LOOKS_PER_ROUND, startedAt));
  startedAt = performance.now();
  for (let index = 0; index < LOOKS_PER_ROUND; index++) {
    seen -= lookByHand(hand, learnerName(index % learners));
  }
  row.byHand.push(perSecond(LOOKS_PER_ROUND, startedAt));
  if (Math.abs(seen) > REVIEWS_PER_ROUND) throw new Error('Both must see the same cards.');
}

function tableLine(name: string, { store, byHand: hand }: Row): string {
  const share = median(store.map((speed, index) => speed / (hand[index] ?? speed)));
  const figures = [median(store), median(hand)].map((speed) =>
    Math.round(speed).toLocaleString('en'),
  );
  const [storeSpeed = '', handSpeed = ''] = figures;
  return `${name.padEnd(36)}${storeSpeed.padStart(12)}${handSpeed.padStart(12)}${share.toFixed(2).padStart(8)}`;
}

/** Prints reviews recorded and due cards fetched a second; the first number among the arguments is how many memories. */
export async function run(args: readonly string[] = []): Promise<void> {
  const memories = Number(args.find((text) => /^\d+$/.test(text)) ?? 1_000_000);
  const learners = Math.max(1, Math.floor(memories / CARDS));
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  await fillMemories(join(folder, 'store.sqlite'), memories);
  await fillMemories(join(folder, 'by-hand.sqlite'), memories);
  const store = await openSqliteStore({ path: join(folder, 'store.sqlite') });
  const hand = byHand(join(folder, 'by-hand.sqlite'));
  const reviews: Row = { store: [], byHand: [] };
  const looks: Row = { store: [], byHand: [] };
  const choices: Row = { store: [], byHand: [] };
  try {
    for (let index = 0; index < learners; index++) {
      const session = aSession({ id: `of-${learnerName(index)}`, learnerId: learnerName(index) });
      await store.saveSession(session, null);
      hand.file
        .prepare('insert into sessions values (?, ?, 1, null, ?)')
        .run(session.id, session.learnerId, JSON.stringify(session));
    }
    for (let round = 0; round < ROUNDS; round++) {
      await reviewRound(store, hand, round, learners, reviews);
      await lookRound(store, hand, learners, looks);
      await choiceRound(store, hand, learners, choices);
    }
  } finally {
    hand.file.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `Storage, ${memories.toLocaleString('en')} memories, ${learners} learners; a second, median of ${ROUNDS} rounds`,
  );
  console.log(
    `${''.padEnd(36)}${'store'.padStart(12)}${'by hand'.padStart(12)}${'share'.padStart(8)}`,
  );
  console.log(tableLine('a review recorded', reviews));
  console.log(tableLine(`due cards fetched (${LIMIT} at most)`, looks));
  console.log(tableLine('all that the next card is chosen from', choices));
}
