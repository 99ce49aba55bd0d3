import { createHash } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Chance that can be repeated: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
}

/** First 32 bits of a SHA-256: well mixed, the same everywhere. */
function seedFrom(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE(0);
}

export function seededRandom(seed: string): Random {
  const generator = xoroshiro128plus(seedFrom(seed));
  return { integer: (from, to) => uniformInt(generator, from, to) };
}

/** A fresh seed for things that nobody needs to repeat. */
export function freshSeed(): string {
  return Math.random().toString(36).slice(2);
}

/** A shuffled copy; the input is left alone. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const pick = random.integer(0, last);
    const held = copy[last] as T;
    copy[last] = copy[pick] as T;
    copy[pick] = held;
  }
  return copy;
}
