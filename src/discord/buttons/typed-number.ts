/** NaN for anything but digits; the study says which numbers it takes. */
export const typedNumber = (typed: string): number =>
  /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN;
