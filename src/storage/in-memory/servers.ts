import type { ServerPart } from '../parts.ts';
import { byText } from './tables.ts';
import type { Tables } from './tables.ts';

/** Servers that the bot is in or has left, and the end of their data. */
export function serverPart(tables: Tables): ServerPart {
  function erase(guildId: string): void {
    tables.guilds.delete(guildId);
    tables.removals.delete(guildId);
    for (const [id, quiz] of tables.quizzes) {
      if (quiz.guildId === guildId) tables.quizzes.delete(id);
    }
    tables.shares = tables.shares.filter((share) => share.guildId !== guildId);
    tables.clubPapers = tables.clubPapers.filter((paper) => paper.guildId !== guildId);
    for (const [channelId, reminder] of tables.channelReminders) {
      if (reminder.guildId === guildId) tables.channelReminders.delete(channelId);
    }
    tables.noteImports = tables.noteImports.map((one) =>
      one.guildId === guildId ? { ...one, guildId: null } : one,
    );
    for (const [id, sheet] of tables.sheets) {
      if (sheet.guildId !== guildId) continue;
      tables.sheets.delete(id);
      tables.sheetAnswers = tables.sheetAnswers.filter(({ sheetId }) => sheetId !== id);
    }
    for (const [key, answer] of tables.quizAnswers) {
      if (answer.guildId === guildId) tables.quizAnswers.delete(key);
    }
  }
  return {
    guildLeft: async (guildId, at) => {
      if (!tables.removals.has(guildId)) tables.removals.set(guildId, at);
    },
    guildJoined: async (guildId) => {
      tables.removals.delete(guildId);
    },
    knownGuilds: async () => {
      const rows = [
        ...tables.quizzes.values(),
        ...tables.quizAnswers.values(),
        ...tables.shares,
        ...tables.clubPapers,
        ...tables.channelReminders.values(),
        ...tables.sheets.values(),
        ...tables.noteImports,
      ];
      const named = rows.flatMap(({ guildId }) => guildId ?? []);
      const all = new Set([...tables.guilds.keys(), ...tables.removals.keys(), ...named]);
      return [...all].sort(byText);
    },
    eraseGuildsLeftBefore: async (instant) => {
      const left = [...tables.removals].filter(([, at]) => at < instant).map(([id]) => id);
      for (const guildId of left) erase(guildId);
      return left.sort(byText);
    },
  };
}
