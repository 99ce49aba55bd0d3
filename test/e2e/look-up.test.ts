import { describe, expect, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/look-up-${name}.txt`;

describe('looking a paper up', () => {
  it('shows the note, to everyone unless it is to be private', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await known(room, 'Alex'));
    const minji = hands(await known(room, '민지'));
    await alex.slash('/paper unet');
    await minji.click('Quiz this');
    await alex.slash('/paper name:u-net section:arch');
    await alex.slash('/paper name:unet section:nowhere private:true');
    await expect(story.text()).toMatchFileSnapshot(golden('paper'));
  });

  it('finds it by alias, arXiv id, typo and Korean, in Korean', async () => {
    const room = await open();
    const person = await known(room, '민지');
    for (const name of ['maskrcnn', '1703.06870', 'mask rcn', '마스크 R-CNN', 'MASK-R-CNN']) {
      const shown = await person.slash(`/논문 이름:"${name}"`);
      expect(shown.text).toContain('# Mask R-CNN');
      expect(shown.text).toContain('퀴즈 풀기');
    }
  });

  it('offers the nearest when none fits, and opens what is picked', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await known(room, 'Alex'));
    await alex.slash('/paper resnet');
    await alex.choose('Pick a paper', 'U-Net');
    await expect(story.text()).toMatchFileSnapshot(golden('none'));
  });

  it('suggests papers and sections while one types', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    const papers = await person.suggestions('/paper name:un');
    expect(papers.map(({ value }) => value)).toEqual(['u-net']);
    const sections = await person.suggestions('/paper name:u-net section:');
    expect(sections.length).toBeGreaterThan(1);
  });

  it('shows one’s own progress to oneself alone', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    const other = await known(room, '민지');
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await person.slash('/review');
    await person.click('Show answer');
    await person.click('Good');
    await person.slash('/paper u-net');
    await person.waitsFor(/You have begun 1 of/);
    expect(other.reads()).not.toContain('You have begun');
  });
});

describe('browsing and searching', () => {
  it('lists papers with what waits, and opens one', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await known(room, 'Alex'));
    await alex.slash('/papers');
    await alex.choose('Open a paper', 'Mask R-CNN');
    await alex.slash('/papers tag:nothing');
    await expect(story.text()).toMatchFileSnapshot(golden('papers'));
  });

  it('finds sentences in the member’s language', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alex = hands(await known(room, 'Alex'));
    const minji = hands(await known(room, '민지'));
    await alex.slash('/search mask');
    await minji.slash('/검색 마스크');
    await alex.slash('/search "qqq zzz"');
    await expect(story.text()).toMatchFileSnapshot(golden('search'));
  });
});
