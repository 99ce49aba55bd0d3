import type { Random } from '../../../src/base/random.ts';
import { DAY, type Instant } from '../../../src/base/clock.ts';
import { draw, drawRating, happens } from '../../../src/study/answer-habits.ts';
import type { Rating } from '../../../src/study/learner.ts';
import { memoryModel, type MemoryState } from '../../../src/study/schedule.ts';

/*
 * What the schedulers do not know: how a learner really forgets. FSRS's form with other parameters, and by the hours
 * that really pass, not by days that somebody counts.
 */

/** The published defaults of FSRS-6. */
const DEFAULTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
/** Spread of the parameters between learners, as the deviation of their logarithms: first stabilities vary most. */
const SPREAD_FIRST = 0.5;
const SPREAD_REST = 0.15;
const FIRST_STABILITIES = 4;
/** Answers closer together than this are of one sitting, with no sleep between. */
const SITTING_DAYS = 0.25;

const FIRST = { again: 0.2, hard: 0.15, good: 0.5, easy: 0.15 };
const RECALLED = { again: 0, hard: 0.15, good: 0.75, easy: 0.1 };
/** Right after the answer was seen. */
const RELEARNED = { again: 0.05, hard: 0.05, good: 0.85, easy: 0.05 };

export interface TrueMemory {
  state: MemoryState;
  at: Instant;
}

export interface TrueLearner {
  /** How this learner answers a card at an instant. */
  answer(memory: TrueMemory | null, at: Instant, random: Random): Rating;
  after(memory: TrueMemory | null, at: Instant, rating: Rating): TrueMemory;
  recall(memory: TrueMemory, at: Instant): number;
}

/** Parameters around the defaults. First stabilities keep their order. */
function trueParameters(random: Random): number[] {
  const parameters = DEFAULTS.map((value, index) => {
    const spread = index < FIRST_STABILITIES ? SPREAD_FIRST : SPREAD_REST;
    return value * Math.exp(spread * normal(random));
  });
  const first = parameters.slice(0, FIRST_STABILITIES).sort((a, b) => a - b);
  return [...first, ...parameters.slice(FIRST_STABILITIES)];
}

/** By Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - draw(random))) * Math.cos(2 * Math.PI * draw(random));
}

export function trueLearner(random: Random): TrueLearner {
  const parameters = trueParameters(random);
  const model = memoryModel({ parameters, settings: { desiredRetention: 0.9 } });
  const elapsed = (memory: TrueMemory, at: Instant): number => {
    const days = (at - memory.at) / DAY;
    return days < SITTING_DAYS ? 0 : days;
  };
  return {
    recall: (memory, at) => model.recall(memory.state, (at - memory.at) / DAY),
    answer: (memory, at, chance) => {
      if (memory === null) return drawRating(FIRST, chance);
      if (elapsed(memory, at) === 0) return drawRating(RELEARNED, chance);
      const isRecalled = happens(model.recall(memory.state, elapsed(memory, at)), chance);
      return isRecalled ? drawRating(RECALLED, chance) : 'again';
    },
    after: (memory, at, rating) => ({
      state: model.afterAnswer(
        memory?.state ?? null,
        memory === null ? 0 : elapsed(memory, at),
        rating,
      ),
      at,
    }),
  };
}
