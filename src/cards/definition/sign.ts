/** How much speaks for it: nothing, something that other things have too, or a mark that hardly anything else has. */
export type Sign = 0 | 1 | 2;

/** Signs that speak for the same thing, together. */
export function together(...signs: readonly Sign[]): Sign {
  return Math.min(
    2,
    signs.reduce<number>((sum, sign) => sum + sign, 0),
  ) as Sign;
}
