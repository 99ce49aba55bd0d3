import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { setReminder } from '../commands/remind.ts';
import { startReview } from '../commands/review.ts';
import { notice, noticeView } from '../views/notice.ts';
import { snoozedView } from '../views/remind.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** The buttons below the daily message, and the zones offered for one that is unknown. */
export const remindPresses = {
  async 'remind.zone'(call, rooms) {
    const view = await setReminder(call.press.minute, call.values[0] ?? null, call, rooms);
    return { show: 'update', view };
  },

  /** The message becomes the review, so that nothing has to be scrolled for. */
  async 'remind.start'(call, rooms) {
    await rooms.study.reminderUsed(call.userId);
    const review = await startReview(call, rooms);
    const isOwn = call.place === 'bot-dm' && review.show === 'message';
    return isOwn ? { show: 'update', view: review.view } : review;
  },

  async 'remind.snooze'(call, rooms) {
    const { day } = call.press;
    if (!(await isToday(day, call, rooms))) return over(call);
    const again = await rooms.study.snoozeReminder(call.userId, day, call.at);
    return { show: 'update', view: snoozedView(again, day, call.locale) };
  },

  async 'remind.skip'(call, rooms) {
    const { day } = call.press;
    if (!(await isToday(day, call, rooms))) return over(call);
    await rooms.study.skipReminder(call.userId, day, call.at);
    return { show: 'update', view: noticeView(wordsFor(call.locale).remind.skipped) };
  },
} satisfies Partial<Presses>;

async function isToday(day: number, call: PressCall, { study }: Rooms): Promise<boolean> {
  return study.today(await study.learner(call.userId)).day === day;
}

function over(call: PressCall): Answer {
  return notice(wordsFor(call.locale).remind.over);
}
