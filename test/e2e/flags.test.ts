import { expect, describe, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/flags-${name}.txt`;

describe('a flag', () => {
  it('reaches whoever looks after the notes, and who raised it hears of it', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const moderator = await known(room, 'Sora');
    const [alex, sora] = [hands(person), hands(moderator)];
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await alex.slash('/review');
    await alex.click('Flag');
    await alex.type('Two answers are possible here.');
    await sora.slash('/노트 의견');
    await sora.click('처리했어요');
    await alex.slash('/review');
    await alex.awaits('What you flagged was looked at');
    await alex.slash('/deck show');
    await expect(story.text()).toMatchFileSnapshot(golden('whole'));
  });

  it('on a card of a member reaches that member', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const owner = await known(room, 'Alex');
    const reader = await known(room, '민지');
    const moderator = await known(room, 'Sora');
    const [alex, minji, sora] = [hands(owner), hands(reader), hands(moderator)];
    const { study } = room.app();
    const made = await study.makeOwnCard(
      owner.id,
      { front: 'What is a stride?', back: 'the step of a filter' },
      null,
      room.clock.now(),
    );
    if (made.kind !== 'made') throw new Error(made.kind);
    await alex.slash('/deck mine');
    await alex.choose('Open a card', 'What is a stride?');
    await alex.click('Share with this server');
    await minji.slash('/덱 공유카드');
    await minji.choose('카드 열기', 'What is a stride?');
    await minji.click('내 복습에 추가');
    await minji.slash('/복습');
    await minji.click('오류 알리기');
    await minji.type('보폭은 방향마다 다를 수 있어요.');
    await sora.slash('/노트 의견');
    await alex.slash('/deck mine');
    await alex.choose('Open a card', 'What is a stride?');
    await alex.click('Done');
    await minji.slash('/통계');
    await minji.awaits('확인했어요');
    await expect(story.text()).toMatchFileSnapshot(golden('own-ko'));
  });
});
