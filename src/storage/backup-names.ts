import type { Instant } from '../base/clock.ts';

const NAME = /^paperdeck-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z\.sqlite$/;

/** `paperdeck-2026-05-20T09-00-00.000Z.sqlite`: sorts by time, and every file system takes it. */
export function backupName(at: Instant): string {
  return `paperdeck-${new Date(at).toISOString().replaceAll(':', '-')}.sqlite`;
}

/** When a backup was made, by its name; undefined for any other file. */
export function backupTime(name: string): Instant | undefined {
  const match = NAME.exec(name);
  return match ? Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`) : undefined;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const dayOf = (at: Instant) => Math.floor(at / DAY_MS);

/** How many periods that have a backup keep their newest one. 1970-01-01 was a Thursday: weeks start on Monday. */
const RULES: readonly { keep: number; periodOf: (at: Instant) => number }[] = [
  { keep: 7, periodOf: dayOf },
  { keep: 4, periodOf: (at) => Math.floor((dayOf(at) + 3) / 7) },
  {
    keep: 6,
    periodOf: (at) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth(),
  },
];

/** The backups worth keeping: of the last seven days, four weeks and six months that have any, the newest each. */
export function worthKeeping(times: readonly Instant[]): Set<Instant> {
  const newestFirst = [...times].sort((a, b) => b - a);
  const kept = new Set<Instant>();
  for (const { keep, periodOf } of RULES) {
    const seen = new Set<number>();
    for (const at of newestFirst) {
      if (seen.size === keep) break;
      if (!seen.has(periodOf(at))) kept.add(at);
      seen.add(periodOf(at));
    }
  }
  return kept;
}
