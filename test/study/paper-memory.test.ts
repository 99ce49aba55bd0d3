import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/study/memory.ts';
import { paperMemories } from '../../src/study/paper-memory.ts';
import type { PaperMemory } from '../../src/study/study.ts';
import { makeBook, makeCard, makeLearner } from './support.ts';

const TODAY = 20_514;
const SECTIONS = { a: 'Method', b: 'Method', c: 'Results', d: 'Results', e: 'Limits' } as const;
const book = makeBook(
  Object.entries(SECTIONS).map(([id, section]) => makeCard({ id, context: [section, 'Detail'] })),
);

const memory = (cardId: string, change: Partial<Memory> = {}): Memory => ({
  learnerId: '100',
  cardId,
  phase: 'review',
  stability: 10,
  difficulty: 5,
  step: 0,
  dueAt: 0,
  dueDay: TODAY + 5,
  lastReviewedAt: 0,
  lastReviewDay: TODAY,
  intervalDays: 10,
  reps: 3,
  lapses: 0,
  suspended: false,
  buriedOn: null,
  version: 3,
  ...change,
});

async function paperOf(...memories: Memory[]): Promise<PaperMemory> {
  const plan = {
    queue: { learning: [], due: [], fresh: [], ahead: [] },
    material: { editions: [], cardIds: [] },
  };
  const view = { learner: makeLearner(), memories, book, today: TODAY, now: 0, plan };
  const [paper] = await paperMemories(view, book.papers());
  if (!paper) throw new Error('the book has one paper');
  return paper;
}

/** FSRS-6 by hand: 0.9 once the days equal the stability, with the published decay. */
const DECAY = -0.1542;
const FACTOR = 0.9 ** (1 / DECAY) - 1;
const recallAfter = (days: number, stability: number): number =>
  (1 + (FACTOR * days) / stability) ** DECAY;

describe('the memory of a paper', () => {
  it('is the mean recall of today, suspended cards aside', async () => {
    const paper = await paperOf(
      memory('a'),
      memory('b', { lastReviewDay: TODAY - 10 }),
      memory('c', { lastReviewDay: TODAY - 300, suspended: true }),
    );
    expect(paper).toMatchObject({ begun: 3, cards: 5 });
    expect(paper.recall).toBeCloseTo((1 + 0.9) / 2, 6);
  });

  it('falls below 80 % on the first day on which it is lower', async () => {
    const { fallsOn } = await paperOf(memory('a'), memory('b', { stability: 20 }));
    const mean = (days: number): number => (recallAfter(days, 10) + recallAfter(days, 20)) / 2;
    const first = Array.from({ length: 365 }, (_, days) => days).find((days) => mean(days) < 0.8);
    expect(fallsOn).toBe(TODAY + (first ?? Number.NaN));
  });

  it('has fallen already, or does not within a year', async () => {
    expect((await paperOf(memory('a', { lastReviewDay: TODAY - 200 }))).fallsOn).toBe(TODAY);
    expect((await paperOf(memory('a', { stability: 3_000 }))).fallsOn).toBe(null);
  });

  it('names the section that is weakest, of those with two cards or more', async () => {
    const { weakest } = await paperOf(
      memory('a'),
      memory('b'),
      memory('c', { lastReviewDay: TODAY - 10 }),
      memory('d', { lastReviewDay: TODAY - 10 }),
      memory('e', { lastReviewDay: TODAY - 300 }),
    );
    expect(weakest).toEqual({ name: 'Results', recall: expect.closeTo(0.9, 6) as number });
  });

  it('names none where all are alike, or there is but one', async () => {
    expect((await paperOf(memory('a'), memory('b'), memory('c'), memory('d'))).weakest).toBe(null);
    expect((await paperOf(memory('a'), memory('b'), memory('e'))).weakest).toBe(null);
  });

  it('is nothing before the first card', async () => {
    expect(await paperOf()).toMatchObject({ begun: 0, recall: null, fallsOn: null, weakest: null });
  });
});
