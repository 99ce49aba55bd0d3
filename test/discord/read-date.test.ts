import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import { readDate } from '../../src/discord/read-date.ts';
import { formats } from '../../src/discord/words/format.ts';
import { anyText } from './support/texts.ts';

/** Monday, 2026-03-02. */
const TODAY = Date.UTC(2026, 2, 2) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

describe('a day', () => {
  it.each([
    ['2026-03-15', '2026-03-15'],
    ['2026.3.15', '2026-03-15'],
    ['2026/03/15', '2026-03-15'],
    ['2026년 3월 15일', '2026-03-15'],
    ['3월 15일', '2026-03-15'],
    ['3월 15일까지', '2026-03-15'],
    ['3/15', '2026-03-15'],
    ['15.3.', '2026-03-15'],
    ['15.3.2027', '2027-03-15'],
    ['Mar 15', '2026-03-15'],
    ['March 15, 2027', '2027-03-15'],
    ['15th March', '2026-03-15'],
    ['1/5', '2027-01-05'],
    ['Feb 29', '2028-02-29'],
    ['today', '2026-03-02'],
    ['내일', '2026-03-03'],
    ['in 2 weeks', '2026-03-16'],
    ['10 days', '2026-03-12'],
    ['2주', '2026-03-16'],
    ['열흘', null],
    ['3일 뒤', '2026-03-05'],
    ['friday', '2026-03-06'],
    ['Mon', '2026-03-09'],
    ['일요일', '2026-03-08'],
    ['２０２６-０３-１５', '2026-03-15'],
    ['31 Feb', null],
    ['2026-13-01', null],
    ['2025-02-29', null],
    ['soon', null],
    ['0/0', null],
    ['', null],
    ['2025-01-01', '2025-01-01'],
  ])('%s is %s', (written, date) => {
    const day = readDate(written, TODAY);
    expect(day === null ? null : dateOf(day)).toBe(date);
  });

  it('is read as it is written by the bot itself', () => {
    const days = fc.integer({ min: TODAY, max: TODAY + 364 });
    fc.assert(
      fc.property(days, (day) => {
        const [, english = ''] = formats.en.day(day).split(', ');
        expect(readDate(english, TODAY)).toBe(day);
        expect(readDate(dateOf(day), TODAY)).toBe(day);
      }),
    );
  });

  it('is a whole number or nothing, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const day = readDate(written, TODAY);
        expect(day === null || Number.isInteger(day)).toBe(true);
      }),
    );
  });
});
