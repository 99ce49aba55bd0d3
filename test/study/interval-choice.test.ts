import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { welcomeOf } from '../../src/study/agenda.ts';
import {
  chooseInterval,
  equallyWelcome,
  type IntervalRange,
} from '../../src/study/interval-choice.ts';

const range = (wanted: number, spread: number): IntervalRange => ({
  wanted,
  least: wanted - spread,
  most: wanted + spread,
  floor: 1,
});
const CHANCES = 4_000;

/** The choice at every chance in turn: its mean is the expected interval. */
function choices(given: IntervalRange, welcome = equallyWelcome): number[] {
  return Array.from({ length: CHANCES }, (_, index) =>
    chooseInterval(given, welcome, index / CHANCES),
  );
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the choice of an interval', () => {
  it('takes every day of the range alike when all are alike', () => {
    const chosen = choices(range(10, 2));
    for (const days of [8, 9, 10, 11, 12]) {
      expect(chosen.filter((one) => one === days)).toHaveLength(CHANCES / 5);
    }
  });

  it('keeps the mean at what the memory asks for, however the load lies', () => {
    const loads = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(loads, (load) => {
        const dueOn = new Map(load.map((cards, index) => [100 + 12 + index, cards]));
        const welcome = welcomeOf({ dueOn, siblingsOn: new Set() }, { easyDays: [] }, 100);
        expect(mean(choices(range(15, 3), welcome))).toBeCloseTo(15, 1);
      }),
    );
  });

  it('goes to emptier days', () => {
    const dueOn = new Map([8, 9, 10, 11, 12].map((days) => [days, days === 10 ? 50 : 2]));
    const chosen = choices(
      range(10, 2),
      welcomeOf({ dueOn, siblingsOn: new Set() }, { easyDays: [] }, 0),
    );
    expect(chosen.filter((one) => one === 10).length).toBeLessThan(CHANCES / 50);
  });

  it('keeps off the day of a sibling while there is another', () => {
    const agenda = { dueOn: new Map(), siblingsOn: new Set([10]) };
    const chosen = choices(range(10, 1), welcomeOf(agenda, { easyDays: [] }, 0));
    expect(chosen.filter((one) => one === 10).length).toBeLessThan(CHANCES / 100);
    const only = { ...range(10, 0) };
    expect(chooseInterval(only, welcomeOf(agenda, { easyDays: [] }, 0), 0.5)).toBe(10);
  });

  it('never takes a closed day while the week has an open one, and never goes below the floor', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
    const spreads = fc.record({
      wanted: fc.integer({ min: 1, max: 60 }),
      spread: fc.integer({ min: 0, max: 4 }),
      below: fc.integer({ min: 0, max: 3 }),
      today: fc.integer({ min: 20_000, max: 20_010 }),
      chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    });
    fc.assert(
      fc.property(weekdays, spreads, (closed, { wanted, spread, below, today, chance }) => {
        const easyDays = closed.map((weekday) => ({ weekday, load: 'none' as const }));
        const least = Math.max(1, wanted - spread);
        const floor = Math.max(1, least - below);
        const welcome = welcomeOf({ dueOn: new Map(), siblingsOn: new Set() }, { easyDays }, today);
        const days = chooseInterval(
          { wanted, least, most: wanted + spread, floor },
          welcome,
          chance,
        );
        const weekday = new Date((today + days) * 86_400_000).getUTCDay() || 7;
        expect(closed).not.toContain(weekday);
        expect(days).toBeGreaterThanOrEqual(floor);
        expect(Math.abs(days - wanted)).toBeLessThanOrEqual(spread + 7);
      }),
    );
  });

  it('is longer at a greater chance', () => {
    const chances = fc.tuple(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    );
    fc.assert(
      fc.property(chances, ([one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (chance: number): number =>
          chooseInterval(range(20, 4), (days) => 1 + (days % 3), chance);
        expect(at(high)).toBeGreaterThanOrEqual(at(low));
      }),
    );
  });
});
