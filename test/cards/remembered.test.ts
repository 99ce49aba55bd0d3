import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allMatches } from '../../src/cards/text/all-matches.ts';
import { remembered } from '../../src/cards/text/remembered.ts';

test('what is remembered of a text is what would be worked out anew, however much is asked in between', () => {
  const lengthOf = remembered((text) => ({ length: text.length }), 3);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 40 }), (texts) => {
      for (const text of texts) expect(lengthOf(text)).toEqual({ length: text.length });
    }),
    { numRuns: 40 },
  );
});

test('what is asked again and again is worked out once, what was not asked for long is forgotten', () => {
  const asked: string[] = [];
  const upper = remembered((text) => {
    asked.push(text);
    return text.toUpperCase();
  }, 2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a']) upper(text);
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  for (const text of ['e', 'f', 'g', 'h', 'b']) upper(text);
  expect(asked).toContain('b');
  expect(asked.filter((text) => text === 'b')).toHaveLength(2);
});

test('a text as long as a book is not kept', () => {
  let asked = 0;
  const count = remembered((text) => (asked += text.length));
  const book = 'x'.repeat(5_000);
  expect([count(book), count(book)]).toEqual([5_000, 10_000]);
});

test('all matches are those of matchAll, of patterns that match nothing too', () => {
  const patterns = [/a+/g, /a*/g, /(?<=b)|a/gu, /\p{L}/gu, /(?:)/gu];
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '😀', ' '), { maxLength: 8 }), (letters) => {
      const text = letters.join('');
      for (const pattern of patterns) {
        const expected = [...text.matchAll(pattern)].map((match) => [match[0], match.index]);
        expect(allMatches(pattern, text).map((match) => [match[0], match.index])).toEqual(expected);
        expect(pattern.lastIndex).toBe(0);
      }
    }),
    { numRuns: 40 },
  );
});
