import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '../../src/base/clock.ts';
import type { RoomMessage } from '../../src/emulator/actions.ts';
import { questionOpens } from './quiz-hands.ts';
import type { TestRoom } from './room.ts';
import { known, play, useNotes, useRooms } from './stage.ts';

const notes = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/pictures-${name}.txt`;

/** One dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const NOTE = `# RoIAlign

- Sampling points of RoIAlign

  ![four points per bin, none of them rounded](img/points.png)

- The mask head

  <img src="./img/head.png" alt="four convolutions and then an upsampling by two">
`;

async function pictured(): Promise<string> {
  const folder = await notes({ 'roialign.en.md': NOTE });
  await mkdir(join(folder, 'img'));
  await writeFile(join(folder, 'img', 'points.png'), PNG);
  await writeFile(join(folder, 'img', 'head.png'), PNG);
  return folder;
}

const attached = ({ raw }: RoomMessage) =>
  (raw.attachments as { filename: string }[]).map(({ filename }) => filename);

/** How many files went with each request to a channel's messages whose path ends so. */
const filesSent = (room: TestRoom, method: string, end: string): number[] =>
  room.emulator.traffic
    .lines()
    .filter(({ what }) => what.startsWith(`${method} /api/v10/channels/`) && what.endsWith(end))
    .map(({ body }) => (body as { request: { files?: string[] } }).request.files?.length ?? 0);

describe('pictures that lie beside the notes', () => {
  it('come with reviews and with the note', async () => {
    const room = await open({ notesDir: await pictured() });
    const { story, hands } = play(room);
    const here = await known(room, 'Alex');
    const alex = hands(here);
    await alex.slash('/paper name:roialign');
    await alex.click('Next');
    const figures = await alex.awaits('Figures');
    expect(attached(figures)).toEqual(['figure-1.png', 'figure-2.png']);
    expect(figures.raw.attachments).toMatchObject([
      { description: 'four points per bin, none of them rounded', width: 1, height: 1 },
      { description: 'four convolutions and then an upsampling by two' },
    ]);
    await here.slash('/deck add paper:roialign');
    await alex.slash('/review');
    expect(attached(await here.waitsFor('Show answer'))).toEqual(['figure-1.png']);
    await alex.click('Show answer');
    expect(attached(await here.waitsFor('How well'))).toEqual(['figure-1.png']);
    await expect(story.text()).toMatchFileSnapshot(golden('shown'));
  });

  it('come with a quiz’s question and its answer, and with the question of the day', async () => {
    const room = await open({ notesDir: await pictured() });
    const sora = await known(room, 'Sora');
    await room.app().study.changeSettings(sora.id, { locale: 'en' });
    await sora.slash('/quiz paper:roialign questions:1');
    await questionOpens(room, sora, 1);
    const asked = await sora.waitsFor('Nobody has answered');
    expect(attached(asked)).toEqual(['figure-1.png']);
    await sora.click('Answer');
    await sora.type('no idea');
    await room.tick();
    const counted = await sora.waitsFor('1 answered');
    await room.pass(40 * SECOND);
    const revealed = await sora.waitsFor('Answer:');
    expect(attached(revealed)).toEqual(['figure-1.png']);
    // The picture was sent with the question alone.
    expect(counted.raw.attachments).toEqual(asked.raw.attachments);
    expect(revealed.raw.attachments).toEqual(asked.raw.attachments);
    expect(filesSent(room, 'POST', `/messages`).filter((count) => count > 0)).toEqual([1]);
    expect(filesSent(room, 'PATCH', `/messages/${asked.id}`)).toEqual([0, 0]);
    await sora.slash('/remind channel on time:10:00 zone:Asia/Seoul');
    await room.pass(HOUR);
    expect(attached(await sora.waitsFor('Question of the day'))).toEqual(['figure-1.png']);
    await room.pass(DAY);
    const next = await sora.waitsFor('The answer to the last question');
    expect(attached(next)).toEqual(['figure-1.png', 'figure-2.png']);
  });

  it('that are gone, too large or none are said to be so, and the card goes on', async () => {
    const notesDir = await pictured();
    const room = await open({ notesDir });
    const { story, hands } = play(room);
    await writeFile(join(notesDir, 'img', 'points.png'), Buffer.concat([PNG], 10 * 2 ** 20 + 1));
    await rm(join(notesDir, 'img', 'head.png'));
    const here = await known(room, 'Alex');
    const alex = hands(here);
    await alex.slash('/paper name:roialign');
    await alex.click('Next');
    expect(attached(await alex.awaits('Figures'))).toEqual([]);
    await here.slash('/deck add paper:roialign');
    await alex.slash('/review');
    await alex.click('Show answer');
    await alex.click('Good · 10 min');
    await expect(story.text()).toMatchFileSnapshot(golden('missing'));
  });
});
