import { describe, expect, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/plan-${name}.txt`;

describe('the plan', () => {
  it('shows what each retention would cost and bring, to the caller alone', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await alex.slash('/plan');
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await alex.slash('/plan');
    await alex.slash('/plan days:90');
    expect(
      person
        .sees()
        .slice(1)
        .every(({ onlyFor }) => onlyFor === person.id),
    ).toBe(true);
    await expect(story.text()).toMatchFileSnapshot(golden('table'));
  });

  it('speaks Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, '민지');
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await hands(person).slash('/plan');
    await expect(story.text()).toMatchFileSnapshot(golden('table-ko'));
  });
});
