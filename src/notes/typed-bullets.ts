import { announces, endsSentence } from './block-text.ts';

/*
 * Bullets that were typed or pasted as characters: `• `, `◦ `, `①`, `1、`, `（1）`, `1\)`. Markdown knows them not and would run the
 * lines together.
 */

const DOT = /^([ \t]*)(?:[•◦‣⁃∙▪▫][ \t]*|[・·][ \t]+|・(?=\S))(?=\S)/;
const NUMBER =
  /^([ \t]*)(?:[①-⑳❶-❿][ \t]*|\d{1,2}、[ \t]*|\(\d{1,2}\)[ \t]+|\d{1,2}\\\)[ \t]+|（\d{1,2}）[ \t]*|\d{1,2}）[ \t]*)(?=\S)/;
/** A dash whose blank was forgotten. */
const DASH =
  /^([ \t]*)-(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Lu}[(「“]|\*\*)/u;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const ANY = /^[ \t]*(?:[•◦‣⁃∙▪▫・·①-⑳❶-❿（(\d]|-[^-\s])/m;

/** Whether a line may begin something new: otherwise a number in brackets belongs to the sentence it stands in. */
function isFree(before: string): boolean {
  return (
    before.trim() === '' ||
    ITEM.test(before) ||
    /^#{1,6}[ \t]/.test(before) ||
    endsSentence(before) ||
    announces(before)
  );
}

/** Whether a line with a dash is an item: where something new may begin, beside another item. */
function isDashed(line: string, before: string, after: string): boolean {
  if (!DASH.test(line)) return false;
  const isBeside = [before, after].some((other) => DASH.test(other) || ITEM.test(other));
  return isBeside || (isFree(before) && !/^[ \t]*-\p{Lu}/u.test(line));
}

/** The text with typed bullets as list items. */
export function withListMarkers(text: string): string {
  if (!ANY.test(text)) return text;
  const lines = text.split('\n');
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
    }
    if (fence !== undefined || mark !== undefined) continue;
    const before = lines[index - 1] ?? '';
    if (isDashed(line, before, lines[index + 1] ?? '')) lines[index] = line.replace(DASH, '$1- ');
    else if (DOT.test(line)) lines[index] = line.replace(DOT, '$1- ');
    else if (NUMBER.test(line) && isFree(before)) lines[index] = line.replace(NUMBER, '$1- ');
  }
  return lines.join('\n');
}
