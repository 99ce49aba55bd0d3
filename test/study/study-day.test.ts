import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/base/clock.ts';
import {
  type DayRule,
  elapsedStudyDays,
  localInstant,
  studyDayOf,
  studyDaySpan,
  studyDayStart,
} from '../../src/study/study-day.ts';

const seoul: DayRule = { timeZone: 'Asia/Seoul', rolloverHour: 4 };
const newYork: DayRule = { timeZone: 'America/New_York', rolloverHour: 4 };
const vienna: DayRule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };

/** `2026-03-02T23:00[Asia/Seoul]` as an instant. */
const at = (local: string): number => Temporal.ZonedDateTime.from(local).epochMilliseconds;

describe('elapsed study days', () => {
  it.each([
    ['Mon 23:00 to Tue 08:50', '2026-03-02T23:00', '2026-03-03T08:50', 1],
    ['across 09:00, where the UTC day flips', '2026-03-03T08:50', '2026-03-03T09:10', 0],
    ['03:30 to 04:30', '2026-03-03T03:30', '2026-03-03T04:30', 1],
    ['23:30 to 03:30 of the same night', '2026-03-02T23:30', '2026-03-03T03:30', 0],
    ['04:00 sharp begins the day', '2026-03-03T03:59:59.999', '2026-03-03T04:00', 1],
    ['a week', '2026-03-02T10:00', '2026-03-09T10:00', 7],
  ])('in Seoul: %s', (_, from, to, days) => {
    expect(elapsedStudyDays(at(`${from}[Asia/Seoul]`), at(`${to}[Asia/Seoul]`), seoul)).toBe(days);
  });

  it.each([
    ['spring: 23 hours', 'America/New_York', '2026-03-07T05:00', '2026-03-08T05:00', 1],
    [
      'spring: 03:30 after the jump is before rollover',
      'America/New_York',
      '2026-03-08T01:30',
      '2026-03-08T03:30',
      0,
    ],
    ['autumn: 25 hours', 'America/New_York', '2026-10-31T05:00', '2026-11-01T05:00', 1],
    [
      'autumn: 01:30 comes twice within one day',
      'America/New_York',
      '2026-11-01T01:30-04:00',
      '2026-11-01T01:30-05:00',
      0,
    ],
    ['spring', 'Europe/Vienna', '2026-03-28T22:00', '2026-03-29T04:00', 1],
    [
      'autumn: 02:30 comes twice',
      'Europe/Vienna',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:30+01:00',
      0,
    ],
  ])('over daylight saving, %s in %s', (_, zone, from, to, days) => {
    const rule = zone === 'Europe/Vienna' ? vienna : newYork;
    expect(elapsedStudyDays(at(`${from}[${zone}]`), at(`${to}[${zone}]`), rule)).toBe(days);
  });

  it('never goes below zero when the clock was set back', () => {
    expect(
      elapsedStudyDays(
        at('2026-03-05T10:00[Asia/Seoul]'),
        at('2026-03-02T10:00[Asia/Seoul]'),
        seoul,
      ),
    ).toBe(0);
  });

  it('equals the rollovers between 10,000 random pairs of instants', () => {
    const zones = [
      'Asia/Seoul',
      'America/New_York',
      'Europe/Vienna',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'UTC',
    ];
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    const gap = fc.integer({ min: 0, max: 20 * DAY });
    fc.assert(
      fc.property(
        instant,
        gap,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        (from, wait, timeZone, rolloverHour) => {
          const rule = { timeZone, rolloverHour };
          expect(elapsedStudyDays(from, from + wait, rule)).toBe(
            rolloversBetween(from, from + wait, rule),
          );
        },
      ),
      { numRuns: 10_000 },
    );
  }, 120_000);
});

/** Counted the plain way: every local date's rollover that lies after `from` and not after `to`. */
function rolloversBetween(from: number, to: number, rule: DayRule): number {
  let date = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(rule.timeZone)
    .toPlainDate()
    .subtract({ days: 1 });
  let count = 0;
  for (;;) {
    const rollover = date.toZonedDateTime({
      timeZone: rule.timeZone,
      plainTime: { hour: rule.rolloverHour },
    }).epochMilliseconds;
    if (rollover > to) return count;
    if (rollover > from) count += 1;
    date = date.add({ days: 1 });
  }
}

describe('a study day', () => {
  it('holds the instant it was asked for and ends where the next begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Date.UTC(2035, 0, 1) }),
        fc.constantFrom(seoul, newYork, vienna),
        (instant, rule) => {
          const { day, startsAt, endsAt } = studyDaySpan(instant, rule);
          expect(startsAt).toBeLessThanOrEqual(instant);
          expect(endsAt).toBeGreaterThan(instant);
          expect(studyDayStart(day, rule)).toBe(startsAt);
          expect(studyDayOf(endsAt, rule)).toBe(day + 1);
        },
      ),
    );
  });

  it('is 23 or 25 hours long when the clocks change', () => {
    const length = (local: string): number => {
      const { startsAt, endsAt } = studyDaySpan(at(local), newYork);
      return (endsAt - startsAt) / HOUR;
    };
    expect(length('2026-03-07T12:00[America/New_York]')).toBe(23);
    expect(length('2026-10-31T12:00[America/New_York]')).toBe(25);
    expect(length('2026-06-01T12:00[America/New_York]')).toBe(24);
  });

  it('starts later when its rollover hour does not exist', () => {
    const rule = { timeZone: 'America/New_York', rolloverHour: 2 };
    const { startsAt } = studyDaySpan(at('2026-03-08T12:00[America/New_York]'), rule);
    expect(startsAt).toBe(at('2026-03-08T03:00[America/New_York]'));
  });

  it('is counted from the learner’s own calendar', () => {
    expect(studyDayOf(at('1970-01-01T04:00[Asia/Seoul]'), seoul)).toBe(0);
    expect(studyDayOf(at('1970-01-02T03:59[Asia/Seoul]'), seoul)).toBe(0);
  });
});

describe('a local time', () => {
  it('that daylight saving leaves out moves forward', () => {
    const day = studyDayOf(at('2026-03-08T12:00[America/New_York]'), newYork);
    expect(localInstant(day, 2 * 60 + 30, 'America/New_York')).toBe(
      at('2026-03-08T03:30[America/New_York]'),
    );
  });

  it('that comes twice is the first', () => {
    const day = studyDayOf(at('2026-11-01T12:00[America/New_York]'), newYork);
    expect(localInstant(day, 90, 'America/New_York')).toBe(
      at('2026-11-01T01:30-04:00[America/New_York]'),
    );
  });
});
