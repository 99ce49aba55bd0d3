import { seededRandom, shuffled } from '../base/random.ts';
import type { Paper } from '../notes/paper.ts';
import type { Card } from './card.ts';
import { nearbyNumbers } from './number-distractors.ts';
import { questionsIn } from './questions.ts';
import { foldedForm, scriptOf, wordCount } from './text/script.ts';
import { fits } from './text/acronym.ts';
import { quantitiesOf } from './text/numbers.ts';
import { similarity } from './unique.ts';

const WANTED = 3;

/** What kind of thing an answer is: only the same kind can stand beside it. */
type AnswerType = 'number' | 'term' | 'phrase' | 'expansion' | 'cause' | 'none';

/** How questions for a term begin, in every language. */
const TERM_QUESTIONS = (['ko', 'en', 'zh', 'ja'] as const).map((language) => questionsIn(language).term('|').split('|')[0] ?? '');

/** What another card offers as a wrong answer. */
interface Offer {
  card: Card;
  type: AnswerType;
  script: string;
  folded: string;
  words: number;
}

/** Papers' facts that decide which answers are near. */
interface Field {
  tags: ReadonlyMap<string, readonly string[]>;
  /** Folded text of all bullets by paper: nothing of it is offered where it could be right. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Fills the wrong answers of every card that can have good ones: same type, script and size of answer, the same field
 * first, numbers near with the same unit. Never another right answer; with fewer than three the list stays empty.
 */
export function withDistractors(cards: readonly Card[], papers: readonly Paper[]): Card[] {
  const field = fieldOf(papers);
  const offers = cards.map((card) => offerOf(card));
  const byType = new Map<string, Offer[]>();
  for (const offer of offers) {
    const key = poolKey(offer);
    byType.set(key, [...(byType.get(key) ?? []), offer]);
  }
  for (const [key, pool] of byType) byType.set(key, pool.toSorted((one, other) => (one.card.id < other.card.id ? -1 : 1)));
  return offers.map((offer) => (offer.card.distractors.length > 0 ? offer.card : { ...offer.card, distractors: distractorsOf(offer, byType.get(poolKey(offer)) ?? [], field) }));
}

function poolKey(offer: Offer): string {
  return `${offer.type} ${offer.script} ${offer.type === 'term' ? '' : offer.card.language}`;
}

function fieldOf(papers: readonly Paper[]): Field {
  const tags = new Map<string, readonly string[]>();
  const texts = new Map<string, string>();
  for (const paper of papers) {
    tags.set(paper.slug, paper.tags);
    texts.set(paper.slug, (texts.get(paper.slug) ?? '') + paper.bullets.map((bullet) => foldedForm(bullet.text)).join(' '));
  }
  return { tags, texts };
}

function offerOf(card: Card): Offer {
  return { card, type: typeOf(card), script: scriptOf(card.back), folded: foldedForm(card.back), words: wordCount(card.back) };
}

function typeOf(card: Card): AnswerType {
  if (card.kind === 'list' || card.kind === 'figure' || card.kind === 'contrast' || card.kind === 'authored') return 'none';
  if (card.kind === 'number') return 'number';
  if (card.kind === 'cause') return 'cause';
  if (card.kind === 'cloze') return 'term';
  const asked = card.front.slice(card.paperName.length + 3);
  if (TERM_QUESTIONS.some((opening) => asked.startsWith(opening))) return 'term';
  const acronym = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/.exec(asked)?.[0];
  return acronym !== undefined && fits(acronym, card.back) ? 'expansion' : 'phrase';
}

function distractorsOf(offer: Offer, pool: readonly Offer[], field: Field): string[] {
  if (offer.type === 'none') return [];
  if (offer.type === 'number') return nearbyNumbers(offer.card, pool.map((other) => other.card.back), WANTED);
  const ranked = pool
    .filter((other) => isGoodOffer(offer, other, field))
    .map((other) => ({ other, near: nearness(offer, other, field) }))
    .toSorted((one, two) => two.near - one.near);
  const chosen: Offer[] = [];
  for (const { other } of shuffledTies(ranked, offer.card.id)) {
    if (chosen.length < WANTED && chosen.every((kept) => !tooAlike(kept.folded, other.folded))) chosen.push(other);
  }
  return chosen.length < WANTED ? [] : chosen.map((other) => other.card.back);
}

/** Equally near offers in an order of their own for every card, so that not all cards show the same ones. */
function shuffledTies(ranked: readonly { other: Offer; near: number }[], seed: string): { other: Offer; near: number }[] {
  return shuffled(ranked, seededRandom(seed)).toSorted((one, two) => two.near - one.near);
}

function isGoodOffer(offer: Offer, other: Offer, field: Field): boolean {
  if (other.card.bulletId === offer.card.bulletId || other.folded === offer.folded || tooAlike(offer.folded, other.folded)) return false;
  if (!sameSize(offer, other) || couldBeRight(offer.card, other, field)) return false;
  return capitalisation(offer.card.back) === capitalisation(other.card.back) || offer.script !== 'latin';
}

function tooAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || similarity(one, other) >= 0.8;
}

function sameSize(offer: Offer, other: Offer): boolean {
  const ratio = other.folded.length / Math.max(1, offer.folded.length);
  return ratio >= 0.4 && ratio <= 2.5 && Math.abs(offer.words - other.words) <= Math.max(2, offer.words / 2);
}

/** A word of the question's own text, an alias, or the same thing under its acronym is no wrong answer. */
function couldBeRight(card: Card, other: Offer, field: Field): boolean {
  const own = foldedForm(`${card.front} ${card.source} ${card.accept.join(' ')}`);
  if (own.includes(other.folded)) return true;
  if (card.accept.some((alias) => foldedForm(alias) === other.folded) || other.card.accept.some((alias) => foldedForm(alias) === foldedForm(card.back))) return true;
  if (fits(other.card.back, card.back) || fits(card.back, other.card.back)) return true;
  return asksTheSame(card, other.card) && (field.texts.get(card.paper) ?? '').includes(other.folded);
}

/** Two questions of one paper whose words are nearly the same: either answer may fit both. */
function asksTheSame(card: Card, other: Card): boolean {
  return card.paper === other.paper && similarity(foldedForm(card.front), foldedForm(other.front)) >= 0.9;
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
  const hasNumber = quantitiesOf(other.card.back).length > 0 === quantitiesOf(offer.card.back).length > 0 ? 1 : 0;
  return samePaper + Math.min(2, shared) + sameKind + hasNumber - Math.abs(offer.words - other.words) * 0.5;
}
