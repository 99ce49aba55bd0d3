import { textOf } from './text-of.ts';

/** Names for one thing, whichever language or spelling; two at least. */
export type Names = readonly string[];

const BETWEEN = /\s*[=＝]\s*/;

/**
 * The front matter's `glossary`: lists of names, lines such as `합성곱 = convolution`, or a map of a name to others.
 * What is no name is left out, and so is a name without another.
 */
export function readGlossary(value: unknown): Names[] {
  return entriesOf(value)
    .map((names) => [...new Set(names)])
    .filter((names) => names.length >= 2);
}

function entriesOf(value: unknown): string[][] {
  if (Array.isArray(value)) return value.map((entry: unknown) => namesOf(entry));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, others]) => [...namesOf(name), ...namesOf(others)]);
  }
  return [namesOf(value)];
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => namesOf(entry));
  if (typeof value === 'object' && value !== null) return entriesOf(value).flat();
  return (textOf(value)?.split(BETWEEN) ?? []).filter((name) => name !== '');
}
