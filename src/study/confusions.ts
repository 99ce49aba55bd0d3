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

/** Cards by the keys of their answers, made once per book. */
const answersByBook = new WeakMap<CardBook, ReadonlyMap<string, readonly BookCard[]>>();

function answersOf(book: CardBook): ReadonlyMap<string, readonly BookCard[]> {
  const made = answersByBook.get(book);
  if (made) return made;
  const answers = new Map<string, BookCard[]>();
  for (const { slug, languages } of book.papers()) {
    for (const one of languages.flatMap((language) => book.cards(slug, language))) {
      if (one.card.back.length > ANSWER_LETTERS_MOST) continue;
      for (const key of new Set([one.card.back, ...one.card.accept].map(answerKey))) {
        const there = answers.get(key);
        if (there) there.push(one);
        else answers.set(key, [one]);
      }
    }
  }
  answersByBook.set(book, answers);
  return answers;
}

/** Same paper, or one that shares a tag. */
function areRelated(book: CardBook, one: string, other: string): boolean {
  if (one === other) return true;
  const tags = (slug: string): readonly string[] =>
    book.papers().find((topic) => topic.slug === slug)?.tags ?? [];
  const own = tags(one);
  return tags(other).some((tag) => own.includes(tag));
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
  const others = (answersOf(cards).get(wrong) ?? []).filter(
    ({ card }) =>
      card.language === question.language && areRelated(cards, question.paper, card.paper),
  );
  const other = others.find(({ card }) => card.paper === question.paper) ?? others[0];
  if (!other || other.cardId === question.cardId) return null;
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
