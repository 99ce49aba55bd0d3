import type { StudyDay } from './learner.ts';
import type { Memory } from './memory.ts';
import type { Break } from './store.ts';

const KEPT_DAYS = 10;

/** What tells a day without answers on which cards waited from one on which nothing was due. */
export interface LastDays {
  today: StudyDay;
  /** The day of the learner's first answer ever; null before it. No day before it is kept or missed. */
  firstDay: StudyDay | null;
  /** Study days with an answer to whatever card. */
  answered: readonly StudyDay[];
  /** Per such day, since when the longest waiting of its cards had been due. */
  waited: readonly { day: StudyDay; since: StudyDay }[];
  /** The cards as they stand now: those that are still waiting. */
  memories: readonly Pick<Memory, 'dueDay' | 'suspended'>[];
  /** Days of holidays are kept. */
  breaks?: readonly Pick<Break, 'fromDay' | 'untilDay'>[];
  /** So are days of the week that are to be free. */
  isFree?: (day: StudyDay) => boolean;
}

/** The first of the days that `keptDays` looks at. */
export function firstOfKeptDays(today: StudyDay): StudyDay {
  return today - KEPT_DAYS + 1;
}

export interface KeptDays {
  kept: number;
  /** Days looked at: ten, or those since the first answer; 0 before it. */
  of: number;
}

/** Of the last ten study days, those with an answer, free ones, those of a break and those on which nothing was due. */
export function keptDays(last: LastDays): KeptDays {
  const { today, firstDay, answered, waited, memories, breaks = [], isFree = () => false } = last;
  const answeredOn = new Set(answered);
  const standing = memories.filter(({ suspended }) => !suspended);
  const earliestDue = standing.reduce((least, { dueDay }) => Math.min(least, dueDay), Infinity);
  const isWaiting = (day: StudyDay): boolean =>
    earliestDue <= day || waited.some((later) => later.day > day && later.since <= day);
  const lastDays = Array.from({ length: KEPT_DAYS }, (_, index) => firstOfKeptDays(today) + index);
  const days = lastDays.filter((day) => firstDay !== null && day >= firstDay);
  const isResting = (day: StudyDay): boolean =>
    isFree(day) || breaks.some(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
  const kept = days.filter((day) => answeredOn.has(day) || isResting(day) || !isWaiting(day));
  return { kept: kept.length, of: days.length };
}
