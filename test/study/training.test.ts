import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATINGS, type Rating } from '../../src/study/learner.ts';
import type { Review } from '../../src/study/memory.ts';
import { optimize } from '../../src/study/optimize.ts';
import { gradeCard, recallOn } from '../../src/study/schedule.ts';
import { laterLogLoss, trainingItems, trainingRequest } from '../../src/study/training.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import { DAY, makeLearner, MONDAY_TEN } from './support.ts';

interface Answer {
  cardId: string;
  rating: Rating;
  elapsedDays: number;
  phaseBefore?: Review['phaseBefore'];
}

const reviewsOf = (answers: readonly Answer[]): Review[] =>
  answers.map((answer, index) => ({ phaseBefore: 'review', ...answer, id: index + 1 }) as Review);

const ONE_CARD = reviewsOf([
  { cardId: 'a', rating: 'good', elapsedDays: 0, phaseBefore: 'new' },
  { cardId: 'a', rating: 'good', elapsedDays: 0 },
  { cardId: 'a', rating: 'good', elapsedDays: 2 },
  { cardId: 'a', rating: 'again', elapsedDays: 9 },
  { cardId: 'a', rating: 'good', elapsedDays: 0 },
  { cardId: 'a', rating: 'good', elapsedDays: 1 },
]);

describe('what is trained on', () => {
  it('is a card’s history up to each answer of a later day, in the earlier part only', () => {
    const items = trainingItems({ ...trainingRequest(ONE_CARD, null), judgedFrom: 5 });
    expect(items.map((item) => item.map(({ elapsedDays }) => elapsedDays))).toEqual([
      [0, 0, 2],
      [0, 0, 2, 9],
    ]);
  });

  it('leaves out cards whose beginning is not in the log', () => {
    const rest = ONE_CARD.slice(1);
    expect(trainingRequest(rest, null).histories).toEqual([]);
  });

  it('never holds what the optimizer cannot bear, whatever the log holds', () => {
    const answer = fc.record({
      cardId: fc.constantFrom('a', 'b', 'c'),
      rating: fc.constantFrom(...RATINGS),
      elapsedDays: fc.integer({ min: -2, max: 900 }),
      phaseBefore: fc.constantFrom('new' as const, 'learning' as const, 'review' as const),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
        const request = trainingRequest(reviewsOf(answers), null);
        for (const item of trainingItems(request)) {
          expect(item[0]?.elapsedDays).toBe(0);
          expect(item.at(-1)?.elapsedDays).toBeGreaterThan(0);
          expect(item.every(({ elapsedDays }) => elapsedDays >= 0)).toBe(true);
          expect(item.every(({ place }) => place < request.judgedFrom)).toBe(true);
        }
      }),
    );
  });
});

describe('log-loss', () => {
  it('is that of the recall predicted before each answer of the later part', () => {
    const learner = makeLearner();
    const first = gradeCard({ learner, cardId: 'a', memory: null, at: MONDAY_TEN }, 'easy').after;
    const day = studyDayOf(MONDAY_TEN, learner.settings);
    const recall = recallOn(first, learner, day + 5);
    const second = gradeCard(
      { learner, cardId: 'a', memory: first, at: MONDAY_TEN + 5 * DAY },
      'good',
    ).after;
    const later = recallOn(second, learner, day + 25);
    const request = trainingRequest(
      reviewsOf([
        { cardId: 'a', rating: 'easy', elapsedDays: 0, phaseBefore: 'new' },
        { cardId: 'a', rating: 'good', elapsedDays: 5 },
        { cardId: 'a', rating: 'again', elapsedDays: 20 },
      ]),
      null,
    );
    const whole = -(Math.log(recall) + Math.log(1 - later)) / 2;
    expect(laterLogLoss({ ...request, judgedFrom: 0 }, null)).toBeCloseTo(whole, 10);
    expect(laterLogLoss({ ...request, judgedFrom: 2 }, null)).toBeCloseTo(-Math.log(1 - later), 10);
    expect(laterLogLoss({ ...request, judgedFrom: 3 }, null)).toBeNull();
  });
});

describe('the optimizer', () => {
  it('rejects a history with nothing to train or to judge on', async () => {
    await expect(optimize(trainingRequest([], null))).rejects.toThrow('nothing to train on');
    const early = { ...trainingRequest(ONE_CARD, null), judgedFrom: 6 };
    await expect(optimize(early)).rejects.toThrow('nothing to judge on');
  });
});
