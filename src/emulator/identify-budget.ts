import { DAY } from '../base/clock.ts';
import type { Clock, Instant } from '../base/clock.ts';

/** How often a bot may identify. */
export interface IdentifyRules {
  /** A day; 1,000 on Discord. Beyond it every session ends. */
  aDay: number;
  /** How many shards may identify within one `everyMs`. */
  maxConcurrency: number;
  /** Milliseconds of the machine's own time; five seconds on Discord, none here unless it is asked for. */
  everyMs: number;
}

/** As Discord has them, but for the wait: a bot under test is started again all the time. */
export const IDENTIFY_RULES: IdentifyRules = { aDay: 1_000, maxConcurrency: 16, everyMs: 0 };

export interface IdentifyBudget {
  /** `late`: another shard of the same turn was here a moment ago; `spent`: none is left today. */
  take(shardId: number): 'fine' | 'late' | 'spent';
  /** Discord's `session_start_limit`. */
  limit(): { total: number; remaining: number; reset_after: number; max_concurrency: number };
}

/**
 * @param clock By which a day passes: a skipped day brings a new budget.
 * @param machine By which shards wait for each other.
 */
export function identifyBudget(rules: IdentifyRules, clock: Clock, machine: Clock): IdentifyBudget {
  let startedAt: Instant | null = null;
  let used = 0;
  const lastOfTurn = new Map<number, Instant>();
  const renew = (): void => {
    if (startedAt !== null && clock.now() - startedAt < DAY) return;
    startedAt = null;
    used = 0;
  };
  return {
    take: (shardId) => {
      renew();
      const turn = shardId % rules.maxConcurrency;
      const before = lastOfTurn.get(turn);
      if (before !== undefined && machine.now() - before < rules.everyMs) return 'late';
      lastOfTurn.set(turn, machine.now());
      if (used >= rules.aDay) return 'spent';
      startedAt ??= clock.now();
      used++;
      return 'fine';
    },
    limit: () => {
      renew();
      return {
        total: rules.aDay,
        remaining: rules.aDay - used,
        reset_after: startedAt === null ? 0 : startedAt + DAY - clock.now(),
        max_concurrency: rules.maxConcurrency,
      };
    },
  };
}
