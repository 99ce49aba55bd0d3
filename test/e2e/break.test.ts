import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../src/base/clock.ts';
import type { TestRoom } from './room.ts';
import { known, type Member, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/break-${name}.txt`;

async function studying(room: TestRoom, name: Member) {
  const person = await known(room, name);
  await room.app().study.addToDeck(person.id, 'paper', 'u-net');
  return person;
}

describe('a break', () => {
  it('is taken, spread, seen and ended', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await studying(room, 'Alex'));
    await alex.slash('/break status');
    await alex.slash('/break until date:Mar 15');
    await alex.choose('How to catch up', '5');
    await alex.slash('/break off');
    await alex.slash('/break off');
    await expect(story.text()).toMatchFileSnapshot(golden('whole'));
  });

  it('keeps reminders away, and asks today’s share afterwards, in Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await studying(room, '민지');
    await person.slash('/알림 설정 시각:09:30');
    const minji = hands(person);
    await minji.slash('/휴식 시작 까지:"3월 5일"');
    await minji.slash('/알림 상태');
    await room.pass(30 * MINUTE);
    for (let day = 0; day < 3; day += 1) await room.pass(DAY);
    expect(person.in('dm').sees()).toEqual([]);
    await room.pass(DAY);
    story.tells('Friday, 09:30: the break is over.');
    expect(person.in('dm').sees()).toHaveLength(1);
    story.sees(person.in('dm'));
    await minji.slash('/휴식 상태');
    await minji.click('평소 분량으로 돌아가기');
    await expect(story.text()).toMatchFileSnapshot(golden('reminders-ko'));
  });

  it('says kindly what is wrong with a day', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await studying(room, 'Alex'));
    await alex.slash('/break until date:soonish');
    await alex.slash('/break until date:2026-02-01');
    await alex.slash('/break until date:2062-03-15');
    const minji = hands(await known(room, '민지'));
    await minji.slash('/휴식 시작 까지:언젠가');
    await minji.slash('/휴식 시작 까지:2026-02-01');
    await minji.slash('/휴식 시작 까지:2062-03-15');
    await expect(story.text()).toMatchFileSnapshot(golden('bad-days'));
  });
});
