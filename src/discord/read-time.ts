/*
 * A time of day as people write it: 08:30, 8.30, 8:30 pm, 20h, 오전 8시 30분, 오후 8시 반.
 */

const TIME =
  /^(?<before>am|pm|오전|오후|아침|저녁|밤)?\s*(?<hour>\d{1,2})\s*(?:[:.시h]|시간)?\s*(?<minute>\d{2}|\d{1,2}(?=\s*분)|반)?\s*분?\s*(?<after>a\.?m\.?|p\.?m\.?)?$/u;
const COMPACT = /^(?<hour>\d{1,2})(?<minute>\d{2})$/;

const AFTERNOON = new Set(['pm', '오후', '저녁', '밤']);

/** Minutes after midnight, or null when it is no time of day. */
export function readTime(written: string): number | null {
  const clean = written.normalize('NFKC').trim().toLowerCase();
  const groups = (COMPACT.exec(clean) ?? TIME.exec(clean))?.groups;
  if (!groups) return null;
  const half = (groups['before'] ?? groups['after'])?.replaceAll('.', '');
  const minute = groups['minute'] === '반' ? 30 : Number(groups['minute'] ?? 0);
  const hour = hourOf(Number(groups['hour']), half);
  return hour === null || minute > 59 ? null : hour * 60 + minute;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour === 24 ? 0 : hour < 24 ? hour : null;
  if (hour > 12) return AFTERNOON.has(half) && hour < 24 ? hour : null;
  return (hour % 12) + (AFTERNOON.has(half) ? 12 : 0);
}
