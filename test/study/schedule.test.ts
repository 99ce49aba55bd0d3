import * as fc from 'fast-check';
import { createEmptyCard, fsrs, get_fuzz_range, type Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../src/base/clock.ts';
import { type Learner, type Rating, RATINGS } from '../../src/study/learner.ts';
import type { Memory } from '../../src/study/memory.ts';
import {
  gradeCard,
  memoryModel,
  parametersAreUsable,
  previewGrades,
  recallOn,
} from '../../src/study/schedule.ts';
import { studyDayOf, studyDayStart } from '../../src/study/study-day.ts';
import { HOUR, makeLearner, MONDAY_TEN, SEOUL } from './support.ts';

const learner = makeLearner();
const rating = fc.constantFrom(...RATINGS);
const grades: Record<Rating, Grade> = { again: 1, hard: 2, good: 3, easy: 4 };

interface Answer {
  rating: Rating;
  /** Study days after the answer before. */
  days: number;
}

/** Answers a card at 10:00 of the days given. */
function replay(answers: readonly Answer[], who: Learner = learner, cardId = 'card'): Memory[] {
  let memory: Memory | null = null;
  let at = MONDAY_TEN;
  return answers.map(({ rating: given, days }) => {
    at += days * DAY;
    memory = gradeCard({ learner: who, cardId, memory, at }, given).after;
    return memory;
  });
}

/** The same answers through ts-fsrs with plain UTC dates and no fuzz. */
function reference(answers: readonly Answer[], weights?: readonly number[]) {
  const scheduler = fsrs({ enable_fuzz: false, ...(weights ? { w: [...weights] } : {}) });
  let card = createEmptyCard(new Date(MONDAY_TEN));
  let at = MONDAY_TEN;
  return answers.map(({ rating: given, days }) => {
    at += days * DAY;
    ({ card } = scheduler.next(card, new Date(at), grades[given]));
    return card;
  });
}

const given = (ratings: string, days: readonly number[]): Answer[] =>
  Array.from(ratings, (letter, index) => ({
    rating: RATINGS['ahge'.indexOf(letter)] as Rating,
    days: days[index] ?? 0,
  }));

describe('memory states', () => {
  it('are those that FSRS-6 publishes: again, then good after 0, 1, 3, 8, 21 days', () => {
    const last = replay(given('aggggg', [0, 0, 1, 3, 8, 21])).at(-1);
    expect(last?.stability).toBeCloseTo(53.62691, 4);
    expect(last?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('give the intervals that FSRS-6 publishes for thirteen answers', () => {
    const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    const waits = [0, ...published.slice(0, -1)];
    const intervals = replay(given('ggggggaaggggg', waits)).map(({ phase, stability }) =>
      phase === 'review' ? Math.round(stability) : 0,
    );
    expect(intervals).toEqual(published);
  });

  it('equal ts-fsrs with plain dates on 1,000 random histories', () => {
    const answer = fc.record({ rating, days: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (answers) => {
        const ours = replay(answers);
        for (const [index, card] of reference(answers).entries()) {
          expect(ours[index]?.stability).toBeCloseTo(card.stability, 4);
          expect(ours[index]?.difficulty).toBeCloseTo(card.difficulty, 4);
          expect(ours[index]?.reps).toBe(card.reps);
          expect(ours[index]?.lapses).toBe(card.lapses);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('follow the learner’s own parameters', () => {
    const weights = [
      0.4, 1.5, 3, 10, 6, 0.8, 3, 0.01, 1.7, 0.2, 0.8, 1.5, 0.06, 0.3, 1.6, 0.6, 1.9, 0.5, 0.1,
      0.07, 0.2,
    ];
    const answers = given('ggha', [0, 0, 3, 9]);
    const ours = replay(answers, { ...learner, parameters: weights });
    const theirs = reference(answers, weights);
    expect(ours.at(-1)?.stability).toBeCloseTo(theirs.at(-1)?.stability ?? 0, 6);
    expect(ours.at(-1)?.stability).not.toBeCloseTo(replay(answers).at(-1)?.stability ?? 0, 2);
  });

  it('fall back to the defaults when the stored parameters are damaged', () => {
    const damaged = [NaN, ...Array.from({ length: 20 }, () => 1)];
    expect(parametersAreUsable(damaged)).toBe(false);
    expect(parametersAreUsable([1, 2, 3])).toBe(false);
    const answers = given('gg', [0, 3]);
    expect(replay(answers, { ...learner, parameters: damaged })).toEqual(replay(answers));
  });
});

describe('days', () => {
  it('are the learner’s: from Monday 23:00 to Tuesday 08:50 in Seoul is one, though UTC has none', () => {
    const evening = MONDAY_TEN + 13 * HOUR;
    const morning = evening + 9 * HOUR + 50 * MINUTE;
    const first = gradeCard({ learner, cardId: 'x', memory: null, at: evening }, 'easy').after;
    const second = gradeCard({ learner, cardId: 'x', memory: first, at: morning }, 'good');
    expect(second.elapsedDays).toBe(1);
    const explicit = fsrs().next_state(first, 1, 3);
    expect(second.after.stability).toBeCloseTo(explicit.stability, 8);
  });

  it('do not flip at 09:00 in Seoul', () => {
    const before = MONDAY_TEN - HOUR - 10 * MINUTE;
    const first = gradeCard({ learner, cardId: 'x', memory: null, at: before }, 'easy').after;
    const again = gradeCard(
      { learner, cardId: 'x', memory: first, at: before + 20 * MINUTE },
      'good',
    );
    expect(again.elapsedDays).toBe(0);
    expect(again.after.stability).toBeCloseTo(fsrs().next_state(first, 0, 3).stability, 8);
  });

  it('are not lost or counted below zero when the learner moves to an earlier zone', () => {
    const [memory] = replay(given('e', [0]));
    const west = makeLearner({ timeZone: 'Pacific/Honolulu' });
    const at = MONDAY_TEN + HOUR;
    const graded = gradeCard(
      { learner: west, cardId: 'card', memory: memory as Memory, at },
      'good',
    );
    expect(graded.elapsedDays).toBe(0);
    expect(graded.after.dueDay).toBeGreaterThan(studyDayOf(at, west.settings));
  });

  it('make a review card due at the start of its study day', () => {
    const [memory] = replay(given('e', [0]));
    expect(memory?.dueAt).toBe(studyDayStart(memory?.dueDay ?? 0, SEOUL));
    expect(memory?.dueDay).toBe(studyDayOf(MONDAY_TEN, SEOUL) + (memory?.intervalDays ?? 0));
  });
});

describe('learning', () => {
  it('has steps of 1 and 10 minutes, then days', () => {
    const [first, second] = replay(given('gg', [0, 0]));
    expect(first).toMatchObject({
      phase: 'learning',
      intervalDays: 0,
      dueAt: MONDAY_TEN + 10 * MINUTE,
    });
    expect(second).toMatchObject({ phase: 'review' });
    const [again] = replay(given('a', [0]));
    expect(again).toMatchObject({ phase: 'learning', dueAt: MONDAY_TEN + MINUTE });
  });

  it('is done anew in 10 minutes after a lapse, and the lapse is counted', () => {
    const lapsed = replay(given('ea', [0, 8])).at(-1);
    expect(lapsed).toMatchObject({ phase: 'relearning', lapses: 1, intervalDays: 0 });
    expect((lapsed?.dueAt ?? 0) - (MONDAY_TEN + 8 * DAY)).toBe(10 * MINUTE);
  });
});

/** Any card that has been answered a few times and is due or overdue. */
const history = fc
  .array(rating, { minLength: 1, maxLength: 10 })
  .chain((ratings) =>
    fc.record({
      ratings: fc.constant(ratings),
      late: fc.integer({ min: 0, max: 20 }),
      cardId: fc.stringMatching(/^[a-f0-9]{4,12}$/),
      retention: fc.constantFrom(0.7, 0.8, 0.9, 0.97),
    }),
  )
  .map(({ ratings, late, cardId, retention }) => {
    const who = makeLearner({ desiredRetention: retention });
    let memory: Memory | null = null;
    let at = MONDAY_TEN;
    for (const one of ratings) {
      memory = gradeCard({ learner: who, cardId, memory, at }, one).after;
      at = memory.intervalDays > 0 ? at + (memory.intervalDays + late) * DAY : memory.dueAt;
    }
    return { learner: who, cardId, memory: memory as Memory, at };
  });

describe('an interval', () => {
  it('on a button is the interval stored', () => {
    fc.assert(
      fc.property(history, rating, (card, chosen) => {
        const preview = previewGrades(card).find((one) => one.rating === chosen);
        const { after } = gradeCard(card, chosen);
        expect(preview).toEqual({
          rating: chosen,
          intervalDays: after.intervalDays,
          dueAt: after.dueAt,
          delayMs: after.dueAt - card.at,
        });
      }),
    );
  });

  it('is the same again after undo, also later on that day', () => {
    fc.assert(
      fc.property(history, rating, fc.integer({ min: 0, max: 5 * HOUR }), (card, chosen, later) => {
        const first = gradeCard(card, chosen).after;
        const redone = gradeCard({ ...card, at: card.at + later }, chosen).after;
        expect(redone.intervalDays).toBe(first.intervalDays);
        expect(redone.stability).toBe(first.stability);
      }),
    );
  });

  it('that grows, grows by a day at least; hard, good and easy keep their order', () => {
    fc.assert(
      fc.property(history, (card) => {
        const modifier = fsrs({
          request_retention: card.learner.settings.desiredRetention,
        }).interval_modifier;
        const days = Object.fromEntries(
          RATINGS.map((one) => [one, gradeCard(card, one).after]),
        ) as Record<Rating, Memory>;
        // Intervals end at a hundred years.
        fc.pre(Object.values(days).every(({ stability }) => stability * modifier < 30_000));
        for (const after of Object.values(days)) {
          const unfuzzed = Math.round(after.stability * modifier);
          if (after.phase !== 'review' || unfuzzed <= card.memory.intervalDays) continue;
          expect(after.intervalDays).toBeGreaterThan(card.memory.intervalDays);
        }
        const inDays = (['hard', 'good', 'easy'] as const)
          .map((one) => days[one])
          .filter(({ phase }) => phase === 'review')
          .map(({ intervalDays }) => intervalDays);
        expect(inDays).toEqual([...new Set(inDays)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('is fuzzed by card and repetition within the published range', () => {
    const memory = replay(given('eg', [0, 8])).at(-1) as Memory;
    const at = MONDAY_TEN + (8 + memory.intervalDays) * DAY;
    const intervals = Array.from({ length: 200 }, (_, index) => {
      const card = { learner, cardId: `card-${index}`, memory, at };
      return gradeCard(card, 'good').after;
    });
    const range = get_fuzz_range(
      Math.round(intervals[0]?.stability ?? 0),
      memory.intervalDays,
      36_500,
    );
    const days = new Set(intervals.map(({ intervalDays }) => intervalDays));
    expect(days.size).toBeGreaterThan(3);
    // Good stands a day above hard at least, which may lift it over the range's end by one.
    expect(Math.min(...days)).toBeGreaterThanOrEqual(range.min_ivl);
    expect(Math.max(...days)).toBeLessThanOrEqual(range.max_ivl + 1);
  });

  it('is longer for who wants to remember less', () => {
    const answers = given('gggg', [0, 0, 3, 10]);
    const interval = (retention: number): number =>
      replay(answers, makeLearner({ desiredRetention: retention })).at(-1)?.intervalDays ?? 0;
    expect(interval(0.8)).toBeGreaterThan(interval(0.9));
    expect(interval(0.9)).toBeGreaterThan(interval(0.95));
  });
});

describe('predicted recall', () => {
  it('is 90 % when the stability has passed, falls with time, and is nothing for a new card', () => {
    const memory = { ...(replay(given('e', [0])).at(-1) as Memory), stability: 10 };
    const day = memory.lastReviewDay ?? 0;
    expect(recallOn(memory, learner, day)).toBe(1);
    expect(recallOn(memory, learner, day + 10)).toBeCloseTo(0.9, 6);
    expect(recallOn(memory, learner, day + 30)).toBeLessThan(0.9);
    expect(recallOn({ ...memory, phase: 'new' }, learner, day)).toBe(0);
  });
});

describe('the memory model', () => {
  it('has the curve by which cards are scheduled', () => {
    const memory = gradeCard({ learner, cardId: 'a', memory: null, at: MONDAY_TEN }, 'easy').after;
    for (const days of [0, 1, 7, 365]) {
      const expected = recallOn(memory, learner, (memory.lastReviewDay ?? 0) + days);
      expect(memoryModel(learner).recall(memory, days)).toBe(expected);
    }
  });
});
