import { HOUR, type Instant, MINUTE } from '../base/clock.ts';
import { newestBreak, restsUntil } from './catch-up.ts';
import { planDay } from './day-plan.ts';
import { loadOn } from './easy-days.ts';
import type { Learner, LearnerId } from './learner.ts';
import { minutesFor, paceOf } from './pace.ts';
import { contextOf } from './own-book.ts';
import { queueLength } from './queue.ts';
import {
  failed,
  moved,
  postponed,
  resting,
  sent,
  skipped,
  switchedOn,
  used,
} from './reminder-changes.ts';
import { nextReminder, nonceFor } from './reminder-times.ts';
import type { Reminder } from './store.ts';
import { type KnowLearner, type StudyContext, learnerTurn } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { ReminderPlan, Study } from './study.ts';

export type Reminding = Pick<
  Study,
  | 'reminder'
  | 'setReminder'
  | 'stopReminder'
  | 'claimDueReminders'
  | 'reminderSent'
  | 'reminderFailed'
  | 'snoozeReminder'
  | 'skipReminder'
  | 'reminderUsed'
  | 'takeNotice'
> & {
  /** The learner's zone, rollover or break changed: the next time follows it. */
  moveReminder: (learner: Learner) => Promise<void>;
};

const LATE_AFTER_MS = 15 * MINUTE;
/** A claimed message whose outcome nobody reported is sent again after this, under its nonce. */
const DELIVERY_PATIENCE_MS = 2 * MINUTE;

export function createReminding(context: StudyContext, know: KnowLearner): Reminding {
  const { store, clock, takeTurns } = context;
  /** Claims of this process that are on their way: nonce and when it was handed out. */
  const onTheirWay = new Map<string, Instant>();

  /** Changes the stored reminder in the learner's turn; without one nothing happens. */
  function change(id: LearnerId, by: (reminder: Reminder) => Reminder): Promise<void> {
    return takeTurns(learnerTurn(id), async () => {
      const reminder = await store.reminder(id);
      if (!reminder) return;
      const after = by(reminder);
      if (after !== reminder) await store.saveReminder(after);
    });
  }

  /** The reminder as it must be while the learner is on a break; otherwise as it is. */
  async function withBreak(reminder: Reminder, learner: Learner, now: Instant): Promise<Reminder> {
    const rest = await newestBreak(context, learner);
    const untilDay = restsUntil(rest, studyDayOf(now, learner.settings));
    return untilDay === null ? reminder : resting(reminder, learner, untilDay, now);
  }

  return {
    reminder: (id) => store.reminder(id),
    setReminder: async (id, minuteOfDay, at, fallback) => {
      const learner = await know(id);
      return takeTurns(learnerTurn(id), async () => {
        const on = switchedOn(await store.reminder(id), learner, minuteOfDay, at, fallback);
        const reminder = await withBreak(on, learner, at);
        await store.saveReminder(reminder);
        return reminder;
      });
    },
    stopReminder: (id) =>
      change(id, (reminder) => ({ ...reminder, state: 'off', nextAt: null, pendingNonce: null })),
    claimDueReminders: (now, limit) => claimDue(context, know, onTheirWay, now, limit),
    reminderSent: async (id, nonce, dmChannelId) => {
      onTheirWay.delete(nonce);
      await change(id, (reminder) => sent(reminder, nonce, dmChannelId));
    },
    reminderFailed: async (id, nonce, reason) => {
      onTheirWay.delete(nonce);
      await change(id, (reminder) => failed(reminder, nonce, reason));
    },
    snoozeReminder: async (id, _day, at) => {
      const learner = await know(id);
      const nextAt = at + HOUR;
      await change(id, (reminder) =>
        reminder.state === 'on'
          ? { ...used(reminder, learner, at), nextAt, claimedDay: null }
          : reminder,
      );
      return nextAt;
    },
    skipReminder: async (id, day) => {
      const learner = await know(id);
      await change(id, (reminder) => skipped(reminder, learner, day, clock.now()));
    },
    reminderUsed: async (id) => {
      const learner = await know(id);
      await change(id, (reminder) => used(reminder, learner, clock.now()));
    },
    takeNotice: async (id) => {
      let notice: string | null = null;
      await change(id, (reminder) => {
        ({ notice } = reminder);
        return notice === null ? reminder : { ...reminder, notice: null };
      });
      return notice;
    },
    moveReminder: (learner) =>
      takeTurns(learnerTurn(learner.id), async () => {
        const reminder = await store.reminder(learner.id);
        if (!reminder) return;
        const now = clock.now();
        await store.saveReminder(await withBreak(moved(reminder, learner, now), learner, now));
      }),
  };
}

/** Up to `limit` messages. Learners with nothing due, on their way or in trouble hold nobody else up. */
async function claimDue(
  context: StudyContext,
  know: KnowLearner,
  onTheirWay: Map<string, Instant>,
  now: Instant,
  limit: number,
): Promise<ReminderPlan[]> {
  const plans: ReminderPlan[] = [];
  const lookedAt = new Set<LearnerId>();
  for (;;) {
    const due = await context.store.dueReminders(now, limit + lookedAt.size);
    const next = due.filter(({ learnerId }) => !lookedAt.has(learnerId));
    for (const { learnerId } of next) {
      if (plans.length >= limit) return plans;
      lookedAt.add(learnerId);
      const plan = await claimFor(context, know, learnerId, onTheirWay, now);
      if (plan) plans.push(plan);
    }
    if (next.length === 0) return plans;
  }
}

async function claimFor(
  context: StudyContext,
  know: KnowLearner,
  learnerId: LearnerId,
  onTheirWay: Map<string, Instant>,
  now: Instant,
): Promise<ReminderPlan | null> {
  try {
    const learner = await know(learnerId);
    return await context.takeTurns(learnerTurn(learnerId), async () => {
      const reminder = await context.store.reminder(learnerId);
      return reminder?.state === 'on' ? claim(context, learner, reminder, onTheirWay, now) : null;
    });
  } catch (error) {
    context.log.error({ learnerId, error }, 'reminder could not be prepared; the others go on');
    return null;
  }
}

async function claim(
  context: StudyContext,
  learner: Learner,
  reminder: Reminder,
  onTheirWay: Map<string, Instant>,
  now: Instant,
): Promise<ReminderPlan | null> {
  const { store } = context;
  const day = studyDayOf(now, learner.settings);
  const untilDay = restsUntil(await newestBreak(context, learner), day);
  if (untilDay !== null) {
    await store.saveReminder(resting(reminder, learner, untilDay, now));
    return null;
  }
  if (reminder.pendingNonce !== null) {
    return resend(context, learner, reminder, reminder.pendingNonce, onTheirWay, now);
  }
  const dueAt = reminder.nextAt;
  if (dueAt === null || dueAt > now) return null;
  const later = postponed(reminder, learner, now);
  if (later !== null) {
    await store.saveReminder(later);
    return null;
  }
  const after = nextReminder(now, reminder.minuteOfDay, learner.settings, day);
  const plan = await planFor(context, learner, now);
  if (plan.cards === 0) {
    await store.saveReminder({ ...reminder, nextAt: after });
    return null;
  }
  const nonce = nonceFor(learner.id, day, dueAt);
  if (!(await store.claimReminder(learner.id, day, nonce, after))) {
    await store.saveReminder({ ...reminder, nextAt: after });
    return null;
  }
  onTheirWay.set(nonce, now);
  const claimed = { ...reminder, claimedDay: day, pendingNonce: nonce, nextAt: after };
  return { ...plan, reminder: claimed, learner, day, nonce, late: now - dueAt > LATE_AFTER_MS };
}

async function planFor(
  context: StudyContext,
  learner: Learner,
  now: Instant,
): Promise<{ cards: number; minutes: number }> {
  const own = await contextOf(context, learner.id);
  const { queue, day } = await planDay(own, learner, {}, now);
  // Who wants a day of the week for themselves is left alone on it, whatever is left over from the day before.
  const isFree = loadOn(learner.settings, day.day) === 0;
  const cards = isFree ? 0 : queueLength(queue);
  return { cards, minutes: minutesFor(cards, await paceOf(context, learner, day.day)) };
}

/** A message whose delivery is not known: the same nonce makes it the same message. On another day it is let go. */
async function resend(
  context: StudyContext,
  learner: Learner,
  reminder: Reminder,
  nonce: string,
  onTheirWay: Map<string, Instant>,
  now: Instant,
): Promise<ReminderPlan | null> {
  const handedOutAt = onTheirWay.get(nonce);
  if (handedOutAt !== undefined && now - handedOutAt < DELIVERY_PATIENCE_MS) return null;
  const day = studyDayOf(now, learner.settings);
  if (reminder.claimedDay !== day) {
    await context.store.saveReminder({ ...reminder, pendingNonce: null });
    return null;
  }
  onTheirWay.set(nonce, now);
  const plan = await planFor(context, learner, now);
  return { ...plan, reminder, learner, day, nonce, late: false };
}
