import type { Learner, LearnerId, LearnerSettings, Locale } from './learner.ts';
import { settingsProblem } from './settings.ts';
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
        const learner = await know(id);
        const changed = { ...learner, settings: { ...learner.settings, ...tidy(change) } };
        await store.saveLearner(changed);
        return { learner: changed };
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

/**
 * What is stored may be older than a setting or than the zone database, or damaged: it stays as it is, and defaults
 * take its place.
 */
function checked({ defaults, log }: StudyContext, stored: Learner): Learner {
  const learner = { ...stored, settings: { ...DEFAULT_SETTINGS, ...stored.settings } };
  const { id, parameters, settings } = learner;
  if (parameters !== null && !parametersAreUsable(parameters)) {
    log.warn({ learnerId: id, count: parameters.length }, 'parameters unusable, defaults are used');
  }
  if (knownTimeZone(settings.timeZone) !== null) return learner;
  log.warn({ learnerId: id, timeZone: settings.timeZone }, 'time zone unknown, default is used');
  return { ...learner, settings: { ...settings, timeZone: defaults.timeZone } };
}
