import { PERSONAL_PARTS, type PersonalPart } from './personal-data.ts';
import type { LearnerId } from './learner.ts';
import { materialOf } from './day-plan.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import type { FreshCard, Study } from './study.ts';

/*
 * Hands out what is kept of a person, a page at a time.
 */

const RECORDS_A_PAGE = 500;
/** More new cards than anybody begins. */
const FRESH_MOST = 5_000;

export function createExporting(
  context: StudyContext,
  know: KnowLearner,
): Pick<Study, 'personalPages' | 'freshCards'> {
  return {
    async *personalPages(id: LearnerId) {
      for (const part of PERSONAL_PARTS) yield* pagesOf(context, id, part);
    },
    async freshCards(id) {
      const learner = await know(id);
      const { editions } = await materialOf(context, learner, {});
      const ids = await context.store.freshCardIds(id, editions, FRESH_MOST);
      const book = context.book();
      return ids.flatMap((cardId): FreshCard[] => {
        const card = book.card(cardId);
        return card === undefined ? [] : [{ cardId, card }];
      });
    },
  };
}

async function* pagesOf({ store }: StudyContext, id: LearnerId, part: PersonalPart) {
  let after: string | null = null;
  do {
    const page: { records: readonly unknown[]; after: string | null } = await store.personalPage(
      id,
      part,
      after,
      RECORDS_A_PAGE,
    );
    if (page.records.length > 0) yield { part, records: page.records };
    ({ after } = page);
  } while (after !== null);
}
