import type { Offer } from './offer.ts';

/** Offers of one kind, in the order of their cards' ids: an order by chance that is the same everywhere. */
export interface OfferPool {
  /** In order, but for those that still wait. */
  sorted: Offer[];
  /** Came since the ring was last asked for. */
  waiting: Offer[];
  byPaper: Map<string, Offer[]>;
}

/** From this many offers on, one sort is quicker than putting each in its place. */
const MANY = 50;

export function emptyPool(): OfferPool {
  return { sorted: [], waiting: [], byPaper: new Map() };
}

/** Numbers first: few ids are equal in them. */
function compare(one: Offer, other: Offer): number {
  if (one.seed !== other.seed) return one.seed - other.seed;
  return one.card.id < other.card.id ? -1 : one.card.id > other.card.id ? 1 : 0;
}

/** All offers in order. Those that wait are put in together, so that a thousand papers do not cost a thousand sorts. */
export function ringOf(pool: OfferPool): readonly Offer[] {
  const { waiting } = pool;
  if (waiting.length > MANY) pool.sorted = [...pool.sorted, ...waiting.sort(compare)].sort(compare);
  else for (const offer of waiting) pool.sorted.splice(placeInRing(pool.sorted, offer), 0, offer);
  pool.waiting = [];
  return pool.sorted;
}

/** Where an offer stands in the ring, or would stand. */
export function placeInRing(ring: readonly Offer[], offer: Offer): number {
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(ring[middle] as Offer, offer) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function addOffers(pool: OfferPool, offers: readonly Offer[]): void {
  for (const offer of offers) {
    pool.waiting.push(offer);
    const own = pool.byPaper.get(offer.card.paper);
    if (own === undefined) pool.byPaper.set(offer.card.paper, [offer]);
    else own.splice(placeInRing(own, offer), 0, offer);
  }
  // Twice as many at the most: no single merge gets long, and all of them together stay short.
  if (pool.waiting.length > pool.sorted.length) ringOf(pool);
}

/** Takes out every offer of these papers. */
export function removeOffers(pool: OfferPool, papers: ReadonlySet<string>): void {
  const removed = [...papers].flatMap((paper) => pool.byPaper.get(paper) ?? []);
  if (removed.length === 0) return;
  const ring = ringOf(pool);
  if (removed.length > MANY) pool.sorted = ring.filter(({ card }) => !papers.has(card.paper));
  else for (const offer of removed) pool.sorted.splice(placeInRing(ring, offer), 1);
  for (const paper of papers) pool.byPaper.delete(paper);
}
