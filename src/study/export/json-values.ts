import { DAY, type Instant } from '../../base/clock.ts';
import type { StudyDay } from '../learner.ts';

/*
 * Times as people and programs read them.
 */

export const isoInstant = (at: Instant): string => new Date(at).toISOString();
export const isoDay = (day: StudyDay): string => new Date(day * DAY).toISOString().slice(0, 10);

const DAYS: ReadonlySet<string> = new Set([
  'studyDay',
  'dueDay',
  'lastReviewDay',
  'buriedOn',
  'claimedDay',
  'fromDay',
  'untilDay',
  'caughtUpFrom',
  'week',
  'day',
]);
const INSTANT = /^at$|At$/;

/** For JSON.stringify: instants and study days, told by their names, as ISO 8601 writes them. */
export function readableTimes(name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (DAYS.has(name)) return isoDay(value);
  return INSTANT.test(name) ? isoInstant(value) : value;
}
