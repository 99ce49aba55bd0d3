import { DAY, HOUR, type Instant, MINUTE } from '../../../src/base/clock.ts';
import { type Random, seededRandom } from '../../../src/base/random.ts';
import type { Scheduler } from './schedulers.ts';
import { trueLearner, type TrueMemory } from './truth.ts';

export interface YearOptions {
  seed: string;
  days: number;
  cards: number;
  newPerDay: number;
}

export interface Year {
  answers: number;
  /** First answers of a day on cards with an interval of a day or more, and how many of them were right. */
  asked: number;
  right: number;
  /** The same in the second half. */
  askedLate: number;
  rightLate: number;
  /** Mean difference of cards asked from one day to the next, over the mean of a day, in the second half. */
  unevenness: number;
  /** Cards remembered at the end: the sum of true probabilities. */
  known: number;
}

/** 2026-01-05 00:00 in Seoul. */
const START: Instant = Date.UTC(2026, 0, 4, 15);

/**
 * One learner in Seoul over a year, every day at an hour of the day's own: between seven in the morning and eleven at
 * night, so that two sittings are 8 to 40 hours apart and the date in UTC, which changes there at nine, is often not the day's.
 */
export async function playYear(scheduler: Scheduler, options: YearOptions): Promise<Year> {
  const truth = trueLearner(seededRandom(`truth ${options.seed}`));
  const random = seededRandom(`answers ${options.seed}`);
  const hours = seededRandom(`hours ${options.seed}`);
  const memories = new Map<string, TrueMemory>();
  const year: Year = {
    answers: 0,
    asked: 0,
    right: 0,
    askedLate: 0,
    rightLate: 0,
    unevenness: 0,
    known: 0,
  };
  const dueLate: number[] = [];
  for (let day = 0; day < options.days; day++) {
    const sitting = START + day * DAY + sittingHour(hours) * HOUR;
    const fresh = Array.from(
      { length: Math.max(0, Math.min(options.newPerDay, options.cards - memories.size)) },
      (_, index) => `card ${memories.size + index}`,
    );
    let at = sitting;
    const due = scheduler.due(sitting);
    if (day > options.days / 2) dueLate.push(due.length);
    for (const cardId of [...due, ...fresh]) {
      at = askUntilDone(cardId, at, day > options.days / 2);
    }
    await scheduler.dayIsOver(at);
  }
  const end = START + options.days * DAY + 12 * HOUR;
  for (const memory of memories.values()) year.known += truth.recall(memory, end);
  year.unevenness = unevennessOf(dueLate);
  return year;

  function askUntilDone(cardId: string, from: Instant, isLate: boolean): Instant {
    let at = from;
    for (let isFirst = true; ; isFirst = false) {
      const memory = memories.get(cardId) ?? null;
      const rating = truth.answer(memory, at, random);
      memories.set(cardId, truth.after(memory, at, rating));
      const { intervalBefore, againAfterMs } = scheduler.answered(cardId, rating, at);
      year.answers += 1;
      if (isFirst && intervalBefore >= 1) count(rating !== 'again', isLate);
      if (againAfterMs === null) return from + MINUTE;
      at += againAfterMs;
    }
  }

  function count(isRight: boolean, isLate: boolean): void {
    year.asked += 1;
    year.right += isRight ? 1 : 0;
    year.askedLate += isLate ? 1 : 0;
    year.rightLate += isRight && isLate ? 1 : 0;
  }
}

function sittingHour(random: Random): number {
  return random.integer(7, 23);
}

function unevennessOf(days: readonly number[]): number {
  const total = days.reduce((sum, cards) => sum + cards, 0);
  const steps = days.slice(1).map((cards, index) => Math.abs(cards - (days[index] ?? 0)));
  const change = steps.reduce((sum, step) => sum + step, 0);
  return change / steps.length / (total / days.length);
}
