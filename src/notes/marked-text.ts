import type { Span } from './paper.ts';

/** Display text with what Markdown said about parts of it. Spans are half-open ranges of UTF-16 code units. */
export interface MarkedText {
  text: string;
  strong: readonly Span[];
  marked: readonly Span[];
  atoms: readonly Span[];
}

interface Edit extends Span {
  insert: string;
}

/** Where a position stands after the edits. One inside an edit moves out of it: `start` behind, `end` before. */
function movePosition(edits: readonly Edit[], position: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const edit of edits) {
    if (position <= edit.from) break;
    if (position < edit.to) return edit.from + shift + (side === 'start' ? edit.insert.length : 0);
    shift += edit.insert.length - (edit.to - edit.from);
  }
  return position + shift;
}

function moveSpans(edits: readonly Edit[], spans: readonly Span[]): Span[] {
  return spans
    .map(({ from, to }) => ({
      from: movePosition(edits, from, 'start'),
      to: movePosition(edits, to, 'end'),
    }))
    .filter(({ from, to }) => from < to);
}

function applyEdits(marked: MarkedText, edits: readonly Edit[]): MarkedText {
  if (edits.length === 0) return marked;
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += marked.text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  text += marked.text.slice(at);
  return {
    text,
    strong: moveSpans(edits, marked.strong),
    marked: moveSpans(edits, marked.marked),
    atoms: moveSpans(edits, marked.atoms),
  };
}

function overlapsAny(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from < to && from < span.to);
}

/**
 * Replaces every match outside code and maths, and moves the spans with the text.
 * `replace` answers null to leave a match as it is. `pattern` must be global.
 */
export function replaceMarked(
  marked: MarkedText,
  pattern: RegExp,
  replace: (match: RegExpMatchArray, text: string) => string | null,
): MarkedText {
  const edits: Edit[] = [];
  for (const match of marked.text.matchAll(pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (to === from || overlapsAny(marked.atoms, from, to)) continue;
    const insert = replace(match, marked.text);
    if (insert !== null && insert !== match[0]) edits.push({ from, to, insert });
  }
  return applyEdits(marked, edits);
}

/** Puts texts one after another with a separator between those that are not empty. */
export function joinMarked(parts: readonly MarkedText[], separator: string): MarkedText {
  let text = '';
  const strong: Span[] = [];
  const marked: Span[] = [];
  const atoms: Span[] = [];
  for (const part of parts.filter((part) => part.text !== '')) {
    if (text !== '') text += separator;
    const shift = (span: Span): Span => ({
      from: span.from + text.length,
      to: span.to + text.length,
    });
    strong.push(...part.strong.map(shift));
    marked.push(...part.marked.map(shift));
    atoms.push(...part.atoms.map(shift));
    text += part.text;
  }
  return { text, strong, marked, atoms };
}

const AUTHOR_MARK = /==(?=[^\s=])([^=\n]*[^\s=])==/g;

/** Takes `==` away around text that the author marked, and remembers where it was. */
export function readAuthorMarks(marked: MarkedText): MarkedText {
  const spans = [...marked.text.matchAll(AUTHOR_MARK)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => !marked.atoms.some((atom) => cuts(atom, from, to)));
  const edits = spans.flatMap(({ from, to }) => [
    { from, to: from + 2, insert: '' },
    { from: to - 2, to, insert: '' },
  ]);
  return applyEdits({ ...marked, marked: [...marked.marked, ...spans] }, edits);
}

/** Whether one of the two `==` of a mark stands inside the atom. */
function cuts(atom: Span, from: number, to: number): boolean {
  return (atom.from < from + 2 && from < atom.to) || (atom.from < to && to - 2 < atom.to);
}
