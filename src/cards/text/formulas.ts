import { allMatches } from './all-matches.ts';
import type { Span } from '../../notes/paper.ts';

/** Formulas `$…$` of a display text; the dollar signs of money open none. */
export function formulaSpans(text: string): Span[] {
  if (!text.includes('$')) return [];
  return allMatches(FORMULA, text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const FORMULA = /\$\$?(?=[^\s$])[^$]*?[^\s$]\$\$?(?!\d)|\$[^\s$]\$(?!\d)/g;

/** A text of the same length in which formulas are plain letters, so that no pattern cuts one. */
export function withoutFormulas(text: string): string {
  if (!text.includes('$')) return text;
  let masked = text;
  for (const { from, to } of formulaSpans(text))
    masked = masked.slice(0, from) + 'm'.repeat(to - from) + masked.slice(to);
  return masked;
}

/** The named groups of a pattern (flag `d`) that was tried on the text without formulas, as the text itself has them. */
export function groupsOutsideFormulas(
  pattern: RegExp,
  text: string,
): Record<string, string | undefined> | undefined {
  const places = pattern.exec(withoutFormulas(text))?.indices?.groups;
  if (places === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      name,
      place === undefined ? undefined : text.slice(place[0], place[1]),
    ]),
  );
}
