import type { Card, Drop } from '../../../src/cards/card.ts';
import { fault } from './accept.ts';
import type { Label } from './labels.ts';

/** One bullet with the cards made of it. */
interface Judged {
  label: Label;
  cards: readonly Card[];
  good: number;
  /** Why nothing was made of it, in the generator's words. */
  dropRules: readonly string[];
}

/** A card a careful human would not have made. */
interface Wrong {
  card: Card;
  why: string;
  label: Label | undefined;
}

export interface Score {
  bullets: readonly Judged[];
  cards: readonly Card[];
  wrong: readonly Wrong[];
}

/** Puts every card beside its label. */
export function score(
  labels: readonly Label[],
  cards: readonly Card[],
  drops: readonly Drop[],
): Score {
  const judged = cards.map((card) => {
    const label = labels.find((one) => covers(one, card));
    return { card, label, why: fault(card, label) };
  });
  const bullets = labels.map((label) => {
    const own = judged.filter((one) => one.label === label);
    return {
      label,
      cards: own.map(({ card }) => card),
      good: own.filter(({ why }) => why === undefined).length,
      dropRules: drops.filter((drop) => covers(label, drop)).map(({ rule }) => rule),
    };
  });
  const wrong = judged.flatMap(({ card, label, why }) =>
    why === undefined ? [] : [{ card, label, why }],
  );
  return { bullets, cards, wrong };
}

function covers(label: Label, place: { file: string; line: number }): boolean {
  return label.file === place.file && label.line <= place.line && place.line <= label.endLine;
}

/** Counts, from which a reader gets the shares. */
export interface Figures {
  cards: number;
  good: number;
  otherThanCloze: number;
  worth: number;
  covered: number;
  /** Bullets worth a card with a good one. */
  coveredWell: number;
  worthless: number;
  dropped: number;
  /** Bullets that have any card. */
  withCards: number;
}

/** The counts over some bullets; cards of no bullet are in `Score.wrong` and in the total alone. */
export function figures(bullets: readonly Judged[]): Figures {
  const worth = bullets.filter(({ label }) => label.noCard === undefined);
  const worthless = bullets.filter(({ label }) => label.noCard !== undefined);
  const cards = bullets.flatMap((bullet) => bullet.cards);
  return {
    cards: cards.length,
    good: bullets.reduce((sum, { good }) => sum + good, 0),
    otherThanCloze: cards.filter(({ kind }) => kind !== 'cloze').length,
    worth: worth.length,
    covered: worth.filter((bullet) => bullet.cards.length > 0).length,
    coveredWell: worth.filter(({ good }) => good > 0).length,
    worthless: worthless.length,
    dropped: worthless.filter((bullet) => bullet.cards.length === 0).length,
    withCards: bullets.filter((bullet) => bullet.cards.length > 0).length,
  };
}
