import type { Offer } from './offer.ts';

/** Offers of one kind, in the order of their cards' ids: an order by chance that is the same everywhere. */
export interface OfferPool {
  ring: Offer[];
  byPaper: Map<string, Offer[]>;
}

/** From this many offers on, one sort is quicker than putting each in its place. */
const MANY = 50;

export function emptyPool(): OfferPool {
  return { ring: [], byPaper: new Map() };
}

function compare(one: Offer, other: Offer): number {
  return one.card.id < other.card.id ? -1 : one.card.id > other.card.id ? 1 : 0;
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
  // Two runs in order are merged in one go by a sort that looks for runs.
  if (offers.length > MANY) pool.ring = [...pool.ring, ...offers.toSorted(compare)].sort(compare);
  else for (const offer of offers) pool.ring.splice(placeInRing(pool.ring, offer), 0, offer);
  for (const offer of offers) {
    const own = pool.byPaper.get(offer.card.paper);
    if (own === undefined) pool.byPaper.set(offer.card.paper, [offer]);
    else own.splice(placeInRing(own, offer), 0, offer);
  }
}

/** Takes out every offer of these papers. */
export function removeOffers(pool: OfferPool, papers: ReadonlySet<string>): void {
  const removed = [...papers].flatMap((paper) => pool.byPaper.get(paper) ?? []);
  if (removed.length > MANY) pool.ring = pool.ring.filter(({ card }) => !papers.has(card.paper));
  else for (const offer of removed) pool.ring.splice(placeInRing(pool.ring, offer), 1);
  for (const paper of papers) pool.byPaper.delete(paper);
}
