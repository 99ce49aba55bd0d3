import type { EasyDay, LearnerSettings, StudyDay } from './learner.ts';

/*
 * Days of the week on which a learner wants less, or nothing, and what a study day allows.
 */

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const REDUCED = 0.5;
/** 1970-01-01, study day 0, was a Thursday. */
const DAYS_FROM_MONDAY = 3;

/** ISO weekday of a study day: 1 Monday - 7 Sunday. */
function weekdayOf(day: StudyDay): number {
  return ((((day + DAYS_FROM_MONDAY) % 7) + 7) % 7) + 1;
}

/** How much of a normal day's work a study day is to hold: 1, a half or nothing. */
export function loadOn({ easyDays }: Pick<LearnerSettings, 'easyDays'>, day: StudyDay): number {
  if (easyDays.length === 0) return 1;
  const weekday = weekdayOf(day);
  const easy = easyDays.find((one) => one.weekday === weekday);
  if (easy === undefined) return 1;
  return easy.load === 'none' ? 0 : REDUCED;
}

export type DayLimits = Pick<LearnerSettings, 'newPerDay' | 'reviewsPerDay'>;

/**
 * What a study day may hold. An easy day has fewer new cards, or none; what has fallen due on it is never held back.
 * Limits given for that day alone come before all others.
 */
export function limitsOn(settings: LearnerSettings, day: StudyDay): DayLimits {
  const { todayOnly, newPerDay, reviewsPerDay } = settings;
  if (todayOnly?.day === day) return todayOnly;
  return { newPerDay: Math.ceil(newPerDay * loadOn(settings, day)), reviewsPerDay };
}

/** A week in which every day is free would leave no day for any card. */
export function isWeekLeft(easyDays: readonly EasyDay[]): boolean {
  return WEEKDAYS.some(
    (weekday) => !easyDays.some((one) => one.weekday === weekday && one.load === 'none'),
  );
}
