import { DAY } from '../base/clock.ts';
import type { StudyDay } from '../study/learner.ts';

/*
 * A day as people write it: 2026-03-15, 3/15, 15 Mar, March 15 2026, 3월 15일, tomorrow, in 2 weeks, 2주, friday, 금요일.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const KOREAN_WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일'];
const NEAR: Readonly<Record<string, number>> = {
  today: 0,
  오늘: 0,
  tomorrow: 1,
  내일: 1,
  모레: 2,
};
const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, 일: 1, w: 7, 주: 7 };

const WITH_YEAR =
  /^(?<year>\d{4})\s*[-./년]\s*(?<month>\d{1,2})\s*[-./월]\s*(?<day>\d{1,2})\s*[.일]?$/;
const WITHOUT_YEAR = /^(?<month>\d{1,2})\s*[-/월]\s*(?<day>\d{1,2})\s*일?$/;
const DAY_FIRST = /^(?<day>\d{1,2})\.\s*(?<month>\d{1,2})\.?(?:\s*(?<year>\d{4}))?$/;
const DAY_MONTH =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]{3,9})\.?,?(?:\s+(?<year>\d{4}))?$/;
const MONTH_DAY =
  /^(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?<year>\d{4}))?$/;
const LATER =
  /^(?:in\s+)?(?<count>\d{1,3})\s*(?<unit>days?|d|weeks?|w|일|주일?)\s*(?:later|동안|간|후|뒤)?$/;
const WEEKDAY =
  /^(?:next\s+|this\s+|다음\s*주?\s*|이번\s*주?\s*)?(?<name>[a-z]{3,9}|[월화수목금토일]요일)$/;

/** The day meant, seen from today; without a year the next one there is. Null when it is no day. */
export function readDate(written: string, today: StudyDay): StudyDay | null {
  const clean = written.normalize('NFKC').trim().toLowerCase().replace(/까지$/, '').trim();
  const near = NEAR[clean];
  if (near !== undefined) return today + near;
  return later(clean, today) ?? weekday(clean, today) ?? dated(clean, today);
}

function later(clean: string, today: StudyDay): StudyDay | null {
  const groups = LATER.exec(clean)?.groups;
  const days = UNIT_DAYS[groups?.['unit']?.[0] ?? ''];
  return groups === undefined || days === undefined ? null : today + Number(groups['count']) * days;
}

/** The next such day after today. */
function weekday(clean: string, today: StudyDay): StudyDay | null {
  const name = WEEKDAY.exec(clean)?.groups?.['name'];
  if (name === undefined) return null;
  const korean = KOREAN_WEEKDAYS.indexOf(name.charAt(0));
  const index = korean >= 0 ? korean : WEEKDAYS.indexOf(name.slice(0, 3));
  if (index < 0 || (korean < 0 && !/^(?:\w{3}|\w+day)$/.test(name))) return null;
  // Day 0 was a Thursday.
  const todays = (((today + 3) % 7) + 7) % 7;
  return today + ((index - todays + 6) % 7) + 1;
}

function dated(clean: string, today: StudyDay): StudyDay | null {
  const forms = [WITH_YEAR, WITHOUT_YEAR, DAY_FIRST, DAY_MONTH, MONTH_DAY];
  const groups = forms.map((form) => form.exec(clean)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const { name, month, day, year } = groups;
  const number = name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (year !== undefined) return dayOf(Number(year), number, Number(day));
  const thisYear = new Date(today * DAY).getUTCFullYear();
  // The 29th of February may be years away.
  const years = Array.from({ length: 5 }, (_, ahead) => thisYear + ahead);
  const days = years.map((one) => dayOf(one, number, Number(day)));
  return days.find((one) => one !== null && one >= today) ?? null;
}

/** Null for a date that no calendar has. */
function dayOf(year: number, month: number, day: number): StudyDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && month > 0 ? Math.round(date.getTime() / DAY) : null;
}
