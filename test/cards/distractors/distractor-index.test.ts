import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import {
  createDistractorIndex,
  type PaperCards,
} from '../../../src/cards/distractors/distractor-index.ts';
import { contentId } from '../../../src/cards/card-id.ts';

/*
 * What a card is offered depends on the papers there are, not on how they came: more cards than are looked at for one,
 * so that every ring is longer than what a card sees of it.
 */

const TAGS = ['detection', 'pathology', 'segmentation'];
const WORDS = [
  'alpha',
  'bravo',
  'corner',
  'delta',
  'field',
  'gamma',
  'kernel',
  'margin',
  'pooling',
];

function card(paper: string, edition: number, index: number): Card {
  const seed = contentId(paper, String(edition), String(index));
  const word = (place: number): string =>
    WORDS[Number.parseInt(seed[place] ?? '0', 16) % WORDS.length] ?? '';
  const back =
    index % 5 === 0
      ? `${Number.parseInt(seed.slice(0, 2), 16) + 1} ms`
      : `${word(1)} ${word(2)}${seed.slice(3, 6)}`;
  return {
    id: seed,
    bulletId: contentId(seed),
    kind: index % 5 === 0 ? 'number' : 'cloze',
    front: `[${paper}] ____ of ${seed}`,
    back,
    accept: [],
    items: [],
    distractors: [],
    paper,
    paperName: paper,
    language: 'en',
    context: [],
    source: `${back} of ${seed}`,
    file: `${paper}.md`,
    line: index,
    score: 0.5,
  };
}

const paper = fc
  .record({
    number: fc.nat({ max: 15 }),
    edition: fc.nat({ max: 3 }),
    cards: fc.nat({ max: 25 }),
    tags: fc.subarray(TAGS),
  })
  .map(({ number, edition, cards, tags }): PaperCards => ({
    slug: `paper-${number}`,
    tags,
    cards: Array.from({ length: cards }, (_, index) => card(`paper-${number}`, edition, index)),
  }));
const oneEach = (papers: readonly PaperCards[]): PaperCards[] => [
  ...new Map(papers.map((one) => [one.slug, one])).values(),
];

describe('wrong answers kept up to date', () => {
  test('are those of a fresh start, after whatever changes', () => {
    const changes = fc.array(fc.array(paper, { minLength: 1, maxLength: 20 }).map(oneEach), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(changes, (steps) => {
        const index = createDistractorIndex();
        const filled = new Map<Card, Card>();
        const papers = new Map<string, PaperCards>();
        for (const step of steps) {
          for (const one of step) papers.set(one.slug, one);
          for (const one of index.replace(step)) filled.set(one, index.fill(one));
        }
        const fresh = createDistractorIndex();
        fresh.replace([...papers.values()].toReversed());
        for (const own of [...papers.values()].flatMap(({ cards }) => cards)) {
          expect(filled.get(own)).toEqual(fresh.fill(own));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of one changed paper among many concern few others', () => {
    const many = Array.from({ length: 400 }, (_, number) => ({
      slug: `paper-${number}`,
      tags: [],
      cards: Array.from({ length: 10 }, (_unused, index) => card(`paper-${number}`, 0, index)),
    }));
    const index = createDistractorIndex();
    index.replace(many);
    const touched = index.replace([
      { slug: 'paper-7', tags: [], cards: [card('paper-7', 1, 0), card('paper-7', 1, 1)] },
    ]);
    expect(touched.length).toBeGreaterThan(2);
    expect(touched.length).toBeLessThan(1_500);
  });
});
