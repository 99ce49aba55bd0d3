import type { Instant } from '../../base/clock.ts';
import { SECOND } from '../../base/clock.ts';
import type { Locale, StudyDay } from '../../study/learner.ts';
import type { Learner } from '../../study/learner.ts';
import type { ReminderPlan } from '../../study/study.ts';
import type { Reminder } from '../../study/store.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, select, text } from '../components.ts';
import { untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';

/** Shown by Discord in the reader's own zone: a full date, or only the time. */
export const timestamp = (at: Instant, style: 'F' | 't'): string =>
  `<t:${Math.floor(at / SECOND)}:${style}>`;

/** The daily message. */
export function reminderView(
  { cards, minutes, late, day }: Pick<ReminderPlan, 'cards' | 'minutes' | 'late' | 'day'>,
  locale: Locale,
): View {
  const words = wordsFor(locale).remind;
  return message([
    container([
      text(`### ${words.title}\n${words.plan(cards, minutes)}${late ? `\n-# ${words.late}` : ''}`),
      row(
        button({ do: 'remind.start', day }, words.startReview, { style: 'primary' }),
        button({ do: 'remind.snooze', day }, words.inOneHour),
        button({ do: 'remind.skip', day }, words.skipToday),
      ),
    ]),
  ]);
}

/** The reminder in a channel that the learner agreed to: it calls them, and says nothing of how much is due. */
export function channelReminderView(
  { day, reminder }: Pick<ReminderPlan, 'day' | 'reminder'>,
  locale: Locale,
): View {
  const words = wordsFor(locale).remind;
  const { learnerId } = reminder;
  const start = button({ do: 'remind.start', day }, words.startReview, { style: 'primary' });
  const said = text(words.inChannel(`<@${learnerId}>`));
  return { ...message([container([said, row(start)])]), notifies: learnerId };
}

/** The daily message after *In 1 hour*: a change of mind still starts the review. */
export function snoozedView(again: Instant, day: StudyDay, locale: Locale): View {
  const words = wordsFor(locale).remind;
  return message([
    container([
      text(words.snoozed(timestamp(again, 't'))),
      row(button({ do: 'remind.start', day }, words.startReview)),
    ]),
  ]);
}

/** When the reminder comes, for `/remind at` and `/remind status`. */
export function reminderStatusView(
  reminder: Reminder | undefined,
  { settings }: Learner,
  locale: Locale,
  isFresh: boolean,
): View {
  const words = wordsFor(locale).remind;
  if (reminder === undefined || reminder.state === 'off') return noticeView(words.alreadyOff);
  if (reminder.state === 'paused') return noticeView(words.paused);
  const lines = [
    words.set(reminder.minuteOfDay, settings.timeZone),
    reminder.nextAt === null ? null : words.next(timestamp(reminder.nextAt, 'F')),
    settings.timeZoneChosen ? null : words.zoneNotChosen(settings.timeZone),
    reminder.rhythm === 'weekly' ? words.weekly : null,
    reminder.fallbackChannelId === null ? null : words.fallback(`<#${reminder.fallbackChannelId}>`),
    isFresh ? `-# ${words.directHint}` : null,
  ];
  return noticeView(lines.filter((line) => line !== null).join('\n'));
}

/** A zone that does not exist, with those that may have been meant; picking one sets the reminder. */
export function unknownZoneView(
  minuteOfDay: number,
  given: string,
  suggestions: readonly string[],
  locale: Locale,
): View {
  const words = wordsFor(locale).settings;
  const choices = suggestions.map((zone) => ({ label: zone, value: zone }));
  const pick = { do: 'remind.zone', minute: minuteOfDay } as const;
  return message([
    container([
      text(words.timeZoneUnknown(untrusted(given, 60))),
      choices.length > 0 && select(pick, words.timeZonePick, choices),
    ]),
  ]);
}
