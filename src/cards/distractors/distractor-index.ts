import type { Card } from '../card.ts';
import { aroundTag, emptyField, setTags, sharedTags, type Field } from './field.ts';
import { nearbyNumbers } from './number-distractors.ts';
import {
  addOffers,
  emptyPool,
  placeInRing,
  removeOffers,
  ringOf,
  type OfferPool,
} from './offer-pool.ts';
import {
  askedBy,
  couldBeRight,
  looksAlike,
  looksOf,
  offerOf,
  type Offer,
  quantityOf,
  tooAlike,
} from './offer.ts';

const WANTED = 3;
/** Offers that are looked at for one card: enough to choose from, whatever the number of papers. */
const LOOKED_AT = 80;

/** The cards of every edition of one paper, as the rules made them. */
export interface PaperCards {
  slug: string;
  tags: readonly string[];
  cards: readonly Card[];
}

/**
 * Wrong answers for cards, kept up to date paper by paper. What a card gets depends on the papers given and never on
 * the order or number of changes.
 */
export interface DistractorIndex {
  /** Puts papers in, in place of those with their slug; one without cards is taken out. Gives the cards to be filled anew. */
  replace(papers: readonly PaperCards[]): Card[];
  /** As `replace`, for papers that are not in yet, while no card has been filled: no other card is looked for. */
  add(papers: readonly PaperCards[]): Card[];
  /** The card with its wrong answers, whatever it had before. */
  fill(card: Card): Card;
  /** Works out ahead of `replace` what is compared, so that it takes less time at once. */
  prepare(card: Card): void;
  /** Whether the card is still one of those put in. */
  has(card: Card): boolean;
}

interface Index {
  papers: Map<string, PaperCards>;
  field: Field;
  pools: Map<string, OfferPool>;
  /** Of the cards that are in; null for a card that offers nothing. */
  offers: Map<Card, Offer | null>;
  /** Of cards that are about to be put in. */
  prepared: Map<Card, Offer | null>;
}

export function createDistractorIndex(): DistractorIndex {
  const index: Index = {
    papers: new Map(),
    field: emptyField(),
    pools: new Map(),
    offers: new Map(),
    prepared: new Map(),
  };
  return {
    replace(papers) {
      const touched = new Set<Offer>();
      const before = papers.flatMap(({ slug }) => index.papers.get(slug) ?? []);
      const leaving = new Map(before.map((one) => [one.slug, shownBy(one)]));
      const coming = new Map(papers.map((one) => [one.slug, shownBy(one)]));
      for (const { slug } of before) markDependents(index, slug, coming.get(slug), touched);
      for (const { slug, cards } of before) {
        for (const card of cards) index.offers.delete(card);
        index.papers.delete(slug);
      }
      takeOut(index, new Set(before.map(({ slug }) => slug)));
      // With nothing there before, everything is new.
      const isFirst = index.offers.size === 0;
      const added = putPapersIn(index, papers);
      if (!isFirst) {
        for (const { slug } of papers) markDependents(index, slug, leaving.get(slug), touched);
      }
      const isOld = new Set(added);
      const others = [...touched].map(({ card }) => card).filter((card) => !isOld.has(card));
      return [...added, ...others.filter((card) => index.offers.has(card))];
    },
    add: (papers) => putPapersIn(index, papers),
    fill(card) {
      const offer = index.offers.get(card);
      // A card that offers nothing has the options of its own bullet, or none.
      return offer === undefined || offer === null
        ? card
        : { ...card, distractors: distractorsOf(offer, index) };
    },
    prepare: (card) => prepare(index, card),
    has: (card) => index.offers.has(card),
  };
}

/** What cards of other papers see of a card. */
function seenOf(card: Card, tags: readonly string[]): string {
  return JSON.stringify([card.id, card.bulletId, card.accept, tags]);
}

function shownBy({ cards, tags }: PaperCards): ReadonlySet<string> {
  return new Set(cards.map((card) => seenOf(card, tags)));
}

function prepare({ prepared }: Index, card: Card): void {
  if (!prepared.has(card)) prepared.set(card, offerOf(card) ?? null);
}

function takePrepared({ prepared }: Index, card: Card): Offer | null {
  const known = prepared.size === 0 ? undefined : prepared.get(card);
  if (known === undefined) return offerOf(card) ?? null;
  prepared.delete(card);
  return known;
}

function takeOut({ pools }: Index, slugs: ReadonlySet<string>): void {
  for (const [key, pool] of pools) {
    removeOffers(pool, slugs);
    if (pool.byPaper.size === 0) pools.delete(key);
  }
}

/** Gives the cards of these papers. */
function putPapersIn(index: Index, papers: readonly PaperCards[]): Card[] {
  for (const one of papers) {
    setTags(index.field, one.slug, one.cards.length === 0 ? [] : one.tags);
    if (one.cards.length > 0) index.papers.set(one.slug, one);
  }
  const added = papers.flatMap(({ cards }) => cards);
  putIn(index, added);
  return added;
}

function putIn(index: Index, cards: readonly Card[]): void {
  const { pools, offers } = index;
  const added = new Map<string, Offer[]>();
  for (const card of cards) {
    const offer = takePrepared(index, card);
    offers.set(card, offer);
    if (offer === null) continue;
    const group = added.get(offer.pool);
    if (group === undefined) added.set(offer.pool, [offer]);
    else group.push(offer);
  }
  for (const [key, group] of added) {
    const pool = pools.get(key) ?? emptyPool();
    pools.set(key, pool);
    addOffers(pool, group);
  }
}

/**
 * Offers to look at: the paper's own, then those of papers with its tags, then any, each ring from the card's own place.
 * A change of one paper is therefore seen by few others.
 */
function nearby(offer: Offer, pool: OfferPool, field: Field): Set<Offer> {
  const { paper } = offer.card;
  const near = new Set<Offer>(pool.byPaper.get(paper));
  for (const tag of field.tags.get(paper) ?? []) {
    for (const slug of aroundTag(field, tag, paper, 1)) {
      if (near.size >= LOOKED_AT) return near;
      for (const other of pool.byPaper.get(slug) ?? []) near.add(other);
    }
  }
  const ring = ringOf(pool);
  const start = placeInRing(ring, offer);
  for (let far = 1; far < ring.length && near.size < LOOKED_AT; far++) {
    near.add(ring[(start + far) % ring.length] as Offer);
  }
  return near;
}

/**
 * Every offer that may look at an offer of this paper which the paper's other version lacks: what stands before it in a
 * ring, as far as `nearby` goes.
 */
function markDependents(
  { field, pools, papers }: Index,
  slug: string,
  otherVersion: ReadonlySet<string> | undefined,
  touched: Set<Offer>,
): void {
  const tags = papers.get(slug)?.tags ?? [];
  for (const pool of pools.values()) {
    const own = (pool.byPaper.get(slug) ?? []).filter(
      ({ card }) => otherVersion?.has(seenOf(card, tags)) !== true,
    );
    if (own.length === 0) continue;
    for (const tag of field.tags.get(slug) ?? []) {
      let between = 0;
      for (const before of aroundTag(field, tag, slug, -1)) {
        if (between >= LOOKED_AT) break;
        const others = pool.byPaper.get(before) ?? [];
        for (const other of others) touched.add(other);
        between += others.length;
      }
    }
    for (const offer of own) markBefore(ringOf(pool), offer, touched);
  }
}

function markBefore(ring: readonly Offer[], offer: Offer, touched: Set<Offer>): void {
  const place = placeInRing(ring, offer);
  const reach = Math.min(LOOKED_AT, ring.length - 1);
  for (let far = 1; far <= reach; far++) {
    touched.add(ring[(place - far + ring.length) % ring.length] as Offer);
  }
}

function distractorsOf(offer: Offer, { pools, field }: Index): string[] {
  const near = nearby(offer, pools.get(offer.pool) ?? emptyPool(), field);
  if (offer.type === 'number') {
    const amounts = [...near].flatMap((other) => quantityOf(other).amount ?? []);
    const wrong = nearbyNumbers(offer.card, amounts, WANTED);
    return wrong.length < WANTED ? [] : wrong;
  }
  const asked = askedBy(offer);
  const chosen: Offer[] = [];
  for (const other of inOrder(offer, near, field)) {
    const isNew = chosen.every((kept) => !tooAlike(looksOf(kept).folded, looksOf(other).folded));
    if (isNew && !couldBeRight(asked, other)) chosen.push(other);
    if (chosen.length === WANTED) return chosen.map(({ card }) => card.back);
  }
  return [];
}

interface Ranked {
  other: Offer;
  near: number;
  tie: number;
}

/** Nearest first; equally near ones in an order of their own for every card, so that not all cards show the same ones. */
function inOrder(offer: Offer, near: ReadonlySet<Offer>, field: Field): Offer[] {
  const ranked: Ranked[] = [];
  for (const other of near) {
    if (!looksAlike(offer, other)) continue;
    ranked.push({ other, near: nearness(offer, other, field), tie: mixed(offer.seed, other.seed) });
  }
  return ranked
    .sort((one, two) => two.near - one.near || one.tie - two.tie)
    .map(({ other }) => other);
}

/** Two numbers made one that looks like chance. */
function mixed(one: number, other: number): number {
  let value = Math.imul(one ^ (other >>> 15), 0x2c1b3c6d) ^ other;
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return value ^ (value >>> 15);
}

function nearness(offer: Offer, other: Offer, field: Field): number {
  const isOwn = other.card.paper === offer.card.paper;
  const shared = isOwn
    ? (field.tags.get(offer.card.paper)?.length ?? 0)
    : sharedTags(field, offer.card.paper, other.card.paper);
  const sameKind = other.card.kind === offer.card.kind ? 1 : 0;
  const hasNumber = quantityOf(other).has === quantityOf(offer).has ? 1 : 0;
  return (
    (isOwn ? 2 : 0) +
    Math.min(2, shared) +
    sameKind +
    hasNumber -
    Math.abs(looksOf(offer).words - looksOf(other).words) * 0.5
  );
}
