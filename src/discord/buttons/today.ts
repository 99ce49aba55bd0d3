import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { startReview } from '../commands/review.ts';
import { moreTodayModal } from '../views/days.ts';
import { notice } from '../views/notice.ts';
import { problemText } from '../views/settings.ts';
import type { Presses } from './presses.ts';
import { typedNumber } from './typed-number.ts';

/** *More today* where a day's work is done: other limits for today alone, and on with the review. */
export const todayPresses: Pick<Presses, 'today.more' | 'today.set'> = {
  async 'today.more'(call, rooms) {
    const learner = await rooms.study.learner(call.userId);
    const { day } = rooms.study.today(learner);
    return { show: 'modal', modal: moreTodayModal(learner, day, call.locale) };
  },

  async 'today.set'(call, rooms) {
    const learner = await rooms.study.learner(call.userId);
    const { day } = rooms.study.today(learner);
    const typed = (name: string): string => String(call.fields[name] ?? '');
    const newPerDay = typedNumber(typed('newPerDay'));
    const reviewsPerDay = typedNumber(typed('reviewsPerDay'));
    const outcome = await rooms.study.changeSettings(call.userId, {
      todayOnly: { day, newPerDay, reviewsPerDay },
    });
    if (!('problem' in outcome)) return goOn(call, rooms);
    const { problem } = outcome;
    const given = 'given' in problem ? { ...problem, given: typed(problem.field) } : problem;
    return notice(problemText(given, call.locale));
  },
};

/** In place of the summary that the button stood under. */
async function goOn(call: PressCall, rooms: Rooms): Promise<Answer> {
  const review = await startReview(call, rooms);
  const isOwn = call.isEphemeral || call.place === 'bot-dm';
  return isOwn && review.show === 'message' ? { show: 'update', view: review.view } : review;
}
