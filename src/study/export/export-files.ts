import type { Instant } from '../../base/clock.ts';
import type { PersonalPart, PersonalRecords } from '../personal-data.ts';
import type { AnkiCollection } from './anki-collection.ts';
import { personalJson, type Parts } from './personal-json.ts';
import { reviewCsv } from './review-csv.ts';
import { toAnki } from './to-anki.ts';

/** What an export is made of, collected. */
export interface CollectedData {
  parts: { [Part in PersonalPart]: PersonalRecords[Part][] };
  /** Cards of the deck that were not begun: for Anki alone. */
  fresh: readonly { cardId: string; card: PersonalRecords['cards']['card'] }[];
  now: Instant;
}

/** The texts of an export, and its rows for Anki. Pure. */
export function exportTexts({ parts, fresh, now }: CollectedData): {
  json: string;
  csv: string;
  anki: AnkiCollection | null;
} {
  const cards = new Map(parts.cards.map(({ cardId, card }) => [cardId, card]));
  const [learner] = parts.learner;
  return {
    json: personalJson(parts satisfies Parts, now),
    csv: reviewCsv(parts.reviews, cards),
    anki:
      learner === undefined
        ? null
        : toAnki({
            learner,
            now,
            cards: [...parts.cards.filter(isStudied(parts)), ...fresh],
            memories: parts.memories,
            reviews: parts.reviews.filter(({ undoneAt }) => undoneAt === null),
          }),
  };
}

/** Cards that were only answered and taken back again are no cards of theirs. */
function isStudied({ memories }: CollectedData['parts']) {
  const remembered = new Set(memories.map(({ cardId }) => cardId));
  return ({ cardId, isOwn }: PersonalRecords['cards']): boolean => isOwn || remembered.has(cardId);
}
