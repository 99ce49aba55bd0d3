import type { Blockquote, Html, Paragraph, RootContent, Table } from 'mdast';
import { linesOf } from './block-text.ts';
import { htmlText, inlineText, type InlineContext, type InlineText } from './inline-text.ts';
import { noteLabel } from './note-labels.ts';
import { startNote, type NoteDraft } from './note-draft.ts';
import type { Section } from './outline.ts';
import { isAll, isNounPhrase } from './block-text.ts';
import { readList } from './read-list.ts';
import { readPictures } from './read-pictures.ts';
import { isSubtitle, readProse, type Prose } from './read-prose.ts';
import { plainHeading, sectionKind } from './section-names.ts';

function proseOf(paragraph: Paragraph, note: NoteDraft): Prose {
  return {
    ...inlineText(paragraph.children, note.context),
    ...linesOf(paragraph),
    bold: isAll(paragraph, 'strong'),
    emphasis: isAll(paragraph, 'emphasis'),
    quoted: false,
  };
}

const ALERT = /^\[!\w+\]\s*/;

function readQuote(quote: Blockquote, note: NoteDraft, next: RootContent | undefined): void {
  for (const [index, block] of quote.children.entries()) {
    const after = quote.children[index + 1] ?? next;
    if (block.type !== 'paragraph') readBlock(block, note, after as RootContent | undefined);
    else {
      const prose = { ...proseOf(block, note), quoted: quote.children.length === 1 };
      if (ALERT.test(prose.text))
        Object.assign(prose, inlineText(block.children.slice(1), note.context));
      readProse(note, prose, after?.type === 'list');
    }
  }
}

function readHtmlBlock(html: Html, note: NoteDraft, next: RootContent | undefined): void {
  const lines = linesOf(html);
  const text: InlineText = htmlText(html.value, lines.first, note.context);
  if (text.pictures.length > 0) readPictures(note, text.pictures);
  if (text.text === '') {
    if (/<\/details>/i.test(html.value)) note.mode = 'body';
    return;
  }
  const prose = {
    ...text,
    pictures: [],
    ...lines,
    bold: /<summary/i.test(html.value),
    emphasis: text.pictures.length > 0,
    quoted: false,
  };
  readProse(note, prose, next?.type === 'list');
}

/** A table is no source of bullets, but two columns may hold `Title | …`, and cells may hold pictures. */
function readTable(table: Table, note: NoteDraft): void {
  for (const row of table.children) {
    const cells = row.children.map((cell) => inlineText(cell.children, note.context));
    note.pictures.push(...cells.flatMap((cell) => cell.pictures));
    const [name, value] = cells;
    if (name !== undefined && value !== undefined && cells.length === 2) {
      noteLabel(note, {
        text: `${name.text.replace(/:$/, '')}: ${value.text}`,
        links: value.links,
      });
    }
  }
  note.previous = { kind: 'none' };
}

function headingLead(note: NoteDraft): string | undefined {
  const heading = plainHeading(note.headingPath.at(-1) ?? '');
  return isNounPhrase(heading) ? heading : undefined;
}

const MOST_REFERENCES = 20;

function readBlock(block: RootContent, note: NoteDraft, next: RootContent | undefined): void {
  switch (block.type) {
    case 'paragraph':
      readProse(note, proseOf(block, note), next?.type === 'list');
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
    case 'list': {
      if (note.modeByLabel) note.mode = 'body';
      note.lead ??= headingLead(note);
      const before = note.bullets.length;
      readList(block, note);
      const last = note.bullets.at(-1);
      note.previous =
        last === undefined ? { kind: 'none' } : { kind: 'text', text: last.text, bullet: last };
      if (sectionKind(note.headingPath.at(-1) ?? '') === 'references') {
        const links = note.bullets.slice(before).flatMap((bullet) => bullet.links);
        note.references.push(...links.slice(0, MOST_REFERENCES));
      }
      break;
    }
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

function readBlocks(note: NoteDraft, blocks: readonly RootContent[]): void {
  for (const [index, block] of blocks.entries()) readBlock(block, note, blocks[index + 1]);
}

function readPart(note: NoteDraft, part: Section, path: readonly string[]): void {
  if (sectionKind(part.heading.text) === 'contents') return;
  const headingPath = part.heading.text === '' ? path : [...path, part.heading.text];
  note.headingPath = headingPath;
  note.mode = modeOf(part.heading.text);
  note.modeByLabel = false;
  note.lead = undefined;
  note.previous = { kind: 'none' };
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
