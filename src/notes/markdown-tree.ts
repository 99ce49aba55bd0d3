import type { BlockContent, Definition, Html, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Problem } from '../base/problem.ts';
import { cutBlocks, type Piece } from './cut-blocks.ts';
import { MAX_BLOCK_DELIMITERS, MAX_BLOCK_LENGTH } from './limits.ts';

/** A note as Markdown: blocks in order, with lines and offsets of the whole text. */
export interface MarkdownTree {
  text: string;
  blocks: readonly RootContent[];
  /** Targets of `[label][name]` by normalised name. */
  definitions: ReadonlyMap<string, Definition>;
  problems: readonly Problem[];
}

const SYNTAX = [gfm({ singleTilde: false }), cjkFriendlyExtension(), math()];
const BUILDERS = [gfmFromMarkdown(), mathFromMarkdown()];

function readBlocks(text: string): RootContent[] {
  return fromMarkdown(text, { extensions: SYNTAX, mdastExtensions: BUILDERS }).children;
}

/** Tags that only stand around text. */
const WRAPPER = /^<(?:aside|details|div|center|section|article|p|figure|span|font)\b/i;
const UNREADABLE_INSIDE = /<(?:table|pre|script|style|svg|dl|ul|ol)\b|^(?: {4}|\t)/im;

/** Offset in the text where each line of a node's value begins; what its containers indent is no part of the value. */
function offsetsOfLines(node: Html, text: string): number[] {
  const start = node.position?.start.offset ?? 0;
  const source = text.slice(start, node.position?.end.offset ?? start).split('\n');
  let at = start;
  return node.value.split('\n').map((line, index) => {
    const written = source[index] ?? '';
    const offset = at + Math.max(written.length - line.length, 0);
    at += written.length + 1;
    return offset;
  });
}

/** Puts a node read from some lines of a value where those lines stand. */
function placeInside(node: Nodes, offsets: readonly number[], from: number, line: number): void {
  const { position } = node;
  if (position !== undefined) {
    for (const point of [position.start, position.end]) {
      point.offset = (offsets[from + point.line - 1] ?? 0) + point.column - 1;
      point.line += line + from - 1;
    }
  }
  if ('children' in node)
    for (const child of node.children) placeInside(child, offsets, from, line);
}

/** The lines between tags are read as Markdown: note apps put tags around it without blank lines, and mean it so. */
function openHtml(node: RootContent, text: string): RootContent[] {
  if (node.type === 'list') {
    for (const item of node.children) {
      item.children = item.children.flatMap((child) => openHtml(child, text) as BlockContent[]);
    }
  }
  if (node.type !== 'html' || !WRAPPER.test(node.value)) return [node];
  const lines = node.value.split('\n');
  const from = lines.findIndex((line) => !/^\s*</.test(line));
  const to = lines.findLastIndex((line) => !/^\s*<\//.test(line)) + 1;
  const inner = lines.slice(from, to).join('\n');
  if (from < 1 || to <= from || UNREADABLE_INSIDE.test(inner)) return [node];
  const offsets = offsetsOfLines(node, text);
  const place = (blocks: RootContent[], first: number): RootContent[] => {
    for (const block of blocks) placeInside(block, offsets, first, node.position?.start.line ?? 1);
    return blocks;
  };
  const tags = (first: number, last: number): RootContent[] => {
    const value = lines.slice(first, last).join('\n');
    const start = { line: 1, column: 1, offset: 0 };
    const end = { ...start, line: Math.max(last - first, 1) };
    return first < last ? place([{ type: 'html', value, position: { start, end } }], first) : [];
  };
  return [...tags(0, from), ...place(readBlocks(inner), from), ...tags(to, lines.length)];
}

function movePositions(node: Nodes, piece: Pick<Piece, 'line' | 'offset'>): void {
  const { position } = node;
  if (position !== undefined) {
    for (const point of [position.start, position.end]) {
      point.line += piece.line;
      point.offset = (point.offset ?? 0) + piece.offset;
    }
  }
  if ('children' in node) for (const child of node.children) movePositions(child, piece);
}

const DEFINITION_LINE = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S.*$/gm;
const DELIMITER = /[[\]*_<`~]/g;

const RUN_END = /\n(?=[ \t]*(?:\n|[-*+][ \t]|\d+[.)][ \t]|\|))/;

/** Matching delimiters takes quadratic time within one run of text. */
function isTangled(text: string): boolean {
  if (text.length > MAX_BLOCK_LENGTH) return true;
  return text
    .split(RUN_END)
    .some((run) => (run.match(DELIMITER)?.length ?? 0) > MAX_BLOCK_DELIMITERS);
}

function unreadable(file: string, piece: Piece): Problem {
  return {
    severity: 'warning',
    code: 'block-unreadable',
    file,
    line: piece.line + 1,
    what: 'This part is too long or too tangled to be read and was left out.',
    remedy: 'Put blank lines between its paragraphs, or take the stray brackets and asterisks out.',
  };
}

/** Blocks of one piece; `definitions` are appended so that references to other parts of the file resolve. */
function readPiece(piece: Piece, definitions: string): RootContent[] {
  const blocks = readBlocks(definitions === '' ? piece.text : `${piece.text}\n\n${definitions}`);
  const own = blocks.filter((block) => (block.position?.start.offset ?? 0) < piece.text.length);
  const opened = own.flatMap((block) => openHtml(block, piece.text));
  for (const block of opened) movePositions(block, piece);
  return opened;
}

/** A tangled piece block by block, so that what stands beside the tangle is read. */
function cutFiner(piece: Piece): readonly Piece[] {
  if (!isTangled(piece.text)) return [piece];
  return cutBlocks(piece.text, 0).map(({ text, offset, line }) => ({
    text,
    offset: piece.offset + offset,
    line: piece.line + line,
  }));
}

/** Reads Markdown with GFM and formulas. A part that cannot be read is left out and named. */
export function readMarkdown(text: string, file: string): MarkdownTree {
  const blocks: RootContent[] = [];
  const problems: Problem[] = [];
  const definitionLines = [...text.matchAll(DEFINITION_LINE)].map(([line]) => line);
  const appendix = definitionLines.slice(0, 200).join('\n');
  for (const piece of cutBlocks(text).flatMap(cutFiner)) {
    if (isTangled(piece.text)) {
      problems.push(unreadable(file, piece));
      continue;
    }
    try {
      blocks.push(...readPiece(piece, appendix));
    } catch {
      problems.push(unreadable(file, piece));
    }
  }
  const definitions = new Map<string, Definition>();
  for (const node of definitionLines.length === 0 ? [] : readBlocks(definitionLines.join('\n\n'))) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return { text, blocks, definitions, problems };
}
