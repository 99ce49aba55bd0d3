import type { Locale, StudyDay } from '../../study/learner.ts';
import type { ParameterState, StudyOutlook } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, separator, text } from '../components.ts';
import { formats } from '../words/format.ts';
import { wordsFor } from '../words/words.ts';

export interface PlanShown {
  /** Null when there is nothing to plan. */
  outlook: StudyOutlook | null;
  parameters: ParameterState;
  days: number;
  /** The learner's own setting. */
  retention: number;
  locale: Locale;
}

/** What the coming days would be like at four retentions, and by what the memory is predicted. */
export function planView(shown: PlanShown): View {
  const { outlook, parameters, days, locale } = shown;
  const words = wordsFor(locale).plan;
  if (outlook === null) return message([container([text(words.none)])]);
  return message([
    container([
      text(`# ${words.title(outlook.days)}`),
      text(words.now(outlook.begun, outlook.fresh, outlook.knownNow)),
      text(tableText(outlook, shown.retention, locale)),
      text(`-# ${words.note}`),
      separator(),
      text(`**${words.memory}**\n${parameterLines(parameters, locale).join('\n')}`),
      row(
        button({ do: 'plan.train', days }, words.train, { disabled: !canTrain(parameters) }),
        parameters.canTakeBack && button({ do: 'plan.restore', days }, words.restore),
      ),
    ]),
  ]);
}

function canTrain({ reviews, reviewsNeeded, isRunning }: ParameterState): boolean {
  return reviews >= reviewsNeeded && !isRunning;
}

function tableText(outlook: StudyOutlook, own: number, locale: Locale): string {
  const words = wordsFor(locale).plan;
  const lines = outlook.rows.map(({ retention, answersPerDay, minutesPerDay, known }) => {
    const answers = answersPerDay < 10 ? answersPerDay : Math.round(answersPerDay);
    const line = `- ${words.row(retention, answers, minutesPerDay, known)}`;
    return retention === own ? `${line} ← ${words.yours}` : line;
  });
  return [words.howto, ...lines].join('\n');
}

function parameterLines(state: ParameterState, locale: Locale): string[] {
  const words = wordsFor(locale).plan;
  const { reviews, reviewsNeeded, last, lastOn, isOwn, isRunning } = state;
  return [
    isOwn ? words.own : words.usual,
    ...(reviews < reviewsNeeded ? [words.tooFew(reviews, reviewsNeeded)] : []),
    ...(last === null || lastOn === null ? [] : [trainingLine(last, lastOn, locale)]),
    ...(isRunning ? [words.running] : []),
  ];
}

function trainingLine(
  last: NonNullable<ParameterState['last']>,
  day: StudyDay,
  locale: Locale,
): string {
  const when = formats[locale].day(day);
  const words = wordsFor(locale).plan;
  const { logLossBefore, logLossAfter, outcome } = last;
  if (outcome === 'failed' || logLossBefore === null || logLossAfter === null) {
    return words.failed(when);
  }
  if (outcome === 'taken-back') return words.takenBack(when);
  const [before, after] = figures(logLossBefore, logLossAfter);
  const told =
    outcome === 'kept'
      ? `${words.kept} ${words.better(before, after)}`
      : words.notBetter(before, after);
  return locale === 'ko'
    ? `${words.trained(when, last.reviews)}. ${told}`
    : `${words.trained(when, last.reviews)}; ${told}`;
}

/** Three digits: where they would look the same, more tell them apart. */
function figures(before: number, after: number): [string, string] {
  const digits = before.toFixed(3) === after.toFixed(3) && before !== after ? 6 : 3;
  return [before.toFixed(digits), after.toFixed(digits)];
}
