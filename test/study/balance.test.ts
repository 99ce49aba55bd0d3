import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import type { Agenda } from '../../src/study/agenda.ts';
import { EMPTY_AGENDA } from '../../src/study/agenda.ts';
import type { EasyDay, Learner, Rating } from '../../src/study/learner.ts';
import type { Memory } from '../../src/study/memory.ts';
import { gradeCard, recallOn } from '../../src/study/schedule.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import { makeLearner, MONDAY_TEN } from './support.ts';

/*
 * Some months of a learner who begins ten cards a day and always does what is due, with and without a look at the days
 * to come.
 */

const DAYS = 150;
const NEW_A_DAY = 10;
const WARM_UP = 60;

interface Months {
  /** Review cards due on each day after the first weeks. */
  perDay: number[];
  /** Predicted recall at the moment of each review. */
  recalls: number[];
  /** Cards due by weekday, Monday first. */
  byWeekday: number[];
}

function months(learner: Learner, looks: boolean): Months {
  const memories = new Map<string, Memory>();
  const result: Months = { perDay: [], recalls: [], byWeekday: [0, 0, 0, 0, 0, 0, 0] };
  const agenda = (): Agenda => {
    if (!looks) return EMPTY_AGENDA;
    const dueOn = new Map<number, number>();
    for (const { dueDay } of memories.values()) dueOn.set(dueDay, (dueOn.get(dueDay) ?? 0) + 1);
    return { dueOn, siblingsOn: new Set() };
  };
  const answer = (cardId: string, rating: Rating, at: number): void => {
    const memory = memories.get(cardId) ?? null;
    const card = { learner, cardId, memory, at, agenda: agenda() };
    memories.set(cardId, gradeCard(card, rating).after);
  };
  for (let day = 0; day < DAYS; day++) {
    const at = MONDAY_TEN + day * DAY;
    const today = studyDayOf(at, learner.settings);
    const due = [...memories.values()].filter(({ dueDay }) => dueDay <= today);
    if (day >= WARM_UP) {
      result.perDay.push(due.length);
      result.byWeekday[day % 7] = (result.byWeekday[day % 7] ?? 0) + due.length;
      for (const memory of due) result.recalls.push(recallOn(memory, learner, today));
    }
    for (const [index, { cardId }] of due.entries()) {
      answer(cardId, index % 7 === 0 ? 'hard' : 'good', at);
    }
    for (let index = 0; index < NEW_A_DAY; index++) answer(`card ${day} ${index}`, 'easy', at);
  }
  return result;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** Mean difference from one day to the next. */
const unevenness = (values: readonly number[]): number =>
  mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0))));

describe('balanced days', () => {
  const learner = makeLearner();
  const balanced = months(learner, true);
  const blind = months(learner, false);

  it('are more even than days by chance alone', () => {
    expect(unevenness(balanced.perDay)).toBeLessThan(0.7 * unevenness(blind.perDay));
  });

  it('cost no more reviews and leave the recall at which cards are asked alone', () => {
    expect(mean(balanced.recalls)).toBeCloseTo(mean(blind.recalls), 2);
    expect(Math.abs(mean(balanced.recalls) - 0.9)).toBeLessThan(0.01);
    expect(mean(balanced.perDay) / mean(blind.perDay)).toBeGreaterThan(0.97);
    expect(mean(balanced.perDay) / mean(blind.perDay)).toBeLessThan(1.03);
  });
});

describe('easy days', () => {
  const easyDays: EasyDay[] = [
    { weekday: 3, load: 'reduced' },
    { weekday: 7, load: 'none' },
  ];
  const { byWeekday, recalls } = months(makeLearner({ easyDays }), true);
  const normal = mean([0, 1, 3, 4].map((index) => byWeekday[index] ?? 0));

  it('that are free have no card fall due', () => {
    expect(byWeekday[6]).toBe(0);
  });

  it('that are reduced have about half of the others', () => {
    const share = (byWeekday[2] ?? 0) / normal;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.65);
  });

  it('leave the recall at which cards are asked alone', () => {
    expect(Math.abs(mean(recalls) - 0.9)).toBeLessThan(0.01);
  });
});
