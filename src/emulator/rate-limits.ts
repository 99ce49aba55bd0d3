import { SECOND, systemClock } from '../base/clock.ts';
import type { Clock } from '../base/clock.ts';
import type { Route } from './route.ts';

/** How many calls are taken within how many milliseconds. */
interface Allowance {
  calls: number;
  windowMs: number;
}

/** Calls a bot may make in a second; answers to interactions do not count. */
const GLOBAL: Allowance = { calls: 50, windowMs: SECOND };
/** Roomy, but counted and announced as Discord does. */
const ROOMY: Allowance = { calls: 50, windowMs: SECOND };

/**
 * What bots are told by the headers of the real routes today. Discord publishes no numbers and may change them at any
 * time: they serve to see how a bot waits, and for nothing else.
 */
const STRICT: Readonly<Record<string, Allowance>> = {
  'POST /channels/:channel/messages': { calls: 5, windowMs: 5 * SECOND },
  'PATCH /channels/:channel/messages/:message': { calls: 5, windowMs: 5 * SECOND },
  'DELETE /channels/:channel/messages/:message': { calls: 5, windowMs: SECOND },
  'POST /webhooks/:application/:token': { calls: 5, windowMs: 2 * SECOND },
  'PATCH /webhooks/:application/:token/messages/:message': { calls: 5, windowMs: 2 * SECOND },
  'PUT /applications/:application/commands': { calls: 5, windowMs: 20 * SECOND },
  'PUT /applications/:application/guilds/:guild/commands': { calls: 5, windowMs: 20 * SECOND },
};

interface Window {
  endsAt: number;
  used: number;
}

interface RateVerdict {
  headers: Record<string, string>;
  /** Set when the call is refused. */
  refused: { retryAfterSeconds: number; global: boolean } | null;
}

type Counted = Pick<Route, 'method' | 'path' | 'bucket' | 'authorized'>;

/** @param about The channel, server or interaction token that the call is about: each has a count of its own. */
export type RateLimits = (route: Counted, about: string) => RateVerdict;

/** Windows that may be over are looked for when there are so many, and then again at twice what is left. */
const FEW_WINDOWS = 1_000;

/**
 * Counts calls on the machine's own time: the movable clock would let a bot wait for a day that is skipped.
 * @param strict Whether to count as narrowly as the real routes do, instead of 50 a second.
 */
export function createRateLimits(strict = false, clock: Clock = systemClock): RateLimits {
  const windows = new Map<string, Window>();
  let lookAt = FEW_WINDOWS;
  const take = (name: string, { calls, windowMs }: Allowance, now: number) => {
    let window = windows.get(name);
    if (window === undefined || window.endsAt <= now) {
      if (windows.size >= lookAt) {
        forgetOver(windows, now);
        lookAt = Math.max(FEW_WINDOWS, 2 * windows.size);
      }
      window = { endsAt: now + windowMs, used: 0 };
      windows.set(name, window);
    }
    const fits = window.used < calls;
    if (fits) window.used++;
    return { endsAt: window.endsAt, left: calls - window.used, fits };
  };

  return (route, about) => {
    const now = clock.now();
    const allowance = (strict ? STRICT[`${route.method} ${route.path}`] : undefined) ?? ROOMY;
    const own = take(`${route.bucket}${about}`, allowance, now);
    const global = route.authorized ? take('global', GLOBAL, now) : null;
    const isGlobal = global !== null && !global.fits;
    const headers = {
      'x-ratelimit-limit': String(allowance.calls),
      'x-ratelimit-remaining': String(own.left),
      'x-ratelimit-reset': String(own.endsAt / SECOND),
      'x-ratelimit-reset-after': String((own.endsAt - now) / SECOND),
      'x-ratelimit-bucket': route.bucket,
    };
    if (own.fits && !isGlobal) return { headers, refused: null };
    const until = isGlobal ? global.endsAt : own.endsAt;
    return { headers, refused: { retryAfterSeconds: (until - now) / SECOND, global: isGlobal } };
  };
}

function forgetOver(windows: Map<string, Window>, now: number): void {
  for (const [name, { endsAt }] of windows) if (endsAt <= now) windows.delete(name);
}
