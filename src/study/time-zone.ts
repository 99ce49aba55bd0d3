import type { Instant } from '../base/clock.ts';
import { distance } from 'fastest-levenshtein';
import { Temporal } from 'temporal-polyfill';

/** Names that people give for a zone although they are none, or mean something else to them. */
const COMMON_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kst: 'Asia/Seoul',
    korea: 'Asia/Seoul',
    한국: 'Asia/Seoul',
    서울: 'Asia/Seoul',
    jst: 'Asia/Tokyo',
    japan: 'Asia/Tokyo',
    일본: 'Asia/Tokyo',
    도쿄: 'Asia/Tokyo',
    china: 'Asia/Shanghai',
    beijing: 'Asia/Shanghai',
    중국: 'Asia/Shanghai',
    cet: 'Europe/Berlin',
    germany: 'Europe/Berlin',
    독일: 'Europe/Berlin',
    uk: 'Europe/London',
    영국: 'Europe/London',
    est: 'America/New_York',
    edt: 'America/New_York',
    뉴욕: 'America/New_York',
    pst: 'America/Los_Angeles',
    pdt: 'America/Los_Angeles',
    gmt: 'UTC',
  }),
);

const SUGGESTIONS = 3;

/** Asked for with every press of a learner. */
const foundZones = new Map<string, string | null>();
const FOUND_ZONES_KEPT = 1_000;

/** The zone's name in its usual spelling, or null when there is no such IANA zone. Plain offsets are refused: they know no daylight saving. */
export function knownTimeZone(given: string): string | null {
  const name = given.trim();
  const before = foundZones.get(name);
  if (before !== undefined) return before;
  const found = findTimeZone(name);
  if (foundZones.size >= FOUND_ZONES_KEPT) foundZones.clear();
  foundZones.set(name, found);
  return found;
}

function findTimeZone(name: string): string | null {
  if (!/^[A-Za-z][\w+\-/]*$/.test(name)) return null;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    return null;
  }
}

/** Zones that may have been meant, nearest first, at most three. */
export function suggestTimeZones(given: string): string[] {
  const wanted = fold(given);
  const common = COMMON_NAMES.get(wanted);
  const nearest = Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, cost: costOf(wanted, zone) }))
    .sort((a, b) => a.cost - b.cost || (a.zone < b.zone ? -1 : 1))
    .map(({ zone }) => zone);
  const all = common === undefined ? nearest : [common, ...nearest];
  return [...new Set(all)].slice(0, SUGGESTIONS);
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** A city named in full comes first, then beginnings, then typing errors. */
function costOf(wanted: string, zone: string): number {
  const whole = fold(zone);
  const city = fold(zone.split('/').at(-1) ?? zone);
  if (city === wanted || whole === wanted) return 0;
  if (wanted.length >= 3 && city.startsWith(wanted)) return 0.5;
  return Math.min(distance(wanted, city), distance(wanted, whole));
}

/** Minutes by which the zone's clocks are ahead of UTC at an instant. */
export function offsetMinutes(at: Instant, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return Math.round(zoned.offsetNanoseconds / 60e9);
}
