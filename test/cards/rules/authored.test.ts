import { expect, test } from 'vitest';
import { authoredRule } from '../../../src/cards/rules/authored.ts';
import { statementOf } from '../../../src/cards/statement/statement.ts';
import { cardsOf, made, paper } from '../support.ts';

test.each([
  ['Q: Why convolutions? A: They keep the layout.', 'Why convolutions? | They keep the layout.'],
  ['Q. 왜 합성곱인가? A. 배치를 유지한다.', '왜 합성곱인가? | 배치를 유지한다.'],
  ['질문: 왜 합성곱인가? 답: 배치를 유지한다.', '왜 합성곱인가? | 배치를 유지한다.'],
  ['RoIAlign :: 반올림하지 않는 풀링', 'RoIAlign의 의미는? | 반올림하지 않는 풀링'],
  ['마스크는 ==sigmoid==로 판단한다.', '마스크는 ____(으)로 판단한다. | sigmoid'],
  [
    '마스크는 {{c1::sigmoid}}로, 클래스는 softmax로 판단한다.',
    '마스크는 ____로, 클래스는 softmax로 판단한다. | sigmoid',
  ],
])('as written: %s', (line, card) => {
  expect(made(line, 'authored')).toEqual([card]);
});

test('every mark is a card of its own, the others being shown', () => {
  expect(made('Both {{c1::speed}} and {{c2::accuracy::hint}} rise.', 'authored', 'en')).toEqual([
    'Both ____ and accuracy rise. | speed',
    'Both speed and ____ rise. | accuracy',
  ]);
});

test('of hundreds of marks in one bullet only the first are tried', () => {
  const marks = Array.from({ length: 600 }, (_, at) => `part ${at} holds ==filter ${at}== and`);
  const blanks = marks.map((text, at) => text.replace('==', `{{c${at}::`).replace('==', '}}'));
  for (const line of [marks, blanks]) {
    const { bullets } = paper([line.join(' ')]);
    const backs = bullets.map((_, at) => authoredRule(statementOf(paper([line.join(' ')]), at)));
    expect(backs.flat().map(({ back }) => back)).toEqual(
      Array.from({ length: 12 }, (_, at) => `filter ${at}`),
    );
  }
});

test('the answer may stand in the line below', () => {
  const set = cardsOf(['Q: What is pooled?', '  A: The features of a region.']);
  expect(set.cards.map((card) => card.back)).toEqual(['The features of a region.']);
});

test('a question without an answer is none, nor is C++', () => {
  expect(made('Q: Why convolutions?', 'authored')).toEqual([]);
  expect(made('The code calls std::sort on all scores.', 'authored', 'en')).toEqual([]);
});

test('an authored bullet gives nothing else', () => {
  expect(cardsOf(['마스크는 ==sigmoid==로 판단하며 정확도는 37.1%이다.']).cards).toHaveLength(1);
});
