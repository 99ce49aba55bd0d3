import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOn, loadOn } from '../../src/study/easy-days.ts';
import type { ReviewStep } from '../../src/study/study.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import { DAY, makeCards, makeLearner, makeRoom, MONDAY_TEN, type Room, SEOUL } from './support.ts';

const ME = '100';
const MONDAY = studyDayOf(MONDAY_TEN, SEOUL);

/** Answers whatever comes as easy, up to the end. */
async function studyAll(room: Room, scope = {}): Promise<ReviewStep> {
  let step = await room.study.startReview(ME, scope, null, room.clock.now());
  while (step.kind === 'question') {
    const shown = await room.study.reveal(ME, step.token, room.clock.now());
    if (shown.kind !== 'answer') throw new Error(shown.kind);
    step = await room.study.grade(ME, shown.token, 'easy', room.clock.now());
  }
  return step;
}

const begunToday = async (room: Room): Promise<number> => {
  const { day } = room.study.today(await room.study.learner(ME));
  return (await room.store.dayCounts(ME, day)).newCards;
};

async function roomWith(count: number, paper = 'paper'): Promise<Room> {
  const room = await makeRoom(makeCards(count, { paper }));
  await room.study.addToDeck(ME, 'paper', paper);
  return room;
}

describe('the limits of a day', () => {
  it('are one for all papers', async () => {
    const cards = ['one', 'two'].flatMap((paper) =>
      makeCards(30, { paper }).map((card) => ({
        ...card,
        id: `${paper} ${card.id}`,
        bulletId: `${paper} ${card.id}`,
      })),
    );
    const room = await makeRoom(cards);
    for (const paper of ['one', 'two']) await room.study.addToDeck(ME, 'paper', paper);
    await studyAll(room, { paper: 'one' });
    expect(await begunToday(room)).toBe(20);
    await studyAll(room, { paper: 'two' });
    await studyAll(room);
    expect(await begunToday(room)).toBe(20);
  });

  it('are others for today alone when the learner wants more', async () => {
    const room = await roomWith(60);
    await studyAll(room);
    expect(await room.study.hasMoreBeyondLimits(ME)).toBe(true);
    const { day } = room.study.today(await room.study.learner(ME));
    const todayOnly = { day, newPerDay: 32, reviewsPerDay: 200 };
    expect(await room.study.changeSettings(ME, { todayOnly })).not.toHaveProperty('problem');
    await studyAll(room);
    expect(await begunToday(room)).toBe(32);
    room.clock.advance(DAY);
    await studyAll(room);
    expect(await begunToday(room)).toBe(20);
    await studyAll(room);
    room.clock.advance(DAY);
    await studyAll(room);
    expect(await room.study.hasMoreBeyondLimits(ME)).toBe(false);
  });

  it('for today alone are held to the same range', async () => {
    const room = await roomWith(1);
    const todayOnly = { day: MONDAY, newPerDay: 501, reviewsPerDay: 200 };
    expect(await room.study.changeSettings(ME, { todayOnly })).toMatchObject({
      problem: { field: 'newPerDay', given: '501', max: 500 },
    });
    expect((await room.study.learner(ME)).settings.todayOnly).toBeNull();
  });

  it('take new cards by half on reduced days and none on free ones', async () => {
    const room = await roomWith(200);
    const easyDays = [
      { weekday: 2, load: 'reduced' },
      { weekday: 3, load: 'none' },
    ] as const;
    await room.study.changeSettings(ME, { newPerDay: 15, easyDays });
    const begun: number[] = [];
    const ends: ReviewStep[] = [];
    for (let day = 0; day < 4; day++) {
      ends.push(await studyAll(room));
      begun.push(await begunToday(room));
      room.clock.advance(DAY);
    }
    expect(begun).toEqual([15, 8, 0, 15]);
    expect(ends[2]).toMatchObject({
      kind: 'nothing',
      nextDueAt: MONDAY_TEN - 6 * 3_600_000 + 3 * DAY,
    });
  });

  it('refuse a week without a day, and keep what was', async () => {
    const room = await roomWith(1);
    const easyDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, load: 'none' as const }));
    expect(await room.study.changeSettings(ME, { easyDays })).toEqual({
      problem: { field: 'easyDays' },
    });
    expect((await room.study.learner(ME)).settings.easyDays).toEqual([]);
  });

  it('never hold back what is due on an easy day', () => {
    const loads = fc.constantFrom('reduced' as const, 'none' as const);
    const week = fc.uniqueArray(
      fc.record({ weekday: fc.integer({ min: 1, max: 7 }), load: loads }),
      {
        selector: ({ weekday }) => weekday,
      },
    );
    fc.assert(
      fc.property(week, fc.integer({ min: -10, max: 30_000 }), (easyDays, day) => {
        const { settings } = makeLearner({ easyDays });
        const weekday = new Date(day * DAY).getUTCDay() || 7;
        const easy = easyDays.find((one) => one.weekday === weekday)?.load;
        expect(loadOn(settings, day)).toBe(easy === undefined ? 1 : easy === 'none' ? 0 : 0.5);
        expect(limitsOn(settings, day).reviewsPerDay).toBe(settings.reviewsPerDay);
      }),
    );
  });
});

describe('the summary’s tomorrow', () => {
  it('is what tomorrow’s plan then holds', async () => {
    const room = await roomWith(70);
    for (let day = 0; day < 12; day++) {
      const end = await studyAll(room);
      if (end.kind !== 'finished') throw new Error(end.kind);
      room.clock.advance(DAY);
      const { learning, due, fresh } = await room.study.plan(ME);
      expect(end.summary.tomorrow).toBe(learning + due + fresh);
      if (end.summary.tomorrow === 0) return;
    }
  });
});
