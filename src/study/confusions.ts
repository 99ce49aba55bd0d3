import type { Instant } from '../base/clock.ts';
import type { Card } from '../cards/card.ts';
import { contrastCard } from '../cards/contrast-card.ts';
import { OWN_CARDS_MOST, questionKey, sidesProblem } from '../cards/own-card.ts';
import { answerKey } from './answer-key.ts';
import type { LearnerId } from './learner.ts';
import type { QuizQuestion } from './quiz.ts';
import type { MixUp } from './store.ts';
import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import type { CardBook, ContrastOffer, Study } from './study.ts';

export type Confusions = Pick<Study, 'takeContrastOffer' | 'makeContrastCard'>;

/** The second time two answers are mixed up, a card against it is offered. */
const TIMES_UNTIL_OFFER = 2;
/** A longer answer is a sentence, and nobody gives one instead of another. */
const ANSWER_LETTERS_MOST = 120;

interface BookCard {
  cardId: string;
  card: Card;
}

/** Cards looked at for one wrong answer: more would be felt by everybody else. */
const LOOKED_AT_MOST = 5_000;

/** Keys of a card's right answers, made once per card. */
const keysByCard = new WeakMap<Card, ReadonlySet<string>>();

function keysOf(card: Card): ReadonlySet<string> {
  const made = keysByCard.get(card);
  if (made) return made;
  const answers = card.back.length > ANSWER_LETTERS_MOST ? [] : [card.back, ...card.accept];
  const keys = new Set(answers.map(answerKey));
  keysByCard.set(card, keys);
  return keys;
}

/** Papers of the same group: this one first, then those that share a tag. */
function relatedPapers(book: CardBook, slug: string): string[] {
  const papers = book.papers();
  const own = papers.find((topic) => topic.slug === slug)?.tags ?? [];
  const others = papers.filter(
    (topic) => topic.slug !== slug && topic.tags.some((tag) => own.includes(tag)),
  );
  return [slug, ...others.map((topic) => topic.slug)];
}

/** A card of the same group of papers whose answer this is. */
function cardAnswering(book: CardBook, question: QuizQuestion, key: string): BookCard | null {
  let left = LOOKED_AT_MOST;
  for (const paper of relatedPapers(book, question.paper)) {
    for (const one of book.cards(paper, question.language)) {
      if (one.cardId !== question.cardId && keysOf(one.card).has(key)) return one;
      left -= 1;
    }
    if (left <= 0) return null;
  }
  return null;
}

/** What a wrong answer mixes up: another card's answer of the same group of papers. Null when it is nothing's answer. */
export function mixUpIn(
  { book }: Pick<StudyContext, 'book'>,
  question: QuizQuestion,
  answer: string,
  given: { userId: LearnerId; at: Instant; by: MixUp['by'] },
): MixUp | null {
  const cards = book();
  const asked = cards.card(question.cardId);
  const [right, wrong] = [answerKey(question.back), answerKey(answer)];
  if (!asked || wrong === '' || wrong === right) return null;
  const other = cardAnswering(cards, question, wrong);
  if (!other) return null;
  return {
    learnerId: given.userId,
    pair: [right, wrong].toSorted().join('\n'),
    cardId: question.cardId,
    otherCardId: other.cardId,
    at: given.at,
    by: given.by,
  };
}

export function createConfusions(context: StudyContext, know: KnowLearner): Confusions {
  const { store, book, takeTurns } = context;

  /** Null when one of them is gone, or both together are too long for a card. */
  function pairOf(
    id: LearnerId,
    cardId: string,
    otherCardId: string,
  ): { answer: string; other: string; made: Card } | null {
    const [card, other] = [book().card(cardId), book().card(otherCardId)];
    if (!card || !other) return null;
    const made = contrastCard(id, card, other);
    return sidesProblem(made) === null ? { answer: card.back, other: other.back, made } : null;
  }

  return {
    takeContrastOffer: async (id, at): Promise<ContrastOffer | null> => {
      const confusion = await store.takeConfusion(id, TIMES_UNTIL_OFFER, at);
      const pair = confusion && pairOf(id, confusion.cardId, confusion.otherCardId);
      if (!pair) return null;
      const { cardId, otherCardId } = confusion;
      const { answer, other, made } = pair;
      return { cardId, otherCardId, answer, other, card: made };
    },
    makeContrastCard: async (id, cardId, otherCardId, at) => {
      await know(id);
      return takeTurns(learnerTurn(id), async () => {
        const pair = pairOf(id, cardId, otherCardId);
        if (!pair) return { kind: 'gone' };
        const card = pair.made;
        const all = await store.ownCards(id);
        const same = all.find((one) => questionKey(one.card) === questionKey(card));
        if (same) return { kind: 'there', card: same };
        if (all.length >= OWN_CARDS_MOST) return { kind: 'too-many', most: OWN_CARDS_MOST };
        const changes = { updated: [], answerChanged: [], retired: [], revived: [] };
        await store.changeOwnCards(id, { added: [card], ...changes }, at);
        const made = (await store.ownCards(id)).find((one) => one.card.id === card.id);
        if (!made) throw new Error(`Card ${card.id} was added and is not there.`);
        return { kind: 'made', card: made };
      });
    },
  };
}
