import type { GuildSettings } from '../../study/store.ts';
import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { notice } from '../views/notice.ts';
import { serverView, serverZoneModal } from '../views/server.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** The panel of a server's settings. Whoever presses must be a moderator now, not when it was opened. */
export const serverPresses = {
  'server.show': async (call, rooms) =>
    guarded(call, async (guildId) => {
      const settings = await rooms.study.guildSettings(guildId);
      return { show: 'update', view: serverView({ settings, locale: call.locale }) };
    }),

  'server.change': async (call, rooms) =>
    guarded(call, async (guildId) => {
      const [value = 'auto'] = call.values;
      switch (call.press.field) {
        case 'timeZone': {
          const settings = await rooms.study.guildSettings(guildId);
          return { show: 'modal', modal: serverZoneModal(settings, call.locale) };
        }
        case 'locale':
          return applied(
            guildId,
            { locale: value === 'ko' || value === 'en' ? value : null },
            call,
            rooms,
          );
        default:
          return applied(guildId, { quizSeconds: secondsOf(value) }, call, rooms);
      }
    }),

  'server.zone': async (call, rooms) =>
    guarded(call, async (guildId) => {
      const typed = call.values[0] ?? String(call.fields['timeZone'] ?? '');
      return applied(guildId, { timeZone: typed.trim() }, call, rooms);
    }),
} satisfies Partial<Presses>;

/** Null for anything but a number: by the question's length. */
const secondsOf = (value: string): number | null =>
  /^\d{1,3}$/.test(value) ? Number(value) : null;

async function guarded(
  { guildId, isModerator, locale }: PressCall,
  run: (guildId: string) => Promise<Answer>,
): Promise<Answer> {
  return guildId === null || !isModerator
    ? notice(wordsFor(locale).server.moderatorsOnly)
    : run(guildId);
}

async function applied(
  guildId: string,
  change: Partial<Omit<GuildSettings, 'guildId'>>,
  { locale }: PressCall,
  { study }: Rooms,
): Promise<Answer> {
  const outcome = await study.changeGuildSettings(guildId, change);
  if ('settings' in outcome) {
    return { show: 'update', view: serverView({ settings: outcome.settings, locale }) };
  }
  const settings = await study.guildSettings(guildId);
  const { problem } = outcome;
  const view =
    problem.field === 'timeZone'
      ? serverView({ settings, locale, unknownZone: problem })
      : serverView({ settings, locale });
  return { show: 'update', view };
}
