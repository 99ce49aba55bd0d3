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
});
