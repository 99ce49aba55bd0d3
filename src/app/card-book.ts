import type { CardLanguage } from '../cards/card.ts';
import type { KnownCard } from '../cards/plan-sync.ts';
import type { Paper } from '../notes/paper.ts';
import type { CardBook, PaperTopic } from '../study/study.ts';

type BookCard = ReturnType<CardBook['cards']>[number];

/** What the study knows of the notes, from the papers as read and the cards as the store knows them. */
export function createCardBook(papers: readonly Paper[], known: readonly KnownCard[]): CardBook {
  const inUse = known.filter((one) => one.retiredAt === null);
  const byId = new Map(inUse.map((one) => [one.cardId, one.card]));
  const editions = cardsByEdition(inUse);
  const topics = topicsOf(papers);
  return {
    card: (cardId) => byId.get(cardId),
    cards: (paper, language) => editions.get(editionKey(paper, language)) ?? [],
    papers: () => topics,
  };
}

function editionKey(paper: string, language: CardLanguage): string {
  return `${language} ${paper}`;
}

function cardsByEdition(known: readonly KnownCard[]): Map<string, BookCard[]> {
  const editions = new Map<string, BookCard[]>();
  for (const { cardId, card } of known) {
    const key = editionKey(card.paper, card.language);
    const cards = editions.get(key) ?? [];
    cards.push({ cardId, card });
    editions.set(key, cards);
  }
  for (const cards of editions.values()) {
    // Ties by id, so that every start gives the same order.
    cards.sort((a, b) => b.card.score - a.card.score || (a.cardId < b.cardId ? -1 : 1));
  }
  return editions;
}

function topicsOf(papers: readonly Paper[]): PaperTopic[] {
  const bySlug = new Map<string, Paper[]>();
  for (const paper of papers) {
    bySlug.set(paper.slug, [...(bySlug.get(paper.slug) ?? []), paper]);
  }
  return [...bySlug].map(([slug, editions]) => ({
    slug,
    name: (editions[0] as Paper).shortName,
    tags: [...new Set(editions.flatMap((edition) => edition.tags))],
    languages: editions.map((edition) => edition.language),
  }));
}
