import type { Table, TableRow } from 'mdast';
import { linesOf } from './block-text.ts';
import { inlineText, type InlineText } from './inline-text.ts';
import { joinMarked } from './marked-text.ts';
import { sourceOf, type NoteDraft } from './note-draft.ts';
import { noteLabel } from './note-labels.ts';

/** A value that only its column's name explains: `60–80%`, `12 ms`. */
const VALUE = /^[<>≈~±+\-–]?\d[\d.,%–~\-/×x]*(?:\s?[\p{L}%]{1,4})?$/u;

/**
 * A table of two columns tells one thing a row: facts about the paper (`Title | …`), else a bullet `name: what it is`, or
 * `column (name): value`. Wider tables are no source of bullets. Pictures are taken from every cell.
 */
export function readTable(table: Table, note: NoteDraft): void {
  const rows = table.children.map((row) => ({ row, cells: cellsOf(row, note) }));
  note.pictures.push(...rows.flatMap(({ cells }) => cells.flatMap(({ pictures }) => pictures)));
  note.previous = { kind: 'none' };
  if (rows.some(({ cells }) => cells.length !== 2)) return;
  const isOfPaper = rows.map(({ cells }) => noteLabel(note, asLabel(cells))).includes(true);
  if (isOfPaper || note.mode !== 'body') return;
  const column = rows[0]?.cells[1];
  for (const { row, cells } of rows.slice(1)) pushRow(note, row, cells, column);
}

function cellsOf(row: TableRow, note: NoteDraft): InlineText[] {
  return row.children.map((cell) => inlineText(cell.children, note.context));
}

function asLabel([name, value]: readonly InlineText[]): {
  text: string;
  links: InlineText['links'];
} {
  return {
    text: `${name?.text.replace(/:$/, '') ?? ''}: ${value?.text ?? ''}`,
    links: value?.links ?? [],
  };
}

const plain = (text: string): InlineText => ({
  text,
  strong: [],
  marked: [],
  atoms: [],
  links: [],
  pictures: [],
});

function pushRow(
  note: NoteDraft,
  row: TableRow,
  [name, value]: readonly InlineText[],
  column: InlineText | undefined,
): void {
  if (name === undefined || value === undefined || name.text === '' || value.text === '') return;
  const isValue = VALUE.test(value.text);
  if (isValue && (column === undefined || column.text === '')) return;
  const parts =
    isValue && column !== undefined
      ? [column, plain(' ('), name, plain('): '), value]
      : [name, plain(': '), value];
  const { first, last } = linesOf(row);
  note.bullets.push({
    ...joinMarked(parts, ''),
    ...sourceOf(note.lines, first, last),
    line: first,
    headingPath: note.headingPath,
    kind: 'item',
    depth: 0,
    children: [],
    pictures: [],
    links: [...name.links, ...value.links],
  });
}
