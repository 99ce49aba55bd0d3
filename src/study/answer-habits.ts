import type { Random } from '../base/random.ts';
import { type Rating, RATINGS } from './learner.ts';
import type { Review } from './memory.ts';

/** How often a learner gives which rating, by what they were answering. */
export interface AnswerHabits {
  /** First answers to new cards. */
  first: RatingChances;
  /** Answers within the learning and relearning steps of a day. */
  steps: RatingChances;
  /** Right answers to cards in review; whether one is right is up to the memory, so `again` is 0. */
  recalled: RatingChances;
}

/** Probabilities that add up to 1. */
export type RatingChances = Readonly<Record<Rating, number>>;

type Moment = keyof AnswerHabits;

/** What is assumed of somebody without answers: mostly good. Counts as this many answers, so that a few do not outweigh it. */
const ASSUMED_WEIGHT = 20;
const ASSUMED: AnswerHabits = {
  first: { again: 0.2, hard: 0.1, good: 0.55, easy: 0.15 },
  steps: { again: 0.1, hard: 0.05, good: 0.8, easy: 0.05 },
  recalled: { again: 0, hard: 0.15, good: 0.75, easy: 0.1 },
};

const PRECISION = 1_000_000;

function momentOf({ phaseBefore, rating }: Review): Moment | null {
  if (phaseBefore === 'new') return 'first';
  if (phaseBefore === 'review') return rating === 'again' ? null : 'recalled';
  return 'steps';
}

/** The habits behind some reviews. */
export function answerHabits(reviews: readonly Review[]): AnswerHabits {
  const counts = (moment: Moment): RatingChances => {
    const answers = reviews.filter((review) => momentOf(review) === moment);
    const all = answers.length + ASSUMED_WEIGHT;
    const chance = (rating: Rating): number =>
      (answers.filter((answer) => answer.rating === rating).length +
        ASSUMED[moment][rating] * ASSUMED_WEIGHT) /
      all;
    return {
      again: chance('again'),
      hard: chance('hard'),
      good: chance('good'),
      easy: chance('easy'),
    };
  };
  return { first: counts('first'), steps: counts('steps'), recalled: counts('recalled') };
}

/** A number from 0 on, below 1. */
export function draw(random: Random): number {
  return random.integer(0, PRECISION - 1) / PRECISION;
}

/** True with the probability given. */
export function happens(probability: number, random: Random): boolean {
  return draw(random) < probability;
}

export function drawRating(chances: RatingChances, random: Random): Rating {
  let left = draw(random);
  for (const rating of RATINGS) {
    left -= chances[rating];
    if (left < 0) return rating;
  }
  return 'good';
}
