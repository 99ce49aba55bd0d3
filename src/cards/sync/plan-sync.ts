import type { Card } from '../card.ts';
import { answerKey, likeness, textKey } from './same-fact.ts';

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

/** Who is who: each known card belongs to one fresh card at most, and the other way round. */
interface Matching {
  known: Map<KnownCard, Card>;
  fresh: Map<Card, KnownCard>;
}

/** Least likeness of two cards with the same answer that are one card reworded; more is asked of retired ones. */
const REWORDED = 0.5;
const CAME_BACK = 0.85;

/**
 * Plans what becomes of every card when the notes were read again. Surest signs first: the same content; the same text in
 * another place; the same question (its answer changed); the same answer in a bullet that was reworded. A card that two
 * others could be belongs to neither unless each is the other's best. Nothing is carried out here.
 */
export function planSync(known: readonly KnownCard[], fresh: readonly Card[]): CardChanges {
  const cards = [...new Map(fresh.map((card) => [card.id, card])).values()];
  const matching: Matching = { known: new Map(), fresh: new Map() };
  const [active, retired] = [
    known.filter((one) => one.retiredAt === null),
    known.filter((one) => one.retiredAt !== null),
  ];
  for (const group of [active, retired])
    matchByKey(
      matching,
      group,
      cards,
      (one) => one.card.id,
      (card) => card.id,
    );
  for (const group of [active, retired])
    matchByKey(
      matching,
      group,
      cards,
      (one) => one.cardId,
      (card) => card.id,
    );
  for (const group of [active, retired])
    matchByKey(
      matching,
      group,
      cards,
      (one) => samePlace(one.card, textKey(one.card)),
      (card) => samePlace(card, textKey(card)),
    );
  for (const group of [active, retired])
    matchByKey(matching, group, cards, (one) => textKey(one.card), textKey);
  const moved = movedPapers(matching);
  const home = (card: Card): string => moved.get(edition(card)) ?? edition(card);
  for (const group of [active, retired]) {
    matchByKey(
      matching,
      group,
      cards,
      (one) => `${home(one.card)} ${questionKey(one.card)}`,
      (card) => `${edition(card)} ${questionKey(card)}`,
    );
  }
  matchReworded(matching, active, cards, home, REWORDED);
  matchReworded(matching, retired, cards, home, CAME_BACK);
  freeTakenIds(matching, known, cards);
  return changes(matching, known, cards);
}

function edition(card: Card): string {
  return `${card.paper} ${card.language}`;
}

function samePlace(card: Card, key: string): string {
  return `${edition(card)} ${key}`;
}

function questionKey(card: Card): string {
  return `${card.kind} ${textKey({ ...card, back: '' })}`;
}

function join(matching: Matching, one: KnownCard, card: Card): void {
  matching.known.set(one, card);
  matching.fresh.set(card, one);
}

/** Joins what has the same key, when exactly one on each side has it. */
function matchByKey(
  matching: Matching,
  known: readonly KnownCard[],
  fresh: readonly Card[],
  keyOf: (one: KnownCard) => string,
  freshKeyOf: (card: Card) => string,
): void {
  const left = grouped(
    known.filter((one) => !matching.known.has(one)),
    keyOf,
  );
  const right = grouped(
    fresh.filter((card) => !matching.fresh.has(card)),
    freshKeyOf,
  );
  for (const [key, ones] of left) {
    const cards = right.get(key);
    const [one, card] = [ones[0], cards?.[0]];
    if (ones.length === 1 && cards?.length === 1 && one !== undefined && card !== undefined)
      join(matching, one, card);
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Editions whose cards were found under another name: a renamed file. The name most of its cards went to. */
function movedPapers(matching: Matching): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [one, card] of matching.known) {
    const counts = votes.get(edition(one.card)) ?? new Map<string, number>();
    counts.set(edition(card), (counts.get(edition(card)) ?? 0) + 1);
    votes.set(edition(one.card), counts);
  }
  const moved = new Map<string, string>();
  for (const [from, counts] of votes) {
    const best = [...counts].toSorted(
      (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
    )[0];
    if (best !== undefined) moved.set(from, best[0]);
  }
  return moved;
}

/** Joins cards with the same answer in the same paper whose wording is alike, where each is the other's best by a margin. */
function matchReworded(
  matching: Matching,
  known: readonly KnownCard[],
  fresh: readonly Card[],
  home: (card: Card) => string,
  least: number,
): void {
  const left = grouped(
    known.filter((one) => !matching.known.has(one)),
    (one) => `${home(one.card)} ${answerKey(one.card)}`,
  );
  const right = grouped(
    fresh.filter((card) => !matching.fresh.has(card)),
    (card) => `${edition(card)} ${answerKey(card)}`,
  );
  for (const [key, ones] of left) {
    const cards = right.get(key) ?? [];
    const pairs = ones
      .flatMap((one) => cards.map((card) => ({ one, card, like: likeness(one.card, card) })))
      .filter((pair) => pair.like >= least);
    for (const pair of pairs) {
      const rivals = pairs.filter(
        (other) => other !== pair && (other.one === pair.one || other.card === pair.card),
      );
      if (rivals.every((other) => other.like < pair.like)) join(matching, pair.one, pair.card);
    }
  }
}

/**
 * A fresh card whose id is already the identity of a known card that went to another text cannot be added under it: the
 * known card takes back the text it began with, and the other text becomes the new card.
 */
function freeTakenIds(
  matching: Matching,
  known: readonly KnownCard[],
  fresh: readonly Card[],
): void {
  const byId = new Map(known.map((one) => [one.cardId, one]));
  const waiting = fresh.filter((card) => !matching.fresh.has(card));
  for (let card = waiting.pop(); card !== undefined; card = waiting.pop()) {
    const owner = byId.get(card.id);
    if (owner === undefined) continue;
    const other = matching.known.get(owner);
    if (other !== undefined) {
      matching.fresh.delete(other);
      waiting.push(other);
    }
    join(matching, owner, card);
  }
}

function changes(
  matching: Matching,
  known: readonly KnownCard[],
  fresh: readonly Card[],
): CardChanges {
  const matched = fresh.flatMap((card) => {
    const one = matching.fresh.get(card);
    return one === undefined ? [] : [{ one, card }];
  });
  const isChanged = ({ one, card }: { one: KnownCard; card: Card }): boolean =>
    JSON.stringify(one.card) !== JSON.stringify(card);
  const asChange = ({
    one,
    card,
  }: {
    one: KnownCard;
    card: Card;
  }): { cardId: string; card: Card } => ({ cardId: one.cardId, card });
  return {
    added: fresh.filter((card) => !matching.fresh.has(card)),
    updated: matched.filter((pair) => pair.one.retiredAt === null && isChanged(pair)).map(asChange),
    answerChanged: matched
      .filter(({ one, card }) => answerKey(one.card) !== answerKey(card))
      .map(({ one }) => one.cardId),
    retired: known
      .filter((one) => one.retiredAt === null && !matching.known.has(one))
      .map((one) => one.cardId),
    revived: matched.filter(({ one }) => one.retiredAt !== null).map(asChange),
  };
}
