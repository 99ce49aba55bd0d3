import { describe, expect, test } from 'vitest';
import { makeCards } from '../../../src/cards/make-cards.ts';
import { choicesOf } from '../../../src/cards/report.ts';
import type { Card } from '../../../src/cards/card.ts';
import { plainValue, quantitiesOf } from '../../../src/cards/text/numbers.ts';
import { cardsOf, paper } from '../support.ts';

const LOSSES = [
  'pull loss : 같은 물체의 두 모서리를 가깝게 하는 손실 항',
  'push loss : 다른 물체의 두 모서리를 멀게 하는 손실 항',
  'focal loss : 쉬운 예제의 비중을 줄이는 교차 엔트로피',
  'corner pooling : 두 방향의 최댓값을 더하는 풀링 층',
  'hard mining : 틀린 예제를 골라 다시 학습하는 방법',
];

const byBack = (cards: readonly Card[], back: string): Card | undefined =>
  cards.find((card) => card.back === back);

describe('wrong answers for a choice question', () => {
  test('are other terms of the same kind', () => {
    const card = byBack(cardsOf(LOSSES).cards, 'pull loss');
    expect(card?.distractors).toHaveLength(3);
    expect(LOSSES.map((line) => line.split(' :')[0])).toEqual(
      expect.arrayContaining([...(card?.distractors ?? [])]),
    );
    expect(card?.distractors).not.toContain('pull loss');
  });

  test('fewer than three good ones: typed only, no padding', () => {
    const { cards } = cardsOf(LOSSES.slice(0, 2));
    expect(cards.map((card) => card.distractors)).toEqual(cards.map(() => []));
    expect(choicesOf(cards[0] as Card)).toEqual([]);
  });

  test('of the same field come first', () => {
    const near = paper(LOSSES.slice(0, 4), { slug: 'near', tags: ['detection'] });
    const far = paper(
      [
        'cell line : 계속 자라도록 길러 낸 세포의 무리',
        'gene drive : 유전자를 빠르게 퍼뜨리는 기술',
        'wild type : 자연에서 가장 흔한 형질',
      ],
      { slug: 'far', tags: ['biology'] },
    );
    const card = byBack(makeCards([far, near]).cards, 'focal loss');
    expect(card?.distractors.toSorted()).toEqual(['corner pooling', 'pull loss', 'push loss']);
  });

  test('never an alias, an acronym or a word of the question', () => {
    const { cards } = cardsOf([...LOSSES, 'ROI pooling : 영역을 고정 크기로 모으는 풀링']);
    for (const card of cards) {
      for (const wrong of card.distractors) {
        expect(card.accept).not.toContain(wrong);
        expect(card.source).not.toContain(wrong);
      }
    }
  });

  test('never the same thing with another noun of its kind', () => {
    const { cards } = cardsOf([
      ...LOSSES,
      'Hourglass network : 특징을 줄였다가 다시 키우는 구조',
      'Hourglass backbone : 자세 추정에서 온 특징 추출기',
    ]);
    expect(byBack(cards, 'Hourglass network')?.distractors).not.toContain('Hourglass backbone');
  });

  test('all four stand in an order of the card, the right one among them once', () => {
    const cards = cardsOf(LOSSES).cards.filter((card) => card.distractors.length === 3);
    const places = cards.map((card) => choicesOf(card).indexOf(card.back));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(cards.every((card) => new Set(choicesOf(card)).size === 4)).toBe(true);
    expect(new Set(places).size).toBeGreaterThan(1);
    expect(choicesOf(cards[0] as Card)).toEqual(choicesOf(cards[0] as Card));
  });
});

describe('wrong numbers', () => {
  test.each([
    '판독 시간은 슬라이드 한 장에 평균 13분이 걸린다.',
    '병리과 전문의의 판독 대비 90%의 정확도를 보인다.',
    '검증 데이터에서 가장 높은 AUC는 0.994로 측정되었다.',
    '전체 학습에는 이미지 1,250장을 골라서 사용했다.',
  ])('lie between half and double, with the same unit and precision: %s', (line) => {
    const [card] = cardsOf([line]).cards;
    const right = quantitiesOf(card?.back ?? '')[0];
    expect(card?.distractors).toHaveLength(3);
    for (const wrong of card?.distractors ?? []) {
      const quantity = quantitiesOf(wrong)[0];
      const ratio =
        (plainValue(quantity?.digits ?? '') ?? 0) / (plainValue(right?.digits ?? '') ?? 1);
      expect(quantity?.unit).toBe(right?.unit);
      expect(ratio).toBeGreaterThanOrEqual(0.5);
      expect(ratio).toBeLessThanOrEqual(2);
      expect(quantity?.digits.split('.')[1]?.length).toBe(right?.digits.split('.')[1]?.length);
      expect(line).not.toContain(wrong);
    }
  });

  test('no probability above one and no share above a hundred', () => {
    const cards = cardsOf([
      '검증 데이터에서 가장 높은 AUC는 0.994로 측정되었다.',
      '병리과 전문의의 판독 대비 90%의 정확도를 보인다.',
      '검증 데이터의 평균 IoU는 선행 연구보다 높은 81.5를 기록했다.',
    ]).cards;
    const values = cards.flatMap((card) =>
      card.distractors.map((wrong) => plainValue(quantitiesOf(wrong)[0]?.digits ?? '') ?? 0),
    );
    expect(values.filter((value) => value <= 1)).toHaveLength(3);
    expect(values.every((value) => value <= 100)).toBe(true);
  });

  test('a size or a tuple is typed', () => {
    expect(
      cardsOf(['입력 이미지를 7x7 격자로 나누어 셀마다 예측한다.']).cards[0]?.distractors,
    ).toEqual([]);
  });
});
