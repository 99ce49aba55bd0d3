import { CATCH_UP_DAYS } from '../../study/catch-up.ts';
import type { Locale } from '../../study/learner.ts';
import type { BreakState } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, select, text } from '../components.ts';
import { formats } from '../words/format.ts';
import { wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';

/** The break that is on, or the days of catching up: how long, and how what waits is spread. Never how much waits. */
export function breakView(state: BreakState | null, locale: Locale): View {
  const words = wordsFor(locale).rest;
  if (state === null) return noticeView(words.none);
  return message([
    container([
      text(state.phase === 'resting' ? restingText(state, locale) : catchingUpText(state, locale)),
      select({ do: 'break.spread' }, words.spread, [
        { label: words.spreadBySize, value: 'auto', chosen: state.catchUpDays === null },
        ...CATCH_UP_DAYS.map((days) => ({
          label: words.spreadOver(days),
          value: String(days),
          chosen: state.catchUpDays === days,
        })),
      ]),
      row(
        button({ do: 'break.end' }, state.phase === 'resting' ? words.endBreak : words.endCatchUp),
      ),
    ]),
  ]);
}

function restingText({ untilDay }: BreakState, locale: Locale): string {
  const words = wordsFor(locale).rest;
  const { day } = formats[locale];
  return words.resting(day(untilDay), day(untilDay + 1));
}

function catchingUpText({ daysLeft }: BreakState, locale: Locale): string {
  const words = wordsFor(locale).rest;
  return daysLeft === null || daysLeft === undefined ? words.back : words.catchingUp(daysLeft);
}
