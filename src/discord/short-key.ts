import { createHash } from 'node:crypto';

/** So that a name fits into a custom id beside everything else. */
const LONGEST = 40;
const MARK = '~';

/** A name itself when it is short, else a stable stand-in for it. */
export function shortKey(name: string): string {
  if (name.length <= LONGEST && !name.startsWith(MARK)) return name;
  return MARK + createHash('sha256').update(name).digest('hex').slice(0, 16);
}

/** The one of `names` that the key stands for; the key itself when it is no stand-in. */
export function nameOfKey(key: string, names: readonly string[]): string | undefined {
  return key.startsWith(MARK) ? names.find((name) => shortKey(name) === key) : key;
}
