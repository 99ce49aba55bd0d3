import { HOUR, type Instant } from '../base/clock.ts';
import { nextReminder, reminderInstant } from './reminder-times.ts';
import type { ChannelReminder } from './sheet.ts';
import { type DayRule, studyDayOf } from './study-day.ts';

/* What becomes of the row of a channel's daily question. Pure. */

const FAILURES_BEFORE_STOP = 3;
const LATE_AFTER_MS = HOUR;

/** A channel's day begins at midnight on its own clock. */
export const channelDay = (timeZone: string): DayRule => ({ timeZone, rolloverHour: 0 });

export function nextQuestionAt(
  after: Instant,
  { minuteOfDay, timeZone, claimedDay }: ChannelReminder,
): Instant {
  return nextReminder(after, minuteOfDay, channelDay(timeZone), claimedDay);
}

/** Found after an outage of days: today's own time is still to come, and is early enough. Null when it is due now. */
export function waitsForToday(reminder: ChannelReminder, now: Instant): Instant | null {
  const rule = channelDay(reminder.timeZone);
  const today = studyDayOf(now, rule);
  const todays = reminderInstant(today, reminder.minuteOfDay, rule);
  const isOfEarlierDay = reminder.nextAt !== null && studyDayOf(reminder.nextAt, rule) < today;
  return isOfEarlierDay && todays > now ? todays : null;
}

export const isLate = ({ nextAt }: ChannelReminder, now: Instant): boolean =>
  nextAt !== null && now - nextAt > LATE_AFTER_MS;

export function posted(reminder: ChannelReminder, nonce: string): ChannelReminder {
  return reminder.pendingNonce === nonce
    ? { ...reminder, pendingNonce: null, failures: 0 }
    : reminder;
}

/** A channel that is gone stops at once, a missing permission after three days of it. */
export function notPosted(
  reminder: ChannelReminder,
  nonce: string,
  isGone: boolean,
): ChannelReminder {
  if (reminder.pendingNonce !== nonce) return reminder;
  const failures = reminder.failures + 1;
  const after = { ...reminder, pendingNonce: null, failures };
  const stops = isGone || failures >= FAILURES_BEFORE_STOP;
  return stops ? { ...after, state: 'stopped', nextAt: null } : after;
}
