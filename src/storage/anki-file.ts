import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiMemory,
  AnkiNote,
} from '../study/export/anki-collection.ts';

/*
 * Anki's package file: a zip around a collection in schema 11, which every version of Anki and every other reader
 * takes. Tables and JSON are those of that schema; what an import never reads is left at its default.
 */

const SCHEMA = `
  create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
    ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
    models text not null, decks text not null, dconf text not null, tags text not null);
  create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
    usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
    flags integer not null, data text not null);
  create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
    mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
    ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
    left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
  create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
    ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
    type integer not null);
  create table graves (usn integer not null, oid integer not null, type integer not null);
  create index ix_notes_usn on notes (usn);
  create index ix_cards_usn on cards (usn);
  create index ix_revlog_usn on revlog (usn);
  create index ix_cards_nid on cards (nid);
  create index ix_cards_sched on cards (did, queue, due);
  create index ix_revlog_cid on revlog (cid);
  create index ix_notes_csum on notes (csum);`;

const SCHEMA_VERSION = 11;
/** Not sent to a sync server yet. */
const UNSYNCED = -1;
/** The note type of every export is the same, so that a second import needs no second one. */
const NOTE_TYPE = 1_700_000_000_000;
const OPTIONS = 1_700_000_000_001;
const DEFAULT_DECK = 1;
const FIELDS = ['Front', 'Back', 'Source', 'Paper'] as const;

function noteType(modified: number) {
  return {
    id: NOTE_TYPE,
    name: 'Paperdeck',
    type: 0,
    mod: modified,
    usn: UNSYNCED,
    sortf: 0,
    did: DEFAULT_DECK,
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        qfmt: '{{Front}}',
        afmt: '{{FrontSide}}\n<hr id=answer>\n{{Back}}\n<div class=source>{{Source}}<br>{{Paper}}</div>',
        bqfmt: '',
        bafmt: '',
        did: null,
      },
    ],
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: '.card { font-family: sans-serif; font-size: 20px; text-align: center; }\n.source { margin-top: 2em; font-size: 14px; opacity: 0.7; }\n',
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

function deck(id: number, name: string, options: number, modified: number) {
  const today = [0, 0];
  return {
    id,
    name,
    mod: modified,
    usn: UNSYNCED,
    desc: '',
    dyn: 0,
    conf: options,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: today,
    revToday: today,
    lrnToday: today,
    timeToday: today,
  };
}

function deckOptions(id: number, name: string, collection: AnkiCollection, modified: number) {
  const { newPerDay, reviewsPerDay, desiredRetention, parameters } = collection;
  return {
    id,
    name,
    mod: modified,
    usn: UNSYNCED,
    dyn: false,
    maxTaken: 60,
    timer: 0,
    autoplay: true,
    replayq: true,
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2_500,
      ints: [1, 4, 0],
      order: 1,
      perDay: newPerDay,
      separate: true,
    },
    rev: {
      bury: true,
      ease4: 1.3,
      fuzz: 0.05,
      hardFactor: 1.2,
      ivlFct: 1,
      maxIvl: 36_500,
      minSpace: 1,
      perDay: reviewsPerDay,
    },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    desiredRetention,
    ...(parameters === null ? {} : { fsrsParams6: parameters }),
  };
}

function configuration({ rolloverHour, minutesWest, notes }: AnkiCollection) {
  return {
    activeDecks: [DEFAULT_DECK],
    addToCur: true,
    collapseTime: 1_200,
    creationOffset: minutesWest,
    curDeck: DEFAULT_DECK,
    curModel: NOTE_TYPE,
    dayLearnFirst: false,
    dueCounts: true,
    estTimes: true,
    fsrs: true,
    newSpread: 0,
    nextPos: notes.length + 1,
    rollover: rolloverHour,
    schedVer: 2,
    sched2021: true,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  };
}

function writeCollection(file: Sqlite.Database, collection: AnkiCollection): void {
  const modified = Math.floor(collection.modifiedAt / 1_000);
  const decks = [
    deck(DEFAULT_DECK, 'Default', 1, modified),
    ...collection.decks.map(({ id, name }) => deck(id, name, OPTIONS, modified)),
  ];
  const options = [
    deckOptions(1, 'Default', { ...collection, parameters: null }, modified),
    deckOptions(OPTIONS, 'Paperdeck', collection, modified),
  ];
  const byId = (items: readonly { id: number }[]) =>
    JSON.stringify(Object.fromEntries(items.map((item) => [String(item.id), item])));
  file
    .prepare('insert into col values (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      collection.createdAt,
      collection.modifiedAt,
      collection.modifiedAt,
      SCHEMA_VERSION,
      JSON.stringify(configuration(collection)),
      byId([noteType(modified)]),
      byId(decks),
      byId(options),
      '{}',
    );
}

const TAG = /<[^>]*>/g;
const FIELD_END = '\u001F';

/** Anki's: the first eight hexadecimal digits of the first field's SHA-1, without its HTML. */
function checksum(plain: string): number {
  return Number.parseInt(createHash('sha1').update(plain).digest('hex').slice(0, 8), 16);
}

function writeNotes(file: Sqlite.Database, notes: readonly AnkiNote[], modified: number): void {
  const insert = file.prepare(
    `insert into notes values (?, ?, ${NOTE_TYPE}, ?, ${UNSYNCED}, ?, ?, ?, ?, 0, '')`,
  );
  for (const { id, guid, fields, tags } of notes) {
    const plain = fields[0].replaceAll(TAG, '');
    const shownTags = ` ${tags.join(' ')} `;
    insert.run(id, guid, modified, shownTags, fields.join(FIELD_END), plain, checksum(plain));
  }
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The names under which Anki keeps FSRS's state in a card's `data`. */
function cardData(memory: AnkiMemory | null): string {
  if (memory === null) return '{}';
  const { stability, difficulty, desiredRetention, decay, lastReviewAt } = memory;
  return JSON.stringify({
    s: rounded(stability, 4),
    d: rounded(difficulty, 3),
    dr: rounded(desiredRetention, 2),
    decay: rounded(decay, 3),
    ...(lastReviewAt === null ? {} : { lrt: lastReviewAt }),
  });
}

function writeCards(file: Sqlite.Database, cards: readonly AnkiCard[], modified: number): void {
  const insert = file.prepare(
    `insert into cards values (?, ?, ?, 0, ?, ${UNSYNCED}, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)`,
  );
  for (const card of cards) {
    const { id, noteId, deckId, type, queue, due, intervalDays } = card;
    const { factor, reps, lapses, stepsLeft, memory } = card;
    const place = [id, noteId, deckId, modified, type, queue, due, intervalDays];
    insert.run(...place, factor, reps, lapses, stepsLeft, cardData(memory));
  }
}

function writeReviews(file: Sqlite.Database, { reviews }: AnkiCollection): void {
  const insert = file.prepare(`insert into revlog values (?, ?, ${UNSYNCED}, ?, ?, ?, ?, ?, ?)`);
  for (const review of reviews) {
    const { id, cardId, ease, interval, lastInterval, factor, milliseconds, type } = review;
    insert.run(id, cardId, ease, interval, lastInterval, factor, milliseconds, type);
  }
}

/** The bytes of an `.apkg`. Takes seconds for very long histories: to be called beside the event loop. */
export function ankiPackage(collection: AnkiCollection): Uint8Array {
  const file = new Sqlite(':memory:');
  try {
    file.exec(SCHEMA);
    const modified = Math.floor(collection.modifiedAt / 1_000);
    file.transaction(() => {
      writeCollection(file, collection);
      writeNotes(file, collection.notes, modified);
      writeCards(file, collection.cards, modified);
      writeReviews(file, collection);
    })();
    return zipSync({ 'collection.anki2': new Uint8Array(file.serialize()), media: strToU8('{}') });
  } finally {
    file.close();
  }
}
