import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { buttons, known, play, reviewLog, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/daily-${name}.txt`;

/** 민지 asks in the channel for a message at 08:30; it is Monday, 09:00, and something is to be learnt. */
async function reminded(room: TestRoom): Promise<{ channel: Person; direct: Person }> {
  const channel = await known(room, '민지');
  await room.app().study.addToDeck(channel.id, 'paper', 'u-net');
  await channel.slash('/알림 설정 시각:08:30');
  return { channel, direct: channel.in('dm') };
}

const UNTIL_HALF_PAST_EIGHT = 23 * HOUR + 30 * MINUTE;

describe('the daily message', () => {
  it('comes in the morning and becomes the review', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const { channel, direct } = await reminded(room);
    story.tells('Monday, 09:00: asked for 08:30.');
    story.sees(channel);
    await room.pass(UNTIL_HALF_PAST_EIGHT - MINUTE);
    expect(direct.sees()).toEqual([]);
    await room.pass(MINUTE);
    story.tells('Tuesday, 08:30');
    await hands(direct).awaits('복습할 시간이에요');
    await room.tick();
    expect(direct.sees()).toHaveLength(1);

    const minji = hands(direct);
    await minji.click('복습 시작');
    await minji.click('정답 보기');
    await minji.click('알맞음');
    expect(reviewLog(room)).toMatchObject([{ rating: 'good' }]);
    await minji.click('그만하기');
    await minji.click('이어서 하기');
    expect(direct.sees()).toHaveLength(1);
    await expect(story.text()).toMatchFileSnapshot(golden('review'));
  });

  it('comes an hour later when asked to, and not again on a day that is skipped', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const { direct } = await reminded(room);
    const minji = hands(direct);
    await room.pass(UNTIL_HALF_PAST_EIGHT);
    await minji.click('1시간 뒤에');
    await room.pass(59 * MINUTE);
    expect(direct.sees()).toHaveLength(1);
    await room.pass(MINUTE);
    story.tells('An hour later');
    await minji.awaits('복습할 시간이에요');
    expect(direct.sees()).toHaveLength(2);
    await minji.click('오늘은 쉬기');
    await room.pass(20 * HOUR);
    expect(direct.sees()).toHaveLength(2);
    await room.pass(3 * HOUR);
    story.tells('Wednesday, 08:30');
    await minji.awaits('복습할 시간이에요');
    expect(direct.sees()).toHaveLength(3);
    await expect(story.text()).toMatchFileSnapshot(golden('snooze-and-skip'));
  });

  it('does not come when nothing is to be reviewed', async () => {
    const room = await open();
    const { channel, direct } = await reminded(room);
    await room.app().study.removeFromDeck(channel.id, 'paper', 'u-net');
    await room.pass(UNTIL_HALF_PAST_EIGHT);
    await room.pass(DAY);
    expect(direct.sees()).toEqual([]);
  });

  it('pauses after three that did not arrive, and says so at the next command', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const { channel, direct } = await reminded(room);
    room.emulator.faults.closeDirect(channel.id);
    await room.pass(UNTIL_HALF_PAST_EIGHT);
    await room.pass(DAY);
    await room.pass(DAY);
    expect(await room.app().study.reminder(channel.id)).toMatchObject({ state: 'paused' });
    room.emulator.faults.openDirect(channel.id);
    await room.pass(DAY);
    expect(direct.sees()).toEqual([]);

    await hands(channel).slash('/알림 상태');
    await hands(channel).awaits('DM을 보낼 수 없어서');
    await channel.slash('/알림 상태');
    const told = channel.sees().filter((one) => JSON.stringify(one.raw).includes('DM을 보낼 수'));
    expect(told).toHaveLength(1);
    await hands(channel).slash('/알림 설정 시각:08:30');
    await room.pass(DAY);
    expect(direct.sees()).toHaveLength(1);
    await expect(story.text()).toMatchFileSnapshot(golden('closed'));
  });

  it('comes late once after days of downtime', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const { direct } = await reminded(room);
    room.clock.advance(UNTIL_HALF_PAST_EIGHT + 3 * DAY + 2 * HOUR);
    await room.restart();
    await room.tick();
    story.tells('The process was away for three days and comes back at 10:30.');
    await hands(direct).awaits('복습할 시간이에요');
    await room.tick();
    expect(direct.sees()).toHaveLength(1);
    await room.pass(22 * HOUR);
    expect(direct.sees()).toHaveLength(2);
    await expect(story.text()).toMatchFileSnapshot(golden('late'));
  });

  it('says that it is for another day when an old one is used', async () => {
    const room = await open();
    const { direct } = await reminded(room);
    await room.pass(UNTIL_HALF_PAST_EIGHT);
    room.clock.advance(DAY - HOUR);
    const said = await direct.click('1시간 뒤에');
    expect(said.text).toContain('지난 알림이에요');
    await direct.click('복습 시작');
    expect(buttons(direct.sees())).toContain('정답 보기');
  });
});
