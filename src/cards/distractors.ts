import { seededRandom, shuffled } from '../base/random.ts';
import type { Paper } from '../notes/paper.ts';
import type { Card } from './card.ts';
import { nearbyNumbers } from './number-distractors.ts';
import { questionsIn } from './questions.ts';
import { foldedForm, scriptOf, wordCount } from './text/script.ts';
import { fits } from './text/acronym.ts';
import { quantitiesOf, type Quantity } from './text/numbers.ts';
import { similarity } from './unique.ts';

const WANTED = 3;

/** What kind of thing an answer is: only the same kind can stand beside it. */
type AnswerType = 'number' | 'term' | 'phrase' | 'expansion' | 'cause' | 'none';

/** How questions for a term begin, in every language. */
const TERM_QUESTIONS = (['ko', 'en', 'zh', 'ja'] as const).map(
  (language) => questionsIn(language).term('|').split('|')[0] ?? '',
);

/** What another card offers as a wrong answer, with what is compared again and again worked out once. */
interface Offer {
  card: Card;
  type: AnswerType;
  script: string;
  folded: string;
  words: number;
  quantity: Quantity | undefined;
  /** Folded text of question, source and aliases: nothing in it can be a wrong answer. */
  own: string;
}

/** Most offers that are looked at for one card: enough to choose from, whatever the number of papers. */
const LOOKED_AT = 80;

/** All offers of one type, in an order that does not depend on the order of the papers. */
interface Pool {
  all: readonly Offer[];
  byPaper: ReadonlyMap<string, readonly Offer[]>;
}

/** Papers by what they are about. */
interface Field {
  tags: ReadonlyMap<string, readonly string[]>;
  papers: ReadonlyMap<string, readonly string[]>;
}

/**
 * Fills the wrong answers of every card that can have good ones: same type, script and size of answer, the same field
 * first, numbers near with the same unit. Never another right answer; with fewer than three the list stays empty.
 */
export function withDistractors(cards: readonly Card[], papers: readonly Paper[]): Card[] {
  const field = fieldOf(papers);
  const offers = cards.map((card) => offerOf(card));
  const pools = new Map([...grouped(offers, poolKey)].map(([key, group]) => [key, poolOf(group)]));
  return offers.map((offer) => {
    const pool = pools.get(poolKey(offer));
    return offer.card.distractors.length > 0 || pool === undefined
      ? offer.card
      : withWrong(offer.card, distractorsOf(offer, pool, field));
  });
}

function withWrong(card: Card, distractors: readonly string[]): Card {
  return { ...card, distractors };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function poolOf(offers: readonly Offer[]): Pool {
  const all = offers.toSorted((one, other) => (one.card.id < other.card.id ? -1 : 1));
  return { all, byPaper: grouped(all, (offer) => offer.card.paper) };
}

function poolKey(offer: Offer): string {
  return `${offer.type} ${offer.script} ${offer.type === 'term' ? '' : offer.card.language}`;
}

function fieldOf(papers: readonly Paper[]): Field {
  const tags = new Map(papers.map((paper) => [paper.slug, paper.tags]));
  const tagged = papers.flatMap((paper) => paper.tags.map((tag) => ({ tag, slug: paper.slug })));
  const byTag = grouped(tagged, (one) => one.tag);
  return {
    tags,
    papers: new Map(
      [...byTag].map(([tag, group]) => [
        tag,
        [...new Set(group.map((one) => one.slug))].toSorted(),
      ]),
    ),
  };
}

/** The paper's own offers, then those of its field, then any, from a place that the card decides. */
function nearby(offer: Offer, pool: Pool, field: Field): Offer[] {
  const slugs = [
    offer.card.paper,
    ...(field.tags.get(offer.card.paper) ?? []).flatMap((tag) => field.papers.get(tag) ?? []),
  ];
  const near = new Set<Offer>();
  for (const slug of slugs) {
    if (near.size >= LOOKED_AT) break;
    for (const other of pool.byPaper.get(slug) ?? []) near.add(other);
  }
  const start = seededRandom(`${offer.card.id} pool`).integer(0, Math.max(0, pool.all.length - 1));
  for (let step = 0; step < pool.all.length && near.size < LOOKED_AT; step++) {
    near.add(pool.all[(start + step) % pool.all.length] as Offer);
  }
  return [...near];
}

function offerOf(card: Card): Offer {
  return {
    card,
    type: typeOf(card),
    script: scriptOf(card.back),
    folded: foldedForm(card.back),
    words: wordCount(card.back),
    quantity: quantitiesOf(card.back)[0],
    own: foldedForm(`${card.front} ${card.source} ${card.accept.join(' ')}`),
  };
}

function typeOf(card: Card): AnswerType {
  if (
    card.kind === 'list' ||
    card.kind === 'figure' ||
    card.kind === 'contrast' ||
    card.kind === 'authored'
  )
    return 'none';
  if (card.kind === 'number') return 'number';
  if (card.kind === 'cause') return 'cause';
  if (card.kind === 'cloze') return 'term';
  const asked = card.front.slice(card.paperName.length + 3);
  if (TERM_QUESTIONS.some((opening) => asked.startsWith(opening))) return 'term';
  const acronym = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/.exec(asked)?.[0];
  return acronym !== undefined && fits(acronym, card.back) ? 'expansion' : 'phrase';
}

function distractorsOf(offer: Offer, pool: Pool, field: Field): string[] {
  if (offer.type === 'none') return [];
  const near = nearby(offer, pool, field);
  if (offer.type === 'number') {
    const wrong = nearbyNumbers(
      offer.card,
      near.flatMap((other) => other.quantity ?? []),
      WANTED,
    );
    return wrong.length < WANTED ? [] : wrong;
  }
  const ranked = near
    .filter((other) => isGoodOffer(offer, other))
    .map((other) => ({ other, near: nearness(offer, other, field) }));
  const chosen: Offer[] = [];
  for (const { other } of shuffledTies(ranked, offer.card.id)) {
    const isNew = chosen.every((kept) => !tooAlike(kept.folded, other.folded));
    if (chosen.length < WANTED && isNew) chosen.push(other);
  }
  return chosen.length < WANTED ? [] : chosen.map((other) => other.card.back);
}

/** Equally near offers in an order of their own for every card, so that not all cards show the same ones. */
function shuffledTies(
  ranked: readonly { other: Offer; near: number }[],
  seed: string,
): { other: Offer; near: number }[] {
  return shuffled(ranked, seededRandom(seed)).toSorted((one, two) => two.near - one.near);
}

function isGoodOffer(offer: Offer, other: Offer): boolean {
  if (other.card.bulletId === offer.card.bulletId || tooAlike(offer.folded, other.folded))
    return false;
  if (!sameSize(offer, other) || couldBeRight(offer, other)) return false;
  return (
    offer.script !== 'latin' || capitalisation(offer.card.back) === capitalisation(other.card.back)
  );
}

function tooAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || similarity(one, other) >= 0.8;
}

function sameSize(offer: Offer, other: Offer): boolean {
  const ratio = other.folded.length / Math.max(1, offer.folded.length);
  return (
    ratio >= 0.4 &&
    ratio <= 2.5 &&
    Math.abs(offer.words - other.words) <= Math.max(2, offer.words / 2)
  );
}

/** A word of the question's own text, an alias, or the same thing under its acronym is no wrong answer. */
function couldBeRight(offer: Offer, other: Offer): boolean {
  if (offer.own.includes(other.folded)) return true;
  if (other.card.accept.some((alias) => foldedForm(alias) === offer.folded)) return true;
  if (fits(other.card.back, offer.card.back) || fits(offer.card.back, other.card.back)) return true;
  return asksTheSame(offer.card, other.card);
}

/** Two questions of one paper whose words are nearly the same: either answer may fit both. */
function asksTheSame(card: Card, other: Card): boolean {
  if (card.paper !== other.paper) return false;
  return similarity(foldedForm(card.front), foldedForm(other.front)) >= 0.9;
}

function capitalisation(text: string): 'acronym' | 'name' | 'plain' {
  if (/^[^a-z\s]*[A-Z][^a-z\s]*[A-Z][^a-z\s]*s?$/.test(text)) return 'acronym';
  return /\p{Lu}/u.test(text) ? 'name' : 'plain';
}

function nearness(offer: Offer, other: Offer, field: Field): number {
  const own = field.tags.get(offer.card.paper) ?? [];
  const shared = (field.tags.get(other.card.paper) ?? []).filter((tag) => own.includes(tag)).length;
  const samePaper = other.card.paper === offer.card.paper ? 2 : 0;
  const sameKind = other.card.kind === offer.card.kind ? 1 : 0;
  const hasNumber = (other.quantity === undefined) === (offer.quantity === undefined) ? 1 : 0;
  return (
    samePaper +
    Math.min(2, shared) +
    sameKind +
    hasNumber -
    Math.abs(offer.words - other.words) * 0.5
  );
}
