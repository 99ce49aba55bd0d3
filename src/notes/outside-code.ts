/*
 * Edits of the raw text before it is read as Markdown, for what Markdown has no word for. They keep the count of lines,
 * so that places stay true, and leave code alone.
 */

/** Fenced code, also inside lists and quotes and up to the end when it is never closed; code within a line. */
const CODE = String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<fence>\x60{3,}(?!\x60)|~{3,}(?!~))[^\n]*\n(?:[\s\S]*?^[ \t>]*\k<fence>[\x60~]*[ \t]*$|[\s\S]*$(?![\s\S]))|(?<!\x60)(?<ticks>\x60{1,8})(?!\x60)[^\x60\n]+?\k<ticks>(?!\x60)`;

/** What a match becomes; `named` are the groups of the pattern. */
export type Edit = (named: Readonly<Record<string, string | undefined>>, whole: string) => string;

/** Replaces every match of a pattern with named groups that stands outside code. Flags are those of the pattern. */
export function replaceOutsideCode(text: string, pattern: RegExp, edit: Edit): string {
  const either = new RegExp(`${CODE}|${pattern.source}`, pattern.flags);
  return text.replace(either, (whole: string, ...rest: unknown[]) => {
    const named = rest.at(-1) as Record<string, string | undefined>;
    const isCode = named['fence'] !== undefined || named['ticks'] !== undefined;
    return isCode ? whole : edit(named, whole);
  });
}

/** How often a pattern is found outside code. Flags are those of the pattern. */
export function countOutsideCode(text: string, pattern: RegExp): number {
  let count = 0;
  replaceOutsideCode(text, pattern, (_, whole) => {
    count += 1;
    return whole;
  });
  return count;
}

/** Only the line ends of a text. */
export function lineEndsOf(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}
