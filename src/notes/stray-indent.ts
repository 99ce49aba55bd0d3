import { isSentenceLike } from './block-text.ts';

/*
 * Lines indented by a tab or four blanks with no list above them. Markdown takes them for code; in notes that are typed by
 * hand they are items and sentences.
 */

const INDENTED = /^(?: {4}| {0,3}\t)/;
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,9}[.)])(?:[ \t]|$)/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
/** Signs that stand in code and not in prose. */
const CODE =
  /[;{}]\s*$|^\s*[$>#@]\s|\w\(.*\)\s*[:{;]?\s*$|\w\s?(?:==|!=|\+=|:=|=>|&&|\|\|)\s?\w|^\s*[\w.[\]]+\s?=\s?\S|^\s*(?:def|class|import|from|return|if|for|while|else|elif|end|function|const|let|var|print|sudo|pip|git|cd)\b|<\/?\w+[^>]*>/u;

function isProse(run: readonly string[]): boolean {
  const lines = run.filter((line) => line.trim() !== '');
  if (lines.some((line) => CODE.test(line))) return false;
  const telling = lines.filter((line) => ITEM.test(line) || isSentenceLike(line.trim()));
  return telling.length > 0 && telling.length * 2 >= lines.length;
}

/** What all lines of a run that say anything are indented by. */
function commonIndent(run: readonly string[]): string {
  const indents = run
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const [first = ''] = indents;
  let length = first.length;
  while (indents.some((indent) => !indent.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** Where the run of indented and blank lines from a place on ends, without the blank ones at its end. */
function endOfRun(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!INDENTED.test(line)) break;
    end = at + 1;
  }
  return end;
}

/** The text with indented prose at the margin; the number of lines stays. */
export function withoutStrayIndent(text: string): string {
  if (!/^(?: {4}| {0,3}\t)/m.test(text)) return text;
  const lines = text.split('\n');
  let fence: string | undefined;
  let isInList = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || mark !== undefined || line.trim() === '') continue;
    const isFree = at === 0 || lines[at - 1]?.trim() === '';
    if (INDENTED.test(line) && isFree && !isInList) {
      const end = endOfRun(lines, at);
      const run = lines.slice(at, end);
      if (isProse(run)) {
        const indent = commonIndent(run).length;
        for (const [index, own] of run.entries()) lines[at + index] = own.slice(indent);
      }
      at = end - 1;
    } else if (ITEM.test(line)) isInList = true;
    else if (isFree && !/^[ \t]/.test(line)) isInList = false;
  }
  return lines.join('\n');
}
