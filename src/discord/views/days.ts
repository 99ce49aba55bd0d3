import type { Learner, LearnerSettings, Locale, StudyDay } from '../../study/learner.ts';
import { limitsOn, WEEKDAYS } from '../../study/easy-days.ts';
import { button, field, modal, section, selectField } from '../components.ts';
import { formats } from '../words/format.ts';
import { type Words, wordsFor } from '../words/words.ts';

/*
 * Days that are not like the others: easy days of the week, and limits for today alone.
 */

type Settings = Pick<LearnerSettings, 'easyDays'>;

/** Study day 4 was the first Monday. */
const dayNamed = (weekday: number): StudyDay => weekday + 3;

function weekdaysOf({ easyDays }: Settings, load: 'reduced' | 'none'): number[] {
  return WEEKDAYS.filter((weekday) =>
    easyDays.some((one) => one.weekday === weekday && one.load === load),
  );
}

export function easyDaysSection({ settings }: Learner, locale: Locale) {
  const words = wordsFor(locale).days;
  const names = (load: 'reduced' | 'none'): string[] =>
    weekdaysOf(settings, load).map((weekday) => formats[locale].weekday(dayNamed(weekday)));
  const now = words.easyDaysNow(names('reduced'), names('none'));
  return section(
    [`**${words.easyDays}**\n${now === '' ? words.allAlike : now}`],
    button({ do: 'settings.change', field: 'easyDays' }, words.changeDays),
  );
}

export function easyDaysModal({ settings }: Learner, locale: Locale) {
  const words = wordsFor(locale).days;
  const choices = (load: 'reduced' | 'none') =>
    WEEKDAYS.map((weekday) => ({
      label: formats[locale].weekdayName(dayNamed(weekday)),
      value: String(weekday),
      chosen: weekdaysOf(settings, load).includes(weekday),
    }));
  const picks = { min: 0, max: WEEKDAYS.length, placeholder: words.pickDays };
  return modal({ do: 'settings.typed', field: 'easyDays' }, words.easyDays, [
    selectField('reduced', words.fewerOn, choices('reduced'), {
      ...picks,
      description: words.fewerHint,
    }),
    selectField('none', words.freeOn, choices('none'), { ...picks, description: words.freeHint }),
  ]);
}

/** The limits that hold today alone, where there are such. */
export function todayText({ todayOnly }: LearnerSettings, today: StudyDay, locale: Locale): string {
  if (todayOnly?.day !== today) return '';
  return wordsFor(locale).days.todayNow(todayOnly.newPerDay, todayOnly.reviewsPerDay);
}

export function todayFields({ todayOnly }: LearnerSettings, today: StudyDay, locale: Locale) {
  const words = wordsFor(locale).days;
  const now = todayOnly?.day === today ? todayOnly : null;
  const one = (name: string, title: string, value: number | undefined) =>
    field(name, title, {
      description: words.todayHint,
      required: false,
      maxLength: 6,
      ...(value === undefined ? {} : { value: String(value) }),
    });
  return [
    one('todayNew', words.todayNew, now?.newPerDay),
    one('todayReviews', words.todayReviews, now?.reviewsPerDay),
  ];
}

const MORE = 10;
const NEW_MOST = 500;
const REVIEWS_MOST = 9_999;

/** Asks for today's limits, with some more than there were. */
export function moreTodayModal({ settings }: Learner, today: StudyDay, locale: Locale) {
  const words = wordsFor(locale).days;
  const { newPerDay, reviewsPerDay } = limitsOn(settings, today);
  const value = (now: number, most: number): string => String(Math.min(most, now + MORE));
  return modal({ do: 'today.set' }, words.more, [
    field('newPerDay', words.moreNew, { value: value(newPerDay, NEW_MOST), maxLength: 6 }),
    field('reviewsPerDay', words.moreReviews, {
      description: words.moreHint,
      value: value(reviewsPerDay, REVIEWS_MOST),
      maxLength: 6,
    }),
  ]);
}

export const moreTodayButton = (words: Words) => button({ do: 'today.more' }, words.days.more);
