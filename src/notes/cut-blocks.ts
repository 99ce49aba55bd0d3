/** A stretch of the text that can be read as Markdown on its own. */
export interface Piece {
  text: string;
  /** UTF-16 offset and 0-based line of its start in the whole text. */
  offset: number;
  line: number;
}

const COMFORTABLE_LENGTH = 4_000;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[^$]*$))/;
const RAW_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

type Closes = (line: string) => boolean;

/** What must be seen before a line can stand for itself again, or null outside fences and raw HTML. */
function opens(line: string): Closes | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    const mark = fence.charAt(0) === '$' ? '\\$' : fence.charAt(0);
    const end = new RegExp(`^ {0,3}${mark}{${fence.length},}\\s*$`);
    return (next) => end.test(next);
  }
  for (const [start, end] of RAW_HTML) {
    if (start.test(line))
      return end.test(line.replace(start, '')) ? null : (next) => end.test(next);
  }
  return null;
}

const HEADING = /^#{1,6}(?:\s|$)/;
const ITEM = /^[-*+] +[^\s-*+]/;

/** The text in pieces of some length that give, read one by one, the same blocks as the whole. */
export function cutBlocks(text: string, comfortable = COMFORTABLE_LENGTH): Piece[] {
  const pieces: Piece[] = [];
  let start = { offset: 0, line: 0 };
  let offset = 0;
  let closes: Closes | null = null;
  let afterBlank = true;
  let inHtml = false;
  const lines = text.split('\n');
  for (const [number, line] of lines.entries()) {
    const startsAtMargin = line !== '' && !/^\s/.test(line);
    const fresh = closes === null && startsAtMargin && (afterBlank || (!inHtml && ITEM.test(line)));
    const heading = closes === null && !inHtml && HEADING.test(line);
    const length = offset - start.offset;
    if (length > comfortable && (heading || fresh)) {
      pieces.push({ ...start, text: text.slice(start.offset, offset) });
      start = { offset, line: number };
    }
    if (closes !== null) closes = closes(line) ? null : closes;
    else closes = opens(line);
    afterBlank = line.trim() === '';
    inHtml = !afterBlank && (inHtml || /^ {0,3}</.test(line));
    offset += line.length + 1;
  }
  if (start.offset < text.length) pieces.push({ ...start, text: text.slice(start.offset) });
  return pieces;
}
