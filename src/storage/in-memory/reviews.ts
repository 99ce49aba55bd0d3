import type { Review } from '../../study/memory.ts';
import type { ReviewPart } from '../parts.ts';
import { copy } from './tables.ts';
import type { Tables } from './tables.ts';

function standing(
  tables: Tables,
  learnerId: string,
  wanted: (review: Review) => boolean,
): Review[] {
  return tables.reviews
    .filter((review) => review.learnerId === learnerId && !tables.undone.has(review.id))
    .filter(wanted)
    .map(copy);
}

export function reviewPart(tables: Tables): ReviewPart {
  return {
    dayCounts: async (learnerId, day) => {
      const answers = standing(tables, learnerId, ({ studyDay }) => studyDay === day);
      return {
        newCards: answers.filter(({ phaseBefore }) => phaseBefore === 'new').length,
        reviews: answers.filter(({ phaseBefore }) => phaseBefore === 'review').length,
        answers: answers.length,
        durationMs: answers.reduce((sum, { durationMs }) => sum + durationMs, 0),
      };
    },
    reviews: async (learnerId, from) =>
      standing(tables, learnerId, ({ studyDay }) => studyDay >= from),
    reviewsOfSession: async (learnerId, originId) =>
      standing(tables, learnerId, (review) => review.originId === originId),
    reviewsPage: async (learnerId, after, limit) =>
      standing(
        tables,
        learnerId,
        ({ studyDay, id }) =>
          studyDay > after.studyDay || (studyDay === after.studyDay && id > after.id),
      )
        .sort((a, b) => a.studyDay - b.studyDay || a.id - b.id)
        .slice(0, limit),
    countReviews: async (learnerId, most) =>
      Math.min(most, standing(tables, learnerId, () => true).length),
  };
}
