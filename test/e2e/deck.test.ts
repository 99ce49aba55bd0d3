import { describe, expect, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/deck-${name}.txt`;

describe('a deck', () => {
  it('is filled and emptied by command, by menu and from a note', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await known(room, 'Alex'));
    await alex.slash('/deck show');
    await alex.choose('Add a paper', 'U-Net');
    await alex.slash('/paper maskrcnn');
    await alex.click('Add to my reviews');
    await alex.click('Add to my reviews');
    await alex.slash('/deck show');
    await alex.choose('Take out', 'U-Net');
    await alex.slash('/deck remove paper:maskrcnn');
    await alex.slash('/deck remove paper:maskrcnn');
    await expect(story.text()).toMatchFileSnapshot(golden('whole'));
  });

  it('takes tags and says which there are', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const minji = hands(await known(room, '민지'));
    await minji.slash('/덱 추가 태그:segmentation');
    await minji.slash('/덱 추가 태그:nothing');
    await minji.slash('/덱 추가 논문:zzz');
    await minji.slash('/덱 보기');
    await expect(story.text()).toMatchFileSnapshot(golden('tags-ko'));
  });
});
