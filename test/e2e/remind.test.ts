import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { known, type Member, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/remind-${name}.txt`;

/** A member with cards to learn and a reminder at 09:30, half an hour after the room opens. */
async function reminded(room: TestRoom, name: Member): Promise<Person> {
  const person = await known(room, name);
  await room.app().study.addToDeck(person.id, 'paper', 'u-net');
  await person.slash('/remind at time:09:30 zone:Asia/Seoul');
  return person;
}

const directMessages = (person: Person) => person.in('dm').sees().length;

describe('a reminder', () => {
  it('is set, shown, moved by zone and turned off', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await known(room, 'Alex'));
    await alex.slash('/remind status');
    await alex.slash('/remind at time:noonish');
    await alex.slash('/remind at time:"8:30 pm"');
    await alex.slash('/remind at time:"8:30 pm" zone:Viena');
    await alex.choose('Pick a time zone', 'Europe/Vienna');
    await alex.slash('/remind status');
    await alex.slash('/remind off');
    await alex.slash('/remind off');
    await expect(story.text()).toMatchFileSnapshot(golden('set'));
  });

  it('comes once a study day, and its first button becomes the review', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await reminded(room, 'Alex');
    await room.pass(29 * MINUTE);
    expect(directMessages(person)).toBe(0);
    await room.pass(MINUTE);
    await room.pass(MINUTE);
    await room.pass(3 * HOUR);
    expect(directMessages(person)).toBe(1);
    story.sees(person.in('dm'));
    const alex = hands(person.in('dm'));
    await alex.click('Start review');
    await alex.click('Show answer');
    await room.pass(DAY);
    expect(directMessages(person)).toBe(2);
    await expect(story.text()).toMatchFileSnapshot(golden('start'));
  });

  it('comes again an hour later when asked to, and not at all when skipped, in Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await reminded(room, '민지');
    await room.pass(30 * MINUTE);
    const minji = hands(person.in('dm'));
    await minji.click('1시간 뒤에');
    await room.pass(59 * MINUTE);
    expect(directMessages(person)).toBe(1);
    await room.pass(MINUTE);
    expect(directMessages(person)).toBe(2);
    await minji.click('오늘은 쉬기');
    await room.pass(2 * HOUR);
    expect(directMessages(person)).toBe(2);
    await expect(story.text()).toMatchFileSnapshot(golden('snooze-ko'));
  });

  it('of yesterday says that it is over', async () => {
    const room = await open();
    const person = await reminded(room, 'Alex');
    await room.pass(30 * MINUTE);
    room.clock.advance(DAY);
    await person.in('dm').click('Skip today');
    expect(person.says()).toContain('That was for another day.');
  });

  it('is sent once when the process is lost after claiming it', async () => {
    const room = await open();
    const person = await reminded(room, 'Alex');
    room.clock.advance(30 * MINUTE);
    await room.app().study.claimDueReminders(room.clock.now(), 10);
    await room.restart();
    await room.tick();
    await room.tick();
    expect(directMessages(person)).toBe(1);
  });

  it('pauses when direct messages stay closed, and the next command says so', async () => {
    const room = await open();
    const person = await reminded(room, 'Alex');
    room.emulator.faults.closeDirect(person.id);
    await room.pass(30 * MINUTE);
    await room.pass(DAY);
    await room.pass(DAY);
    room.emulator.faults.openDirect(person.id);
    await person.slash('/remind status');
    expect(person.says()).toContain('paused');
    await person.waitsFor('I could not send you direct messages');
    await person.slash('/remind at time:09:30');
    await room.pass(DAY);
    expect(directMessages(person)).toBe(1);
  });

  it('is silent when nothing is due', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    await person.slash('/remind at time:09:30 zone:Asia/Seoul');
    await room.pass(HOUR);
    expect(directMessages(person)).toBe(0);
  });
});

describe('a reminder with a channel to fall back on', () => {
  it.each([
    ['Alex', '/remind at time:09:30 channel:papers', 'Start review'],
    ['민지', '/알림 설정 시각:09:30 채널:papers', '복습 시작'],
  ] as const)('calls %s there when direct messages are closed', async (name, line, start) => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, name);
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await hands(person).slash(line);
    room.emulator.faults.closeDirect(person.id);
    await room.pass(30 * MINUTE);
    story.tells('09:30, with direct messages closed');
    story.sees(person);
    await hands(person).click(start);
    await room.pass(4 * DAY);
    expect(await room.app().study.reminder(person.id)).toMatchObject({ state: 'on', failures: 0 });
    await expect(story.text()).toMatchFileSnapshot(
      golden(`channel-${name === '민지' ? 'ko' : 'en'}`),
    );
  });

  it('pauses when that channel takes no messages either', async () => {
    const room = await open();
    const person = await reminded(room, 'Alex');
    await person.slash('/remind at time:09:30 channel:papers');
    room.emulator.faults.closeDirect(person.id);
    room.emulator.faults.denyPermission(person.channelId, 'SendMessages');
    await room.pass(30 * MINUTE);
    await room.pass(DAY);
    await room.pass(DAY);
    expect(await room.app().study.reminder(person.id)).toMatchObject({
      state: 'paused',
      notice: 'dm-closed',
    });
  });
});
