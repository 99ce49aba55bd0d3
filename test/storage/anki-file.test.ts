import JSZip from 'jszip';
import initSqlJs, { type Database } from 'sql.js';
import { describe, expect, it } from 'vitest';
import { ankiPackage } from '../../src/storage/anki-file.ts';
import { toAnki } from '../../src/study/export/to-anki.ts';
import type { Review } from '../../src/study/memory.ts';
import { aCard, aGrade, aLearner, aMemory, DAY, MINUTE, START, TODAY } from './builders.ts';

/*
 * The package read back by libraries that did not write it, for what Anki's importer looks at.
 */

const SECOND = 1_000;

function aReview(id: number, cardId: string, change: Partial<Review> = {}): Review {
  const { review } = aGrade(cardId, { review: change });
  if (review === undefined) throw new Error('a grade without a review');
  return { ...review, id };
}

const material = {
  learner: aLearner('ana', { createdAt: START - 3 * DAY, parameters: null }),
  now: START + DAY,
  cards: [
    {
      cardId: 'one',
      card: aCard('one', { front: '[U-Net] $x_i < y$ is ____', back: 'a <b> & c' }),
    },
    { cardId: 'two', card: aCard('two', { items: ['하나', '둘'] }) },
    { cardId: 'three', card: aCard('three', { paper: 'fcn', paperName: 'FCN::deep' }) },
    { cardId: 'four', card: aCard('four') },
    { cardId: 'new', card: aCard('new', { pictureUrl: 'https://a.example/x.png' }) },
  ],
  memories: [
    aMemory('one', { dueDay: TODAY + 10, intervalDays: 10, reps: 4, lapses: 1 }),
    aMemory('two', { suspended: true }),
    aMemory('three', {
      phase: 'learning',
      step: 1,
      dueAt: START + DAY + 10 * MINUTE,
      intervalDays: 0,
    }),
    aMemory('four', { phase: 'relearning', dueAt: START + DAY + MINUTE, intervalDays: 0 }),
  ],
  reviews: [
    aReview(1, 'one', { rating: 'again', intervalDays: 0, durationMs: 70_000 }),
    aReview(2, 'two'),
    aReview(3, 'one', {
      answeredAt: START + 10 * MINUTE,
      phaseBefore: 'learning',
      intervalDays: 1,
    }),
    aReview(4, 'four', {
      answeredAt: START + DAY,
      phaseBefore: 'review',
      rating: 'again',
      intervalDays: 0,
    }),
  ],
};

async function readBack(bytes: Uint8Array): Promise<{ database: Database; media: string }> {
  const zip = await JSZip.loadAsync(bytes);
  const collection = await zip.file('collection.anki2')?.async('uint8array');
  const { Database } = await initSqlJs();
  return {
    database: new Database(collection),
    media: (await zip.file('media')?.async('string')) ?? '',
  };
}

function rows(database: Database, query: string): Record<string, unknown>[] {
  const statement = database.prepare(query);
  const found: Record<string, unknown>[] = [];
  while (statement.step()) found.push(statement.getAsObject());
  statement.free();
  return found;
}

const opened = () => readBack(ankiPackage(toAnki(material)));

describe('an exported Anki package', () => {
  it('is a sound collection of schema 11 without media', async () => {
    const { database, media } = await opened();
    expect(media).toBe('{}');
    expect(rows(database, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const [col = {}] = rows(database, 'select * from col');
    // The learner's first study day began at four in Seoul.
    expect(col).toMatchObject({
      id: 1,
      ver: 11,
      crt: (START - 3 * DAY - 14 * 60 * MINUTE) / SECOND,
    });
    const json = (name: string) => JSON.parse(String(col[name])) as Record<string, object>;
    expect(json('conf')).toMatchObject({ schedVer: 2, rollover: 4, creationOffset: -540 });
    const [model] = Object.values(json('models')) as {
      flds: { name: string }[];
      tmpls: object[];
    }[];
    expect(model?.flds.map(({ name }) => name)).toEqual(['Front', 'Back', 'Source', 'Paper']);
    expect(model?.tmpls).toHaveLength(1);
    const decks = Object.values(json('decks')) as { name: string; conf: number }[];
    expect(decks.map(({ name }) => name).sort()).toEqual([
      'Default',
      'Paperdeck::FCN:deep',
      'Paperdeck::U-Net',
    ]);
    for (const { conf } of decks) expect(json('dconf')).toHaveProperty(String(conf));
  });

  it('has a note a card, escaped, with formulas for MathJax', async () => {
    const { database } = await opened();
    const notes = rows(database, 'select * from notes order by id');
    expect(new Set(notes.map(({ id }) => id)).size).toBe(5);
    expect(notes.map(({ guid }) => String(guid)).sort()).toEqual(
      ['one', 'two', 'three', 'four', 'new'].map((id) => `paperdeck-${id}`).sort(),
    );
    const fields = (guid: string) =>
      String(notes.find((note) => note['guid'] === guid)?.['flds']).split('\u001F');
    expect(fields('paperdeck-one').slice(0, 2)).toEqual([
      String.raw`[U-Net] \(x_i &lt; y\) is ____`,
      'a &lt;b&gt; &amp; c',
    ]);
    expect(fields('paperdeck-two')[1]).toBe('하나<br>둘');
    expect(fields('paperdeck-new')[0]).toContain('<img src="https://a.example/x.png">');
    const models = rows(database, 'select models from col');
    for (const { mid } of notes)
      expect(String(models[0]?.['models'])).toContain(JSON.stringify(String(mid)));
  });

  it('keeps the schedule: days from the collection’s start, steps as instants, FSRS’s state', async () => {
    const { database } = await opened();
    const found = rows(
      database,
      `select substr(guid, 11) as card, type, queue, due, ivl, cards.reps, lapses, left, factor, cards.data
       from cards join notes on notes.id = nid`,
    );
    const card = (name: string) => found.find((one) => one['card'] === name);
    expect(found).toHaveLength(5);
    expect(card('one')).toMatchObject({ type: 2, queue: 2, due: 13, ivl: 10, reps: 4, lapses: 1 });
    expect(JSON.parse(String(card('one')?.['data']))).toEqual({
      s: 10.25,
      d: 5.5,
      dr: 0.9,
      decay: 0.154,
      lrt: START / SECOND,
    });
    expect(card('two')).toMatchObject({ type: 2, queue: -1 });
    const soon = (START + DAY + 10 * MINUTE) / SECOND;
    expect(card('three')).toMatchObject({ type: 1, queue: 1, due: soon, left: 1_001 });
    expect(card('four')).toMatchObject({ type: 3, queue: 1, left: 1_001 });
    expect(card('new')).toMatchObject({ type: 0, queue: 0, due: 4, ivl: 0, data: '{}' });
  });

  it('keeps the review log, each entry at a millisecond of its own', async () => {
    const { database } = await opened();
    const log = rows(database, 'select * from revlog order by id');
    expect(log.map(({ id }) => id)).toEqual([START, START + 1, START + 10 * MINUTE, START + DAY]);
    const [again, good, graduated, lapse] = log;
    expect(again).toMatchObject({
      ease: 1,
      ivl: -60,
      lastIvl: 0,
      type: 0,
      time: 60_000,
      factor: 600,
    });
    expect(good).toMatchObject({ ease: 3, ivl: 10, type: 0 });
    expect(graduated).toMatchObject({ ease: 3, ivl: 1, lastIvl: -60, type: 0 });
    expect(lapse).toMatchObject({ ease: 1, ivl: -600, type: 1 });
    const orphans = rows(database, 'select * from revlog where cid not in (select id from cards)');
    expect(orphans).toEqual([]);
  });

  it('is the same again later, so that a second import adds nothing', async () => {
    const first = toAnki(material);
    const later = toAnki({ ...material, now: material.now + 30 * DAY });
    expect(later.notes).toEqual(first.notes);
    expect(later.reviews).toEqual(first.reviews);
    expect(later.decks).toEqual(first.decks);
    expect(later.cards.map(({ id, noteId, deckId }) => [id, noteId, deckId])).toEqual(
      first.cards.map(({ id, noteId, deckId }) => [id, noteId, deckId]),
    );
  });
});
