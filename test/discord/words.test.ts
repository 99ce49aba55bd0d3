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

type Sentence = (...given: unknown[]) => unknown;

const ATTEMPTS: readonly (readonly unknown[])[] = [
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
  [
    {
      papers: 1,
      cards: 2,
      added: 3,
      kept: 4,
      updated: 5,
      answerChanged: 6,
      retired: 7,
      revived: 8,
    },
  ],
];

/** A sentence with these values, unless they are none that it takes. */
function sayWith(value: Sentence, given: readonly unknown[]): string | null {
  try {
    const result: unknown = value(...given);
    return typeof result === 'string' && !/undefined|NaN|\[object/.test(result) ? result : null;
  } catch {
    return null;
  }
}

/** A sentence said with sample values: numbers stand for every parameter that is not a text. */
function said({ value }: Leaf): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return null;
  for (const attempt of ATTEMPTS) {
    const result = sayWith(value as Sentence, attempt);
    if (result !== null) return result;
  }
  return null;
}

/** The names of a sentence's parameters, as they are written. */
function parameters(value: unknown): string[] {
  const [, several, one] = /^(?:\(([^)]*)\)|(\w+))\s*=>/.exec(String(value)) ?? [];
  return (several ?? one ?? '').split(',').map((name) => name.trim());
}

/** Values that do not occur in sentences of their own, of every kind that the catalogue takes. */
const MARKED: readonly (readonly unknown[])[] = [
  [41, 43, 47, 53],
  ['QA', 'QB', 'QC', 'QD'],
  ['QA', 43, 'QC', 'QD'],
  [41, 'QB', 43, 47],
  [41, 'QB', 'QC', 47, 53],
];

/** Which of the values can be read in the sentence. */
const readIn = (sentence: string, given: readonly unknown[]): unknown[] =>
  given.filter((value) =>
    typeof value === 'number'
      ? new RegExp(`(?<!\\d)${value}(?!\\d)`).test(sentence)
      : sentence.includes(String(value)),
  );

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

  it('asks for the same values in both languages, and says them in both', () => {
    const other = new Map(korean.map(({ path, value }) => [path, value]));
    const gaps: string[] = [];
    let compared = 0;
    for (const { path, value } of english) {
      if (typeof value !== 'function') continue;
      const theirs = other.get(path) as Sentence;
      const names = parameters(value);
      if (names.join() !== parameters(theirs).join()) {
        gaps.push(`${path} asks for ${names.join()} and ${parameters(theirs).join()}`);
      }
      for (const given of MARKED.map((values) => values.slice(0, names.length))) {
        const [ours, inKorean] = [sayWith(value as Sentence, given), sayWith(theirs, given)];
        if (ours === null || inKorean === null) continue;
        compared += 1;
        const [left, right] = [readIn(ours, given), readIn(inKorean, given)];
        if (left.join() !== right.join()) gaps.push(`${path}: “${ours}”, “${inKorean}”`);
      }
    }
    expect(gaps).toEqual([]);
    expect(compared).toBeGreaterThan(300);
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
