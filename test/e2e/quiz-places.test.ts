import { describe, expect, it } from 'vitest';
import { SECOND } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { questionOpens, quizSeenBy, rightButton } from './quiz-hands.ts';
import { known, play, useNotes, useRooms } from './stage.ts';

/*
 * Where a quiz can be held, where not and what is said then, and what becomes of one whose place goes away.
 */

const notes = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/quiz-${name}.txt`;

const MEMBERS = [
  { name: 'Alex', locale: 'en', line: '/quiz paper:mask-rcnn questions:2 style:choice' },
  { name: '민지', locale: 'ko', line: '/퀴즈 논문:mask-rcnn 문제수:2 방식:객관식' },
] as const;

/** A quiz whose first question this person got right; 1 point of a choice is 0.5. */
async function begun(room: TestRoom, person: Person): Promise<string> {
  await person.slash('/quiz paper:mask-rcnn questions:3 style:choice');
  const question = await questionOpens(room, person, 1);
  const { id } = await quizSeenBy(room, person);
  await person.click(rightButton(question));
  await room.pass(11 * SECOND);
  return id;
}

/** What came of a quiz whose place is gone, after a restart too. */
async function ending(room: TestRoom, id: string, starter: Person) {
  await room.pass(40 * SECOND);
  await starter.in('dm').waitsFor(/could no longer post/);
  await room.tick();
  await room.restart();
  await room.tick();
  const report = await room.app().study.quizReport(id);
  return {
    end: report?.end,
    points: report?.scores.map(({ points }) => points),
    told: starter.in('dm').sees().length,
  };
}

const CLOSED_KINDLY = { end: 'channel-lost', points: [0.5], told: 1 };

describe('a quiz in a thread', () => {
  it.each(MEMBERS)(
    'needs the right to write in threads, and no other ($locale)',
    async (member) => {
      const room = await open();
      const { faults, places } = room.emulator;
      const { story, hands } = play(room);
      const person = await known(room, member.name);
      const thread = places.startThread(person.channelId, 'Mask R-CNN', member.name);
      const there = person.in(thread.id);
      faults.denyPermission(thread.id, 'SendMessages');
      faults.denyPermission(thread.id, 'SendMessagesInThreads');
      await hands(there).slash(member.line);
      faults.clear();
      faults.denyPermission(thread.id, 'SendMessages');
      story.tells('The right to write in threads is there; that for channels does not matter.');
      await hands(there).slash(member.line);
      const question = await questionOpens(room, there, 1);
      await there.click(rightButton(question));
      await room.pass(11 * SECOND);
      await hands(there).awaits(/Right: |맞힌 사람/);
      await expect(story.text()).toMatchFileSnapshot(golden(`thread-${member.locale}`));
    },
  );

  it('ends when the thread is archived', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    const thread = room.emulator.places.startThread(alex.channelId, 'Mask R-CNN', 'Alex');
    const id = await begun(room, alex.in(thread.id));
    room.emulator.places.archiveThread(thread.id, { locked: true });
    expect(await ending(room, id, alex)).toEqual(CLOSED_KINDLY);
  });
});

describe('a quiz whose place goes away', () => {
  it('ends when its channel is deleted', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    const channel = room.emulator.places.addChannel('short-lived');
    const id = await begun(room, alex.in(channel.id));
    room.emulator.places.deleteChannel(channel.id);
    expect(await ending(room, id, alex)).toEqual(CLOSED_KINDLY);
  });

  it('ends when the bot is taken out of the server', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    room.emulator.places.install('Alex');
    const id = await begun(room, alex);
    room.emulator.places.removeBot();
    expect(await ending(room, id, alex)).toEqual(CLOSED_KINDLY);
  });

  it('keeps its scores also when its starter takes no direct messages', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    const id = await begun(room, alex);
    room.emulator.faults.closeDirect(alex.id);
    room.emulator.faults.denyPermission(alex.channelId, 'SendMessages');
    await room.pass(40 * SECOND);
    await room.tick();
    expect(await room.app().study.quizReport(id)).toMatchObject({ end: 'channel-lost' });
    expect(alex.in('dm').sees()).toHaveLength(0);
  });
});

describe('a quiz where the bot does not belong', () => {
  it.each(MEMBERS)('is refused in a group, with what works there ($locale)', async (member) => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, member.name);
    const group = room.emulator.places.openGroup(['Alex', '민지'], member.name);
    await hands(person.in(group.id)).slash(member.line);
    expect(person.says()).toContain(member.locale === 'en' ? '`/review`' : '`/복습`');
    await expect(story.text()).toMatchFileSnapshot(golden(`group-${member.locale}`));
  });

  it.each(MEMBERS)('is refused in a server that it is not in ($locale)', async (member) => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, member.name);
    room.emulator.places.install(member.name);
    room.emulator.places.removeBot();
    await hands(person).slash(member.line);
    expect(person.sees().at(-1)?.onlyFor).toBe(person.id);
    expect(person.says()).toContain(member.locale === 'en' ? '`/review`' : '`/복습`');
    await expect(story.text()).toMatchFileSnapshot(golden(`elsewhere-${member.locale}`));
  });
});

describe('a quiz with pictures', () => {
  const PICTURE = [
    '# RoIAlign',
    '',
    '- RoIAlign의 샘플링 지점',
    '',
    '![](https://example.org/roialign.png)',
    '',
    '> 칸마다 네 점, 좌표는 반올림하지 않음',
    '',
  ].join('\n');

  it('shows them with the question and with the answer, and needs the right to', async () => {
    const room = await open({ notesDir: await notes({ 'roialign.ko.md': PICTURE }) });
    const { story, hands } = play(room);
    const person = await known(room, '민지');
    room.emulator.faults.denyPermission(person.channelId, 'AttachFiles');
    await hands(person).slash('/퀴즈');
    expect(person.says()).toContain('파일 첨부');
    room.emulator.faults.clear();
    await hands(person).slash('/퀴즈');
    const question = await questionOpens(room, person, 1);
    expect(question.pictureUrl).toBe('https://example.org/roialign.png');
    await hands(person).awaits(/\[picture: /);
    await room.pass(40 * SECOND);
    const revealed = await hands(person).awaits('노트에서');
    expect(JSON.stringify(revealed.raw)).toContain('roialign.png');
    await expect(story.text()).toMatchFileSnapshot(golden('picture-ko'));
  });
});
