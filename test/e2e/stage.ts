import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, afterEach, expect } from 'vitest';
import type { RoomMessage } from '../../src/emulator/actions.ts';
import type { Person, Shown } from '../../src/emulator/person.ts';
import { createStory, openRoom, type RoomOptions, type Story, type TestRoom } from './room.ts';

/*
 * What every story needs: a room that is closed afterwards and has logged no error, members who are known already,
 * and hands that write down what they do.
 */

/** Two short papers in both languages, so that a session ends after a few presses. */
export const SMALL_NOTES = fileURLToPath(new URL('notes', import.meta.url));

/** Opens rooms for the tests of a file; after each of them nothing may have been logged as an error. */
export function useRooms(): (options?: RoomOptions) => Promise<TestRoom> {
  const open: TestRoom[] = [];
  afterEach(async () => {
    const closed = open.splice(0);
    for (const room of closed) await room.close();
    expect(closed.flatMap((room) => room.errors)).toEqual([]);
  });
  return async (options = {}) => {
    const room = await openRoom({ notesDir: SMALL_NOTES, ...options });
    open.push(room);
    return room;
  };
}

/** Makes folders of notes that a test may edit. They go when the tests of the file are over: rooms watch them until then. */
export function useNotes(): (files: Record<string, string>) => Promise<string> {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  return async (files) => {
    const folder = await mkdtemp(join(tmpdir(), 'paperdeck-notes-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
    }
    return folder;
  };
}

const WELCOMES = { Alex: 'Nice to meet you', 민지: '반가워요', Sora: '반가워요' } as const;
export type Member = keyof typeof WELCOMES;

/** A member whom the bot has greeted already. */
export async function known(room: TestRoom, name: Member, place = 'papers'): Promise<Person> {
  const person = room.person(name).in(place);
  await person.slash('/help');
  await person.waitsFor(WELCOMES[name]);
  return person;
}

/** A member's hands that write each step and what came of it into the story. */
export interface Hands {
  slash(line: string): Promise<Shown>;
  click(label: string): Promise<Shown>;
  choose(select: string, ...values: string[]): Promise<Shown>;
  type(text: string): Promise<Shown>;
  /** Waits for a message here and writes it down. */
  awaits(wanted: string | RegExp): Promise<RoomMessage>;
}

export interface Play {
  story: Story;
  hands: (person: Person) => Hands;
}

export function play(room: TestRoom): Play {
  const story = createStory(room);
  return {
    story,
    hands: (person) => {
      const says = (step: string, done: Promise<Shown>): Promise<Shown> =>
        story.does(`${person.name}: ${step}`, done);
      return {
        slash: (line) => says(line, person.slash(line)),
        click: (label) => says(`[ ${label} ]`, person.click(label)),
        choose: (select, ...values) =>
          says(`[ ${select} ▾ ] ${values.join(', ')}`, person.choose(select, ...values)),
        type: (text) => says(`types “${text}”`, person.type(text)),
        async awaits(wanted) {
          const message = await person.waitsFor(wanted);
          story.shows(person, message);
          return message;
        },
      };
    },
  };
}

export interface LoggedReview {
  learnerId: string;
  cardId: string;
  rating: string;
  intervalDays: number;
  origin: string;
}

/** What the review log holds, undone reviews left out, oldest first: read beside the running bot. */
export function reviewLog({ databasePath }: Pick<TestRoom, 'databasePath'>): LoggedReview[] {
  const database = new Database(databasePath, { readonly: true });
  try {
    return database
      .prepare(
        `select learner_id as learnerId, card_id as cardId, rating, interval_days as intervalDays, origin
         from reviews where undone_at is null order by review_id`,
      )
      .all() as LoggedReview[];
  } finally {
    database.close();
  }
}

const BUTTON = 2;

/** Labels of the buttons on the newest message that has any, in their order. */
export function buttons(messages: readonly RoomMessage[]): string[] {
  for (const { raw } of messages.toReversed()) {
    const labels = labelsIn(raw.components);
    if (labels.length > 0) return labels;
  }
  return [];
}

function labelsIn(components: unknown): string[] {
  if (!Array.isArray(components)) return [];
  return (components as Record<string, unknown>[]).flatMap((one) =>
    one['type'] === BUTTON ? [String(one['label'])] : labelsIn(one['components']),
  );
}
