import type { Instant } from '../base/clock.ts';
import { createHash } from 'node:crypto';
import type { LearnerId, StudyDay } from './learner.ts';
import { type DayRule, localInstant, studyDayOf } from './study-day.ts';

/** Discord takes nonces of at most 25 characters. */
const NONCE_LENGTH = 24;

/**
 * When a study day's reminder is due. Times before the rollover hour belong to the night after. A local time that
 * daylight saving leaves out moves forward; one that comes twice counts the first time.
 */
export function reminderInstant(day: StudyDay, minuteOfDay: number, rule: DayRule): Instant {
  const afterMidnight = minuteOfDay < rule.rolloverHour * 60;
  return localInstant(afterMidnight ? day + 1 : day, minuteOfDay, rule.timeZone);
}

/** The first reminder after an instant that is not on or before `claimedDay`. */
export function nextReminder(
  after: Instant,
  minuteOfDay: number,
  rule: DayRule,
  claimedDay: StudyDay | null,
): Instant {
  let day = studyDayOf(after, rule);
  if (claimedDay !== null) day = Math.max(day, claimedDay + 1);
  while (reminderInstant(day, minuteOfDay, rule) <= after) day += 1;
  return reminderInstant(day, minuteOfDay, rule);
}

/** The same message always has the same nonce, so that a repeated send is one message. */
export function nonceFor(learnerId: LearnerId, day: StudyDay, dueAt: Instant): string {
  const text = `${learnerId} ${day} ${dueAt}`;
  return createHash('sha256').update(text).digest('base64url').slice(0, NONCE_LENGTH);
}
