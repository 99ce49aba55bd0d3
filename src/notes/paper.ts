import type { Problem } from '../base/problem.ts';

/** The language a note is written in. Told by script, not guessed by a detector. */
export type NoteLanguage = 'ko' | 'en' | 'zh' | 'ja';

export interface Link {
  /** What a reader sees; never empty. */
  label: string;
  url: string;
}

export interface Picture {
  url: string;
  /** Text that says something about the picture; screenshot names and `img` are not kept. */
  alt?: string;
  /** The quote or emphasis line right below, or the short text right above. */
  caption?: string;
  /** 1-based line in the file. */
  line: number;
}

/** Half-open range of UTF-16 code units in a bullet's display text. */
export interface Span {
  from: number;
  to: number;
}

/** One list item or sentence-like paragraph of a note. */
export interface Bullet {
  /** Display text: Markdown resolved, citation marks removed, one line. May be empty (picture only). */
  text: string;
  /**
   * The text as it stands in the file, from the item's first to its own last line, without children, list marker and task
   * box.
   */
  source: string;
  /** 1-based first and last line of the bullet's own text. */
  line: number;
  endLine: number;
  /** Headings below the paper's own, outermost first. */
  headingPath: readonly string[];
  kind: 'item' | 'paragraph';
  /** Prose of the note's own summary: also in `Paper.summary`. */
  inSummary?: true;
  /** 0 for the outermost list. */
  depth: number;
  /** Index in `Paper.bullets` of the parent item. */
  parent?: number;
  /** Indices in `Paper.bullets` of the items directly below. */
  children: readonly number[];
  /** What introduces the list this item stands in: a paragraph right above, or the heading when it is a noun phrase. */
  lead?: string;
  /** Bold text: the author's hint that it matters. */
  strong: readonly Span[];
  /** Text marked `==so==` by the author. */
  marked: readonly Span[];
  /** Code and maths: no blank may enter. */
  atoms: readonly Span[];
  pictures: readonly Picture[];
  links: readonly Link[];
}

/** A paper's note in one language: an edition. Editions that share a slug are one paper. */
export interface Paper {
  /** Stable, file-name-safe name: `mask-rcnn`. NFC. */
  slug: string;
  title: string;
  /** Put in brackets before every card: `Mask R-CNN`. */
  shortName: string;
  subtitle?: string;
  aliases: readonly string[];
  /** Names for the same thing, by the file's front matter. */
  glossary?: readonly (readonly string[])[];
  authors: readonly string[];
  year?: number;
  venue?: string;
  tags: readonly string[];
  /** Front matter's links, then references found in the text. */
  links: readonly Link[];
  arxivId?: string;
  language: NoteLanguage;
  /** The authors' abstract: shown, never a source of cards. */
  abstract?: string;
  /** The note author's own summary. */
  summary?: string;
  bullets: readonly Bullet[];
  /** Every picture of the paper in order, those of the bullets included. */
  pictures: readonly Picture[];
  /** Path as given. */
  file: string;
  /** 1-based line where the paper starts. */
  line: number;
}

export interface ParsedFile {
  papers: readonly Paper[];
  problems: readonly Problem[];
}
