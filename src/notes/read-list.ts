import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { isSentenceLike, linesOf } from './block-text.ts';
import { htmlText, inlineText, joinInline, type InlineText } from './inline-text.ts';
import { noteLabel, noteVenue } from './note-labels.ts';
import { sourceOf, type BulletDraft, type NoteDraft } from './note-draft.ts';
import { readFormula } from './formula.ts';

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
  return asks && /^(?:A\d*|답|답변|정답|答|回答|答え)\s*[.:：)]/i.test(second?.text ?? '')
    ? '\n'
    : ' ';
}

function readItem(
  item: ListItem,
  note: NoteDraft,
  depth: number,
  parent: number | undefined,
): void {
  const parts = item.children.flatMap((block) =>
    block.type === 'list' ? [] : blockText(block, note),
  );
  const { text, strong, marked, atoms, links, pictures } = joinInline(parts, separatorOf(parts));
  const { first, last } = linesOf(item);
  const { source, endLine } = sourceOf(note.lines, first, last, nestedLists(item).map(linesOf));
  const index = note.bullets.length;
  const bullet: BulletDraft = {
    text,
    source,
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
  if (!noteLabel(note, bullet)) noteVenue(note, bullet);
  for (const list of nestedLists(item))
    for (const child of list.children) readItem(child, note, depth + 1, index);
}

/** Reads a list into bullets, each item with its nested lists below it. */
export function readList(list: List, note: NoteDraft): void {
  for (const item of list.children) readItem(item, note, 0, undefined);
}
