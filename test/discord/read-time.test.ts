import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/discord/read-time.ts';
import { formats } from '../../src/discord/words/format.ts';
import { anyText } from './support/texts.ts';

describe('a time of day', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['20', '20:00'],
    ['20h', '20:00'],
    ['8 pm', '20:00'],
    ['8:05pm', '20:05'],
    ['8:05 p.m.', '20:05'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['24:00', '00:00'],
    ['오전 8시 30분', '08:30'],
    ['오후 8시 반', '20:30'],
    ['오후 8시', '20:00'],
    ['저녁 7시 5분', '19:05'],
    ['20시 5분', '20:05'],
    ['８：３０', '08:30'],
  ])('%s is %s', (written, clock) => {
    const minute = readTime(written);
    expect(minute).not.toBeNull();
    expect(formats.en.clock(minute ?? -1)).toBe(clock);
  });

  it.each(['', 'noon', '내일', '25:00', '8:60', '13 am', '8:30:15', '-1', '8:3', '오전 13시'])(
    '%j is none',
    (written) => {
      expect(readTime(written)).toBeNull();
    },
  );

  it('is read back from how it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (minute) => {
        expect(readTime(formats.en.clock(minute))).toBe(minute);
      }),
    );
  });

  it('never throws and stays within a day', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const minute = readTime(text);
        expect(minute === null || (minute >= 0 && minute < 24 * 60)).toBe(true);
      }),
    );
  });
});
