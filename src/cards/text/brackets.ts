import { formulaSpans } from './formulas.ts';
import { bracketSpans } from './script.ts';

/** Splits at separators that stand outside brackets and formulas; the pattern is tried at every place and must be anchored. */
export function splitTopLevel(text: string, separator: RegExp): string[] {
  const closed = [...bracketSpans(text), ...formulaSpans(text)];
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (closed.some((span) => span.from < at && at < span.to - 1)) continue;
    const length = separator.exec(text.slice(at))?.[0].length ?? 0;
    if (length === 0 || isInsideNumber(text, at)) continue;
    parts.push(text.slice(from, at));
    from = at + length;
    at = from - 1;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function isInsideNumber(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /^,\d/.test(text.slice(at));
}
