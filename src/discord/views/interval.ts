import { HOUR, MINUTE } from '../../base/clock.ts';
import type { IntervalPreview } from '../../study/study.ts';
import type { Words } from '../words/words.ts';

const DAYS_OF_MONTHS = 30;
const DAYS_OF_YEARS = 365;

/** `10 min`, `3 d`, `2.5 mo`: short enough for a button. */
export function shortInterval(
  { intervalDays, delayMs }: Pick<IntervalPreview, 'intervalDays' | 'delayMs'>,
  words: Words,
): string {
  const { shortMinutes, shortHours, shortDays, shortMonths, shortYears } = words.review;
  if (intervalDays >= DAYS_OF_YEARS) return shortYears(intervalDays / DAYS_OF_YEARS);
  if (intervalDays > 2 * DAYS_OF_MONTHS) return shortMonths(intervalDays / DAYS_OF_MONTHS);
  if (intervalDays >= 1) return shortDays(intervalDays);
  if (delayMs >= HOUR) return shortHours(delayMs / HOUR);
  return shortMinutes(Math.round(delayMs / MINUTE));
}
