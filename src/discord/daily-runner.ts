import { errorFacts } from '../base/error-facts.ts';
import type { QuestionPlan } from '../study/study.ts';
import type { Rooms } from './command.ts';
import { DeliveryError } from './messenger.ts';
import { closedDailyView, dailyView } from './views/daily.ts';
import { noticeView } from './views/notice.ts';
import { wordsFor } from './words/words.ts';

/*
 * Posts channels' daily questions. Each is claimed and stored before it is sent, under its claim's nonce, so a crash
 * in between neither loses nor doubles one.
 */

const AT_ONCE = 50;

export async function deliverQuestions(rooms: Rooms, isStopped: () => boolean): Promise<void> {
  for (;;) {
    const plans = await rooms.study.claimDueQuestions(rooms.clock.now(), AT_ONCE);
    for (const plan of plans) {
      if (isStopped()) return;
      await post(plan, rooms);
    }
    if (plans.length === 0) return;
  }
}

async function post(plan: QuestionPlan, rooms: Rooms): Promise<void> {
  const { study, messenger, log } = rooms;
  const { channelId } = plan.reminder;
  try {
    const { messageId } = await messenger.send(channelId, dailyView(plan, plan.late), plan.nonce);
    await study.questionPosted(plan, messageId);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ failure: error.failure, channelId }, 'a daily question was not posted');
    const isGone = error.failure === 'gone';
    if (await study.questionFailed(plan, isGone)) await tellWhoSetIt(plan, rooms);
    return;
  }
  await closeLast(plan, rooms);
}

/** The buttons of the last question go. Whoever deleted its message spared us the work. */
async function closeLast({ previous }: QuestionPlan, { messenger, log }: Rooms): Promise<void> {
  const { channelId = null, messageId = null } = previous?.sheet ?? {};
  if (previous === null || channelId === null || messageId === null) return;
  try {
    await messenger.edit(channelId, messageId, closedDailyView(previous));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.info({ error: errorFacts(error) }, 'the last daily question could not be closed');
  }
}

async function tellWhoSetIt({ reminder }: QuestionPlan, rooms: Rooms): Promise<void> {
  const { study, messenger, log } = rooms;
  try {
    // First the way there: whoever erased themselves since is nobody to be known anew.
    const { channelId } = await messenger.openDirect(reminder.setBy);
    const { settings, lastLocale } = await study.learner(reminder.setBy);
    const words = wordsFor(settings.locale ?? lastLocale).daily;
    await messenger.send(channelId, noticeView(words.stoppedNote(`<#${reminder.channelId}>`)));
  } catch (error) {
    log.info({ error: errorFacts(error) }, 'nobody could be told that a daily question stopped');
  }
}
