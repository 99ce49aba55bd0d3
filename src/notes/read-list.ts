import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
} from 'mdast';
import { isAll, isLabelLike, isSentenceLike, isToggle, linesOf } from './block-text.ts';
import { htmlText, inlineText, joinInline, type InlineText } from './inline-text.ts';
import { noteLabel, noteShown, noteVenue } from './note-labels.ts';
import { sourceOf, type BulletDraft, type NoteDraft } from './note-draft.ts';
import { readFormula } from './formula.ts';
import type { Picture } from './paper.ts';
import { captionPictures, isFigureLine } from './read-pictures.ts';

const SHORT_CODE = 80;

function atom(text: string): InlineText {
  return {
    text,
    strong: [],
    marked: [],
    atoms: [{ from: 0, to: text.length }],
    pictures: [],
    links: [],
  };
}

/** The display text of one block of an item; code of several lines stays in the source only. */
function blockText(block: BlockContent | DefinitionContent, note: NoteDraft): InlineText[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.children, note.context)];
    case 'html':
      return [htmlText(block.value, linesOf(block).first, note.context)];
    case 'blockquote':
      return block.children
        .flatMap((child) => blockText(child, note))
        .filter(({ text, pictures }) => pictures.length > 0 || isStatement(text));
    case 'code':
      return block.value.includes('\n') || block.value.length > SHORT_CODE
        ? []
        : [atom(block.value.trim())];
    case 'math': {
      const formula = readFormula('$$', block.value, '');
      return formula === null ? [] : [atom(formula)];
    }
    default:
      return [];
  }
}

/** Quotes inside items often explain the symbols of a formula: those stay in the source only. */
function isStatement(text: string): boolean {
  return !text.startsWith('$') && isSentenceLike(text);
}

function nestedLists(item: ListItem): List[] {
  return item.children.filter((child) => child.type === 'list');
}

/** Paragraphs of an item that are an authored question and its answer keep a line each. */
function separatorOf(parts: readonly InlineText[]): string {
  const [first, second] = parts.filter((part) => part.text !== '');
  const asks = /^(?:Q\d*|질문|문|问|問|質問)\s*[.:：)]/i.test(first?.text ?? '');
  const isAnswered = /^(?:A\d*|답|답변|정답|答|回答|答え)\s*[.:：)]/i.test(second?.text ?? '');
  if (asks && isAnswered) return '\n';
  return isToggle(first?.text ?? '', second?.text ?? '') ? ': ' : ' ';
}

const MARKER =
  /^(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$)(?:\[[ xX]\]\s+)?|[•◦‣⁃∙▪▫・·①-⑳❶-❿]\s*|\d{1,2}[、）]\s*|[（(]\d{1,2}[）)]\s*)/;

/** An item as its author would quote it: without its list marker and task box, and those of lists it opens. */
function withoutMarker(source: string): string {
  let rest = MARKER.test(source) ? source : source.replace(/^-(?=\S)/, '');
  for (let cut = MARKER.exec(rest); cut !== null; cut = MARKER.exec(rest))
    rest = rest.slice(cut[0].length);
  return rest;
}

const LONGEST_CAPTION = 160;

type ItemBlock = BlockContent | DefinitionContent;

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** A paragraph that ends in pictures and a line of emphasis below them, cut between the two. */
function cutCaption(block: ItemBlock): readonly ItemBlock[] {
  if (block.type !== 'paragraph') return [block];
  const last = block.children.findLastIndex((child) => child.type === 'image');
  const below = block.children.slice(last + 1).filter((child) => !isBlank(child));
  const caption: Paragraph = { ...block, children: below };
  const line = block.children[last]?.position?.end.line ?? 0;
  const startsLine = (below[0]?.position?.start.line ?? 0) > line;
  if (last < 0 || !startsLine || !isAll(caption, 'emphasis')) return [block];
  return [{ ...block, children: block.children.slice(0, last + 1) }, caption];
}

/** The text of a block that only tells what the pictures right above it show: emphasis, a quote, or `Figure 2: …`. */
function captionOf(block: ItemBlock, note: NoteDraft): string | undefined {
  const [only, ...others] = block.type === 'blockquote' ? block.children : [block];
  if (only?.type !== 'paragraph' || others.length > 0) return undefined;
  const { text } = inlineText(only.children, note.context);
  const isMarked = block.type === 'blockquote' || isAll(only, 'emphasis') || isFigureLine(text);
  return isMarked && text !== '' && text.length <= LONGEST_CAPTION ? text : undefined;
}

function endsInPicture(block: ItemBlock): boolean {
  return block.type === 'paragraph' && block.children.at(-1)?.type === 'image';
}

/** What an item says and shows; the caption of its pictures is theirs and no part of its text. */
function itemText(item: ListItem, note: NoteDraft): InlineText[] {
  const parts: InlineText[] = [];
  let above: readonly Picture[] = [];
  for (const block of item.children.flatMap((child) =>
    child.type === 'list' ? [] : cutCaption(child),
  )) {
    const caption = above.length > 0 ? captionOf(block, note) : undefined;
    if (caption !== undefined) captionPictures(above, caption);
    const read = caption === undefined ? blockText(block, note) : [];
    parts.push(...read);
    const isPicture = endsInPicture(block) || read.every((part) => part.text === '');
    above = isPicture ? read.flatMap((part) => part.pictures) : [];
  }
  return parts;
}

function readItem(
  item: ListItem,
  note: NoteDraft,
  depth: number,
  parent: number | undefined,
): void {
  const parts = itemText(item, note);
  const { text, strong, marked, atoms, links, pictures } = joinInline(parts, separatorOf(parts));
  const nested = nestedLists(item);
  if (nested.length === 0 && noteShown(note, { text, links })) return;
  const { first, last } = linesOf(item);
  const { source, endLine } = sourceOf(note.lines, first, last, nested.map(linesOf));
  const index = note.bullets.length;
  const bullet: BulletDraft = {
    text,
    source: withoutMarker(source),
    line: first,
    endLine,
    headingPath: note.headingPath,
    kind: 'item',
    depth,
    children: [],
    strong,
    marked,
    atoms,
    pictures: [...pictures],
    links,
    ...(parent === undefined ? {} : { parent }),
    ...(parent !== undefined || note.lead === undefined ? {} : { lead: note.lead }),
  };
  note.bullets.push(bullet);
  note.pictures.push(...pictures);
  if (parent !== undefined) note.bullets[parent]?.children.push(index);
  if (!noteLabel(note, bullet) && !noteShown(note, bullet)) noteVenue(note, bullet);
  for (const list of nested)
    for (const child of list.children) readItem(child, note, depth + 1, index);
}

/**
 * The item that a list goes on below, though Markdown takes it for a list of its own: indented deeper behind pictures
 * at the margin, or bullets right below a numbered name.
 */
function itemAbove(list: List, note: NoteDraft): number | undefined {
  const { lastList: last, previous } = note;
  if (last === undefined) return undefined;
  const { line = 1, column = 1 } = list.position?.start ?? {};
  const goesOn = previous.kind === 'pictures' && column > last.column + 1;
  const isTight = line === last.endLine + 1 && column === last.column;
  const isBelow = isTight && last.isNumberedName && list.ordered !== true;
  return goesOn || isBelow ? last.item : undefined;
}

/** Reads a list into bullets, each item with its nested lists below it. */
export function readList(list: List, note: NoteDraft): void {
  const above = itemAbove(list, note);
  const { column = 1 } = list.position?.start ?? {};
  let parent = above;
  let item = note.bullets.length;
  for (const child of list.children) {
    item = note.bullets.length;
    if ((child.position?.start.column ?? column) < column - 1) parent = undefined;
    readItem(child, note, parent === undefined ? 0 : 1, parent);
  }
  if (parent !== undefined || item >= note.bullets.length) return;
  const isAlone = list.ordered === true && list.children.length === 1;
  const isNumberedName = isAlone && isLabelLike(note.bullets[item]?.text ?? '');
  note.lastList = { item, isNumberedName, column, endLine: linesOf(list).last };
}
