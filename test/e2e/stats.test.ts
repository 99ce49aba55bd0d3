import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/base/clock.ts';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/stats-${name}.txt`;

describe('the numbers of a learner', () => {
  it('tell today, retention, forecast and each paper, to them alone', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await alex.slash('/stats');
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    for (const grade of ['Easy', 'Again', 'Good']) {
      await person.slash('/review');
      await person.click('Show answer');
      room.clock.advance(20 * SECOND);
      await person.click(grade);
    }
    await alex.slash('/stats');
    await room.pass(20 * DAY);
    await alex.slash('/stats paper:unet');
    await alex.slash('/stats paper:nothing');
    expect(
      person
        .sees()
        .slice(1)
        .every(({ onlyFor }) => onlyFor === person.id),
    ).toBe(true);
    await expect(story.text()).toMatchFileSnapshot(golden('whole'));
  });

  it('tell in Korean, with a picture, what a learner was sure of', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, '민지');
    await room.app().study.learner(person.id, 'ko');
    await room.app().study.changeSettings(person.id, { askSure: true });
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await person.slash('/복습');
    for (let card = 0; card < 3; card++) {
      await person.click('정답 보기');
      await person.click('쉬움');
    }
    await room.pass(60 * DAY);
    await person.slash('/복습');
    await person.click('확실해요');
    await person.click('알맞음');
    await person.click('헷갈려요');
    await person.click('다시');
    await hands(person).slash('/통계');
    const attachments = person.sees().at(-1)?.raw.attachments ?? [];
    expect(attachments).toMatchObject([{ filename: 'stats.png', width: 1600, height: 1000 }]);
    await expect(story.text()).toMatchFileSnapshot(golden('sure-ko'));
  });
});
