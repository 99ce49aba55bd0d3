import type { Card } from '../card.ts';
import { type Amount, amountOf } from './number-distractors.ts';
import { questionsIn } from '../questions.ts';
import { fits } from '../text/acronym.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { foldedForm, type Script, scriptOf, wordCount, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord, LABELS } from '../text/words.ts';
import { similarity } from '../unique.ts';

/** What kind of thing an answer is: only the same kind can stand beside it. */
type AnswerType = 'number' | 'term' | 'phrase' | 'expansion' | 'cause';

/** How questions for a term begin, in every language. */
const TERM_QUESTIONS = (['ko', 'en', 'zh', 'ja'] as const).map(
  (language) => questionsIn(language).term('|').split('|')[0] ?? '',
);

/** What a card offers other cards as a wrong answer, with what is compared again and again worked out once. */
export interface Offer {
  card: Card;
  type: AnswerType;
  /** Offers with the same key can stand beside each other. */
  pool: string;
  /** The beginning of the card's id as a number: to order by, and to mix with that of another. */
  seed: number;
  script: Script;
  /** Both are worked out when first asked for, by `looksOf` and `quantityOf`: after a start few of all offers are. */
  looks: Looks | undefined;
  quantity: OfferedQuantity | undefined;
}

interface OfferedQuantity {
  has: boolean;
  amount: Amount | undefined;
}

/** How an answer looks beside others. */
interface Looks {
  folded: string;
  /** The words that no other term has by its kind: `hourglass` of `hourglass network`; empty when none is left. */
  core: string;
  words: number;
  capitals: 'acronym' | 'name' | 'plain' | undefined;
}

/** The offer of a card; none for kinds whose answer can not stand beside another. */
export function offerOf(card: Card): Offer | undefined {
  const type = typeOf(card);
  if (type === undefined) return undefined;
  const { back, language } = card;
  const script = scriptOf(back);
  return {
    card,
    type,
    pool: `${type} ${script} ${type === 'term' ? '' : language}`,
    seed: Number.parseInt(card.id.slice(0, 8), 16) | 0,
    script,
    looks: undefined,
    quantity: undefined,
  };
}

/** How the answer looks. */
export function looksOf(offer: Offer): Looks {
  const { back } = offer.card;
  return (offer.looks ??= {
    folded: foldedForm(back),
    core: coreOf(back),
    words: wordCount(back),
    capitals: offer.script === 'latin' ? capitalsOf(back) : undefined,
  });
}

/** The first number of the answer, when it has one. */
export function quantityOf(offer: Offer): OfferedQuantity {
  if (offer.quantity !== undefined) return offer.quantity;
  const quantity = quantitiesOf(offer.card.back)[0];
  offer.quantity = { has: quantity !== undefined, amount: amountOf(quantity) };
  return offer.quantity;
}

function typeOf(card: Card): AnswerType | undefined {
  if (
    card.kind === 'list' ||
    card.kind === 'figure' ||
    card.kind === 'contrast' ||
    card.kind === 'authored'
  )
    return undefined;
  if (card.kind === 'number') return 'number';
  if (card.kind === 'cause') return 'cause';
  if (card.kind === 'cloze') return 'term';
  const asked = card.front.slice(card.paperName.length + 3);
  if (TERM_QUESTIONS.some((opening) => asked.startsWith(opening))) return 'term';
  const acronym = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/.exec(asked)?.[0];
  return acronym !== undefined && fits(acronym, card.back) ? 'expansion' : 'phrase';
}

/** Said with another noun of its kind it is the same thing still: `hourglass backbone`. */
function coreOf(answer: string): string {
  const own = wordsOf(answer).filter(
    (word) => !isGeneric(word) && !LABELS.has(word.toLowerCase()) && !isStopWord(word),
  );
  return foldedForm(own.join(' '));
}

function capitalsOf(text: string): 'acronym' | 'name' | 'plain' {
  if (/^[^a-z\s]*[A-Z][^a-z\s]*[A-Z][^a-z\s]*s?$/.test(text)) return 'acronym';
  return /\p{Lu}/u.test(text) ? 'name' : 'plain';
}

/** Whether two answers are of about one length and written alike; says nothing of their meaning. */
export function looksAlike(offer: Offer, other: Offer): boolean {
  if (other.card.bulletId === offer.card.bulletId) return false;
  const [own, theirs] = [looksOf(offer), looksOf(other)];
  const ratio = theirs.folded.length / Math.max(1, own.folded.length);
  return (
    ratio >= 0.4 &&
    ratio <= 2.5 &&
    Math.abs(own.words - theirs.words) <= Math.max(2, own.words / 2) &&
    own.capitals === theirs.capitals
  );
}

export function tooAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || similarity(one, other) >= 0.8;
}

/** What of a card tells right answers from wrong ones, worked out for the one card that is looked at. */
export interface Asked {
  offer: Offer;
  /** Folded text of question, source and aliases: nothing in it can be a wrong answer. */
  own: string;
  front: string;
}

export function askedBy(offer: Offer): Asked {
  const { card } = offer;
  return {
    offer,
    own: foldedForm(`${card.front} ${card.source} ${card.accept.join(' ')}`),
    front: foldedForm(card.front),
  };
}

/** A word of the question's own text, an alias, or the same thing under its acronym is no wrong answer. */
export function couldBeRight({ offer, own, front }: Asked, other: Offer): boolean {
  const { folded, core } = looksOf(offer);
  const theirs = looksOf(other);
  if (core !== '' && core === theirs.core) return true;
  if (tooAlike(folded, theirs.folded) || own.includes(theirs.folded)) return true;
  if (other.card.accept.some((alias) => foldedForm(alias) === folded)) return true;
  if (fits(other.card.back, offer.card.back) || fits(offer.card.back, other.card.back)) return true;
  // Two questions of one paper whose words are nearly the same: either answer may fit both.
  return (
    offer.card.paper === other.card.paper && similarity(front, foldedForm(other.card.front)) >= 0.9
  );
}
