import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Instant } from '../../base/clock.ts';
import type { Learner, Locale, StudyDay } from '../../study/learner.ts';
import { studyDayOf } from '../../study/study-day.ts';
import type { SettingsProblem } from '../../study/study.ts';
import type { View } from '../answer.ts';
import {
  button,
  type Choice,
  container,
  field,
  message,
  modal,
  section,
  select,
  separator,
  text,
} from '../components.ts';
import { label, untrusted } from '../text.ts';
import { formats } from '../words/format.ts';
import { easyDaysSection, todayFields, todayText } from './days.ts';
import { type Words, wordsFor } from '../words/words.ts';

/*
 * One panel with everything a learner can set. Selects carry the field in their id, sections have a button that
 * toggles or opens a modal.
 */

export interface SettingsScreen {
  learner: Learner;
  locale: Locale;
  now: Instant;
  problem?: SettingsProblem;
}

const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97];

export function settingsView(screen: SettingsScreen): View {
  const { settings } = screen.learner;
  const words = wordsFor(screen.locale).settings;
  const { clock } = formats[screen.locale];
  return message([
    ...problemParts(screen),
    container([
      text(`# ${words.title}\n${words.intro}`),
      languageSelect(screen, words),
      timeZoneSection(screen, words),
      select(
        { do: 'settings.change', field: 'rolloverHour' },
        words.rollover,
        hours().map((hour) => ({
          label: words.rolloverPick(clock(hour * 60)),
          value: String(hour),
          chosen: hour === settings.rolloverHour,
        })),
      ),
      separator(),
      section(
        limitsTexts(screen, words),
        button({ do: 'settings.change', field: 'limits' }, words.changeLimits),
      ),
      easyDaysSection(screen.learner, screen.locale),
      select(
        { do: 'settings.change', field: 'desiredRetention' },
        words.retention,
        retentionChoices(settings.desiredRetention, words),
      ),
      separator(),
      ...toggles(screen, words),
    ]),
  ]);
}

function limitsTexts({ learner, locale, now }: SettingsScreen, words: Words['settings']): string[] {
  const { settings } = learner;
  const usual = `**${words.limits}**\n${words.limitsNow(settings.newPerDay, settings.reviewsPerDay)}`;
  const today = todayText(settings, studyDayOf(now, settings), locale);
  return today === '' ? [usual] : [usual, today];
}

function problemParts({ problem, locale }: SettingsScreen): APIMessageTopLevelComponent[] {
  if (!problem) return [];
  if (problem.field !== 'timeZone') return [text(problemText(problem, locale))];
  const words = wordsFor(locale).settings;
  const choices = problem.suggestions.map((zone) => ({ label: zone, value: zone }));
  const said = text(problemText(problem, locale));
  return choices.length === 0
    ? [said]
    : [said, select({ do: 'settings.typed', field: 'timeZone' }, words.timeZonePick, choices)];
}

/** What is wrong with a setting, in words. */
export function problemText(problem: SettingsProblem, locale: Locale): string {
  const words = wordsFor(locale).settings;
  if (problem.field === 'easyDays') return wordsFor(locale).days.noDayLeft;
  if (problem.field === 'timeZone') return words.timeZoneUnknown(untrusted(problem.given, 60));
  const names = {
    rolloverHour: words.rollover,
    newPerDay: words.newField,
    reviewsPerDay: words.reviewsField,
    desiredRetention: words.retention,
  };
  const given = untrusted(problem.given, 40);
  return words.outOfRange(names[problem.field], given, String(problem.min), String(problem.max));
}

function languageSelect({ learner }: SettingsScreen, words: Words['settings']) {
  const chosen = learner.settings.locale;
  return select({ do: 'settings.change', field: 'locale' }, words.language, [
    { label: words.languageAutomatic, value: 'auto', chosen: chosen === null },
    { label: words.english, value: 'en', chosen: chosen === 'en' },
    { label: words.korean, value: 'ko', chosen: chosen === 'ko' },
  ]);
}

function timeZoneSection({ learner, locale, now }: SettingsScreen, words: Words['settings']) {
  const { timeZone, timeZoneChosen } = learner.settings;
  const local = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const shown = words.timeZoneNow(timeZone, local);
  return section(
    [`**${words.timeZone}**\n${timeZoneChosen ? shown : `${shown} (${words.timeZoneUnset})`}`],
    button({ do: 'settings.change', field: 'timeZone' }, words.changeTimeZone),
  );
}

const hours = (): number[] => Array.from({ length: 24 }, (_, hour) => hour);

function retentionChoices(current: number, words: Words['settings']): Choice[] {
  const shares = [...new Set([...RETENTIONS, current])].sort((one, other) => one - other);
  return shares.map((share) => ({
    label: words.retentionPick(share),
    value: String(share),
    description:
      share < 0.85
        ? words.retentionHints.low
        : share > 0.92
          ? words.retentionHints.high
          : words.retentionHints.usual,
    chosen: share === current,
  }));
}

function toggles({ learner }: SettingsScreen, words: Words['settings']) {
  const { answerButtons, askSure, quizCounts, onLeaderboard } = learner.settings;
  const toggle = (name: string, title: string, state: string, action: string) =>
    section([`**${title}**\n${state}`], button({ do: 'settings.toggle', field: name }, action));
  return [
    toggle(
      'answerButtons',
      words.buttons,
      answerButtons === 2 ? words.buttonsTwo : words.buttonsFour,
      answerButtons === 2 ? words.useFour : words.useTwo,
    ),
    toggle(
      'askSure',
      words.askSure,
      askSure ? words.askSureOn : words.askSureOff,
      askSure ? words.turnOff : words.turnOn,
    ),
    toggle(
      'quizCounts',
      words.quizCounts,
      quizCounts ? words.quizCountsOn : words.quizCountsOff,
      quizCounts ? words.turnOff : words.turnOn,
    ),
    toggle(
      'onLeaderboard',
      words.leaderboard,
      onLeaderboard ? words.leaderboardOn : words.leaderboardOff,
      onLeaderboard ? words.hideMe : words.showMe,
    ),
  ];
}

export function timeZoneModal(learner: Learner, locale: Locale) {
  const words = wordsFor(locale).settings;
  return modal({ do: 'settings.typed', field: 'timeZone' }, words.timeZone, [
    field('timeZone', words.timeZoneField, {
      description: words.timeZoneHint,
      placeholder: 'Asia/Seoul',
      value: label(learner.settings.timeZone, 60),
      maxLength: 60,
    }),
  ]);
}

export function limitsModal(learner: Learner, today: StudyDay, locale: Locale) {
  const words = wordsFor(locale).settings;
  const { newPerDay, reviewsPerDay } = learner.settings;
  return modal({ do: 'settings.typed', field: 'limits' }, words.limits, [
    field('newPerDay', words.newField, { value: String(newPerDay), maxLength: 6 }),
    field('reviewsPerDay', words.reviewsField, { value: String(reviewsPerDay), maxLength: 6 }),
    ...todayFields(learner.settings, today, locale),
  ]);
}
