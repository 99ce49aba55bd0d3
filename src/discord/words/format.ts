import { DAY } from '../../base/clock.ts';
import type { Locale, StudyDay } from '../../study/learner.ts';

/** How numbers, dates and lists read in a language. */
export interface Formats {
  number: (value: number) => string;
  /** 0.9 as `90%`. */
  percent: (share: number) => string;
  list: (items: readonly string[]) => string;
  /** A study day with its weekday: `Mon, Mar 3`. */
  day: (day: StudyDay) => string;
  /** A study day without its weekday, with the year where it is not that of `today`: `Oct 3`. */
  date: (day: StudyDay, today: StudyDay) => string;
  /** `Mar` */
  month: (day: StudyDay) => string;
  /** `Mon` */
  weekday: (day: StudyDay) => string;
  /** `Monday` */
  weekdayName: (day: StudyDay) => string;
  dayOfMonth: (day: StudyDay) => number;
  /** `one` for 1 where the language tells one from many. */
  plural: (count: number, forms: { one: string; other: string }) => string;
  /** Minutes after midnight as `08:30`. */
  clock: (minuteOfDay: number) => string;
}

const TAGS = { en: 'en-US', ko: 'ko-KR' } as const;

function make(locale: Locale): Formats {
  const tag = TAGS[locale];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const rules = new Intl.PluralRules(tag);
  const dates = (parts: Intl.DateTimeFormatOptions): ((day: StudyDay) => string) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...parts });
    return (day) => format.format(day * DAY);
  };
  const shortDate = dates({ month: 'short', day: 'numeric' });
  const fullDate = dates({ year: 'numeric', month: 'short', day: 'numeric' });
  const yearOf = (day: StudyDay): number => new Date(day * DAY).getUTCFullYear();
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
    day: dates({ weekday: 'short', month: 'short', day: 'numeric' }),
    date: (day, today) => (yearOf(day) === yearOf(today) ? shortDate(day) : fullDate(day)),
    month: dates({ month: 'short' }),
    weekday: dates({ weekday: 'short' }),
    weekdayName: dates({ weekday: 'long' }),
    dayOfMonth: (day) => new Date(day * DAY).getUTCDate(),
    plural: (count, forms) =>
      // By what is shown: 1.04 reads as 1.
      `${number.format(count)} ${rules.select(Number(count.toFixed(1))) === 'one' ? forms.one : forms.other}`,
    clock: (minuteOfDay) => {
      const two = (value: number): string => String(value).padStart(2, '0');
      return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
    },
  };
}

export const formats: Readonly<Record<Locale, Formats>> = { en: make('en'), ko: make('ko') };
