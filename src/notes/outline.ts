import type { RootContent } from 'mdast';
import { headingText, type InlineContext, type InlineText } from './inline-text.ts';

/** A heading with everything below it, up to the next heading of its level or above. */
export interface Section {
  /** 0 for the file itself, which has no heading. */
  level: number;
  heading: InlineText;
  /** 1-based line of the heading; 1 for the file. */
  line: number;
  /** Blocks between the heading and the first heading below it. */
  blocks: readonly RootContent[];
  children: readonly Section[];
}

interface OpenSection extends Section {
  blocks: RootContent[];
  children: OpenSection[];
}

const NO_HEADING: InlineText = {
  text: '',
  strong: [],
  marked: [],
  atoms: [],
  pictures: [],
  links: [],
};

/** The headings of a file as a tree. Levels may skip: a heading belongs to the nearest one above of a lower level. */
export function readOutline(blocks: readonly RootContent[], context: InlineContext): Section {
  const root: OpenSection = { level: 0, heading: NO_HEADING, line: 1, blocks: [], children: [] };
  const open: OpenSection[] = [root];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= block.depth) open.pop();
    const section: OpenSection = {
      level: block.depth,
      heading: headingText(block.children, context),
      line: block.position?.start.line ?? 1,
      blocks: [],
      children: [],
    };
    open.at(-1)?.children.push(section);
    open.push(section);
  }
  return root;
}
