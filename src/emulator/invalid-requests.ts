import { MINUTE, systemClock } from '../base/clock.ts';
import type { Clock } from '../base/clock.ts';

/*
 * By Discord's reference an address that gets 10,000 answers of 401, 403 or 429 within ten minutes is shut out for a
 * while. A 429 of scope `shared` does not count.
 */

const MAX_INVALID_REQUESTS = 10_000;
const WINDOW_MS = 10 * MINUTE;
const COUNTED: ReadonlySet<number> = new Set([401, 403, 429]);

export interface InvalidRequests {
  /** Counts an answer; gives how many there were, or null when this one does not count. */
  count(status: number, scope: string | undefined): number | null;
  /** Seconds until the address is let in again; null while it is. */
  shutOutFor(): number | null;
}

/** Counted on the machine's own time, as rate limits are. */
export function countInvalidRequests(
  most = MAX_INVALID_REQUESTS,
  clock: Clock = systemClock,
): InvalidRequests {
  let endsAt = 0;
  let used = 0;
  return {
    count: (status, scope) => {
      if (!COUNTED.has(status) || scope === 'shared') return null;
      const now = clock.now();
      if (endsAt <= now) {
        endsAt = now + WINDOW_MS;
        used = 0;
      }
      used++;
      return used;
    },
    shutOutFor: () => {
      const left = endsAt - clock.now();
      return used >= most && left > 0 ? Math.ceil(left / 1_000) : null;
    },
  };
}
