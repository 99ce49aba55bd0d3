import type { ChannelReminder } from '../../study/sheet.ts';
import type { ClubPart } from '../parts.ts';
import { storeSheet } from './sheets.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

function isDue(reminder: ChannelReminder, now: number): boolean {
  if (reminder.state !== 'on') return false;
  const reached = reminder.nextAt !== null && reminder.nextAt <= now;
  return reached || reminder.pendingNonce !== null;
}

export function clubPart(tables: Tables): ClubPart {
  const reminders = () => [...tables.channelReminders.values()];
  return {
    channelReminder: async (channelId) => copy(tables.channelReminders.get(channelId)),
    channelReminders: async (guildId) =>
      copy(reminders().filter((one) => one.guildId === guildId)).sort((a, b) =>
        byText(a.channelId, b.channelId),
      ),
    saveChannelReminder: async (reminder) => {
      tables.channelReminders.set(reminder.channelId, copy(reminder));
    },
    dueChannelReminders: async (now, limit) =>
      copy(reminders().filter((one) => isDue(one, now)))
        .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || byText(a.channelId, b.channelId))
        .slice(0, limit),
    claimChannelReminder: async (channelId, day, nonce, nextAt, sheet) => {
      const reminder = tables.channelReminders.get(channelId);
      if (reminder?.state !== 'on' || (reminder.claimedDay ?? -Infinity) >= day) return false;
      const claimed = { ...reminder, claimedDay: day, pendingNonce: nonce, nextAt };
      tables.channelReminders.set(channelId, claimed);
      storeSheet(tables, sheet);
      return true;
    },
    clubPaper: async (guildId, week) =>
      copy(tables.clubPapers.find((one) => one.guildId === guildId && one.week === week)),
    saveClubPaper: async (paper) => {
      const others = tables.clubPapers.filter(
        ({ guildId, week }) => guildId !== paper.guildId || week !== paper.week,
      );
      tables.clubPapers = [...others, copy(paper)];
    },
  };
}
