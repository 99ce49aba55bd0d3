import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { LeaderboardPeriod } from '../../study/study.ts';
import type { View } from '../answer.ts';
import type { Caller, Command, Rooms } from '../command.ts';
import { leaderboardView, ownPlaceText, PERIODS } from '../views/leaderboard.ts';
import { notice, noticeView } from '../views/notice.ts';
import { localizations, localizedChoice, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

const USUAL: LeaderboardPeriod = 'week';

export function isPeriod(value: unknown): value is LeaderboardPeriod {
  return (PERIODS as readonly unknown[]).includes(value);
}

/** The board for everybody, and beside it what is for the caller alone. */
export async function showBoard(
  { userId, locale }: Pick<Caller, 'userId' | 'locale'>,
  { study }: Rooms,
  guildId: string,
  period: LeaderboardPeriod,
): Promise<{ view: View; also?: View }> {
  const board = await study.leaderboard(guildId, period);
  const { settings } = await study.learner(userId);
  const own = ownPlaceText(board, { id: userId, isOnLeaderboard: settings.onLeaderboard }, locale);
  const view = leaderboardView({ board, page: 0, caller: userId, locale });
  return own === null ? { view } : { view, also: noticeView(own) };
}

/** `/leaderboard`: this server's quiz points, for everybody to see. */
export const leaderboardCommand: Command = {
  json: {
    ...localizations('leaderboard'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('leaderboard.period'),
        type: ApplicationCommandOptionType.String,
        choices: [
          localizedChoice('leaderboard.period.today', 'today'),
          localizedChoice('leaderboard.period.week', 'week'),
          localizedChoice('leaderboard.period.month', 'month'),
          localizedChoice('leaderboard.period.all', 'all'),
        ],
      },
    ],
  },
  privacy: ({ guildId }) => (guildId === null ? 'private' : 'public'),
  async run(call, rooms) {
    const { guildId, locale } = call;
    if (guildId === null) return notice(wordsFor(locale).leaderboard.serversOnly);
    const wanted = call.options['period'];
    const shown = await showBoard(call, rooms, guildId, isPeriod(wanted) ? wanted : USUAL);
    return { show: 'message', ...shown, ephemeral: false };
  },
};
