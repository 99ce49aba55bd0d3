import { Temporal } from 'temporal-polyfill';
import { DAY, type Instant } from '../base/clock.ts';
import type { StudyDay } from './learner.ts';

/** What turns instants into study days: a zone and the local hour at which a day starts. */
export interface DayRule {
  /** IANA name. */
  timeZone: string;
  /** 0-23. */
  rolloverHour: number;
}

export interface StudyDaySpan {
  day: StudyDay;
  startsAt: Instant;
  /** Start of the day after; not part of this day. */
  endsAt: Instant;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Most recent span per rule: presses come in runs on the same day. */
const recentSpans = new Map<string, StudyDaySpan>();
const RECENT_SPANS_KEPT = 2_000;
/** Most recent starts: every button of a card tells one, and finding it costs as much as scheduling the card. */
const recentStarts = new Map<string, Instant>();
const RECENT_STARTS_KEPT = 5_000;

/** The instant of a local wall-clock time on a local date; one that does not exist moves forward, one that occurs twice is the first. */
export function localInstant(day: StudyDay, minuteOfDay: number, timeZone: string): Instant {
  const date = EPOCH.add({ days: day });
  const time = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 };
  return date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

export function studyDayStart(day: StudyDay, rule: DayRule): Instant {
  const key = `${day} ${rule.rolloverHour} ${rule.timeZone}`;
  const recent = recentStarts.get(key);
  if (recent !== undefined) return recent;
  const start = localInstant(day, rule.rolloverHour * 60, rule.timeZone);
  if (recentStarts.size >= RECENT_STARTS_KEPT) recentStarts.clear();
  recentStarts.set(key, start);
  return start;
}

/** The study day that holds an instant: the last one that has started by then. */
export function studyDaySpan(at: Instant, rule: DayRule): StudyDaySpan {
  const key = `${rule.timeZone} ${rule.rolloverHour}`;
  const recent = recentSpans.get(key);
  if (recent && recent.startsAt <= at && at < recent.endsAt) return recent;
  const span = findSpan(at, rule);
  if (recentSpans.size >= RECENT_SPANS_KEPT) recentSpans.clear();
  recentSpans.set(key, span);
  return span;
}

function findSpan(at: Instant, rule: DayRule): StudyDaySpan {
  let day = localDay(at, rule.timeZone);
  let startsAt = studyDayStart(day, rule);
  while (startsAt > at) startsAt = studyDayStart(--day, rule);
  let endsAt = studyDayStart(day + 1, rule);
  while (endsAt <= at) {
    day += 1;
    startsAt = endsAt;
    endsAt = studyDayStart(day + 1, rule);
  }
  return { day, startsAt, endsAt };
}

function localDay(at: Instant, timeZone: string): StudyDay {
  const date = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / DAY);
}

export function studyDayOf(at: Instant, rule: DayRule): StudyDay {
  return studyDaySpan(at, rule).day;
}

/** Rollovers between two instants; never negative, also when a clock was set back. */
export function elapsedStudyDays(from: Instant, to: Instant, rule: DayRule): number {
  return Math.max(0, studyDayOf(to, rule) - studyDayOf(from, rule));
}
