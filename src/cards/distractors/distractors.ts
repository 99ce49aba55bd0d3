import type { Paper } from '../../notes/paper.ts';
import type { Card } from '../card.ts';
import { createDistractorIndex, type PaperCards } from './distractor-index.ts';

/** Cards of all editions by paper, with the tags of all editions. */
function byPaper(papers: readonly Paper[], cards: readonly Card[]): PaperCards[] {
  const groups = new Map<string, { slug: string; tags: string[]; cards: Card[] }>();
  for (const { slug, tags } of papers) {
    const group = groups.get(slug);
    if (group === undefined) groups.set(slug, { slug, tags: [...tags], cards: [] });
    else group.tags.push(...tags);
  }
  for (const card of cards) groups.get(card.paper)?.cards.push(card);
  return [...groups.values()];
}

/**
 * Fills the wrong answers of every card that can have good ones: same type, script and size of answer, the same field
 * first, numbers near with the same unit. Never another right answer; with fewer than three the list stays empty.
 */
export function withDistractors(cards: readonly Card[], papers: readonly Paper[]): Card[] {
  const index = createDistractorIndex();
  index.replace(byPaper(papers, cards));
  return cards.map((card) => index.fill(card));
}
