import type { Blockquote, Html, List, Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { htmlText, inlineText, type InlineContext, type InlineText } from './inline-text.ts';
import { noteLabel } from './note-labels.ts';
import { startNote, type BulletDraft, type NoteDraft } from './note-draft.ts';
import type { Section } from './outline.ts';
import type { Link } from './paper.ts';
import { isAll, isNounPhrase, linesOf } from './block-text.ts';
import { separateLines } from './paragraph-lines.ts';
import { readList } from './read-list.ts';
import { readPictures } from './read-pictures.ts';
import { readTable } from './read-table.ts';
import { isCaption, isSubtitle, readProse, type Prose } from './read-prose.ts';
import { isAboutPaper, isVagueSection, plainHeading, sectionKind } from './section-names.ts';

function proseOf(paragraph: Paragraph, note: NoteDraft): Prose {
  return {
    ...inlineText(paragraph.children, note.context),
    ...linesOf(paragraph),
    bold: isAll(paragraph, 'strong'),
    emphasis: isAll(paragraph, 'emphasis'),
    quoted: false,
  };
}

/** Whether the block that follows is a list, and whether it starts on the very next line. */
function listAfter(block: RootContent, next: RootContent | undefined): Prose['before'] {
  if (next?.type !== 'list') return undefined;
  return linesOf(next).first === linesOf(block).last + 1 ? 'tight list' : 'list';
}

/** TeX that stands alone without dollars. */
const FORMULA_BLOCK = /^\\begin\{(\w+\*?)\}[^]*\\end\{\1\}[.,]?$/;
/** What notebooks put before their input and output. */
const CELL_MARK = /^(?:In|Out)\s?\[\d*\]\s?:/;
const TAG_LINE = /^#\p{L}[\p{L}\p{N}_/-]*(?:\s+#\p{L}[\p{L}\p{N}_/-]*)*$/u;

/** A paragraph of lines that stand for themselves is read line by line, except in an abstract. */
function readParagraph(paragraph: Paragraph, note: NoteDraft, next: RootContent | undefined): void {
  const raw = plainText(paragraph).trim();
  if (FORMULA_BLOCK.test(raw) || CELL_MARK.test(raw)) {
    note.previous = { kind: 'none' };
    return;
  }
  if (TAG_LINE.test(raw)) {
    note.facts.tags ??= raw.replaceAll('#', '').split(/\s+/).join(', ');
    return;
  }
  const lines = note.mode === 'body' ? separateLines(paragraph) : undefined;
  if (lines === undefined) {
    readProse(note, { ...proseOf(paragraph, note), ...optionalBefore(listAfter(paragraph, next)) });
    return;
  }
  for (const [index, { children, number }] of lines.entries()) {
    const last = (lines[index + 1]?.number ?? linesOf(paragraph).last + 1) - 1;
    const prose = { ...proseOf({ type: 'paragraph', children }, note), first: number, last };
    const before = index === lines.length - 1 ? listAfter(paragraph, next) : undefined;
    readProse(note, { ...prose, ...optionalBefore(before) });
  }
}

function optionalBefore(before: Prose['before']): Pick<Prose, 'before'> {
  return before === undefined ? {} : { before };
}

const CALLOUT = /^\[!(\w+)\][+-]?[^\n]*\n?/;
const SHOWN_CALLOUT = /^(?:abstract|summary|tldr)$/i;
const NAMED_ABSTRACT = /^\[!abstract\][+-]?\s*(?:abstract|초록|摘要|抄録)?\s*$/i;

interface Callout {
  word: string;
  isAbstract: boolean;
}

/** A quote without the `[!NOTE]` line that makes it a callout, and that word. */
function openCallout(quote: Blockquote): { quote: Blockquote; callout: Callout | undefined } {
  const [first, ...rest] = quote.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return { quote, callout: undefined };
  const [line, word] = CALLOUT.exec(text.value) ?? [];
  if (line === undefined || word === undefined) return { quote, callout: undefined };
  const opened = {
    ...first,
    children: [{ ...text, value: text.value.replace(CALLOUT, '') }, ...first.children.slice(1)],
  };
  const callout = { word, isAbstract: NAMED_ABSTRACT.test(line.trim()) };
  return { quote: { ...quote, children: [opened, ...rest] }, callout };
}

function readQuote(whole: Blockquote, note: NoteDraft, next: RootContent | undefined): void {
  const { quote, callout } = openCallout(whole);
  const modeBefore = note.mode;
  if (callout !== undefined && SHOWN_CALLOUT.test(callout.word)) {
    note.mode = callout.isAbstract ? 'abstract' : 'tldr';
  }
  for (const [index, block] of quote.children.entries()) {
    const after = quote.children[index + 1] ?? next;
    const alone = quote.children.length === 1 && block.type === 'paragraph';
    const prose = alone ? { ...proseOf(block, note), quoted: true } : undefined;
    const caption = prose !== undefined && note.previous.kind === 'pictures' && isCaption(prose);
    if (caption || (prose !== undefined && note.mode !== 'body')) readProse(note, prose);
    else readBlock(block, note, after);
  }
  if (callout !== undefined) note.mode = modeBefore;
}

function readHtmlBlock(html: Html, note: NoteDraft, next: RootContent | undefined): void {
  const lines = linesOf(html);
  const text: InlineText = htmlText(html.value, lines.first, note.context);
  if (text.pictures.length > 0) readPictures(note, text.pictures);
  if (text.text === '') {
    if (/<\/details>/i.test(html.value)) note.mode = 'body';
    return;
  }
  const isSummary = /<summary/i.test(html.value);
  const prose = {
    ...text,
    pictures: [],
    ...lines,
    bold: isSummary && !/[?？]$/.test(text.text),
    emphasis: text.pictures.length > 0,
    quoted: false,
    ...optionalBefore(isSummary ? listAfter(html, next) : undefined),
  };
  readProse(note, prose);
}

function headingLead(note: NoteDraft): string | undefined {
  const heading = note.headingPath.at(-1) ?? '';
  return isNounPhrase(heading) && !isVagueSection(heading) ? plainHeading(heading) : undefined;
}

const MOST_REFERENCES = 20;

/** Links of references, and items among facts about the paper that are only a link. */
function referencesIn(bullets: readonly BulletDraft[], heading: string): readonly Link[] {
  if (sectionKind(heading) === 'references') return bullets.flatMap(({ links }) => links);
  if (!isAboutPaper(heading)) return [];
  return bullets.flatMap(({ text, links }) => links.filter(({ label }) => label === text));
}

function readLists(list: List, note: NoteDraft): void {
  if (note.modeByLabel) note.mode = 'body';
  note.lead ??= headingLead(note);
  const before = note.bullets.length;
  readList(list, note);
  const last = note.bullets.at(-1);
  note.previous =
    last === undefined ? { kind: 'none' } : { kind: 'text', text: last.text, bullet: last };
  const links = referencesIn(note.bullets.slice(before), note.headingPath.at(-1) ?? '');
  note.references.push(...links.slice(0, MOST_REFERENCES));
}

function readBlock(block: RootContent, note: NoteDraft, next: RootContent | undefined): void {
  if (block.type !== 'list' && !isPictures(block)) note.lastList = undefined;
  switch (block.type) {
    case 'paragraph':
      readParagraph(block, note, next);
      break;
    case 'blockquote':
      readQuote(block, note, next);
      break;
    case 'html':
      readHtmlBlock(block, note, next);
      break;
    case 'table':
      readTable(block, note);
      break;
    case 'list':
      readLists(block, note);
      break;
    case 'thematicBreak':
      if (note.modeByLabel) note.mode = 'body';
      note.lead = undefined;
      note.previous = { kind: 'none' };
      break;
    case 'code':
    case 'math':
      note.previous = { kind: 'none' };
      break;
    default:
      break;
  }
}

function modeOf(heading: string): NoteDraft['mode'] {
  const kind = sectionKind(heading);
  return kind === 'abstract' || kind === 'summary' || kind === 'tldr' ? kind : 'body';
}

/** Nothing but pictures: what stands above them still introduces what comes below. */
function isPictures(block: RootContent): boolean {
  if (block.type === 'html')
    return /<img\b/i.test(block.value) && !/>[^<]*\S[^<]*</.test(block.value);
  return (
    block.type === 'paragraph' &&
    block.children.every(
      (child) =>
        child.type === 'image' ||
        child.type === 'break' ||
        (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function readBlocks(note: NoteDraft, blocks: readonly RootContent[]): void {
  const next: (RootContent | undefined)[] = [];
  for (let index = blocks.length - 1, after; index >= 0; index -= 1) {
    next[index] = after;
    const block = blocks[index];
    if (block !== undefined && !isPictures(block)) after = block;
  }
  for (const [index, block] of blocks.entries()) readBlock(block, note, next[index]);
}

function readPart(note: NoteDraft, part: Section, path: readonly string[]): void {
  if (sectionKind(part.heading.text) === 'contents') return;
  note.headingPath = path;
  // Forms have `## Date: …` with nothing below it.
  const isLabel = part.blocks.length === 0 && noteLabel(note, part.heading);
  const headingPath = part.heading.text === '' || isLabel ? path : [...path, part.heading.text];
  note.headingPath = headingPath;
  note.mode = modeOf(part.heading.text);
  note.modeByLabel = false;
  note.lead = undefined;
  note.lastList = undefined;
  const name = headingLead(note);
  note.previous = name === undefined ? { kind: 'none' } : { kind: 'text', text: name };
  note.pictures.push(...part.heading.pictures);
  readBlocks(note, part.blocks);
  for (const child of part.children) readPart(note, child, headingPath);
}

/** Reads everything below a paper's heading. `lines` are those of the whole normalised file. */
export function readNote(
  section: Section,
  context: InlineContext,
  lines: readonly string[],
): NoteDraft {
  const note = startNote(context, lines);
  const [first, ...rest] = section.blocks;
  const prose = first?.type === 'paragraph' ? proseOf(first, note) : undefined;
  if (prose !== undefined && section.level > 0 && isSubtitle(prose, section.line)) {
    note.subtitle = prose.text;
    readBlocks(note, rest);
  } else readBlocks(note, section.blocks);
  for (const child of section.children) readPart(note, child, []);
  return note;
}
