import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();

describe('how sure a learner is', () => {
  it('is asked before a card turns, once the settings say so', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await person.slash('/settings');
    await person.click('Turn on');
    expect(person.says()).toContain('asked before a card you know is turned');
    await person.slash('/review');
    for (let card = 0; card < 3; card++) {
      await person.click('Show answer');
      await person.click('Easy');
    }
    await room.pass(60 * DAY);
    await alex.slash('/review');
    await alex.click('Sure');
    await person.click('Again');
    await alex.click('Unsure');
    await person.click('Good');
    await expect(story.text()).toMatchFileSnapshot('transcripts/sure-asked.txt');
  });
});
