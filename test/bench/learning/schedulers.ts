import { supermemo, type SuperMemoGrade, type SuperMemoItem } from 'supermemo';
import { type Instant, MINUTE } from '../../../src/base/clock.ts';
import { EMPTY_AGENDA } from '../../../src/study/agenda.ts';
import type { Learner, Rating } from '../../../src/study/learner.ts';
import type { Memory, Review } from '../../../src/study/memory.ts';
import { optimize } from '../../../src/study/optimize.ts';
import { gradeCard } from '../../../src/study/schedule.ts';
import { type DayRule, studyDayOf } from '../../../src/study/study-day.ts';
import { trainingRequest } from '../../../src/study/training.ts';

/** One way of deciding when a card comes again, for one learner. */
export interface Scheduler {
  /** Begun cards that are due at an instant. */
  due(at: Instant): string[];
  answered(cardId: string, rating: Rating, at: Instant): Outcome;
  /** After a day's answers. */
  dayIsOver(at: Instant): Promise<void>;
}

export interface Outcome {
  /** Interval in days before the answer; 0 for new cards and within a day. */
  intervalBefore: number;
  /** Asked again within the day, after so many milliseconds; null when it is done for the day. */
  againAfterMs: number | null;
}

const REVIEWS_LEAST = 400;
/** The bot trains weekly; here less often, to keep the run short. */
export const TRAINED_EVERY_DAYS = 90;

export interface FsrsOptions {
  /** Whether parameters are trained from the learner's own answers. */
  trains: boolean;
  /** Whether an interval is chosen among the coming days by what they hold already. */
  balances: boolean;
}

/** As the bot does it, by the learner's rule of days. */
export function fsrsScheduler(given: Learner, { trains, balances }: FsrsOptions): Scheduler {
  let learner = given;
  const memories = new Map<string, Memory>();
  const log: Review[] = [];
  let trainedOn = 0;
  return {
    due: (at) => {
      const today = studyDayOf(at, learner.settings);
      return [...memories.values()]
        .filter(({ phase, dueDay }) => phase !== 'review' || dueDay <= today)
        .map(({ cardId }) => cardId);
    },
    answered: (cardId, rating, at) => {
      const memory = memories.get(cardId) ?? null;
      const agenda = balances ? { dueOn: loadOf(memories, cardId), siblingsOn } : EMPTY_AGENDA;
      const card = { learner, cardId, memory, at, agenda };
      const { after, elapsedDays } = gradeCard(card, rating);
      memories.set(cardId, after);
      const phaseBefore = memory?.phase ?? 'new';
      log.push({ id: log.length + 1, cardId, rating, phaseBefore, elapsedDays } as Review);
      return {
        intervalBefore: memory?.intervalDays ?? 0,
        againAfterMs: after.phase === 'review' ? null : after.dueAt - at,
      };
    },
    dayIsOver: async (at) => {
      const today = studyDayOf(at, learner.settings);
      if (!trains || log.length < REVIEWS_LEAST || today - trainedOn < TRAINED_EVERY_DAYS) return;
      trainedOn = today;
      const result = await optimize(trainingRequest(log, learner.parameters));
      if (result.logLossAfter >= result.logLossBefore) return;
      learner = { ...learner, parameters: result.weights };
    },
  };
}

/** Every card is of its own bullet. */
const siblingsOn: ReadonlySet<number> = new Set();

/** Review cards by the day on which they fall due, one card left out. */
function loadOf(memories: ReadonlyMap<string, Memory>, without: string): Map<number, number> {
  const load = new Map<number, number>();
  for (const { cardId, phase, dueDay } of memories.values()) {
    if (phase === 'review' && cardId !== without) load.set(dueDay, (load.get(dueDay) ?? 0) + 1);
  }
  return load;
}

/** Whole study days; a wrong answer is repeated on the day until it is right. */
function byDays<Item>(
  rule: DayRule,
  first: Item,
  next: (item: Item, rating: Rating) => { item: Item; intervalDays: number },
): Scheduler {
  const cards = new Map<string, { item: Item; intervalDays: number; dueDay: number }>();
  const dayOf = (at: Instant): number => studyDayOf(at, rule);
  return {
    due: (at) => [...cards].filter(([, { dueDay }]) => dueDay <= dayOf(at)).map(([id]) => id),
    answered: (cardId, rating, at) => {
      const card = cards.get(cardId);
      const repeats = card !== undefined && card.intervalDays === 0;
      const right = rating !== 'again';
      const after =
        repeats && right ? { item: card.item, intervalDays: 1 } : next(card?.item ?? first, rating);
      const intervalDays = right ? after.intervalDays : 0;
      cards.set(cardId, { item: after.item, intervalDays, dueDay: dayOf(at) + intervalDays });
      return {
        intervalBefore: card?.intervalDays ?? 0,
        againAfterMs: right ? null : 10 * MINUTE,
      };
    },
    dayIsOver: async () => {},
  };
}

const GRADES: Readonly<Record<Rating, SuperMemoGrade>> = { again: 1, hard: 3, good: 4, easy: 5 };

export function sm2Scheduler(rule: DayRule): Scheduler {
  const first: SuperMemoItem = { interval: 0, repetition: 0, efactor: 2.5 };
  return byDays(rule, first, (item, rating) => {
    const after = supermemo(item, GRADES[rating]);
    return { item: after, intervalDays: after.interval };
  });
}

const FIXED_DAYS = [1, 3, 7, 14, 30];

/** One step on when right, the last one for ever; back to the first when wrong. */
export function fixedScheduler(rule: DayRule): Scheduler {
  return byDays(rule, -1, (step, rating) => {
    const item = rating === 'again' ? 0 : Math.min(step + 1, FIXED_DAYS.length - 1);
    return { item, intervalDays: FIXED_DAYS[item] as number };
  });
}
