import type { Clock, Instant } from '../base/clock.ts';

/** 2015-01-01T00:00:00Z, from which Discord counts. */
const DISCORD_EPOCH: Instant = 1_420_070_400_000;

/** Bits below the time. */
const TIME_SHIFT = 22n;

/** Mints ids that sort by time and never repeat, however often within one millisecond. */
export function snowflakeMint(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const sinceEpoch = clock.now() - DISCORD_EPOCH;
    if (sinceEpoch < 0) {
      throw new RangeError('Discord ids begin in 2015: give the emulator a later clock.');
    }
    const byTime = BigInt(Math.trunc(sinceEpoch)) << TIME_SHIFT;
    last = byTime > last ? byTime : last + 1n;
    return last.toString();
  };
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{15,20}$/.test(value);
}

/** When the id was minted. */
export function snowflakeTime(id: string): Instant {
  return Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH;
}
