import type { Problem } from '../base/problem.ts';
import type { NoteLanguage } from './paper.ts';

/*
 * What moderators do with the notes while the bot runs.
 */

/** What one bullet became. */
export interface BulletFate {
  /** 1-based line in the file. */
  line: number;
  text: string;
  cards: readonly { kind: string; front: string; back: string }[];
  /** Name of the rule that stopped it, from docs/notes-format.md; undefined where there are cards. */
  rule?: string | undefined;
}

export interface PaperReport {
  slug: string;
  shortName: string;
  language: NoteLanguage;
  file: string;
  /** The file's path below the notes folder. */
  name: string;
  bullets: readonly BulletFate[];
  /** Of the paper's file. */
  problems: readonly Problem[];
}

/** How much of one edition became cards. */
export interface Coverage {
  slug: string;
  shortName: string;
  language: NoteLanguage;
  bullets: number;
  /** Bullets with a card or more. */
  covered: number;
  cards: number;
}

/** What a reading of the notes changed. */
export interface ReadCounts {
  papers: number;
  cards: number;
  added: number;
  kept: number;
  updated: number;
  answerChanged: number;
  retired: number;
  revived: number;
  problems: number;
}

/** A paper that a file would add. */
export interface OfferedPaper {
  /** Name of the file it would get. */
  name: string;
  title: string;
  bullets: number;
  cards: number;
  /** A file of that name is there already and stays as it is. */
  isThere: boolean;
}

export interface ImportPreview {
  papers: readonly OfferedPaper[];
  problems: readonly Problem[];
}

export interface Imported {
  /** Names of the files written. */
  written: readonly string[];
  problems: readonly Problem[];
  /** What the reading afterwards changed; undefined when nothing was written or the notes could not be read. */
  counts: ReadCounts | undefined;
}

export interface NotesDesk {
  /** Everything that could not be read as written, at the last reading. */
  problems(): readonly Problem[];
  coverage(): Promise<Coverage[]>;
  /** Undefined when there is no such edition. */
  report(slug: string, language: NoteLanguage): Promise<PaperReport | undefined>;
  /** Reads the whole folder again. What stops that comes as problems; the last good state stays in use. */
  reload(): Promise<{ counts: ReadCounts } | { problems: readonly Problem[] }>;
  /** What an import of a file of this name and content would do. Nothing is written. */
  preview(name: string, content: Uint8Array): Promise<ImportPreview>;
  /** Writes the papers of a file into the folder, never over another file, and reads the folder again. */
  import(name: string, content: Uint8Array): Promise<Imported>;
}
