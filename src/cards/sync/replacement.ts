import type { Card } from '../card.ts';
import { readSides, type Sides } from '../own-card.ts';
import { BLANK } from '../targets/blank.ts';

/*
 * Cards in the place of one that would not stick, and what an author could write instead.
 */

/** Cards that one can be split into at once. */
export const SPLIT_MOST = 3;

/** The question without the paper's name. */
export function askedOf({ front, paperName }: Pick<Card, 'front' | 'paperName'>): string {
  const name = `[${paperName}] `;
  return front.startsWith(name) ? front.slice(name.length) : front;
}

/** A first guess at how a card could be split: a part of its answer each, or the same card twice to be edited. */
export function guessSplit(card: Card): Sides[] {
  const front = askedOf(card);
  const parts = partsOf(card);
  if (parts.length < 2) return [1, 2].map(() => ({ front, back: card.back }));
  const count = Math.min(SPLIT_MOST, parts.length);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * parts.length) / count);
    const to = Math.floor(((index + 1) * parts.length) / count);
    return { front: `${front} (${index + 1}/${count})`, back: parts.slice(from, to).join('; ') };
  });
}

function partsOf({ items, back }: Card): string[] {
  if (items.length > 1) return [...items];
  const parts = back.split(/\s*(?:[;；、，]|,(?!\d)|\sand\s|\s및\s|\s그리고\s)\s*/u);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** As it is written into a form and read back: `Q: …`, and below it `A: …`. */
export function writtenSides({ front, back }: Sides): string {
  return `Q: ${front}\nA: ${back}`;
}

/** Reads what came back; null when question and answer cannot be told apart. */
export function sidesFrom(written: string): Sides | null {
  return readSides(written.trim());
}

/** Lines for the note, one bullet a card: with the answer marked where the question has one blank, else as `Q: … A: …`. */
export function noteLines(cards: readonly Sides[]): string {
  return cards
    .map(({ front, back }) => {
      const parts = front.split(BLANK);
      const [before, after] = parts;
      const isBlank = parts.length === 2 && !/[=\n]/.test(back);
      return isBlank ? `- ${before}==${back}==${after}` : `- Q: ${front} A: ${back}`;
    })
    .join('\n');
}
