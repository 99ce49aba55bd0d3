import type { Card } from './card.ts';

/** A card as the store knows it: `cardId` is its identity for learning and survives edits of the note. */
export interface KnownCard {
  /** The id under which reviews are kept: the content id the card had when it was first seen. */
  cardId: string;
  card: Card;
  /** Milliseconds since the epoch; null while the card is in use. */
  retiredAt: number | null;
}

/** What a sync of notes with the store does. Made purely here, carried out whole by the store. */
export interface CardChanges {
  added: readonly Card[];
  /** Known cards whose text, place or file changed; history kept. */
  updated: readonly { cardId: string; card: Card }[];
  /** Of the updated and revived ones, those whose answer changed: due at once for everybody. */
  answerChanged: readonly string[];
  retired: readonly string[];
  /** Retired cards whose text came back; history kept. */
  revived: readonly { cardId: string; card: Card }[];
}
