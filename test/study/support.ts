import { DAY, HOUR, type Instant, type MovableClock, standingClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Card, CardLanguage } from '../../src/cards/card.ts';
import { createMemoryStore } from '../../src/storage/memory-store.ts';
import { createStudy } from '../../src/study/create-study.ts';
import { optimize } from '../../src/study/optimize.ts';
import type { Learner, LearnerSettings } from '../../src/study/learner.ts';
import type { Store } from '../../src/study/store.ts';
import type { TrainParameters } from '../../src/study/training.ts';
import type { CardBook, PaperTopic, Study } from '../../src/study/study.ts';

/** Monday 2026-03-02, 10:00 in Seoul. */
export const MONDAY_TEN: Instant = Date.UTC(2026, 2, 2, 1);
export const SEOUL = { timeZone: 'Asia/Seoul', rolloverHour: 4 };
export { DAY, HOUR };

export function makeCard(change: Partial<Card> & { id: string }): Card {
  return {
    bulletId: `bullet of ${change.id}`,
    kind: 'cloze',
    front: `[Paper] ____ of ${change.id}`,
    back: `answer ${change.id}`,
    accept: [],
    items: [],
    distractors: [],
    paper: 'paper',
    paperName: 'Paper',
    language: 'en',
    context: ['Method'],
    source: `* source of ${change.id}`,
    file: 'paper.en.md',
    line: 1,
    score: 0.5,
    ...change,
  };
}

export function makeLearner(change: Partial<LearnerSettings> = {}): Learner {
  return {
    id: '100',
    settings: {
      locale: null,
      ...SEOUL,
      timeZoneChosen: true,
      newPerDay: 20,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
      answerButtons: 4,
      askSure: false,
      quizCounts: true,
      onLeaderboard: true,
      easyDays: [],
      todayOnly: null,
      ...change,
    },
    parameters: null,
    lastLocale: 'en',
    createdAt: 0,
  };
}

/** A book in which a card's identity is its content id. Cards best first, papers from the cards. */
export function makeBook(
  cards: readonly Card[],
  tags: Record<string, string[]> = {},
  names: readonly (readonly string[])[] = [],
): CardBook {
  const slugs = [...new Set(cards.map(({ paper }) => paper))];
  const topics: PaperTopic[] = slugs.map((slug) => {
    const own = cards.filter(({ paper }) => paper === slug);
    return {
      slug,
      name: own[0]?.paperName ?? slug,
      tags: tags[slug] ?? [],
      languages: [...new Set(own.map(({ language }) => language))],
    };
  });
  const ofEdition = (paper: string, language: CardLanguage): Card[] =>
    cards.filter((card) => card.paper === paper && card.language === language);
  return {
    card: (cardId) => cards.find(({ id }) => id === cardId),
    cards: (paper, language) =>
      ofEdition(paper, language)
        .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .map((card) => ({ cardId: card.id, card })),
    papers: () => topics,
    names: () => names,
  };
}

export interface Room {
  study: Study;
  store: Store;
  clock: MovableClock;
  /** Replaces the book, as a sync does. */
  useBook(book: CardBook): void;
}

/** A study over the memory store with these cards synced. Learners live in Seoul. */
export async function makeRoom(
  cards: readonly Card[],
  options: { tags?: Record<string, string[]>; start?: Instant; train?: TrainParameters } = {},
): Promise<Room> {
  const clock = standingClock(options.start ?? MONDAY_TEN);
  const store = createMemoryStore();
  const nothing = { updated: [], answerChanged: [], retired: [], revived: [] };
  await store.applyCardChanges({ added: cards, ...nothing }, clock.now());
  let book = makeBook(cards, options.tags);
  let names = 0;
  const study = createStudy({
    store,
    clock,
    freshName: () => `n${(names += 1)}`,
    book: () => book,
    defaults: { timeZone: SEOUL.timeZone, locale: 'en' },
    log: silentLog,
    train: options.train ?? optimize,
  });
  return {
    study,
    store,
    clock,
    useBook: (next) => {
      book = next;
    },
  };
}

/** Cards `c1`…`cN`, best first, each of its own bullet. */
export function makeCards(count: number, change: Partial<Card> = {}): Card[] {
  return Array.from({ length: count }, (_, index) =>
    makeCard({ id: `c${String(index + 1).padStart(3, '0')}`, score: 1 - index / 1000, ...change }),
  );
}
