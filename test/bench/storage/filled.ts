import Sqlite from 'better-sqlite3';
import { openSqliteStore } from '../../../src/storage/sqlite.ts';
import type { Edition } from '../../../src/study/store.ts';
import { aCard, changes, START, TODAY } from '../../storage/builders.ts';

/*
 * Files with as much in them as a large server would have.
 */

const PAPERS = 20;
/** Of each learner. */
export const CARDS = 1_000;

export const EDITIONS: readonly Edition[] = Array.from({ length: PAPERS }, (_, index) => ({
  paper: `paper-${index}`,
  language: 'ko',
}));
export const cardName = (index: number) => `card-${String(index).padStart(4, '0')}`;
export const learnerName = (index: number) => `learner-${String(index).padStart(6, '0')}`;

export const fillCards = () =>
  Array.from({ length: CARDS }, (_, index) =>
    aCard(cardName(index), { paper: `paper-${index % PAPERS}` }),
  );

/** Cards through the store, memories by hand: 1,000 of each learner, one in twelve due. */
export async function fillMemories(path: string, memories: number): Promise<void> {
  const store = await openSqliteStore({ path });
  await store.applyCardChanges(changes({ added: fillCards() }), START);
  const file = new Sqlite(path);
  const insert = file.prepare(
    `insert into memories values (?, ?, 'review', 10.5, 5.5, 0, ?, ?, ?, ?, 10, 3, 0, 0, null, 1)`,
  );
  file.transaction(() => {
    for (let index = 0; index < memories; index++) {
      const cardId = cardName(index % CARDS);
      const due = TODAY + ((index * 7) % 60) - 4;
      const learner = learnerName(Math.floor(index / CARDS));
      insert.run(learner, cardId, START, due, START, TODAY - 9);
    }
  })();
  file.close();
  await store.close();
}

/** The same number of past answers for each learner, a day's after those of the day before. */
export function fillReviews(path: string, reviews: number, learners: number): void {
  const file = new Sqlite(path);
  file.pragma('synchronous = OFF');
  file.pragma('cache_size = -262144');
  const each = Math.max(1, Math.floor(reviews / learners));
  const add = file.prepare(
    `with recursive place(n) as (select 0 union all select n + 1 from place where n + 1 < ?)
     insert into reviews (learner_id, card_id, rating, answered_at, study_day, phase_before, elapsed_days,
     interval_days_before, interval_days, stability, difficulty, retrievability, duration_ms, origin, origin_id)
     select ?, 'card-' || substr('0000' || (n * 7 % ?), -4), case n % 10 when 0 then 'again' else 'good' end,
     ? + n * 60000, ? + n * 720 / ?, 'review', 9, 9, 10, 10.5, 5.5, 0.9, 7000, 'review', ? || (n / 30) from place`,
  );
  const firstDay = TODAY - 730;
  file.transaction(() => {
    for (let index = 0; index < learners && index * each < reviews; index++) {
      const learner = learnerName(index);
      add.run(each, learner, CARDS, START - 63_000_000_000, firstDay, each, `of ${learner} `);
    }
  })();
  file.close();
}
