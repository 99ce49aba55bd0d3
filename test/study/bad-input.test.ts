import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/base/log.ts';
import { createMemoryStore } from '../../src/storage/memory-store.ts';
import { createStudy } from '../../src/study/create-study.ts';
import { type Learner, type LearnerSettings, RATINGS } from '../../src/study/learner.ts';
import { limitsOn } from '../../src/study/easy-days.ts';
import type { Memory } from '../../src/study/memory.ts';
import { gradeCard, type GradedCard, previewGrades, recallOn } from '../../src/study/schedule.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import type { ReviewStep } from '../../src/study/study.ts';
import { standingClock } from '../../src/base/clock.ts';
import { DAY, makeBook, makeCards, makeLearner, makeRoom, MONDAY_TEN, SEOUL } from './support.ts';

const ME = '100';
const MONDAY = studyDayOf(MONDAY_TEN, SEOUL);
const CARDS = makeCards(30);

const isSane = (memory: Memory): void => {
  expect(memory.stability).toBeGreaterThan(0);
  expect(Number.isFinite(memory.stability)).toBe(true);
  expect(memory.difficulty).toBeGreaterThanOrEqual(1);
  expect(memory.difficulty).toBeLessThanOrEqual(10);
  expect(Number.isInteger(memory.intervalDays)).toBe(true);
  expect(memory.intervalDays).toBeGreaterThanOrEqual(0);
  expect(memory.intervalDays).toBeLessThanOrEqual(36_500);
  expect(Number.isFinite(memory.dueAt)).toBe(true);
};

describe('a clock that jumps', () => {
  it('gives memories that make sense, and no interval that has passed already', () => {
    const jump = fc.oneof(
      fc.integer({ min: -3_650 * DAY, max: 3_650 * DAY }),
      fc.integer({ min: -2 * DAY, max: 2 * DAY }),
      fc.constant(0),
    );
    const answers = fc.array(fc.tuple(fc.constantFrom(...RATINGS), jump), {
      minLength: 1,
      maxLength: 12,
    });
    const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Pacific/Kiritimati');
    fc.assert(
      fc.property(answers, zones, (given, timeZone) => {
        const learner = makeLearner({ timeZone });
        let memory: Memory | null = null;
        let at = MONDAY_TEN;
        for (const [rating, by] of given) {
          at += by;
          const today = studyDayOf(at, learner.settings);
          const graded = gradeCard({ learner, cardId: 'c', memory, at }, rating);
          isSane(graded.after);
          expect(graded.elapsedDays).toBeGreaterThanOrEqual(0);
          expect(graded.after.dueAt).toBeGreaterThan(at);
          expect(graded.after.dueDay).toBeGreaterThanOrEqual(today);
          expect(recallOn(graded.after, learner, today)).toBeLessThanOrEqual(1);
          memory = graded.after;
        }
      }),
    );
  });

  it('forward and back again takes nothing from the limits of the days in between', async () => {
    const room = await makeRoom(CARDS);
    await room.study.addToDeck(ME, 'paper', 'paper');
    await room.study.changeSettings(ME, { newPerDay: 3 });
    const studyAll = async (at: number): Promise<number> => {
      let answered = 0;
      let step = await room.study.startReview(ME, {}, null, at);
      while (step.kind === 'question') {
        const shown: ReviewStep = await room.study.reveal(ME, step.token, at);
        if (shown.kind !== 'answer') throw new Error(shown.kind);
        step = await room.study.grade(ME, shown.token, 'easy', at);
        answered += 1;
      }
      return answered;
    };
    expect(await studyAll(MONDAY_TEN + 400 * DAY)).toBe(3);
    expect(await studyAll(MONDAY_TEN)).toBe(3);
    expect(await room.store.reviews(ME, 0)).toHaveLength(6);
    expect((await room.study.stats(ME)).today.answers).toBe(3);
  });
});

describe('parameters', () => {
  it('of any 21 numbers schedule every card, or are not used at all', () => {
    const wild = fc.array(
      fc.oneof(
        fc.double(),
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.constantFrom(0, -1, 1e308, Number.NaN),
      ),
      { minLength: 20, maxLength: 22 },
    );
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(wild, days, (parameters, waits) => {
        const learner = { ...makeLearner(), parameters };
        let memory: Memory | null = null;
        let at = MONDAY_TEN;
        for (const wait of waits) {
          at += wait * DAY;
          const card: GradedCard = { learner, cardId: 'c', memory, at };
          expect(previewGrades(card)).toHaveLength(4);
          memory = gradeCard(card, 'good').after;
          isSane(memory);
        }
      }),
    );
  });
});

/** A learner as a damaged file might hold them, behind a study that logs into `said`. */
async function studyOver(stored: Learner) {
  const store = createMemoryStore();
  const nothing = { updated: [], answerChanged: [], retired: [], revived: [] };
  await store.applyCardChanges({ added: CARDS, ...nothing }, MONDAY_TEN);
  await store.saveLearner(stored);
  const said: object[] = [];
  const quiet = (): void => {};
  const log: Log = { debug: quiet, info: quiet, warn: (facts) => said.push(facts), error: quiet };
  const study = createStudy({
    store,
    clock: standingClock(MONDAY_TEN),
    book: () => makeBook(CARDS),
    defaults: { timeZone: SEOUL.timeZone, locale: 'en' },
    log,
  });
  return { store, study, said };
}

const damaged = (settings: object): Learner => ({
  ...makeLearner(),
  settings: { ...makeLearner().settings, ...settings } as LearnerSettings,
});

describe('settings that are stored', () => {
  it.each([
    ['a zone that is no more', { timeZone: 'Asia/Atlantis' }, { timeZone: 'Asia/Seoul' }],
    ['a retention of 5', { desiredRetention: 5 }, { desiredRetention: 0.9 }],
    ['a retention that is text', { desiredRetention: '0.9' }, { desiredRetention: 0.9 }],
    ['a rollover at 25', { rolloverHour: 25 }, { rolloverHour: 4 }],
    [
      'limits below zero',
      { newPerDay: -1, reviewsPerDay: -5 },
      { newPerDay: 20, reviewsPerDay: 200 },
    ],
    [
      'a week without a day',
      { easyDays: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, load: 'none' })) },
      { easyDays: [] },
    ],
    ['numbers for easy days', { easyDays: [6, 7] }, { easyDays: [] }],
    ['nothing where a day should be', { todayOnly: { day: null } }, { todayOnly: null }],
  ])(
    'with %s give way to the defaults, are told in the log, and stay in the store',
    async (_, wrong, used) => {
      const { study, store, said } = await studyOver(damaged(wrong));
      const { settings } = await study.learner(ME);
      expect(settings).toMatchObject(used);
      expect(said).toEqual([{ learnerId: ME, wrong: Object.keys(wrong) }]);
      await study.changeSettings(ME, { askSure: true });
      const stored = await store.learner(ME);
      expect(stored?.settings).toMatchObject({ ...wrong, askSure: true });
    },
  );

  it('whatever they hold never keep a learner from a review', async () => {
    const fields = fc.constantFrom(...Object.keys(makeLearner().settings));
    const settings = fc.dictionary(fields, fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(settings, async (wrong) => {
        const { study } = await studyOver(damaged(wrong));
        await study.addToDeck(ME, 'paper', 'paper');
        const step = await study.startReview(ME, {}, null, MONDAY_TEN);
        const { newPerDay, reviewsPerDay } = limitsOn((await study.learner(ME)).settings, MONDAY);
        expect(step.kind).toBe(Math.min(newPerDay, reviewsPerDay) > 0 ? 'question' : 'nothing');
        const shown =
          step.kind === 'question' ? await study.reveal(ME, step.token, MONDAY_TEN) : null;
        expect(shown?.kind ?? 'answer').toBe('answer');
        await study.stats(ME);
      }),
      { numRuns: 60 },
    );
  });
});

describe('settings that are asked for', () => {
  it('outside their range are refused with it, and change nothing', async () => {
    const cases = fc.oneof(
      fc.record({
        desiredRetention: fc.oneof(fc.double({ max: 0.699 }), fc.double({ min: 0.971 })),
      }),
      fc.record({ rolloverHour: fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 24 })) }),
      fc.record({
        newPerDay: fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 501 }), fc.constant(1.5)),
      }),
      fc.record({ reviewsPerDay: fc.constantFrom(-1, 10_000, Number.NaN, Infinity) }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async (change) => {
        const { study, store } = await studyOver(makeLearner());
        const [field] = Object.keys(change);
        expect(await study.changeSettings(ME, change)).toMatchObject({
          problem: { field, min: expect.any(Number), max: expect.any(Number) },
        });
        expect(await store.learner(ME)).toEqual(makeLearner());
      }),
    );
  });
});
