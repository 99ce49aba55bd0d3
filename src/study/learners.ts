import type { Learner, LearnerId, LearnerSettings, Locale } from './learner.ts';
import { settingsProblem } from './settings.ts';
import { soundSettings } from './sound-settings.ts';
import { parametersAreUsable } from './schedule.ts';
import { type KnowLearner, learnerRowTurn, type StudyContext } from './study-context.ts';
import { knownTimeZone } from './time-zone.ts';
import type { SettingsProblem } from './study.ts';

export interface Learners {
  /** Known or made now with the defaults; keeps the last locale. */
  learner: KnowLearner;
  changeSettings: (
    id: LearnerId,
    change: Partial<LearnerSettings>,
  ) => Promise<{ learner: Learner } | { problem: SettingsProblem }>;
}

const DEFAULT_SETTINGS = {
  locale: null,
  timeZoneChosen: false,
  rolloverHour: 4,
  newPerDay: 20,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  answerButtons: 4,
  askSure: false,
  quizCounts: true,
  onLeaderboard: true,
  easyDays: [],
  todayOnly: null,
} as const satisfies Omit<LearnerSettings, 'timeZone'>;

export function createLearners(context: StudyContext): Learners {
  const { store, takeTurns } = context;

  async function know(id: LearnerId, locale?: Locale): Promise<Learner> {
    const known = await store.learner(id);
    if (known && (locale === undefined || locale === known.lastLocale)) {
      return checked(context, known);
    }
    const learner = known
      ? { ...known, lastLocale: locale ?? known.lastLocale }
      : newLearner(context, id, locale);
    await store.saveLearner(learner);
    return checked(context, learner);
  }

  return {
    learner: (id, locale) => takeTurns(learnerRowTurn(id), () => know(id, locale)),
    changeSettings: (id, change) =>
      takeTurns(learnerRowTurn(id), async () => {
        const problem = settingsProblem(change);
        if (problem) return { problem };
        await know(id);
        const stored = (await store.learner(id)) ?? newLearner(context, id);
        // What is damaged beside the change is not written over.
        const changed = { ...stored, settings: { ...stored.settings, ...tidy(change) } };
        await store.saveLearner(changed);
        return { learner: checked(context, changed) };
      }),
  };
}

function newLearner({ clock, defaults }: StudyContext, id: LearnerId, locale?: Locale): Learner {
  return {
    id,
    settings: { ...DEFAULT_SETTINGS, timeZone: defaults.timeZone },
    parameters: null,
    lastLocale: locale ?? defaults.locale,
    createdAt: clock.now(),
  };
}

/** A zone is stored in its usual spelling, and choosing one is remembered. */
function tidy(change: Partial<LearnerSettings>): Partial<LearnerSettings> {
  if (change.timeZone === undefined) return change;
  return {
    ...change,
    timeZone: knownTimeZone(change.timeZone) ?? change.timeZone,
    timeZoneChosen: change.timeZoneChosen ?? true,
  };
}

/** What is stored stays as it is; what is wrong in it is logged, and defaults take its place. */
function checked({ defaults, log }: StudyContext, stored: Learner): Learner {
  const { id, parameters } = stored;
  if (parameters !== null && !parametersAreUsable(parameters)) {
    log.warn({ learnerId: id, count: parameters.length }, 'parameters unusable, defaults are used');
  }
  const usual = { ...DEFAULT_SETTINGS, timeZone: defaults.timeZone };
  const { settings, wrong } = soundSettings(stored.settings, usual);
  if (wrong.length > 0) log.warn({ learnerId: id, wrong }, 'settings unusable, defaults are used');
  return { ...stored, settings };
}
