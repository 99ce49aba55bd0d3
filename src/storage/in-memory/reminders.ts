import type { Reminder } from '../../study/store.ts';
import type { ReminderPart } from '../parts.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

function isDue(reminder: Reminder, now: number): boolean {
  if (reminder.state !== 'on') return false;
  const reached = reminder.nextAt !== null && reminder.nextAt <= now;
  return reached || reminder.pendingNonce !== null;
}

export function reminderPart(tables: Tables): ReminderPart {
  return {
    reminder: async (learnerId) => copy(tables.reminders.get(learnerId)),
    saveReminder: async (reminder) => {
      tables.reminders.set(reminder.learnerId, copy(reminder));
    },
    dueReminders: async (now, limit) =>
      copy(
        [...tables.reminders.values()]
          .filter((reminder) => isDue(reminder, now))
          .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || byText(a.learnerId, b.learnerId))
          .slice(0, limit),
      ),
    claimReminder: async (learnerId, day, nonce, nextAt) => {
      const reminder = tables.reminders.get(learnerId);
      if (reminder?.state !== 'on' || (reminder.claimedDay ?? -Infinity) >= day) return false;
      tables.reminders.set(learnerId, {
        ...reminder,
        claimedDay: day,
        pendingNonce: nonce,
        nextAt,
      });
      return true;
    },
  };
}
