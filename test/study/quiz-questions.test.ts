import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeQuestions, type QuestionRequest } from '../../src/study/quiz-questions.ts';
import type { CardBook } from '../../src/study/study.ts';
import { makeBook, makeCard, makeCards } from './support.ts';

const DISTRACTORS = ['wrong one', 'wrong two', 'wrong three', 'wrong four'];

const ask = (book: CardBook, change: Partial<QuestionRequest> = {}) =>
  makeQuestions(
    {
      scope: {},
      language: 'en',
      questions: 10,
      style: 'mixed',
      seconds: undefined,
      cardIds: undefined,
      seed: 'seed',
      ...change,
    },
    book,
  );

describe('the questions of a quiz', () => {
  it('are the same for the same seed and others for another', () => {
    const book = makeBook(makeCards(40));
    expect(ask(book)).toEqual(ask(book));
    const ids = (seed: string): string[] => ask(book, { seed }).map(({ cardId }) => cardId);
    expect(ids('one')).not.toEqual(ids('two'));
  });

  it('never hold two cards of one bullet', () => {
    const cards = Array.from({ length: 30 }, (_, index) =>
      makeCard({ id: `c${index}`, bulletId: `b${index % 7}` }),
    );
    expect(ask(makeBook(cards), { questions: 50 })).toHaveLength(7);
  });

  it('take papers in turn', () => {
    const cards = [
      ...makeCards(30),
      ...makeCards(3, { paper: 'small' }).map((card) =>
        Object.assign(card, { id: `s${card.id}`, bulletId: `s${card.id}` }),
      ),
    ];
    const papers = ask(makeBook(cards), { questions: 6 }).map(({ paper }) => paper);
    expect(papers.filter((paper) => paper === 'small')).toHaveLength(3);
  });

  it('are found among many papers without looking at all of them', () => {
    const cards = Array.from({ length: 1_000 }, (_, index) =>
      makeCard({
        id: `c${index}`,
        paper: `p${index}`,
        // One in a hundred has choices: the first papers looked at do not suffice.
        distractors: index % 100 === 0 ? DISTRACTORS : [],
      }),
    );
    const book = makeBook(cards);
    const byPaper = new Map(cards.map((card) => [card.paper, [{ cardId: card.id, card }]]));
    let looked = 0;
    const counted: CardBook = {
      ...book,
      cards: (paper) => {
        looked += 1;
        return byPaper.get(paper) ?? [];
      },
    };
    const papers = ask(counted, { style: 'typed' }).map(({ paper }) => paper);
    expect(new Set(papers).size).toBe(10);
    expect(looked).toBe(200);
    const choices = ask(counted, { style: 'choice' }).filter(({ style }) => style === 'choice');
    expect(choices).toHaveLength(10);
  });

  it('keep to the paper or tag in scope', () => {
    const book = makeBook(
      [makeCard({ id: 'a', paper: 'one' }), makeCard({ id: 'b', paper: 'two' })],
      { two: ['medical'] },
    );
    expect(ask(book, { scope: { paper: 'one' } }).map(({ cardId }) => cardId)).toEqual(['a']);
    expect(ask(book, { scope: { tag: 'medical' } }).map(({ cardId }) => cardId)).toEqual(['b']);
    expect(ask(book, { scope: { tag: 'none' } })).toEqual([]);
  });

  it('are in the language asked for, else in whichever there is', () => {
    const book = makeBook([
      makeCard({ id: 'ko', paper: 'both', language: 'ko' }),
      makeCard({ id: 'en', paper: 'both', language: 'en' }),
      makeCard({ id: 'only', paper: 'korean', language: 'ko' }),
    ]);
    const ids = ask(book).map(({ cardId }) => cardId);
    expect(ids.toSorted()).toEqual(['en', 'only']);
  });

  it('are exactly the cards named, in their order, those that are gone left out', () => {
    const book = makeBook(makeCards(9));
    const ids = ask(book, { cardIds: ['c004', 'gone', 'c001'] }).map(({ cardId }) => cardId);
    expect(ids).toEqual(['c004', 'c001']);
  });
});

describe('the style of a question', () => {
  const withChoices = makeCards(6, { distractors: DISTRACTORS });

  it('alternates when it is mixed', () => {
    const styles = ask(makeBook(withChoices), { questions: 4 }).map(({ style }) => style);
    expect(styles).toEqual(['choice', 'typed', 'choice', 'typed']);
  });

  it('is typed where there are fewer than three good distractors', () => {
    const book = makeBook(makeCards(2, { distractors: ['one', 'two'] }));
    expect(ask(book, { style: 'choice' }).every(({ style }) => style === 'typed')).toBe(true);
  });

  it('offers two options for a contrast', () => {
    const book = makeBook([makeCard({ id: 'x', kind: 'contrast', distractors: ['FCN'] })]);
    expect(ask(book, { style: 'choice' })[0]?.options.toSorted()).toEqual(['FCN', 'answer x']);
  });

  it('prefers cards with choices for choices, and short answers for typing', () => {
    const long = 'a very long answer that nobody wants to type on a telephone';
    const cards = [
      makeCard({ id: 'choice', distractors: DISTRACTORS, back: long }),
      makeCard({ id: 'typed' }),
    ];
    expect(ask(makeBook(cards), { style: 'choice', questions: 1 })[0]?.cardId).toBe('choice');
    expect(ask(makeBook(cards), { style: 'typed', questions: 1 })[0]?.cardId).toBe('typed');
  });

  it.each([
    ['as a pair of corner keypoints', {}],
    ['서서히 줄어든다', {}],
    ['해상도를 낮추며 문맥을 모으는 절반', {}],
    ['畳み込みで特徴マップを半分にする処理', {}],
    ['the corners lie outside', { kind: 'cause' }],
  ] as const)('leaves a phrase that nobody types alike to a choice: %s', (back, change) => {
    const cards = [
      makeCard({ id: 'phrase', back, ...change }),
      makeCard({ id: 'term', back: 'Atrous Spatial Pyramid Pooling' }),
    ];
    expect(ask(makeBook(cards), { style: 'typed', questions: 1 })[0]?.cardId).toBe('term');
  });

  it.each(['6, 12, 18 and 24', '특징 피라미드 네트워크', '残差接続', '100,000 × 100,000픽셀'])(
    'has typed what is a term or a number: %s',
    (back) => {
      const cards = [makeCard({ id: 'term', back }), makeCard({ id: 'cause', kind: 'cause' })];
      expect(ask(makeBook(cards), { style: 'typed', questions: 1 })[0]?.cardId).toBe('term');
    },
  );

  it('has four options with the right one among them, at no fixed place', () => {
    const questions = ask(makeBook(makeCards(40, { distractors: DISTRACTORS })), {
      style: 'choice',
      questions: 40,
    });
    const places = questions.map(({ options, back }) => options.indexOf(back));
    expect(questions.every(({ options }) => new Set(options).size === 4)).toBe(true);
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe('the time for a question', () => {
  it('is 20 to 30 seconds by what there is to read and write', () => {
    fc.assert(
      fc.property(
        fc.nat(600),
        fc.constantFrom('choice' as const, 'typed' as const),
        (letters, style) => {
          const card = makeCard({ id: 'x', front: 'x'.repeat(letters), distractors: DISTRACTORS });
          const seconds = ask(makeBook([card]), { style })[0]?.seconds ?? 0;
          expect(seconds).toBeGreaterThanOrEqual(20);
          expect(seconds).toBeLessThanOrEqual(30);
        },
      ),
    );
    const short = ask(makeBook([makeCard({ id: 'x', front: 'x', distractors: DISTRACTORS })]), {
      style: 'choice',
    });
    const long = ask(makeBook([makeCard({ id: 'x', front: 'x'.repeat(300) })]), { style: 'typed' });
    expect([short[0]?.seconds, long[0]?.seconds]).toEqual([20, 30]);
  });

  it('is what was asked for', () => {
    expect(
      ask(makeBook(makeCards(3)), { seconds: 90 }).every(({ seconds }) => seconds === 90),
    ).toBe(true);
  });
});
