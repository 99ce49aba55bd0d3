import { describe, expect, it } from 'vitest';
import { formats } from '../../src/discord/words/format.ts';
import { localeFrom, words } from '../../src/discord/words/words.ts';

const HANGUL = /\p{Script=Hangul}/u;
/** Names that are the same in both languages. */
const SHARED = new Set(['English', '한국어', 'Language: Korean (한국어)']);

type Leaf = { path: string; value: unknown };

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** A sentence said with sample values: numbers stand for every parameter that is not a text. */
function said({ value }: Leaf): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return null;
  const attempts = [
    ['X', 'X', 'X', 'X'],
    [2, 3, 4, 5],
    ['X', 3, 'X', 'X'],
    [3, 'X', 'X', 'X'],
    ['X', 3, null],
    [1, 'X', 'X', 2, 3],
    [['X', 'Y'], ['X']],
    [{ learning: 1, young: 2, mature: 3, suspended: 4 }],
    [7],
    [{ bullets: 3, covered: 2, cards: 4 }],
    [{ papers: 1, cards: 2, added: 3, kept: 4, updated: 5, retired: 6, revived: 7 }],
  ];
  for (const attempt of attempts) {
    try {
      const result: unknown = (value as (...given: unknown[]) => unknown)(...attempt);
      if (typeof result === 'string' && !/undefined|NaN|\[object/.test(result)) return result;
    } catch {
      continue;
    }
  }
  return null;
}

const english = leaves(words.en);
const korean = leaves(words.ko);

describe('the catalogue', () => {
  it('has the same keys and kinds in both languages', () => {
    const shape = (all: Leaf[]) => all.map(({ path, value }) => `${path} ${typeof value}`).sort();
    expect(shape(korean)).toEqual(shape(english));
    expect(english.length).toBeGreaterThan(200);
  });

  it('has something to say for every key', () => {
    const silent = [...english, ...korean].filter((leaf) => said(leaf) === null);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('has no Korean in English', () => {
    const mixed = english.filter((leaf) => {
      const text = said(leaf) ?? '';
      return HANGUL.test(text) && !SHARED.has(text);
    });
    expect(mixed.map(({ path }) => path)).toEqual([]);
  });

  it('has Korean in every Korean sentence of words', () => {
    const foreign = korean.filter((leaf) => {
      const text = said(leaf) ?? '';
      return /[a-z]{3}/i.test(text.replaceAll(/X|Y|<t:\w+:\w>/g, '')) && !HANGUL.test(text);
    });
    expect(foreign.map(({ path }) => path)).toEqual([]);
  });
});

describe('languages', () => {
  it.each([
    ['ko', 'ko'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['ja', 'ko'],
  ])('Discord’s %s is answered in %s where Korean is the default', (discord, locale) => {
    expect(localeFrom(discord, 'ko')).toBe(locale);
  });

  it('counts and dates read as people write them', () => {
    expect(formats.en.plural(1, { one: 'card', other: 'cards' })).toBe('1 card');
    expect(formats.en.plural(1_200, { one: 'card', other: 'cards' })).toBe('1,200 cards');
    expect(formats.en.day(20_514)).toBe('Mon, Mar 2');
    expect(formats.ko.day(20_514)).toBe('3월 2일 (월)');
    expect(formats.en.percent(0.875)).toBe('88%');
    expect(formats.ko.clock(510)).toBe('08:30');
  });
});
