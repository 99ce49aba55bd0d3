import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCards } from '../../src/cards/make-cards.ts';
import type { Card } from '../../src/cards/card.ts';
import type { Bullet } from '../../src/notes/paper.ts';
import { isLatinOrDigit } from '../../src/cards/text/script.ts';
import { cardsOf, paper, shown } from './support.ts';

/** Lines of the shapes that real notes have, in four languages, filled at random. */
const term = fc.constantFrom(
  'RoIAlign',
  'skip layer',
  '배치 정규화',
  'corner pooling',
  'mean field approximation',
  '손실 함수',
  'ResNet-50',
  '注意力机制',
  'スキップ接続',
  'F1',
);
const quantity = fc.constantFrom(
  '13분',
  '90%',
  '0.05',
  '299 x 299',
  '6, 12, 18',
  '5 fps',
  '2~3배',
  '1,000장',
  '3',
);
const shape = fc
  .tuple(term, term, quantity, fc.nat({ max: 9 }))
  .map(
    ([one, two, number, which]) =>
      [
        `${one}: ${two}의 출력을 더 넓은 영역에서 다시 모으는 층`,
        `${one}은 ${two}를 사용해 정확도를 ${number} 높인다.`,
        `${one} 대신 ${two}를 사용해 임의 크기의 입력을 받는다.`,
        `${one}은 입력이 매우 작기 때문에 위치 정보를 잃는다.`,
        `The **${one}** uses ${two} with \`code(${number})\` on a large (open, 20%) test set.`,
        `${one} (${two}) 을 ${number} 만에 계산한다 $x_{1}$`,
        `使用 **${one}** 来提高 ${two} 的 ${number} 精度，效果明显。`,
        `${one}を用いて${two}の精度を${number}向上させた。`,
        `  ${one}의 ${number}`,
        `이것은 ${one} 👨‍🎓 ==${two}== 「${number}」`,
      ][which] as string,
  );
const lines = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: shape },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  ),
  { minLength: 1, maxLength: 12 },
);

const ids = (cards: readonly Card[]): string[] => cards.map((card) => card.id).toSorted();
/** The characters on both sides of the blank; none without one. */
function besideBlank(front: string): (string | undefined)[] {
  const at = front.indexOf('____');
  return at < 0 ? [] : [front[at - 1], front[at + 4]];
}

const runs = { numRuns: 60 };

describe('laws of the generator', () => {
  test('the same papers give the same cards', () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(makeCards([paper(text)])).toEqual(makeCards([paper(text)]));
      }),
      runs,
    );
  });

  test('the order of the papers changes no card', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const papers = [
          paper(one, { slug: 'one', name: 'One' }),
          paper(other, { slug: 'other', name: 'Other' }),
        ];
        const byId = (cards: readonly Card[]): Card[] =>
          cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(makeCards(papers).cards)).toEqual(byId(makeCards(papers.toReversed()).cards));
      }),
      runs,
    );
  });

  test('a new bullet about something else changes no other card', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (text, at) => {
        const place = at % (text.length + 1);
        const before = ids(cardsOf(text.map((line) => line.trim() || '-')).cards);
        const more = [
          ...text.slice(0, place),
          'Zygomatic 검사는 **quorum sensing**을 이용해 세균 밀도를 알아낸다.',
          ...text.slice(place),
        ];
        const after = new Set(ids(cardsOf(more.map((line) => line.trim() || '-')).cards));
        expect(before.filter((id) => !after.has(id))).toEqual([]);
      }),
      runs,
    );
  });

  test('every bullet ends in one to three cards or in one reason', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const made = paper(text);
        const set = makeCards([made]);
        for (const bullet of made.bullets) {
          const cards = set.cards.filter((card) => card.line === bullet.line).length;
          const drops = set.drops.filter((drop) => drop.line === bullet.line).length;
          expect(cards <= 3 && cards > 0 !== drops > 0 && drops <= 1).toBe(true);
        }
      }),
      runs,
    );
  });

  test('ids are unique, and fronts begin with the short name of the paper', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { cards } = cardsOf(text);
        expect(new Set(ids(cards)).size).toBe(cards.length);
        expect(cards.every((card) => card.front.startsWith('[Paper] '))).toBe(true);
        expect(cards.every((card) => card.score >= 0 && card.score <= 1)).toBe(true);
      }),
      runs,
    );
  });

  test('a blank cuts no Latin word, number or bracket, and no character is broken', () => {
    fc.assert(
      fc.property(lines, (text) => {
        for (const card of cardsOf(text).cards.filter((made) => made.kind !== 'authored')) {
          expect(besideBlank(card.front).some((character) => isLatinOrDigit(character))).toBe(
            false,
          );
          for (const side of [card.front, card.back]) {
            expect(side.split('(').length).toBe(side.split(')').length);
            expect(() => encodeURIComponent(side)).not.toThrow();
          }
        }
      }),
      runs,
    );
  });
});

test('a source, a place and the heading travel with every card', () => {
  const [card] = cardsOf(['정확도를 높이려고 **어텐션 게이트**를 디코더 앞에 둔다.'], {
    heading: '구조',
  }).cards;
  expect(card).toMatchObject({
    source: '정확도를 높이려고 **어텐션 게이트**를 디코더 앞에 둔다.',
    file: 'notes/note.md',
    line: 3,
    context: ['구조'],
    paper: 'note',
    language: 'ko',
  });
});

test('the same fact twice is asked once', () => {
  const set = cardsOf([
    '정확도를 높이려고 **어텐션 게이트**를 디코더 앞에 둔다.',
    '정확도를 높이려고 **어텐션 게이트**를 디코더의 앞에 둔다.',
  ]);
  expect(set.cards).toHaveLength(1);
  expect(set.drops.map((drop) => drop.rule)).toEqual(['no-duplicate']);
});

const asParagraph = (bullet: Bullet): Bullet => ({ ...bullet, kind: 'paragraph' });

test('prose of the summary is not blanked', () => {
  const made = paper(['연산량이 많은 곳에는 mean field approximation을 사용해 추론한다.'], {
    summary: '연산량이 많은 곳에는 mean field approximation을 사용해 추론한다.',
  });
  const set = makeCards([{ ...made, bullets: made.bullets.map(asParagraph) }]);
  expect(set.cards).toEqual([]);
});

describe('a very long bullet', () => {
  const filler = '이 방법은 여러 조건에서 잘 되었고 다른 것보다 나았다. '.repeat(30);
  const line = `${filler}Mask R-CNN의 마스크 가지는 28x28 해상도의 마스크를 예측한다. ${filler}`;

  test('is asked for by its sentences that stand alone; the source stays the bullet', () => {
    const { cards, drops } = cardsOf([line]);
    expect(shown(cards)).toEqual([
      'number | Mask R-CNN의 마스크 가지는 ____ 해상도의 마스크를 예측한다. | 28x28',
    ]);
    expect(cards[0]?.source).toBe(line.trim());
    expect(drops).toEqual([]);
  });

  test('gives two cards at most, and is too long when no sentence will do', () => {
    const many = Array.from(
      { length: 20 },
      (_, at) =>
        `The encoder of stage ${at + 3} keeps ${at + 40} channels at a stride of ${at + 60} pixels.`,
    );
    expect(cardsOf([many.join(' ')], { language: 'en' }).cards).toHaveLength(2);
    expect(cardsOf([filler]).drops.map(({ rule }) => rule)).toEqual(['too-long']);
  });
});

describe('what is folded in before a card', () => {
  test('leaves out the line that only announces what follows', () => {
    const { cards } = cardsOf([
      '이를 개선하려고 다음 4가지 방법을 사용',
      '  입력 해상도를 448x448 까지 올려 fine tune',
      '정확도가 떨어져 다음과 같은 문제가 발생',
      '  Receptive field가 충분히 크지 않아 여러 scale에 대응하기 어렵다',
    ]);
    expect(shown(cards)).toEqual([
      'number | 입력 해상도를 ____ 까지 올려 fine tune | 448x448',
      'cloze | ____이(가) 충분히 크지 않아 여러 scale에 대응하기 어렵다 | Receptive field',
    ]);
  });

  test('asks in the language of the note, also of English words', () => {
    const { cards } = cardsOf(['Decoder losses: cross-entropy, dice loss, focal loss']);
    expect(shown(cards)).toEqual([
      'list | Decoder losses 3가지는? | cross-entropy; dice loss; focal loss',
    ]);
  });
});
