import { describe, expect, it } from 'vitest';
import { DAY, type Instant, MINUTE, SECOND } from '../../src/base/clock.ts';
import { type Random, seededRandom } from '../../src/base/random.ts';
import {
  type AnswerHabits,
  answerHabits,
  drawRating,
  happens,
} from '../../src/study/answer-habits.ts';
import type { Learner, Rating } from '../../src/study/learner.ts';
import type { Memory, Review } from '../../src/study/memory.ts';
import { isDue } from '../../src/study/day-plan.ts';
import { limitsOn } from '../../src/study/easy-days.ts';
import { LEARN_AHEAD_MS, nextInQueue, planQueue } from '../../src/study/queue.ts';
import { gradeCard, recallOn } from '../../src/study/schedule.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import { makeCard, makeRoom, type Room } from './support.ts';

const ALEX = '100';
const CARDS = 120;
const HISTORY_DAYS = 20;
const DAYS = 30;
/** Lives differ by some 8 % from one another; the mean of so many by 1 %. */
const LIVES = 60;

const HABITS: AnswerHabits = {
  first: { again: 0.3, hard: 0.1, good: 0.5, easy: 0.1 },
  steps: { again: 0.1, hard: 0, good: 0.9, easy: 0 },
  recalled: { again: 0, hard: 0.1, good: 0.8, easy: 0.1 },
};

/** Whether a card is remembered is up to the memory. */
function answer(
  memory: Memory | null,
  recall: number,
  habits: AnswerHabits,
  random: Random,
): Rating {
  if (memory === null || memory.phase === 'new') return drawRating(habits.first, random);
  if (memory.phase !== 'review') return drawRating(habits.steps, random);
  return happens(recall, random) ? drawRating(habits.recalled, random) : 'again';
}

/** Answers all that the day asks for, as a member would. */
async function studyOneDay(room: Room, random: Random): Promise<void> {
  for (;;) {
    const shown = await room.study.startReview(ALEX, {}, null, room.clock.now());
    if (shown.kind === 'pause') {
      room.clock.advance(shown.until - room.clock.now());
      continue;
    }
    if (shown.kind !== 'question') return;
    const learner = await room.study.learner(ALEX);
    const recall = shown.memory
      ? recallOn(shown.memory, learner, room.study.today(learner).day)
      : 0;
    room.clock.advance(12 * SECOND);
    const revealed = await room.study.reveal(ALEX, shown.token, room.clock.now());
    if (revealed.kind !== 'answer') throw new Error(`a ${revealed.kind} instead of the answer`);
    const rating = answer(shown.memory, recall, HABITS, random);
    await room.study.grade(ALEX, revealed.token, rating, room.clock.now());
  }
}

const bulletOf = (cardId: string): string => {
  const index = Number(cardId.slice(1));
  return `b${index - (index % 3 === 1 ? 1 : 0)}`;
};

/** Cards with siblings, and some weeks of study behind. */
async function roomWithHistory(days = HISTORY_DAYS): Promise<Room> {
  const cards = Array.from({ length: CARDS }, (_, index) => {
    const id = `c${String(index).padStart(3, '0')}`;
    return makeCard({ id, bulletId: bulletOf(id), score: 1 - index / 1_000 });
  });
  const room = await makeRoom(cards);
  await room.study.changeSettings(ALEX, { newPerDay: 3, timeZone: 'Asia/Seoul' });
  await room.study.addToDeck(ALEX, 'paper', 'paper');
  const random = seededRandom('history');
  for (let day = 0; day < days; day++) {
    const morning = room.clock.now();
    await studyOneDay(room, random);
    room.clock.advance(morning + DAY - room.clock.now());
  }
  return room;
}

interface Life {
  learner: Learner;
  habits: AnswerHabits;
  now: Instant;
  memories: Map<string, Memory>;
  fresh: readonly string[];
}

function loadOf(memories: ReadonlyMap<string, Memory>): Map<number, number> {
  const load = new Map<number, number>();
  for (const { phase, dueDay } of memories.values()) {
    if (phase === 'review') load.set(dueDay, (load.get(dueDay) ?? 0) + 1);
  }
  return load;
}

/** One day by the real queue and the real schedule; the answers given. */
function liveOneDay(life: Life, morning: Instant, random: Random): number {
  const { learner, habits, memories } = life;
  const today = studyDayOf(morning, learner.settings);
  const answered: Review[] = [];
  for (let now = morning; ; now += MINUTE) {
    const queue = planQueue({
      now,
      limits: limitsOn(learner.settings, today),
      due: [...memories.values()].filter((memory) => isDue(memory, today, now + LEARN_AHEAD_MS)),
      fresh: life.fresh.filter((cardId) => !memories.has(cardId)),
      answeredToday: answered,
      bulletOf,
      recall: (memory) => recallOn(memory, learner, today),
    });
    const next = nextInQueue(queue);
    if (next === null) return answered.length;
    const { cardId, memory } = next;
    const recall = memory ? recallOn(memory, learner, today) : 0;
    const rating = answer(memory, recall, habits, random);
    const agenda = { dueOn: loadOf(memories), siblingsOn: new Set<number>() };
    const card = { learner, cardId, memory, at: now, agenda };
    memories.set(cardId, gradeCard(card, rating).after);
    answered.push({ cardId, phaseBefore: memory?.phase ?? 'new' } as Review);
  }
}

/** The mean over many lives that begin where the learner stands: the rest of today, then the days that count. */
async function brute(room: Room, retention: number): Promise<{ perDay: number; known: number }> {
  const learner = await room.study.learner(ALEX);
  const memories = await room.store.memoriesPage(ALEX, '', CARDS);
  const life = {
    learner: { ...learner, settings: { ...learner.settings, desiredRetention: retention } },
    habits: answerHabits(await room.store.reviews(ALEX, 0)),
    now: room.clock.now(),
    fresh: Array.from({ length: CARDS }, (_, index) => `c${String(index).padStart(3, '0')}`),
  };
  const sum = { answers: 0, known: 0 };
  for (let number = 0; number < LIVES; number++) {
    const random = seededRandom(`life ${number}`);
    const own = { ...life, memories: new Map(memories.map((one) => [one.cardId, one])) };
    liveOneDay(own, life.now, random);
    for (let day = 1; day <= DAYS; day++) {
      sum.answers += liveOneDay(own, life.now + day * DAY, random);
    }
    const last = studyDayOf(life.now + DAYS * DAY, learner.settings);
    for (const memory of own.memories.values()) sum.known += recallOn(memory, life.learner, last);
  }
  return { perDay: sum.answers / LIVES / DAYS, known: sum.known / LIVES };
}

describe('the outlook', () => {
  it.each([0.8, 0.85, 0.9, 0.95])(
    'agrees within 5 % with days played through by the real queue and schedule, at a retention of %s',
    async (retention) => {
      const room = await roomWithHistory();
      const outlook = await room.study.outlook(ALEX, DAYS);
      const row = outlook?.rows.find((one) => one.retention === retention);
      const truth = await brute(room, retention);
      expect(Math.abs((row?.answersPerDay ?? 0) / truth.perDay - 1)).toBeLessThan(0.05);
      expect(Math.abs((row?.known ?? 0) / truth.known - 1)).toBeLessThan(0.05);
    },
  );

  it('agrees within 5 % for a learner whose weekends are free and Wednesdays easy', async () => {
    const room = await roomWithHistory();
    const easyDays = [
      { weekday: 3, load: 'reduced' },
      { weekday: 6, load: 'none' },
      { weekday: 7, load: 'none' },
    ] as const;
    await room.study.changeSettings(ALEX, { easyDays });
    const outlook = await room.study.outlook(ALEX, DAYS);
    const row = outlook?.rows.find((one) => one.retention === 0.9);
    const truth = await brute(room, 0.9);
    expect(Math.abs((row?.answersPerDay ?? 0) / truth.perDay - 1)).toBeLessThan(0.05);
    expect(Math.abs((row?.known ?? 0) / truth.known - 1)).toBeLessThan(0.05);
  });

  it('asks for more answers, and promises more cards known, at a higher retention', async () => {
    const outlook = await (await roomWithHistory(5)).study.outlook(ALEX, DAYS);
    const answers = outlook?.rows.map(({ answersPerDay }) => answersPerDay) ?? [];
    const known = outlook?.rows.map((row) => row.known) ?? [];
    expect(answers).toEqual(answers.toSorted((a, b) => a - b));
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(outlook?.rows.map(({ retention }) => retention)).toEqual([0.8, 0.85, 0.9, 0.95]);
    expect(outlook).toMatchObject({ days: DAYS, begun: 15, fresh: 90 });
  });

  it('is the same table when asked for again', async () => {
    const room = await roomWithHistory(3);
    const first = await room.study.outlook(ALEX, DAYS);
    expect(await room.study.outlook(ALEX, DAYS)).toEqual(first);
    const elsewhere = await roomWithHistory(3);
    expect(await elsewhere.study.outlook(ALEX, DAYS)).toEqual(first);
  });

  it('counts what today has left before the first day, not in it', async () => {
    const room = await roomWithHistory(0);
    const before = await room.study.outlook(ALEX, 1);
    await studyOneDay(room, seededRandom('today'));
    const after = await room.study.outlook(ALEX, 1);
    expect(before).toMatchObject({ begun: 0, knownNow: 0 });
    expect(after).toMatchObject({ begun: 3 });
    for (const { answersPerDay } of [...(before?.rows ?? []), ...(after?.rows ?? [])]) {
      expect(answersPerDay).toBeLessThan(15);
    }
  });

  it('is nothing without cards, and leaves suspended ones out', async () => {
    const room = await makeRoom([makeCard({ id: 'only' })]);
    expect(await room.study.outlook(ALEX, DAYS)).toBeNull();
    await room.study.addToDeck(ALEX, 'paper', 'paper');
    expect(await room.study.outlook(ALEX, DAYS)).toMatchObject({ begun: 0, fresh: 1 });
    const shown = await room.study.startReview(ALEX, {}, null, room.clock.now());
    if (shown.kind !== 'question') throw new Error(`a ${shown.kind} instead of the question`);
    await room.study.suspend(ALEX, shown.token, room.clock.now());
    expect(await room.study.outlook(ALEX, DAYS)).toBeNull();
  });

  it('lets others have their turn while it is worked out', async () => {
    const room = await roomWithHistory(2);
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await room.study.outlook(ALEX, DAYS);
    isDone = true;
    expect(turns).toBeGreaterThan(20);
  });
});
