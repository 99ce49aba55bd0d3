import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { makeCards } from '../../../src/cards/make-cards.ts';
import { planSync, type CardChanges, type KnownCard } from '../../../src/cards/sync/plan-sync.ts';
import { cardsOf, paper } from '../support.ts';

/** What the store knows after a plan was carried out. */
function carriedOut(known: readonly KnownCard[], plan: CardChanges): KnownCard[] {
  const next = new Map(known.map((one) => [one.cardId, one]));
  for (const { cardId, card } of [...plan.updated, ...plan.revived])
    next.set(cardId, { cardId, card, retiredAt: null });
  for (const cardId of plan.retired)
    next.set(cardId, { ...(next.get(cardId) as KnownCard), retiredAt: 1 });
  for (const card of plan.added) next.set(card.id, { cardId: card.id, card, retiredAt: null });
  return [...next.values()];
}

const stored = (cards: readonly Card[]): KnownCard[] => carriedOut([], planSync([], cards));

/** Identity of every card after an edit, by what it answers. */
function after(
  before: readonly string[],
  edited: readonly string[],
): { known: KnownCard[]; plan: CardChanges; first: KnownCard[] } {
  const first = stored(cardsOf(before).cards);
  const plan = planSync(first, cardsOf(edited).cards);
  return { first, plan, known: carriedOut(first, plan).filter((one) => one.retiredAt === null) };
}

const PULL = 'pull loss : 같은 물체에 속한 두 모서리를 가깝게 하는 손실';
const PUSH = 'push loss : 다른 물체에 속한 두 모서리를 멀게 하는 손실';
const ATTENTION = '정확도를 높이려고 **어텐션 게이트**를 디코더 앞에 둔다.';
const MINUTES = '판독 시간은 슬라이드 한 장에 평균 13분이 걸린다.';

describe('an edit never costs progress', () => {
  test('nothing changed: nothing is to be done', () => {
    const { plan } = after([PULL, PUSH, MINUTES], [PULL, PUSH, MINUTES]);
    expect(plan).toEqual({ added: [], updated: [], answerChanged: [], retired: [], revived: [] });
  });

  test('a typo is mended', () => {
    const { plan } = after(
      ['정확도를 높이려고 **어텐션 게이트**를 디코더 압에 둔다.'],
      [ATTENTION],
    );
    expect([plan.added, plan.retired, plan.answerChanged]).toEqual([[], [], []]);
    expect(plan.updated).toHaveLength(1);
  });

  test('a bullet is reworded', () => {
    const { plan } = after(
      [ATTENTION],
      ['정확도를 더 높이기 위해 **어텐션 게이트**를 디코더 바로 앞에 놓아 둔다.'],
    );
    expect([plan.added, plan.retired]).toEqual([[], []]);
  });

  test('bullets move', () => {
    const { plan } = after([PULL, PUSH, MINUTES], [MINUTES, PUSH, PULL]);
    expect([plan.added, plan.retired, plan.answerChanged]).toEqual([[], [], []]);
  });

  test('the file is renamed, and the short name with it', () => {
    const first = stored(
      makeCards([paper([PULL, MINUTES], { slug: 'corner-net', name: 'CornerNet' })]).cards,
    );
    const plan = planSync(
      first,
      makeCards([paper([PULL, MINUTES], { slug: 'cornernet', name: 'CornerNet v1' })]).cards,
    );
    expect([plan.added, plan.retired, plan.answerChanged]).toEqual([[], [], []]);
    expect(plan.updated.map((change) => change.cardId).toSorted()).toEqual(
      first.map((one) => one.cardId).toSorted(),
    );
  });

  test('the answer to the same question changed: history kept, marked', () => {
    const { first, plan } = after([MINUTES], ['판독 시간은 슬라이드 한 장에 평균 15분이 걸린다.']);
    expect(plan.answerChanged).toEqual([first[0]?.cardId]);
    expect([plan.added, plan.retired]).toEqual([[], []]);
  });

  test('the question changed: a new card', () => {
    const { plan } = after([MINUTES], ['학습 시간은 모델 한 개에 평균 13분이 더 걸린다.']);
    expect([plan.added.length, plan.retired.length, plan.updated.length]).toEqual([1, 1, 0]);
  });

  test('a number or a name in the question changed: another fact, though the words are alike', () => {
    const { plan } = after(
      ['ResNet-50 백본에서 마스크 AP가 7.3포인트 오른다고 보고한다.'],
      ['VGG-16 백본에서 마스크 AP가 7.3포인트 오른다고 보고한다.'],
    );
    expect([plan.added.length, plan.retired.length]).toEqual([1, 1]);
  });

  test('text that goes and comes back has its history again', () => {
    const first = stored(cardsOf([PULL, MINUTES]).cards);
    const gone = carriedOut(first, planSync(first, cardsOf([PULL]).cards));
    const plan = planSync(gone, cardsOf([PULL, MINUTES]).cards);
    expect(plan.revived.map((change) => change.cardId)).toEqual(
      gone.filter((one) => one.retiredAt !== null).map((one) => one.cardId),
    );
    expect([plan.added, plan.retired, plan.answerChanged]).toEqual([[], [], []]);
  });

  test('a bullet is split in two', () => {
    const { plan } = after(
      [
        '연산량이 너무 많아서 **mean field approximation**을 사용해 추론하고, 결과는 단순 평균으로 모은다.',
      ],
      [
        '연산량이 너무 많아서 **mean field approximation**을 사용해 추론한다.',
        '결과는 단순 평균으로 모은다.',
      ],
    );
    expect(plan.retired).toEqual([]);
  });

  test('a newer generator asks in other words', () => {
    const first = stored(cardsOf([MINUTES]).cards);
    const [card] = cardsOf([MINUTES]).cards as [Card];
    const renewed = [
      { ...card, id: 'renewed', front: '[Paper] 슬라이드 한 장의 평균 판독 시간: ____' },
    ];
    const plan = planSync(first, renewed);
    expect(plan.updated.map((change) => change.cardId)).toEqual(first.map((one) => one.cardId));
  });

  test('near-identical bullets that swap places and wording never swap histories', () => {
    const { first, known } = after([PULL, PUSH], [PUSH, PULL]);
    const owner = (list: readonly KnownCard[], front: string): string | undefined =>
      list.find((one) => one.card.front.includes(front))?.cardId;
    for (const front of ['pull loss의', 'push loss의', '가깝게', '멀게'])
      expect(owner(known, front)).toBe(owner(first, front));
  });

  test('the text a card began with comes back beside its newer text: no two cards share an identity', () => {
    const first = stored(cardsOf([ATTENTION]).cards);
    const reworded = '정확도를 더 높이려고 **어텐션 게이트**를 디코더 바로 앞에 둔다.';
    const second = carriedOut(first, planSync(first, cardsOf([reworded]).cards));
    const both = [...cardsOf([ATTENTION]).cards, ...cardsOf([reworded]).cards];
    const third = carriedOut(second, planSync(second, both)).filter(
      (one) => one.retiredAt === null,
    );
    expect(new Set(third.map((one) => one.cardId)).size).toBe(2);
    expect(new Set(third.map((one) => one.card.id))).toEqual(new Set(both.map((card) => card.id)));
  });
});

const POOL = [
  PULL,
  PUSH,
  ATTENTION,
  MINUTES,
  'RoIPool : 영역의 좌표를 반올림해 고정 크기로 모으는 층',
  'RoIAlign : 영역의 좌표를 반올림하지 않고 고정 크기로 모으는 층',
  '학습률은 0.02이다.',
  '학습률은 0.002이다.',
  'SGD와 달리 Adam은 매개변수마다 학습률을 따로 조절한다.',
  '기존 Fully Connected Layer는 flatten하기 때문에 위치 정보가 소실됨.',
];
const note = fc
  .subarray(POOL)
  .chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }));

describe('laws of the plan', () => {
  test('after a sync exactly the fresh cards are in use, each under one identity, and a second sync does nothing', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 5 }), (versions) => {
        let known: KnownCard[] = [];
        for (const version of versions) {
          const fresh = cardsOf(version).cards;
          const plan = planSync(known, fresh);
          known = carriedOut(known, plan);
          const inUse = known.filter((one) => one.retiredAt === null);
          expect(inUse.map((one) => one.card.id).toSorted()).toEqual(
            fresh.map((card) => card.id).toSorted(),
          );
          expect(new Set(known.map((one) => one.cardId)).size).toBe(known.length);
          expect(planSync(known, fresh)).toEqual({
            added: [],
            updated: [],
            answerChanged: [],
            retired: [],
            revived: [],
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a known card is never forgotten, and its history never moves to another answer unmarked', () => {
    fc.assert(
      fc.property(note, note, (one, other) => {
        const first = stored(cardsOf(one).cards);
        const plan = planSync(first, cardsOf(other).cards);
        const next = new Map(carriedOut(first, plan).map((known) => [known.cardId, known]));
        for (const known of first) {
          const now = next.get(known.cardId);
          expect(now).toBeDefined();
          const isOther = now?.card.back !== known.card.back;
          expect(!isOther || plan.answerChanged.includes(known.cardId)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the order of known and fresh cards decides nothing', () => {
    fc.assert(
      fc.property(note, note, (one, other) => {
        const known = stored(cardsOf(one).cards);
        const fresh = cardsOf(other).cards;
        const inUse = (plan: CardChanges): string[] =>
          carriedOut(known, plan)
            .filter((each) => each.retiredAt === null)
            .map((each) => `${each.cardId} ${each.card.id}`)
            .toSorted();
        expect(inUse(planSync(known.toReversed(), fresh.toReversed()))).toEqual(
          inUse(planSync(known, fresh)),
        );
      }),
      { numRuns: 25 },
    );
  });
});

/** Facts, each in wordings that a note's author might edit one into the other; no two facts have a wording in common. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  pull: [
    PULL,
    'pull loss : 같은 물체에 속한 두 모서리를 서로 가깝게 하는 손실',
    'pull loss : 같은 물체에 속한 두 모서리를 가깝게 하는 손싷',
  ],
  push: [
    PUSH,
    'push loss : 다른 물체에 속한 두 모서리를 서로 멀게 하는 손실',
    'push loss : 다른 물체에 속한 두 모서리를 멀게 하는 손싷',
  ],
  gate: [ATTENTION, '정확도를 더 높이려고 **어텐션 게이트**를 디코더 바로 앞에 둔다.'],
  minutes: [
    MINUTES,
    '판독 시간은 슬라이드 한 장에 평균 15분이 걸린다.',
    '판독 시간은 슬라이드 한장에 평균 13분이 걸린다.',
  ],
  resnet: ['ResNet-50 백본에서 마스크 AP가 7.3포인트 오른다고 보고한다.'],
  vgg: ['VGG-16 백본에서 마스크 AP가 7.3포인트 오른다고 보고한다.'],
  rate: ['학습률은 0.02이다.', '학습률은 0.002이다.'],
};
const FACT_OF = new Map(
  Object.entries(FACTS).flatMap(([fact, wordings]) => wordings.map((text) => [text, fact])),
);

/** A version of a note: some facts, each in one of its wordings, in any order, under any name of the paper. */
const version = fc.record({
  lines: fc
    .shuffledSubarray(Object.keys(FACTS), { minLength: 2 })
    .chain((facts) => fc.tuple(...facts.map((fact) => fc.constantFrom(...(FACTS[fact] ?? []))))),
  name: fc.constantFrom('CornerNet', 'CornerNet v1'),
});

/** Cards by the fact they ask for and the side of it; `renewed` as a later generator would make them. */
function factCards(lines: readonly string[], name: string, isRenewed: boolean): readonly Card[] {
  const { cards } = makeCards([paper(lines, { slug: name.toLowerCase(), name })]);
  return isRenewed ? cards.map((card) => ({ ...card, id: `${card.id} renewed` })) : cards;
}

/** Where the word ends that goes on at a place. */
function endOfWord(text: string, from: number): number {
  const gap = text.indexOf(' ', from);
  return gap === -1 ? text.length : gap;
}

const factOf = (card: Card): string => FACT_OF.get(card.source) ?? `no fact: ${card.source}`;

describe('histories over many edits', () => {
  test('typos, other words, numbers, moves, names, renewed cards, text that goes and comes back: no history leaves its fact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(version, fc.boolean()), { minLength: 2, maxLength: 6 }),
        (edits) => {
          let known: KnownCard[] = [];
          const owners = new Map<string, string>();
          for (const [{ lines, name }, isRenewed] of edits) {
            known = carriedOut(known, planSync(known, factCards(lines, name, isRenewed)));
            for (const { cardId, card } of known) {
              expect(owners.get(cardId) ?? factOf(card)).toBe(factOf(card));
              owners.set(cardId, factOf(card));
            }
            for (const cardId of owners.keys()) {
              expect(known.some((one) => one.cardId === cardId)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  // A letter glued to a number's unit decides what the unit is, so that it belongs to the answer.
  test('a letter mistyped anywhere outside the words of the answer keeps every history', () => {
    const texts = [PULL, PUSH, ATTENTION, MINUTES];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), (text, seed) => {
        const rest = texts.filter((other) => other !== text);
        const first = stored(cardsOf([text, ...rest]).cards);
        const answers = first.filter((one) => one.card.source === text).map((one) => one.card.back);
        const places = Array.from(text, (_letter, at) => at).filter(
          (at) =>
            /[가-힣]/.test(text.charAt(at)) &&
            !answers.some(
              (back) =>
                text.includes(back) &&
                at >= text.indexOf(back) &&
                at < endOfWord(text, text.indexOf(back) + back.length),
            ),
        );
        fc.pre(places.length > 0);
        const at = places[seed % places.length] ?? 0;
        const letter = String.fromCodePoint(text.charCodeAt(at) + 1);
        const mistyped = text.slice(0, at) + letter + text.slice(at + 1);
        const fresh = cardsOf([mistyped, ...rest]).cards;
        fc.pre(fresh.length === first.length);
        const plan = planSync(first, fresh);
        expect([plan.added, plan.retired]).toEqual([[], []]);
      }),
      { numRuns: 40 },
    );
  });

  test('twins swapped, bullets split and merged, editions changed: no history leaves its fact', () => {
    fc.assert(
      fc.property(fc.array(hardVersion, { minLength: 2, maxLength: 5 }), (versions) => {
        let known: KnownCard[] = [];
        const owners = new Map<string, string>();
        for (const editions of versions) {
          const papers = editions.map(({ lines, language }) => paper(lines, { language }));
          known = carriedOut(known, planSync(known, makeCards(papers).cards));
          for (const { cardId, card } of known) {
            expect(hardFactOf(card)).not.toContain('no fact');
            expect(owners.get(cardId) ?? hardFactOf(card)).toBe(hardFactOf(card));
            owners.set(cardId, hardFactOf(card));
          }
          for (const cardId of owners.keys()) {
            expect(known.some((one) => one.cardId === cardId)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Facts whose bullets differ by one word, so that swapping two looks like rewording both. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  frozen: ['The frozen encoder reaches 71.3 mAP on COCO after 12 epochs of training.'],
  tuned: ['The tuned encoder reaches 74.8 mAP on COCO after 12 epochs of training.'],
  small: ['추론 시간은 작은 모델에서 이미지 한 장에 평균 13ms가 걸린다.'],
  large: ['추론 시간은 큰 모델에서 이미지 한 장에 평균 48ms가 걸린다.'],
};
/** Two facts that stand in two bullets or in one. */
const PAIR = [
  '연산량이 많아서 **mean field approximation**을 사용해 추론한다.',
  '디코더 앞에는 잡음을 막는 **attention gate**를 둔다.',
] as const;
const PAIR_TOGETHER = PAIR.join(' ');

/** Editions of one paper, each with its own choice and order of the bullets. */
const hardVersion: fc.Arbitrary<readonly { lines: string[]; language: 'en' | 'ko' }[]> = fc
  .tuple(fc.constantFrom('split', 'together', 'gone'), fc.constantFrom('en', 'ko', 'both'))
  .chain(([pair, languages]) => {
    const pairLines = pair === 'gone' ? [] : pair === 'split' ? [...PAIR] : [PAIR_TOGETHER];
    const lines = fc
      .shuffledSubarray(Object.keys(TWINS), { minLength: 2 })
      .map((facts) => [...facts.flatMap((fact) => TWINS[fact] ?? []), ...pairLines])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    const edition = (language: 'en' | 'ko') => lines.map((ones) => ({ lines: ones, language }));
    const named = languages === 'both' ? (['en', 'ko'] as const) : ([languages] as const);
    return fc.tuple(...named.map((language) => edition(language)));
  });

const HARD_FACTS = Object.entries(TWINS).flatMap(([fact, texts]) =>
  texts.map((text) => [fact, text] as const),
);

/** The fact a card asks for, by its question and answer where two facts share a bullet. */
function hardFactOf(card: Card): string {
  const twin = HARD_FACTS.find(([, text]) => text === card.source)?.[0];
  if (twin !== undefined) return twin;
  if (card.front.includes('mean field')) return 'mean field';
  return card.back === 'attention gate' ? 'gate' : `no fact: ${card.source}`;
}
