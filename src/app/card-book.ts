import type { KnownCard } from '../cards/plan-sync.ts';
import { termNames } from '../cards/term-pairs.ts';
import type { Paper } from '../notes/paper.ts';
import type { CardBook, PaperTopic } from '../study/study.ts';
import { editionOf } from './card-bank.ts';
import type { KnownCards } from './known-cards.ts';

type BookCard = ReturnType<CardBook['cards']>[number];

/** A book whose editions can be taken over into the next one. */
export interface KeptCardBook extends CardBook {
  edition(edition: string): readonly BookCard[] | undefined;
}

/**
 * What the study knows of the notes, from the papers as read and the cards as the store knows them. Editions outside
 * `changed` are taken over from the book before.
 */
export function createCardBook(
  papers: readonly Paper[],
  known: KnownCards,
  before?: { book: KeptCardBook; changed: ReadonlySet<string> },
): KeptCardBook {
  const editions = new Map<string, readonly BookCard[]>();
  const byId = new Map<string, BookCard['card']>();
  for (const edition of known.editions()) {
    const same = before?.changed.has(edition) === false ? before.book.edition(edition) : undefined;
    const cards = same ?? bestFirst(known.edition(edition).values());
    editions.set(edition, cards);
    for (const { cardId, card } of cards) byId.set(cardId, card);
  }
  const topics = topicsOf(papers);
  return {
    card: (cardId) => byId.get(cardId),
    cards: (paper, language) => editions.get(editionOf({ paper, language })) ?? [],
    papers: () => topics,
    names: () => papers.flatMap((paper) => termNames(paper)),
    edition: (edition) => editions.get(edition),
  };
}

function bestFirst(known: Iterable<KnownCard>): BookCard[] {
  return (
    [...known]
      .map(({ cardId, card }) => ({ cardId, card }))
      // Ties by id, so that every start gives the same order.
      .sort((a, b) => b.card.score - a.card.score || (a.cardId < b.cardId ? -1 : 1))
  );
}

function topicsOf(papers: readonly Paper[]): PaperTopic[] {
  const bySlug = new Map<string, Paper[]>();
  for (const paper of papers) {
    const editions = bySlug.get(paper.slug);
    if (editions === undefined) bySlug.set(paper.slug, [paper]);
    else editions.push(paper);
  }
  return [...bySlug].map(([slug, editions]) => ({
    slug,
    name: (editions[0] as Paper).shortName,
    tags: [...new Set(editions.flatMap((edition) => edition.tags))],
    languages: editions.map((edition) => edition.language),
  }));
}
