import { isPeriod, showBoard } from '../commands/leaderboard.ts';
import { leaderboardView } from '../views/leaderboard.ts';
import { notice } from '../views/notice.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** Periods and pages of `/leaderboard`. Only who asked may turn them. */
export const leaderboardPresses = {
  async 'board.period'({ press, ...call }, rooms) {
    const words = wordsFor(call.locale);
    if (press.caller !== call.userId) return notice(words.common.notYourPages);
    if (call.guildId === null || !isPeriod(press.period)) return notice(words.common.oldButton);
    return { show: 'update', ...(await showBoard(call, rooms, call.guildId, press.period)) };
  },

  async 'board.page'({ press, ...call }, rooms) {
    const { caller, period, page } = press;
    const words = wordsFor(call.locale);
    if (caller !== call.userId) return notice(words.common.notYourPages);
    if (call.guildId === null || !isPeriod(period)) return notice(words.common.oldButton);
    const board = await rooms.study.leaderboard(call.guildId, period);
    const view = leaderboardView({ board, page, caller, locale: call.locale });
    return { show: 'update', view };
  },
} satisfies Partial<Presses>;
