import { WEEKDAYS } from '../../study/easy-days.ts';
import type { EasyDay, LearnerSettings, StudyDay } from '../../study/learner.ts';
import type { SettingsProblem } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { easyDaysModal } from '../views/days.ts';
import { limitsModal, settingsView, timeZoneModal } from '../views/settings.ts';
import type { Presses } from './presses.ts';
import { typedNumber } from './typed-number.ts';

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
    if (field === 'limits') {
      const { day } = rooms.study.today(learner);
      return { show: 'modal', modal: limitsModal(learner, day, call.locale) };
    }
    if (field === 'easyDays') return { show: 'modal', modal: easyDaysModal(learner, call.locale) };
    return applied(call, rooms, [pickedChange(field, call.values[0] ?? '')]);
  },

  async 'settings.typed'(call, rooms) {
    const typed = (name: string): string => call.values[0] ?? String(call.fields[name] ?? '');
    if (call.press.field === 'timeZone') {
      return applied(call, rooms, [{ timeZone: typed('timeZone').trim(), timeZoneChosen: true }]);
    }
    if (call.press.field === 'easyDays') return applied(call, rooms, [pickedDays(call)]);
    const learner = await rooms.study.learner(call.userId);
    return applied(call, rooms, [
      { newPerDay: typedNumber(typed('newPerDay')) },
      { reviewsPerDay: typedNumber(typed('reviewsPerDay')) },
      { todayOnly: typedToday(typed, rooms.study.today(learner).day) },
    ]);
  },

  async 'settings.toggle'(call, rooms) {
    const { settings } = await rooms.study.learner(call.userId);
    return applied(call, rooms, [toggledChange(call.press.field, settings)]);
  },
} satisfies Partial<Presses>;

/** One of the two left empty is as on other days; both empty: today is a day like the others. */
function typedToday(typed: (name: string) => string, day: StudyDay): LearnerSettings['todayOnly'] {
  const names = { newPerDay: 'todayNew', reviewsPerDay: 'todayReviews' } as const;
  const isEmpty = (name: string): boolean => typed(name).trim() === '';
  if (isEmpty(names.newPerDay) && isEmpty(names.reviewsPerDay)) return null;
  const one = (field: keyof typeof names): number =>
    typedNumber(typed(isEmpty(names[field]) ? field : names[field]));
  return { day, newPerDay: one('newPerDay'), reviewsPerDay: one('reviewsPerDay') };
}

/** A day picked twice is free. */
function pickedDays({ fields }: PressCall): Change {
  const picked = (name: string): number[] =>
    [fields[name] ?? []]
      .flat()
      .map(Number)
      .filter((day) => WEEKDAYS.some((one) => one === day));
  const free = picked('none');
  const fewer = picked('reduced').filter((weekday) => !free.includes(weekday));
  const easyDays: EasyDay[] = [
    ...fewer.map((weekday) => ({ weekday, load: 'reduced' as const })),
    ...free.map((weekday) => ({ weekday, load: 'none' as const })),
  ];
  return { easyDays: easyDays.toSorted((one, other) => one.weekday - other.weekday) };
}

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

async function applied(call: PressCall, rooms: Rooms, changes: readonly Change[]): Promise<Answer> {
  for (const change of changes) {
    const outcome = await rooms.study.changeSettings(call.userId, change);
    if ('problem' in outcome) return panel(call, rooms, asTyped(outcome.problem, change, call));
  }
  return panel(call, rooms);
}

/** The problem with what the member wrote, which is no number perhaps. */
function asTyped(problem: SettingsProblem, change: Change, { fields }: PressCall): SettingsProblem {
  if (problem.field === 'easyDays') return problem;
  const ofToday = problem.field === 'newPerDay' ? fields['todayNew'] : fields['todayReviews'];
  const typed = change.todayOnly ? ofToday : fields[problem.field];
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
