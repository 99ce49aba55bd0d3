import { termNames } from '../cards/term-pairs.ts';
import type { Paper } from '../notes/paper.ts';
import type { CardBook, PaperTopic } from '../study/study.ts';
import { editionOf } from './card-bank.ts';
import type { KnownCards } from './known-cards.ts';

/** What the study knows of the notes, from the papers as read and the cards as the store knows them at any moment. */
export function createCardBook(
  papers: readonly Paper[],
  known: Pick<KnownCards, 'card' | 'edition'>,
): CardBook {
  const topics = topicsOf(papers);
  return {
    card: (cardId) => known.card(cardId),
    cards: (paper, language) => known.edition(editionOf({ paper, language })),
    papers: () => topics,
    names: () => papers.flatMap((paper) => termNames(paper)),
  };
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
