import { strFromU8 } from 'fflate';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/base/clock.ts';
import type { RoomMessage } from '../../src/emulator/actions.ts';
import { questionOpens, rightButton } from './quiz-hands.ts';
import { known, play, reviewLog, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/data-${name}.txt`;

/** The files of a message, as a member downloads them. */
async function downloads({ raw }: RoomMessage): Promise<Map<string, Uint8Array>> {
  const files = await Promise.all(
    raw.attachments.map(async ({ filename, url }) => {
      const response = await fetch(url);
      return [filename, new Uint8Array(await response.arrayBuffer())] as const;
    }),
  );
  return new Map(files);
}

describe('/data export', () => {
  it('hands out everything as JSON, CSV and an Anki package, for the caller alone', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await person.slash('/deck add paper:u-net');
    await person.slash('/review');
    await person.click('Show answer');
    await person.click('Good');
    await alex.slash('/data export');
    const message = await person.waitsFor('Everything I keep of you');
    expect(message.onlyFor).toBe(person.id);
    const files = await downloads(message);
    const data = JSON.parse(strFromU8(files.get('paperdeck-data.json') as Uint8Array)) as Record<
      string,
      unknown[]
    >;
    expect(data).toMatchObject({
      format: 'paperdeck-data',
      version: 1,
      learner: [{ id: person.id }],
      deck: [{ kind: 'paper', name: 'u-net' }],
      reviews: [{ rating: 'good', studyDay: '2026-03-02', answeredAt: '2026-03-02T00:00:00.000Z' }],
    });
    const csv = strFromU8(files.get('paperdeck-reviews.csv') as Uint8Array);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    const zip = await JSZip.loadAsync(files.get('paperdeck.apkg') as Uint8Array);
    expect(Object.keys(zip.files)).toEqual(['collection.anki2', 'media']);
    await expect(story.text()).toMatchFileSnapshot(golden('export'));
  });

  it('speaks Korean, and answers somebody of whom nothing but settings is kept', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const minji = hands((await known(room, '민지')).in('dm'));
    await minji.slash('/데이터 내보내기');
    await expect(story.text()).toMatchFileSnapshot(golden('export-ko'));
  });
});

describe('/data delete', () => {
  it('asks, erases everything, and meets the member anew', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await person.slash('/deck add paper:u-net');
    await person.slash('/remind at time:08:30');
    await person.slash('/review');
    await person.click('Show answer');
    await person.click('Good');
    await alex.slash('/data delete');
    await alex.click('Keep it');
    expect(reviewLog(room)).toHaveLength(1);
    await person.slash('/data delete');
    await alex.click('Erase everything');
    expect(reviewLog(room)).toEqual([]);
    await alex.slash('/deck show');
    await alex.awaits('Nice to meet you');
    await expect(story.text()).toMatchFileSnapshot(golden('delete'));
  });

  it('ends a running quiz of theirs, with the others’ points as they were, in Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const minji = await known(room, '민지');
    const sora = await known(room, 'Sora');
    await minji.slash('/퀴즈 논문:mask-rcnn 문제수:3 방식:객관식');
    const question = await questionOpens(room, sora, 1);
    await minji.click(rightButton(question));
    await sora.click(rightButton(question));
    await room.tick();
    const before = await points(room, sora.id);
    await minji.slash('/데이터 삭제');
    await hands(minji).click('모두 지우기');
    await room.tick();
    await sora.waitsFor('점수');
    expect(before).toBeGreaterThan(0);
    expect(await points(room, sora.id)).toBe(before);
    const report = sora.sees().at(-1);
    expect(JSON.stringify(report?.raw)).not.toContain(minji.id);
    await expect(story.text()).toMatchFileSnapshot(golden('delete-ko'));
  });

  it('does nothing when the question is old, or somebody else’s', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await alex.slash('/data delete');
    await room.pass(16 * MINUTE);
    expect((await alex.click('Erase everything')).text).toContain('asked a while ago');
    expect(await room.app().study.deck(alex.id)).toEqual([]);
  });
});

async function points(room: Awaited<ReturnType<typeof open>>, userId: string) {
  const { places } = await room.app().study.leaderboard(room.emulator.guildId, 'all');
  return places.find((place) => place.userId === userId)?.points;
}
