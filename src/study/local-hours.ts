import { Temporal } from 'temporal-polyfill';
import { HOUR, type Instant, MINUTE } from '../base/clock.ts';
import type { AnsweredQuarter } from './store.ts';
import type { AnswerCount } from './study.ts';

const QUARTER = 15 * MINUTE;
const HOURS = 24;

/** From an instant on, what a zone's clocks are ahead of UTC. */
interface Offset {
  from: Instant;
  ms: number;
}

/** Quarter hours of answers, in order, as the 24 hours of the day on the clocks of a zone. */
export function byLocalHour(quarters: readonly AnsweredQuarter[], timeZone: string): AnswerCount[] {
  const hours = Array.from({ length: HOURS }, () => ({ answers: 0, right: 0 }));
  const first = quarters[0];
  const last = quarters.at(-1);
  if (!first || !last) return hours;
  const offsets = offsetsWithin(first.quarter * QUARTER, last.quarter * QUARTER, timeZone);
  for (const { quarter, answers, right } of quarters) {
    const hour = hours[localHour(quarter * QUARTER, offsets)];
    if (!hour) continue;
    hour.answers += answers;
    hour.right += right;
  }
  return hours;
}

/** A zone changes its offset a few times a year, so that the calendar is asked a few times only. */
function offsetsWithin(from: Instant, to: Instant, timeZone: string): Offset[] {
  const offsets: Offset[] = [];
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  let at: Temporal.ZonedDateTime | null = start;
  while (at !== null && at.epochMilliseconds <= to) {
    offsets.push({ from: at.epochMilliseconds, ms: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition('next');
  }
  return offsets;
}

function localHour(at: Instant, offsets: readonly Offset[]): number {
  const offset = offsets.findLast(({ from }) => from <= at);
  const hours = Math.floor((at + (offset?.ms ?? 0)) / HOUR);
  return ((hours % HOURS) + HOURS) % HOURS;
}
