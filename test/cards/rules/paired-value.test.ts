import { describe, expect, test } from 'vitest';
import { cardsOf, shown } from '../support.ts';

const definitions = (lines: readonly string[], language: 'ko' | 'en' = 'ko'): string[] =>
  shown(cardsOf(lines, { language }).cards.filter(({ kind }) => kind === 'definition'));

describe('names and their values side by side are asked for below what they are values of', () => {
  test('words and formulas', () => {
    expect(
      definitions(['특징 고르기', '  분류 : $m = \\sqrt{p}$', '  회귀 : $m = p / 3$']),
    ).toEqual([
      'definition | 특징 고르기 › 분류: 무엇인가? | $m = \\sqrt{p}$',
      'definition | 특징 고르기 › 회귀: 무엇인가? | $m = p / 3$',
    ]);
    expect(
      definitions(
        ['Final answer', '  Rare species: focal loss', '  Common species: cross-entropy'],
        'en',
      ),
    ).toEqual([
      'definition | Final answer › Rare species: what is it? | focal loss',
      'definition | Final answer › Common species: what is it? | cross-entropy',
    ]);
  });

  test('not one alone, not with a remark, and not below a label', () => {
    expect(definitions(['특징 고르기', '  분류 : 다수결', '  값은 나중에 정한다'])).toEqual([]);
    expect(definitions(['분류 : 다수결', '회귀 : 중앙값'])).toEqual([]);
  });
});

describe('a line with the head of the term above it defines that term', () => {
  test.each([
    [
      'ko',
      ['인식적 uncertainty', '  모델 자체에서 생기는 uncertainty'],
      '인식적 uncertainty의 의미는?',
    ],
    [
      'en',
      ['Epistemic uncertainty', '  uncertainty of the model itself'],
      'What is meant by Epistemic uncertainty?',
    ],
  ] as const)('%s', (language, lines, front) => {
    expect(definitions(lines, language)).toContainEqual(
      `definition | ${front} | ${(lines[1] ?? '').trim()}`,
    );
  });

  test('a line about something else does not', () => {
    expect(definitions(['Epistemic uncertainty', '  more data makes it smaller'], 'en')).toEqual(
      [],
    );
  });
});
