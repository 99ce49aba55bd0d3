import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { madeFromOf, papersMadeFrom } from '../../src/app/made-from.ts';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Card } from '../../src/cards/card.ts';
import { makeCards } from '../../src/cards/make-cards.ts';
import type { Paper } from '../../src/notes/paper.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { generatedPaper } from '../bench/notes/generated-papers.ts';
import { paper } from '../cards/support.ts';

let folder = '';
const notesDir = (): string => join(folder, 'notes');
const put = (index: number, more = ''): void =>
  writeFileSync(join(notesDir(), `paper-${index}.en.md`), `${generatedPaper(index)}${more}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperdeck-warm-'));
  mkdirSync(notesDir());
  for (let index = 0; index < 9; index++) put(index);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts, and stops again: what the notes said at that start, and the cards in use then. */
async function startOnce(): Promise<{ said: Record<string, unknown>; cards: Card[] }> {
  let said: Record<string, unknown> = {};
  const app = await createApp({
    notesDir: notesDir(),
    database: { path: join(folder, 'paperdeck.sqlite') },
    cacheFolder: join(folder, 'cache'),
    defaults: { timeZone: 'Asia/Seoul', locale: 'en' },
    clock: systemClock,
    log: {
      ...silentLog,
      info: (fields, message) => {
        if (message === 'notes read') said = fields;
      },
    },
  });
  const book = app.book();
  const cards = book.papers().flatMap(({ slug }) => book.cards(slug, 'en').map(({ card }) => card));
  await app.stop();
  return { said, cards };
}

const byId = (cards: readonly Card[]): Card[] =>
  cards.toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe('a start after notes were edited while the bot was down', () => {
  test('gives the cards, wrong answers and all, that reading everything anew gives', async () => {
    await startOnce();
    const edits: readonly (() => void)[] = [
      () => put(3, '- OmegaNet: a decoder that shares the filters of all seventeen stages\n'),
      () => {
        rmSync(join(notesDir(), 'paper-5.en.md'));
        put(12);
      },
    ];
    for (const edit of edits) {
      edit();
      const { said, cards } = await startOnce();
      const { papers } = await readNotes(notesDir());
      expect(byId(cards)).toEqual(byId(makeCards(papers).cards));
      expect(said).toMatchObject({ cards: cards.length, papers: papers.length });
    }
  }, 30_000);

  test('takes nothing from anybody for a bullet more, and does nothing at the next start', async () => {
    await startOnce();
    put(3, '- OmegaNet: a decoder that shares the filters of all seventeen stages\n');
    expect((await startOnce()).said).toMatchObject({ retired: 0, answerChanged: 0 });
    expect((await startOnce()).said).toMatchObject({ added: 0, updated: 0, retired: 0 });
  }, 30_000);
});

describe('the papers that cards were made from', () => {
  const papers = Array.from({ length: 8 }, (_, at) => paper([`line ${at}`], { slug: `p${at}` }));
  const maker = (kept: readonly Paper[]) => ({
    keyOf: ({ slug, line }: Paper) => `${slug} ${line}`,
    recall: async (key: string) => kept.find(({ slug, line }) => `${slug} ${line}` === key),
  });
  const edited = (count: number): Paper[] =>
    papers.map((one, at) => (at < count ? { ...one, line: 99 } : one));
  const before = madeFromOf(papers, maker([]));

  test('are those of now where they are the same, the others as they were kept', async () => {
    expect(await papersMadeFrom(before, edited(2), maker(papers))).toEqual(papers);
  });

  test.each([
    ['no longer kept', before, edited(1), []],
    ['most of them changed', before, edited(3), papers],
    ['made by another generator', before.replace(/^generator/, 'older'), papers, papers],
    ['nothing known of them', '', papers, papers],
  ])('are not known: %s', async (_, madeFrom, now, kept) => {
    expect(await papersMadeFrom(madeFrom, now, maker(kept))).toBeUndefined();
  });
});
