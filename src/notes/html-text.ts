/** A piece of HTML: a tag or the text between two tags. */
export type HtmlPart =
  | { kind: 'text'; text: string }
  | { kind: 'tag'; name: string; closing: boolean; attributes: Readonly<Record<string, string>> };

const PART =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<[!?][^>]*>|[^<]+|</g;
const HIDDEN = /<(script|style|svg|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const ATTRIBUTE = /([a-zA-Z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isText = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isText ? String.fromCodePoint(code) : '';
  });
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** The tags and texts of a stretch of HTML. Comments, scripts and styles are left out; nothing is executed. */
export function readHtml(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  for (const [whole, slash, name, attributes] of html.replace(HIDDEN, '').matchAll(PART)) {
    if (name !== undefined) {
      parts.push({
        kind: 'tag',
        name: name.toLowerCase(),
        closing: slash === '/',
        attributes: readAttributes(attributes ?? ''),
      });
    } else if (!whole.startsWith('<') || whole === '<') {
      parts.push({ kind: 'text', text: decodeEntities(whole) });
    }
  }
  return parts;
}
