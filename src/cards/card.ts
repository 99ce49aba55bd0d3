import type { NoteLanguage } from '../notes/paper.ts';

/** The study and the rooms right of it know languages through cards only. */
export type CardLanguage = NoteLanguage;

export type CardKind =
  | 'authored'
  | 'cloze'
  | 'definition'
  | 'list'
  | 'number'
  | 'contrast'
  | 'cause'
  | 'figure';

/** One question made from one bullet. Deterministic: the same note gives the same card and id anywhere. */
export interface Card {
  /** Made from paper, language, kind, front and back alone, so that a new bullet changes no other card's id. */
  id: string;
  /** Shared by siblings: the cards of one bullet. */
  bulletId: string;
  kind: CardKind;
  /** Begins with `[short paper name] `; a blank is `____`. */
  front: string;
  /** What is to be recalled. Items of a list are joined by `; `. */
  back: string;
  /** Other right answers: aliases, acronym or expansion, the items of a list in `items`. */
  accept: readonly string[];
  /** The answers of a list card, in order; empty for every other kind. */
  items: readonly string[];
  /** Wrong answers good enough to stand beside the right one: 3, or 1 for a contrast; empty means typed only. */
  distractors: readonly string[];
  /** Slug of the paper. */
  paper: string;
  paperName: string;
  language: NoteLanguage;
  /** Heading path below the paper. */
  context: readonly string[];
  /** The bullet as it stands in the file: shown as the source. */
  source: string;
  file: string;
  /** 1-based first line of the bullet. */
  line: number;
  /** Of a card of one's own that was made from a message: the message's address. Such a card has no `file`. */
  link?: string;
  /** Picture shown with the front, for figure cards. */
  pictureUrl?: string;
  /** 0 to 1; a learner's first cards of a paper are its best. */
  score: number;
}

/** A bullet, or a card that was thought of, that did not pass; `rule` is a name from docs/notes-format.md. */
export interface Drop {
  rule: string;
  source: string;
  file: string;
  line: number;
  paper: string;
}

export interface CardSet {
  cards: readonly Card[];
  drops: readonly Drop[];
}
