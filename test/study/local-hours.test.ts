import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/clock.ts';
import { byLocalHour } from '../../src/study/local-hours.ts';

const at = (iso: string, answers = 1) => ({
  quarter: Date.parse(iso) / (15 * MINUTE),
  answers,
  right: answers,
});

const hoursOf = (zone: string, ...quarters: ReturnType<typeof at>[]): Record<number, number> =>
  Object.fromEntries(
    byLocalHour(quarters, zone)
      .map(({ answers }, hour) => [hour, answers] as const)
      .filter(([, answers]) => answers > 0),
  );

describe('answers by the hour', () => {
  it('are told by the learner’s clock', () => {
    const night = at('2026-03-01T15:30:00Z', 3);
    expect(hoursOf('UTC', night)).toEqual({ 15: 3 });
    expect(hoursOf('Asia/Seoul', night)).toEqual({ 0: 3 });
    expect(hoursOf('America/New_York', night)).toEqual({ 10: 3 });
  });

  it('know zones that are a quarter of an hour off', () => {
    expect(
      hoursOf('Asia/Kathmandu', at('2026-03-01T00:00:00Z'), at('2026-03-01T00:15:00Z')),
    ).toEqual({ 5: 1, 6: 1 });
  });

  it('keep the evening at eight when clocks go forward and back', () => {
    // New York: daylight-saving time from 2026-03-08 to 2026-11-01; Vienna: from 2026-03-29 to 2026-10-25.
    const newYork = [
      '2026-03-08T01:00Z',
      '2026-03-09T00:00Z',
      '2026-11-01T00:00Z',
      '2026-11-02T01:00Z',
    ];
    expect(hoursOf('America/New_York', ...newYork.map((iso) => at(iso)))).toEqual({ 20: 4 });
    const vienna = [
      '2026-03-28T19:00Z',
      '2026-03-29T18:00Z',
      '2026-10-24T18:00Z',
      '2026-10-25T19:00Z',
    ];
    expect(hoursOf('Europe/Vienna', ...vienna.map((iso) => at(iso)))).toEqual({ 20: 4 });
  });

  it('count the hour that occurs twice as one', () => {
    const first = at('2026-11-01T05:30:00Z');
    const second = { ...first, quarter: first.quarter + HOUR / (15 * MINUTE) };
    expect(hoursOf('America/New_York', first, second)).toEqual({ 1: 2 });
  });

  it('are 24 empty hours before the first', () => {
    expect(byLocalHour([], 'Asia/Seoul')).toEqual(Array(24).fill({ answers: 0, right: 0 }));
  });
});
