import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeCards } from '../../src/cards/make-cards.ts';
import { cardReport } from '../../src/cards/report.ts';
import { readNotes } from '../../src/notes/read-notes.ts';

describe('what the shipped notes become', () => {
  test.each(['mask-rcnn.ko', 'mask-rcnn.en'])('%s', async (name) => {
    const { papers } = await readNotes(`notes/${name}.md`);
    await expect(cardReport(papers, makeCards(papers))).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('one card or more for most bullets, a quarter or more of them no cloze', async () => {
    const { papers } = await readNotes('notes');
    const { cards } = makeCards(papers);
    const bullets = new Set(cards.map((card) => `${card.file}:${card.line}`)).size;
    expect(cards.length / bullets).toBeGreaterThanOrEqual(1);
    expect(cards.length / bullets).toBeLessThanOrEqual(1.6);
    expect(
      cards.filter((card) => card.kind !== 'cloze').length / cards.length,
    ).toBeGreaterThanOrEqual(0.25);
  });
});

const SEED = '../shared/seed/paper_reading.md';

describe.skipIf(!existsSync(SEED))('the group’s own README, as it stands', () => {
  test('every bullet is a card or has a reason, and cards are grounded in their bullets', async () => {
    const { papers } = await readNotes(SEED);
    const { cards, drops } = makeCards(papers);
    const bullets = papers.reduce((sum, paper) => sum + paper.bullets.length, 0);
    const places = new Set([...cards, ...drops].map((made) => `${made.paper}:${made.line}`));
    expect(places.size).toBe(bullets);
    expect(cards.length).toBeGreaterThan(70);
    expect(drops.map((drop) => drop.rule)).toEqual(
      expect.arrayContaining(['opinion', 'garbled', 'refers-outside', 'too-short']),
    );
  });
});
