import { showPlan } from '../commands/plan.ts';
import { notice } from '../views/notice.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** The buttons below a plan. */
export const planPresses = {
  async 'plan.train'(call, rooms) {
    const words = wordsFor(call.locale).plan;
    const end = await rooms.study.trainParameters(call.userId);
    if (end === 'running') return notice(words.running);
    if (end === 'cut-off') return notice(words.cutOff);
    return { show: 'update', view: await showPlan(call.press.days, call, rooms) };
  },

  async 'plan.restore'(call, rooms) {
    const isBack = await rooms.study.takeBackParameters(call.userId);
    if (!isBack) return notice(wordsFor(call.locale).plan.cannotRestore);
    return { show: 'update', view: await showPlan(call.press.days, call, rooms) };
  },
} satisfies Partial<Presses>;
