import { readHtml } from './html-text.ts';
import type { Link, Picture, Span } from './paper.ts';
import { readPicture, readUrl } from './picture.ts';
import { raiseText } from './raised-text.ts';

interface OpenTag {
  name: string;
  at: number;
  /** Where an `<a>` leads. */
  href?: string;
}

/** Collects display text while a tree is walked. */
export interface Draft {
  text: string;
  strong: Span[];
  marked: Span[];
  atoms: Span[];
  pictures: Picture[];
  links: Link[];
  openTags: OpenTag[];
}

/** An empty draft. */
export function startDraft(): Draft {
  return { text: '', strong: [], marked: [], atoms: [], pictures: [], links: [], openTags: [] };
}

/** Remembers a range unless it is empty. */
export function addSpan(spans: Span[], from: number, to: number): void {
  if (from < to) spans.push({ from, to });
}

/** Adds code or a formula, which nothing may cut. */
export function addAtom(draft: Draft, text: string): void {
  addSpan(draft.atoms, draft.text.length, draft.text.length + text.length);
  draft.text += text;
}

function cutDraft(draft: Draft, at: number): void {
  draft.text = draft.text.slice(0, at);
  for (const key of ['strong', 'marked', 'atoms'] as const) {
    draft[key] = draft[key].filter((span) => span.to <= at);
  }
}

const LINE_TAGS = /^(?:br|p|div|li|tr|h[1-6]|center|summary|details|figcaption|blockquote|dd|dt)$/;

/** Ends an HTML tag and does to its text what it says. */
export function closeTag(draft: Draft, name: string): void {
  const index = draft.openTags.findLastIndex((tag) => tag.name === name);
  const open = draft.openTags[index];
  if (open === undefined) return;
  draft.openTags.splice(index);
  const inner = draft.text.slice(open.at);
  if (name === 'sup' || name === 'sub') {
    cutDraft(draft, open.at);
    draft.text += raiseText(inner, name);
  } else if (name === 'del' || name === 's' || name === 'strike') cutDraft(draft, open.at);
  else if (name === 'b' || name === 'strong') addSpan(draft.strong, open.at, draft.text.length);
  else if (name === 'a') addLink(draft, open.href ?? '', open.at);
  else if (name === 'mark') addSpan(draft.marked, open.at, draft.text.length);
  else if (name === 'code' || name === 'kbd') addSpan(draft.atoms, open.at, draft.text.length);
}

/** Adds what a stretch of HTML shows. */
export function addHtml(draft: Draft, html: string, line: number): void {
  for (const part of readHtml(html)) {
    if (part.kind === 'text') draft.text += part.text;
    else if (part.name === 'img')
      addPicture(draft, part.attributes['src'] ?? '', part.attributes['alt'], line);
    else if (LINE_TAGS.test(part.name)) draft.text += '\n';
    else if (part.closing) closeTag(draft, part.name);
    else {
      const href = part.attributes['href'];
      const tag = { name: part.name, at: draft.text.length };
      draft.openTags.push(href === undefined ? tag : { ...tag, href });
    }
  }
}

/** Adds a picture whose address can be used. */
export function addPicture(
  draft: Draft,
  url: string,
  alt: string | null | undefined,
  line: number,
): void {
  const picture = readPicture(url, alt ?? undefined, line);
  if (picture !== undefined) draft.pictures.push(picture);
}

/** `example.org` of an address. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.replace(/^www\./, '') ?? url;
}

/** Adds a link whose label is the text since `from`. */
export function addLink(draft: Draft, url: string, from: number): void {
  const address = readUrl(url);
  if (address === undefined) return;
  const label = draft.text.slice(from).replaceAll(/\s+/g, ' ').trim();
  draft.links.push({ label: label === '' ? hostOf(address) : label, url: address });
}

const WIKI_LINK = /(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;

/** Text with `[[page|label]]` as a link to a page and `![[picture.png]]` taken as a picture. */
export function addText(draft: Draft, value: string, line: number): void {
  let at = 0;
  for (const match of value.matchAll(WIKI_LINK)) {
    const [whole, bang, target = '', label] = match;
    draft.text += value.slice(at, match.index);
    at = match.index + whole.length;
    if (bang === '!') {
      addPicture(draft, target.trim(), label, line);
      continue;
    }
    const from = draft.text.length;
    draft.text += (label ?? target.replace(/^.*[/#]/, '')).trim();
    addLink(draft, target.trim(), from);
  }
  draft.text += value.slice(at);
}
