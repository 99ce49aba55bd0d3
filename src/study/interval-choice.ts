/*
 * Which of the days that the fuzz allows a card comes back on. Pure, and the same for the same chance.
 */

/** What the memory asks for and what is allowed, in whole days. */
export interface IntervalRange {
  /** What the memory asks for. */
  wanted: number;
  /** Both included. */
  least: number;
  most: number;
  /** Not passed below, also when every day of the range is closed. */
  floor: number;
}

/** How welcome one more card is after so many days; 0: the day is closed. */
export type Welcome = (intervalDays: number) => number;

/** How far from a range an open day is looked for: any week has one. */
const WIDENED_MOST = 7;
const TILT_MOST = 16;
const HALVINGS = 30;

export const equallyWelcome: Welcome = () => 1;

/**
 * Draws by welcome. Fewer cards fall due the farther a day is, so that the emptiest day tends to be the last: left to
 * itself every interval would grow and more would be forgotten. The weights are tilted so that the mean stays what the
 * memory asks for. `chance`: 0 up to 1.
 */
export function chooseInterval(range: IntervalRange, welcome: Welcome, chance: number): number {
  const open = openDays(range, welcome);
  const first = open[0]?.days ?? range.least;
  const last = open.at(-1)?.days ?? range.least;
  if (range.wanted <= first) return first;
  if (range.wanted >= last) return last;
  return drawn(tilted(open, range.wanted), chance);
}

interface WeighedDay {
  days: number;
  weight: number;
}

/** The open days of the range; when it has none, of the next wider one that has. */
function openDays({ least, most, floor }: IntervalRange, welcome: Welcome): WeighedDay[] {
  for (let wider = 0; wider <= WIDENED_MOST; wider++) {
    const from = Math.max(Math.min(least, floor), least - wider, 1);
    const days = Array.from({ length: most + wider - from + 1 }, (_, index) => from + index);
    const open = days
      .map((one) => ({ days: one, weight: welcome(one) }))
      .filter(({ weight }) => weight > 0);
    if (open.length > 0) return open;
  }
  return [];
}

/** Weights multiplied by a power of the day, the one with which the mean is `wanted`. */
function tilted(open: readonly WeighedDay[], wanted: number): WeighedDay[] {
  const by = (tilt: number): WeighedDay[] =>
    open.map(({ days, weight }) => ({ days, weight: weight * Math.exp(tilt * (days - wanted)) }));
  const lean = (tilt: number): number =>
    by(tilt).reduce((sum, { days, weight }) => sum + weight * (days - wanted), 0);
  if (lean(0) === 0) return by(0);
  const width = (open.at(-1)?.days ?? 0) - (open[0]?.days ?? 0);
  let [low, high] = [-TILT_MOST, TILT_MOST].map((end) => (end * 2) / Math.max(2, width)) as [
    number,
    number,
  ];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (lean(middle) < 0) low = middle;
    else high = middle;
  }
  return by((low + high) / 2);
}

function drawn(days: readonly WeighedDay[], chance: number): number {
  let left = chance * days.reduce((sum, { weight }) => sum + weight, 0);
  for (const { days: interval, weight } of days) {
    left -= weight;
    if (left < 0) return interval;
  }
  return days.at(-1)?.days ?? 1;
}
