import { SECOND, systemClock } from '../base/clock.ts';
import type { Clock } from '../base/clock.ts';

/** Calls a route takes within a window; roomy, but counted and announced as Discord does. */
const ROUTE_LIMIT = 50;
const WINDOW = SECOND;
/** Calls a bot may make in a second; answers to interactions do not count. */
const GLOBAL_LIMIT = 50;

interface Window {
  endsAt: number;
  used: number;
}

interface RateVerdict {
  headers: Record<string, string>;
  /** Set when the call is refused. */
  refused: { retryAfterSeconds: number; global: boolean } | null;
}

export type RateLimits = (bucket: string, countsGlobally: boolean) => RateVerdict;

/** Counts calls on the machine's own time: the movable clock would let a bot wait for a day that is skipped. */
export function createRateLimits(clock: Clock = systemClock): RateLimits {
  const buckets = new Map<string, Window>();
  const take = (name: string, limit: number): Window & { fits: boolean } => {
    const now = clock.now();
    const known = buckets.get(name);
    const window =
      known !== undefined && known.endsAt > now ? known : { endsAt: now + WINDOW, used: 0 };
    buckets.set(name, window);
    const fits = window.used < limit;
    if (fits) window.used++;
    return { ...window, fits };
  };

  return (bucket, countsGlobally) => {
    if (buckets.size > 1_000) buckets.clear();
    const route = take(bucket, ROUTE_LIMIT);
    const global = countsGlobally ? take('global', GLOBAL_LIMIT) : { ...route, fits: true };
    const now = clock.now();
    const refusing = !global.fits ? global : !route.fits ? route : null;
    const headers = {
      'x-ratelimit-limit': String(ROUTE_LIMIT),
      'x-ratelimit-remaining': String(ROUTE_LIMIT - route.used),
      'x-ratelimit-reset': String(route.endsAt / SECOND),
      'x-ratelimit-reset-after': String(Math.max(0, route.endsAt - now) / SECOND),
      'x-ratelimit-bucket': bucketHash(bucket),
    };
    if (refusing === null) return { headers, refused: null };
    const retryAfterSeconds = Math.max(1, refusing.endsAt - now) / SECOND;
    return { headers, refused: { retryAfterSeconds, global: !global.fits } };
  };
}

/** The same for every call of a route, whatever its ids. */
function bucketHash(bucket: string): string {
  return Buffer.from(bucket.split('|')[0] ?? '')
    .toString('hex')
    .slice(0, 32);
}
