import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressId, readPress } from '../../src/discord/custom-id.ts';
import { nameOfKey, shortKey } from '../../src/discord/short-key.ts';
import { anyText, wellFormed } from './support/texts.ts';

const user = fc.bigInt({ min: 10n ** 17n, max: 10n ** 20n - 1n }).map(String);

describe('custom ids', () => {
  it('reads as it was written', () => {
    const press = { do: 'review.grade', session: 's1', step: 4, rating: 'good' } as const;
    expect(pressId(press)).toBe('1:review.grade:s1:4:good');
    expect(readPress('1:review.grade:s1:4:good')).toEqual(press);
  });

  it('keeps any slug and tag, of any length, in any script', () => {
    fc.assert(
      fc.property(user, anyText, fc.integer({ min: 0, max: 999 }), (caller, name, page) => {
        const press = {
          do: 'paper.page',
          caller,
          slug: shortKey(wellFormed(name).replaceAll(':', '-')),
          language: 'ko',
          page,
          section: -1,
        } as const;
        const id = pressId(press);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readPress(id)).toEqual(press);
      }),
    );
  });

  it('keeps colons and per cent signs of what a member typed', () => {
    const press = { do: 'search.page', caller: '1', query: 'a:b%20:한', page: 2 } as const;
    expect(readPress(pressId(press))).toEqual(press);
  });

  it.each([
    '',
    'x',
    '0:review.start',
    '2:review.start',
    '1:review.start:more',
    '1:toString',
    '1:review.grade:s:NaN:good',
    '1:search.page:1:%E0%A4%A:0',
  ])('%j is none of ours', (id) => {
    expect(readPress(id)).toBeNull();
  });
});

describe('short keys', () => {
  it('stand for one name among all and are short', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { minLength: 1, maxLength: 8 }), (names) => {
        for (const name of names) {
          expect(shortKey(name).length).toBeLessThanOrEqual(40);
          expect(nameOfKey(shortKey(name), names)).toBe(name);
        }
      }),
    );
  });
});
