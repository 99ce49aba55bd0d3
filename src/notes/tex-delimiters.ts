import { replaceOutsideCode } from './outside-code.ts';

/*
 * `\( … \)` and `\[ … \]` are TeX's own signs for formulas; Markdown would take them for escaped brackets. Blogs double
 * the backslash.
 */

const INLINE = /\\{1,2}\((?<tex>(?:[^\\\n$]|\\(?!\\?[()])){1,500}?)\\{1,2}\)/gm;
const DISPLAY_LINE = /\\{1,2}\[(?<tex>(?:[^\\\n$]|\\(?!\\?[[\]])){1,500}?)\\{1,2}\]/gm;
const DISPLAY_BLOCK =
  /^(?<indent>[ \t]*)\\{1,2}\[[ \t]*\n(?<tex>(?:(?![ \t]*\\{1,2}\][ \t]*$)[^\n]+\n){1,60})[ \t]*\\{1,2}\][ \t]*$/gm;

/** An escaped bracket around words is no formula. */
function isTex(tex: string): boolean {
  return (
    /\\[A-Za-z|{]|[\^_=]|^\s*[A-Za-z]\s*$/.test(tex) &&
    !/[가-힣]/.test(tex.replaceAll(/\\text\{[^}]*\}/g, ''))
  );
}

/** The text with TeX's delimiters as dollars, which is how notes write them otherwise. */
export function withDollars(text: string): string {
  if (!/\\[([]/.test(text)) return text;
  const blocks = replaceOutsideCode(text, DISPLAY_BLOCK, ({ indent = '', tex = '' }, whole) =>
    isTex(tex) ? `${indent}$$\n${tex}${indent}$$` : whole,
  );
  const lines = replaceOutsideCode(blocks, DISPLAY_LINE, ({ tex = '' }, whole) =>
    isTex(tex) ? `$$${tex.trim()}$$` : whole,
  );
  return replaceOutsideCode(lines, INLINE, ({ tex = '' }, whole) =>
    isTex(tex) ? `$${tex.trim()}$` : whole,
  );
}
