/** Beyond this a text is worked out anew each time: what is remembered must stay small. In UTF-16 code units. */
const LONGEST = 4_000;

/**
 * A pure function of a text that remembers what it gave for the texts it was asked about last. The rules look at one line
 * after another, and many of them ask the same of it.
 */
export function remembered<T extends string | number | boolean | object>(
  work: (text: string) => T,
  most = 500,
): (text: string) => T {
  let young = new Map<string, T>();
  // Those of before: what is asked for again moves back to the young ones, the rest is forgotten at the next change.
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? work(text);
    if (text.length > LONGEST) return value;
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
}
