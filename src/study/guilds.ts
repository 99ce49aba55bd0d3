import type { Study } from './study.ts';
import { settingsProblem } from './settings.ts';
import type { GuildSettings } from './store.ts';
import type { StudyContext } from './study-context.ts';
import { knownTimeZone } from './time-zone.ts';

export type Guilds = Pick<Study, 'guildSettings' | 'changeGuildSettings'>;

const SECONDS_LEAST = 5;
const SECONDS_MOST = 300;

const guildTurn = (guildId: string): string => `guild ${guildId}`;

/** What a server's moderators set for everybody there. */
export function createGuilds({ store, takeTurns }: StudyContext): Guilds {
  return {
    guildSettings: (guildId) => store.guildSettings(guildId),
    changeGuildSettings: (guildId, change) =>
      takeTurns(guildTurn(guildId), async () => {
        const { timeZone } = change;
        const problem = typeof timeZone === 'string' ? settingsProblem({ timeZone }) : null;
        if (problem) return { problem };
        const known = await store.guildSettings(guildId);
        const settings = { ...(known ?? unset(guildId)), ...tidy(change) };
        await store.saveGuildSettings(settings);
        return { settings };
      }),
  };
}

const unset = (guildId: string): GuildSettings => ({
  guildId,
  locale: null,
  timeZone: null,
  quizSeconds: null,
});

/** A zone is stored in its usual spelling, seconds within what a quiz takes. */
function tidy(change: Partial<GuildSettings>): Partial<GuildSettings> {
  const { timeZone, quizSeconds } = change;
  return {
    ...change,
    ...(typeof timeZone === 'string' ? { timeZone: knownTimeZone(timeZone) ?? timeZone } : {}),
    ...(typeof quizSeconds === 'number'
      ? { quizSeconds: Math.min(SECONDS_MOST, Math.max(SECONDS_LEAST, Math.round(quizSeconds))) }
      : {}),
  };
}
