import type { Card } from '../cards/card.ts';
import type { Instant } from '../base/clock.ts';
import type { Learner } from './learner.ts';
import type { Memory, Review } from './memory.ts';
import type { DeckEntry } from './store.ts';

/*
 * What is kept of one person, as the store hands it out for an export. docs/data.md describes every part; a new kind of
 * personal row gets a part of its own.
 */

/** A row of a part that only the export reads: as it is stored, JSON unfolded. */
export type PersonalRecord = Readonly<Record<string, unknown>>;

/** A card the person has begun, answered or written. */
export interface PersonalCard {
  cardId: string;
  card: Card;
  retiredAt: Instant | null;
  /** Written by the person themselves. */
  isOwn: boolean;
}

export interface PersonalRecords {
  learner: Learner;
  deck: DeckEntry;
  cards: PersonalCard;
  /** New, suspended and retired cards too. */
  memories: Memory;
  /** By study day; undone ones too. */
  reviews: Review & { undoneAt: Instant | null };
  /** What can be taken back. */
  steps: PersonalRecord;
  sessions: PersonalRecord;
  /** The person's own share of every quiz they started or answered in; nothing of the others. */
  quizzes: PersonalRecord;
  quizAnswers: PersonalRecord;
  /** Answers to daily questions and to the reading club's tests. */
  sheetAnswers: PersonalRecord;
  reminder: PersonalRecord;
  breaks: PersonalRecord;
  trainings: PersonalRecord;
  flags: PersonalRecord;
  confusions: PersonalRecord;
  /** Cards that kept being forgotten, of which the person is still to be told. */
  leeches: PersonalRecord;
  cardShares: PersonalRecord;
  clubPapers: PersonalRecord;
  channelReminders: PersonalRecord;
  noteImports: PersonalRecord;
}
export type PersonalPart = keyof PersonalRecords;

/** Every part, in the order of the exported file. */
export const PERSONAL_PARTS = [
  'learner',
  'deck',
  'cards',
  'memories',
  'reviews',
  'steps',
  'sessions',
  'quizzes',
  'quizAnswers',
  'sheetAnswers',
  'reminder',
  'breaks',
  'trainings',
  'flags',
  'confusions',
  'leeches',
  'cardShares',
  'clubPapers',
  'channelReminders',
  'noteImports',
] as const satisfies readonly PersonalPart[];

export interface PersonalPage<Part extends PersonalPart> {
  records: readonly PersonalRecords[Part][];
  /** Where the next page begins; null after the last one. */
  after: string | null;
}

/** What went with a person. */
export interface Erased {
  reviews: number;
  ownCards: number;
}
