import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { madeFromOf, papersMadeFrom } from '../../src/app/made-from.ts';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Card } from '../../src/cards/card.ts';
import { makeCards } from '../../src/cards/make-cards.ts';
import type { Paper } from '../../src/notes/paper.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { generatedPaper } from '../bench/notes/generated-papers.ts';
import { paper } from '../cards/support.ts';

/*
 * Notes that change while the bot runs and while it is down. Whatever is taken over from before, the cards are those that
 * reading everything anew gives.
 */

let folder = '';
const notesDir = (): string => join(folder, 'notes');
const pathOf = (name: string): string => join(notesDir(), `${name}.en.md`);
const OMEGA = '- OmegaNet: a decoder that shares the filters of all seventeen stages\n';
/** The first ten bullets of a paper, and some more. */
const textOf = (index: number, more = ''): string =>
  `${generatedPaper(index).split('\n').slice(0, 21).join('\n')}\n${more}`;
const put = (index: number, more = ''): void =>
  writeFileSync(pathOf(`paper-${index}`), textOf(index, more));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperdeck-warm-'));
  mkdirSync(notesDir());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  app: App;
  /** What was last said of the notes. */
  said: () => Record<string, unknown>;
}

async function start(): Promise<Started> {
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
  return { app, said: () => said };
}

/** Starts, and stops again: what the notes said at that start. */
async function startOnce(): Promise<Record<string, unknown>> {
  const { app, said } = await start();
  await app.stop();
  return said();
}

const byId = (cards: readonly Card[]): Card[] =>
  cards.toSorted((one, other) => (one.id < other.id ? -1 : 1));

function cardsIn({ app }: Started): Card[] {
  const book = app.book();
  return book.papers().flatMap(({ slug }) => book.cards(slug, 'en').map(({ card }) => card));
}

/** What happens to a folder of notes; a file that is not there is written. */
const edits = {
  write: (index: number) => put(index),
  extend: (index: number) => put(index, OMEGA),
  remove: (index: number) => rmSync(pathOf(`paper-${index}`), { force: true }),
  rename: (index: number) => {
    rmSync(pathOf(`paper-${index}`), { force: true });
    writeFileSync(pathOf(`renamed-${index}`), textOf(index));
  },
  retag: (index: number) =>
    writeFileSync(
      pathOf(`paper-${index}`),
      textOf(index).replace(/^tags: .*$/m, 'tags: [tracking, group-1]'),
    ),
  reword: (index: number) => put(index, `${OMEGA}- Its loss is **focal loss ${index}** instead.\n`),
};

describe('notes that change', () => {
  test('give the cards, wrong answers and all, that reading everything anew gives', async () => {
    const edit = fc.record({
      what: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
      index: fc.nat({ max: 11 }),
    });
    const round = fc.record({
      isDown: fc.boolean(),
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    });
    const rounds = fc.array(round, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc
        .asyncProperty(rounds, async (history) => {
          for (let index = 0; index < 9; index++) put(index);
          let started = await start();
          for (const { isDown, edits: some } of history) {
            if (isDown) await started.app.stop();
            for (const { what, index } of some) edits[what](index);
            if (isDown) started = await start();
            else await started.app.notes.reload();
            const { papers } = await readNotes(notesDir());
            expect(byId(cardsIn(started))).toEqual(byId(makeCards(papers).cards));
          }
          await started.app.stop();
        })
        .afterEach(() => {
          rmSync(folder, { recursive: true });
          mkdirSync(notesDir(), { recursive: true });
        }),
      { numRuns: 6 },
    );
  }, 60_000);

  test('take nothing from anybody for a bullet more, and do nothing at the next start', async () => {
    for (let index = 0; index < 9; index++) put(index);
    await startOnce();
    put(3, OMEGA);
    expect(await startOnce()).toMatchObject({ retired: 0, answerChanged: 0 });
    expect(await startOnce()).toMatchObject({ added: 0, updated: 0, retired: 0 });
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
