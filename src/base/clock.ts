/** Milliseconds since the Unix epoch. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Where every room gets the time from, so that tests and the demo can move it. */
export interface Clock {
  now(): Instant;
}

export interface MovableClock extends Clock {
  /** Moves the clock forward; a negative or non-finite amount is a programming error and throws. */
  advance(milliseconds: number): void;
}

export const systemClock: Clock = { now: () => Date.now() };

function forwardOnly(milliseconds: number): number {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) {
    throw new RangeError(`A clock moves forward only, not by ${milliseconds} ms.`);
  }
  return milliseconds;
}

/** A clock that stands still until it is moved: for tests. */
export function standingClock(start: Instant): MovableClock {
  let at = start;
  return {
    now: () => at,
    advance: (milliseconds) => {
      at += forwardOnly(milliseconds);
    },
  };
}

/** A clock that runs with the machine's and can jump ahead of it: for the demo. */
export function runningClock(source: Clock = systemClock): MovableClock {
  let ahead = 0;
  return {
    now: () => source.now() + ahead,
    advance: (milliseconds) => {
      ahead += forwardOnly(milliseconds);
    },
  };
}
