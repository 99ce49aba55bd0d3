import { lineEndsOf, replaceOutsideCode } from './outside-code.ts';

/*
 * What site builders (Jekyll, Hugo) and note apps (Obsidian) write between Markdown: instructions to them, not text.
 */

const HIGHLIGHT = /\{%-?\s*(?<end>end)?highlight\b[^%\n]*%\}/gm;
const FIGURE = /\{\{[<%]\s*(?:figure|img|image)\s+(?<attributes>[^{}\n]{0,500}?)\s*\/?[>%]\}\}/gm;
const SHORT_CODE =
  /\{\{[<%][^{}]{0,400}[%>]\}\}|\{%-?\s*\w[^{}]{0,400}%\}|\{\{-?\s*(?:site|page|post|layout)\b[^{}\n]*\}\}/gm;
const QUOTED_PATH = /\{\{\s*(?<quote>["'])(?<path>[^"'\n]*)\k<quote>\s*\|[^{}\n]*\}\}/gm;
const ATTRIBUTES = /[ \t]?\{:[ \t]?(?:toc\b|no_toc\b|[.#][\w-]|[\w-]+=)[^{}\n]*\}/gm;
const HEADING_NAME = /^(?<heading>#{1,6}[ \t][^\n{]*)\{#[\p{L}\p{N}_-]+[^{}\n]*\}$/gmu;
const COMMENT = /(?<![\d%])%%(?![%\d])[^%]+%%(?!%)/gm;
const BLOCK_NAME = /[ \t]\^(?=[a-z0-9-]*[a-z])[a-zA-Z0-9-]{4,}$/gm;

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1]?.trim() ?? '';
}

/** `{{< figure src="a.png" caption="…" >}}` as the picture it shows. */
function figure(attributes: string): string {
  const caption = attributeOf(attributes, 'caption') || attributeOf(attributes, 'alt');
  return `![${caption.replaceAll(/[[\]]/g, '')}](<${attributeOf(attributes, 'src')}>)`;
}

function withoutTemplates(text: string): string {
  let rest = replaceOutsideCode(text, HIGHLIGHT, () => '```');
  rest = replaceOutsideCode(rest, FIGURE, ({ attributes = '' }) => figure(attributes));
  rest = replaceOutsideCode(rest, QUOTED_PATH, ({ path = '' }) => path);
  rest = replaceOutsideCode(rest, SHORT_CODE, (_named, whole) => lineEndsOf(whole));
  rest = replaceOutsideCode(rest, ATTRIBUTES, () => '');
  return replaceOutsideCode(rest, HEADING_NAME, ({ heading = '' }) => heading);
}

/** The text without templates, short codes, attribute lists, hidden comments and names of blocks, line by line. */
export function withoutSiteMarks(text: string): string {
  let rest = text;
  if (/\{[{%:#]/.test(rest)) rest = withoutTemplates(rest);
  if (rest.includes('%%')) {
    rest = replaceOutsideCode(rest, COMMENT, (_named, whole) => lineEndsOf(whole));
  }
  return rest.includes(' ^') ? replaceOutsideCode(rest, BLOCK_NAME, () => '') : rest;
}
