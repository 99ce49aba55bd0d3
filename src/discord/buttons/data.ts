import { MINUTE } from '../../base/clock.ts';
import { forgetImport } from '../pending-imports.ts';
import { erasedView } from '../views/data.ts';
import { notice, noticeView } from '../views/notice.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** An older question is asked anew: nobody erases everything with a message they came across. */
const ASKED_FOR = 15 * MINUTE;

export const dataPresses = {
  'data.erase': async (call, rooms) => {
    const { caller, asked } = call.press;
    const words = wordsFor(call.locale);
    if (caller !== call.userId) return notice(words.common.notYourPages);
    if (call.at - asked > ASKED_FOR) return { show: 'update', view: noticeView(words.data.tooOld) };
    await forgetImport(call.userId, rooms);
    const erased = await rooms.study.eraseLearner(call.userId, call.at);
    rooms.wakeQuizzes();
    return { show: 'update', view: erasedView(erased, call.locale) };
  },

  'data.keep': async (call) => ({
    show: 'update',
    view: noticeView(wordsFor(call.locale).data.kept),
  }),
} satisfies Partial<Presses>;
