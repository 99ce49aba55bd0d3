import type { Instant } from '../base/clock.ts';
import type { Learner, StudyDay } from './learner.ts';
import { nextReminder, reminderInstant } from './reminder-times.ts';
import type { Reminder } from './store.ts';
import { studyDayOf } from './study-day.ts';

/* What becomes of a reminder's row. Pure. */

const FAILURES_BEFORE_PAUSE = 3;
const IGNORED_BEFORE_WEEKLY = 3;
const DAYS_BETWEEN_WEEKLY = 7;

export function switchedOn(
  known: Reminder | undefined,
  learner: Learner,
  minuteOfDay: number,
  at: Instant,
  fallbackChannelId = known?.fallbackChannelId ?? null,
): Reminder {
  const claimedDay = known?.claimedDay ?? null;
  return {
    learnerId: learner.id,
    minuteOfDay,
    nextAt: nextReminder(at, minuteOfDay, learner.settings, claimedDay),
    state: 'on',
    rhythm: 'daily',
    claimedDay,
    pendingNonce: null,
    failures: 0,
    ignored: 0,
    dmChannelId: known?.dmChannelId ?? null,
    fallbackChannelId,
    notice: null,
  };
}

/** `dmChannelId`: null when the message went to the agreed channel. */
export function sent(reminder: Reminder, nonce: string, dmChannelId: string | null): Reminder {
  if (reminder.pendingNonce !== nonce) return reminder;
  const after = { ...reminder, pendingNonce: null, failures: 0, ignored: reminder.ignored + 1 };
  return dmChannelId === null ? after : { ...after, dmChannelId };
}

export function failed(reminder: Reminder, nonce: string, reason: 'dm-closed' | 'other'): Reminder {
  if (reminder.pendingNonce !== nonce) return reminder;
  const failures = reminder.failures + 1;
  const after = { ...reminder, pendingNonce: null, failures };
  if (failures < FAILURES_BEFORE_PAUSE) return after;
  const notice = reason === 'dm-closed' ? 'dm-closed' : 'dm-failed';
  return { ...after, state: 'paused', nextAt: null, notice };
}

/** The learner acted: nothing is ignored any more, and a weekly reminder is daily again. */
export function used(reminder: Reminder, learner: Learner, now: Instant): Reminder {
  if (reminder.ignored === 0 && reminder.rhythm === 'daily') return reminder;
  const after: Reminder = { ...reminder, ignored: 0, rhythm: 'daily' };
  if (reminder.rhythm === 'daily' || reminder.state !== 'on') return after;
  const { minuteOfDay, claimedDay } = reminder;
  return { ...after, nextAt: nextReminder(now, minuteOfDay, learner.settings, claimedDay) };
}

export function skipped(
  reminder: Reminder,
  learner: Learner,
  day: StudyDay,
  now: Instant,
): Reminder {
  if (reminder.state !== 'on') return reminder;
  const claimedDay = Math.max(day, reminder.claimedDay ?? day);
  const nextAt = nextReminder(now, reminder.minuteOfDay, learner.settings, claimedDay);
  return { ...used(reminder, learner, now), claimedDay, nextAt };
}

export function moved(reminder: Reminder, learner: Learner, now: Instant): Reminder {
  if (reminder.state !== 'on') return reminder;
  const { minuteOfDay, claimedDay } = reminder;
  const today = studyDayOf(now, learner.settings);
  // A day claimed in a zone further east must not swallow tomorrow's message as well.
  const claimed = claimedDay === null ? null : Math.min(claimedDay, today);
  const nextAt = nextReminder(now, minuteOfDay, learner.settings, claimed);
  return { ...reminder, claimedDay: claimed, nextAt };
}

/** The learner rests: no message until the day after `untilDay`, and none that is on its way still counts. */
export function resting(
  reminder: Reminder,
  learner: Learner,
  untilDay: StudyDay,
  now: Instant,
): Reminder {
  if (reminder.state !== 'on') return reminder;
  const day = Math.max(untilDay, reminder.claimedDay ?? untilDay);
  const nextAt = nextReminder(now, reminder.minuteOfDay, learner.settings, day);
  return { ...reminder, pendingNonce: null, nextAt };
}

/** What the reminder becomes when no message is to go out now; null when one is. */
export function postponed(reminder: Reminder, learner: Learner, now: Instant): Reminder | null {
  const { minuteOfDay, claimedDay, ignored } = reminder;
  const rule = learner.settings;
  const today = studyDayOf(now, rule);
  if (ignored >= IGNORED_BEFORE_WEEKLY && claimedDay !== null) {
    const next = reminderInstant(claimedDay + DAYS_BETWEEN_WEEKLY, minuteOfDay, rule);
    if (next > now) return { ...reminder, rhythm: 'weekly', nextAt: next };
  }
  // Found after an outage of days: today's own time is still to come, and is early enough.
  const todays = reminderInstant(today, minuteOfDay, rule);
  const isOfEarlierDay = reminder.nextAt !== null && studyDayOf(reminder.nextAt, rule) < today;
  return isOfEarlierDay && todays > now ? { ...reminder, nextAt: todays } : null;
}
