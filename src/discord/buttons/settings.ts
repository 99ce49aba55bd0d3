import type { LearnerSettings } from '../../study/learner.ts';
import type { SettingsProblem } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { limitsModal, settingsView, timeZoneModal } from '../views/settings.ts';
import type { Presses } from './presses.ts';

type Change = Partial<LearnerSettings>;

/** What the panel of `/settings` does. Every press shows the panel as it is afterwards. */
export const settingsPresses = {
  async 'settings.show'(call, rooms) {
    return panel(call, rooms);
  },

  async 'settings.change'(call, rooms) {
    const learner = await rooms.study.learner(call.userId);
    const { field } = call.press;
    if (field === 'timeZone') return { show: 'modal', modal: timeZoneModal(learner, call.locale) };
    if (field === 'limits') return { show: 'modal', modal: limitsModal(learner, call.locale) };
    return applied(call, rooms, [pickedChange(field, call.values[0] ?? '')]);
  },

  async 'settings.typed'(call, rooms) {
    const typed = (name: string): string => call.values[0] ?? String(call.fields[name] ?? '');
    if (call.press.field === 'timeZone') {
      return applied(call, rooms, [{ timeZone: typed('timeZone').trim(), timeZoneChosen: true }]);
    }
    return applied(call, rooms, [
      { newPerDay: typedNumber(typed('newPerDay')) },
      { reviewsPerDay: typedNumber(typed('reviewsPerDay')) },
    ]);
  },

  async 'settings.toggle'(call, rooms) {
    const { settings } = await rooms.study.learner(call.userId);
    return applied(call, rooms, [toggledChange(call.press.field, settings)]);
  },
} satisfies Partial<Presses>;

function pickedChange(field: string, value: string): Change {
  switch (field) {
    case 'locale':
      return { locale: value === 'en' || value === 'ko' ? value : null };
    case 'rolloverHour':
      return { rolloverHour: Number(value) };
    case 'desiredRetention':
      return { desiredRetention: Number(value) };
    default:
      return {};
  }
}

function toggledChange(field: string, settings: LearnerSettings): Change {
  switch (field) {
    case 'answerButtons':
      return { answerButtons: settings.answerButtons === 2 ? 4 : 2 };
    case 'askSure':
      return { askSure: !settings.askSure };
    case 'quizCounts':
      return { quizCounts: !settings.quizCounts };
    case 'onLeaderboard':
      return { onLeaderboard: !settings.onLeaderboard };
    default:
      return {};
  }
}

/** NaN for anything but digits; the study says which numbers it takes. */
const typedNumber = (typed: string): number =>
  /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN;

async function applied(call: PressCall, rooms: Rooms, changes: readonly Change[]): Promise<Answer> {
  for (const change of changes) {
    const outcome = await rooms.study.changeSettings(call.userId, change);
    if ('problem' in outcome) return panel(call, rooms, asTyped(outcome.problem, call));
  }
  return panel(call, rooms);
}

/** The problem with what the member wrote, which is no number perhaps. */
function asTyped(problem: SettingsProblem, { fields }: PressCall): SettingsProblem {
  const typed = fields[problem.field];
  return typeof typed === 'string' ? { ...problem, given: typed } : problem;
}

async function panel(call: PressCall, rooms: Rooms, problem?: SettingsProblem): Promise<Answer> {
  const learner = await rooms.study.learner(call.userId);
  // A change of language shows at once; the last locale is what Discord said with this press.
  const locale = learner.settings.locale ?? learner.lastLocale;
  const screen = { learner, locale, now: rooms.clock.now() };
  const view = settingsView(problem === undefined ? screen : { ...screen, problem });
  return { show: 'update', view };
}
