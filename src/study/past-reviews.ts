import { setImmediate } from 'node:timers/promises';
import type { LearnerId, StudyDay } from './learner.ts';
import type { Review } from './memory.ts';
import type { ReviewPlace, Store } from './store.ts';

const PAGE = 1_000;

/** Reviews from a study day on, by study day and id, in pages; others have their turn between them. */
export async function* pastReviews(
  store: Store,
  id: LearnerId,
  from: StudyDay,
): AsyncGenerator<readonly Review[]> {
  for (let after: ReviewPlace = { studyDay: from, id: 0 }; ;) {
    const page = await store.reviewsPage(id, after, PAGE);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
    await setImmediate();
  }
}

/** By this much a study day may go back when zone and rollover hour change together. */
const MOVED_DAYS_MOST = 2;

/**
 * What counts as answered today. After a move to an earlier zone it may lie on a day that is still to come; what lies
 * farther ahead was told by a clock that was wrong, and takes nothing from the days before.
 */
export async function answersOfToday(
  store: Store,
  learnerId: LearnerId,
  today: StudyDay,
): Promise<Review[]> {
  const since = await store.reviews(learnerId, today);
  return since.filter(({ studyDay }) => studyDay <= today + MOVED_DAYS_MOST);
}
