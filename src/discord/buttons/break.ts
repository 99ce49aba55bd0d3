import { CATCH_UP_DAYS } from '../../study/catch-up.ts';
import { endBreak } from '../commands/break.ts';
import { breakView } from '../views/break.ts';
import { noticeView } from '../views/notice.ts';
import type { Presses } from './presses.ts';

/** What stands below a break. */
export const breakPresses = {
  async 'break.spread'(call, { study }) {
    const days = CATCH_UP_DAYS.find((one) => String(one) === call.values[0]) ?? null;
    const state = await study.spreadBacklog(call.userId, days);
    return { show: 'update', view: breakView(state, call.locale) };
  },

  async 'break.end'(call, rooms) {
    return { show: 'update', view: noticeView(await endBreak(call, rooms)) };
  },
} satisfies Partial<Presses>;
