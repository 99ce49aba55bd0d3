import type { Card } from '../cards/card.ts';
import { isOwnCard, ownPaper } from '../cards/own-card.ts';
import type { LearnerId } from './learner.ts';
import type { Edition } from './store.ts';
import type { StudyContext } from './study-context.ts';
import type { CardBook, PaperTopic } from './study.ts';

/*
 * Cards that learners wrote are read from the store when their owner, or who studies them, presses something: the
 * process holds the notes' cards and nobody's own.
 */

export interface BookCard {
  cardId: string;
  card: Card;
}

/** The notes' book with more cards in it. Its papers are the notes' alone. */
export function withMoreCards(book: CardBook, more: readonly BookCard[]): CardBook {
  if (more.length === 0) return book;
  const byId = new Map(more.map((one) => [one.cardId, one.card]));
  return {
    card: (cardId) => byId.get(cardId) ?? book.card(cardId),
    cards: (paper, language) =>
      isOwnCard({ paper })
        ? more.filter(({ card }) => card.paper === paper && card.language === language)
        : book.cards(paper, language),
    papers: () => book.papers(),
    names: () => book.names(),
  };
}

/** The study as one learner meets it: with the cards that only they study. */
export async function contextOf(
  context: StudyContext,
  learnerId: LearnerId,
): Promise<StudyContext> {
  const more = await context.store.cardsBeyondNotes(learnerId);
  if (more.length === 0) return context;
  return { ...context, book: () => withMoreCards(context.book(), more) };
}

const LANGUAGES = ['en', 'ko', 'zh', 'ja'] as const;

/** The learner's own cards, as far as there are any: in every language in which they wrote. */
export function ownEditions(book: CardBook, learnerId: LearnerId): Edition[] {
  const paper = ownPaper(learnerId);
  return LANGUAGES.filter((language) => book.cards(paper, language).length > 0).map((language) => ({
    paper,
    language,
  }));
}

/** The same as one more paper, which has no name; none without such cards. */
export function ownTopics(book: CardBook, learnerId: LearnerId): PaperTopic[] {
  const languages = ownEditions(book, learnerId).map(({ language }) => language);
  const slug = ownPaper(learnerId);
  return languages.length === 0 ? [] : [{ slug, name: '', tags: [], languages }];
}
