import type { Bullet, Link, Picture } from './paper.ts';
import type { InlineContext } from './inline-text.ts';

/** A bullet while its neighbours are still being read. */
export interface BulletDraft extends Bullet {
  children: number[];
  pictures: Picture[];
}

/** What the last block was, for the block that follows it. */
export type Previous =
  | { kind: 'none' }
  | { kind: 'pictures'; pictures: Picture[]; bullet?: BulletDraft }
  | { kind: 'text'; text: string; bullet?: BulletDraft };

/** Facts that a note's own `Label: value` lines give. */
interface LabelFacts {
  title?: string;
  authors?: string;
  year?: string;
  venue?: string;
  tags?: string;
  /** Label of a link that stands alone before anything else: the title where nothing else names one. */
  linkTitle?: string;
}

/** A list of the outermost level that was just read. */
export interface LastList {
  /** Index in the bullets of its last item. */
  item: number;
  /** A single numbered item that only names what comes. */
  isNumberedName: boolean;
  /** 1-based column of its markers, and line where it ends. */
  column: number;
  endLine: number;
}

/** The note of one paper while it is read from top to bottom. */
export interface NoteDraft {
  context: InlineContext;
  /** The normalised text, by line. */
  lines: readonly string[];
  bullets: BulletDraft[];
  pictures: Picture[];
  references: Link[];
  abstract: string[];
  summary: string[];
  facts: LabelFacts;
  subtitle?: string;
  headingPath: readonly string[];
  /** Where prose goes: set by a heading or by a bold label, until the next heading, list or rule. */
  mode: 'body' | 'abstract' | 'summary' | 'tldr';
  /** Whether a bold label set the mode: then prose in another language ends it. */
  modeByLabel: boolean;
  previous: Previous;
  /** The lead of the list being read, kept over pictures that split it. */
  lead: string | undefined;
  /** The list above, which the next one may go on with. */
  lastList: LastList | undefined;
}

export function startNote(context: InlineContext, lines: readonly string[]): NoteDraft {
  return {
    context,
    lines,
    bullets: [],
    pictures: [],
    references: [],
    abstract: [],
    summary: [],
    facts: {},
    headingPath: [],
    mode: 'body',
    modeByLabel: false,
    previous: { kind: 'none' },
    lead: undefined,
    lastList: undefined,
  };
}

/** The lines of the file from first to last, without those of `skip`, and without blank ones at the ends. */
export function sourceOf(
  lines: readonly string[],
  first: number,
  last: number,
  skip: readonly { first: number; last: number }[] = [],
): { source: string; endLine: number } {
  const kept: { text: string; number: number }[] = [];
  for (let number = first; number <= Math.min(last, lines.length); number += 1) {
    const inside = skip.some((range) => range.first <= number && number <= range.last);
    if (!inside) kept.push({ text: lines[number - 1] ?? '', number });
  }
  while (kept.length > 1 && kept.at(-1)?.text.trim() === '') kept.pop();
  return {
    source: kept
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    endLine: kept.at(-1)?.number ?? first,
  };
}
