/*
 * An Anki collection as plain rows, as far as an export fills it. Column meanings are Anki's own; the file is written
 * in storage/anki-file.ts.
 */

export interface AnkiDeck {
  id: number;
  name: string;
}

export interface AnkiNote {
  /** Milliseconds since the epoch, once in the collection. */
  id: number;
  /** What tells a note again in another collection: the card's identity here. */
  guid: string;
  /** Front, back, source, paper: HTML. */
  fields: readonly [string, string, string, string];
  tags: readonly string[];
}

export interface AnkiCard {
  id: number;
  noteId: number;
  deckId: number;
  /** New, learning, review, relearning. */
  type: 0 | 1 | 2 | 3;
  /** -2 buried, -1 suspended, 0 new, 1 learning today, 2 review, 3 learning on another day. */
  queue: -2 | -1 | 0 | 1 | 2 | 3;
  /** Position (new), seconds since the epoch (learning), days since the collection began (review). */
  due: number;
  intervalDays: number;
  /** In thousandths. */
  factor: number;
  reps: number;
  lapses: number;
  /** Steps left: today's in the thousands, all of them in the rest. */
  stepsLeft: number;
  /** FSRS's state; null while the card is new. */
  memory: AnkiMemory | null;
}

export interface AnkiMemory {
  stability: number;
  difficulty: number;
  desiredRetention: number;
  decay: number;
  /** Seconds since the epoch. */
  lastReviewAt: number | null;
}

export interface AnkiReview {
  /** Milliseconds since the epoch, once in the log. */
  id: number;
  cardId: number;
  /** 1 again to 4 easy. */
  ease: 1 | 2 | 3 | 4;
  /** Days, or minus seconds within a day. */
  interval: number;
  lastInterval: number;
  /** Under FSRS: the difficulty, from 100 to 1,100. */
  factor: number;
  milliseconds: number;
  /** Learning, review, relearning. */
  type: 0 | 1 | 2;
}

export interface AnkiCollection {
  /** Seconds since the epoch: the start of the learner's first study day. */
  createdAt: number;
  modifiedAt: number;
  rolloverHour: number;
  /** Of the learner's zone when the collection began. */
  minutesWest: number;
  newPerDay: number;
  reviewsPerDay: number;
  desiredRetention: number;
  /** Null: Anki's defaults. */
  parameters: readonly number[] | null;
  decks: readonly AnkiDeck[];
  notes: readonly AnkiNote[];
  cards: readonly AnkiCard[];
  reviews: readonly AnkiReview[];
}
