import type { Span } from '../../notes/paper.ts';
import { bracketSpans } from './script.ts';

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|fig|figs|eq|eqs|sec|no|al|cf|approx|resp|dr|prof|st|ca|tab|ref|[a-z])\.$/i;

/** Splits a line into sentences; ends inside brackets, code, maths, numbers and abbreviations are none. */
export function sentencesOf(text: string, atoms: readonly Span[]): Span[] {
  const closed = [...atoms, ...bracketSpans(text)];
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]+(?=\s)|[。！？]+/g)) {
    const to = match.index + match[0].length;
    if (closed.some((span) => span.from < to && match.index < span.to)) continue;
    if (match[0] === '.' && !endsSentence(text, to)) continue;
    spans.push({ from, to });
    from = to + remarkLength(text.slice(to));
    from += /^\s*/.exec(text.slice(from))?.[0].length ?? 0;
  }
  if (from < text.length) spans.push({ from, to: text.length });
  return spans;
}

/** `… 줄인다. (단, 정확도는 낮다.) …`: a remark in brackets behind a sentence begins no new one. */
function remarkLength(after: string): number {
  return /^\s(?:\([^()]{4,}\)|（[^（）]{4,}）)(?=\s|$)/.exec(after)?.[0].length ?? 0;
}

function endsSentence(text: string, to: number): boolean {
  if (ABBREVIATION.test(text.slice(Math.max(0, to - 8), to))) return false;
  // A Korean sentence may begin with a small Latin letter; an abbreviation in Hangul has no full stop.
  if (/[가-힣]\.$/.test(text.slice(0, to))) return true;
  return /^\s+[\p{Lu}\p{N}가-힣\p{Script=Han}ぁ-ゖァ-ヶ"“'‘([`$]/u.test(text.slice(to));
}
