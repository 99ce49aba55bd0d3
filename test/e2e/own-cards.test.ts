import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/base/clock.ts';
import { known, play, reviewLog, useNotes, useRooms } from './stage.ts';

const folder = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/own-${name}.txt`;

describe('a card of one’s own', () => {
  it('is made from a message, asked, edited, deleted and brought back', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    room.person('Sora').in('papers').say('RoIAlign: samples by bilinear interpolation');
    await story.does(
      'Alex: Apps › Make a flashcard, on Sora’s message',
      person.menu('Make a flashcard', 'RoIAlign: samples'),
    );
    await story.does(
      'Alex: fills the form',
      person.fill({ Question: 'How does RoIAlign sample?', Answer: 'by bilinear interpolation' }),
    );
    await story.does(
      'Alex: Make a flashcard again, with the same question',
      person.menu('Make a flashcard', 'RoIAlign: samples'),
    );
    await story.does(
      'Alex: fills the form',
      person.fill({ Question: 'how does RoIAlign sample', Answer: 'without rounding' }),
    );
    await alex.slash('/review');
    await alex.click('Show answer');
    await alex.click('Source');
    room.clock.advance(5 * SECOND);
    await alex.click('Easy');
    await alex.slash('/deck mine');
    await alex.choose('Open a card', 'How does RoIAlign sample?');
    await alex.click('Edit');
    await story.does(
      'Alex: fills the form',
      person.fill({ Answer: 'bilinearly, at four points of each bin' }),
    );
    room.clock.advance(DAY);
    story.tells('A day later');
    await alex.slash('/review');
    await alex.click('Stop');
    await alex.slash('/deck mine');
    await alex.choose('Open a card', 'How does RoIAlign sample?');
    await alex.click('Delete');
    await alex.click('Delete');
    await alex.click('Undo');
    expect(reviewLog(room)).toHaveLength(1);
    await expect(story.text()).toMatchFileSnapshot(golden('whole'));
  });

  it('is shared with a server when asked, and only then', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const minji = await known(room, '민지');
    const sora = await known(room, 'Sora');
    const [mj, sr] = [hands(minji), hands(sora)];
    minji.say('수용 영역: 출력 하나가 보는 입력의 범위');
    await story.does('민지: 앱 › 카드로 만들기', minji.menu('Make a flashcard', '수용 영역'));
    await story.does('민지: 질문을 고쳐 저장', minji.fill({ 질문: '수용 영역이란?' }));
    await sr.slash('/덱 공유카드');
    await mj.slash('/덱 내카드');
    await mj.choose('카드 열기', '수용 영역이란?');
    await mj.click('이 서버에 공유하기');
    await sr.slash('/덱 공유카드');
    await sr.choose('카드 열기', '수용 영역이란?');
    await sr.click('내 복습에 추가');
    await sr.slash('/복습');
    await sr.click('정답 보기');
    await sr.click('출처');
    await mj.slash('/덱 내카드');
    await mj.choose('카드 열기', '수용 영역이란?');
    await mj.click('여기서 공유 그만하기');
    await sr.click('알맞음');
    await expect(story.text()).toMatchFileSnapshot(golden('shared-ko'));
  });

  it('is asked in a quiz of the server that it is shared with, for no points to its writer', async () => {
    const notesDir = await folder({ 'empty.en.md': '# Empty\n\n- see https://example.org\n' });
    const room = await open({ notesDir });
    const { story, hands } = play(room);
    const owner = await known(room, 'Alex');
    const other = await known(room, 'Sora');
    const [alex, sora] = [hands(owner), hands(other)];
    const sides = { front: 'What is a stride?', back: 'the step of a filter' };
    await room.app().study.makeOwnCard(owner.id, sides, null, room.clock.now());
    await owner.slash('/deck mine');
    await owner.choose('Open a card', 'What is a stride?');
    await owner.click('Share with this server');
    await alex.slash('/quiz style:typed language:English');
    await room.tick();
    await alex.awaits('What is a stride?');
    await owner.click('Answer');
    await alex.type('the step of a filter');
    await other.click('Answer');
    await sora.type('step of a filter');
    await room.tick();
    await sora.awaits('A card of this group');
    await room.pass(30 * SECOND);
    await room.tick();
    story.sees(other);
    await expect(story.text()).toMatchFileSnapshot(golden('quiz'));
  });

  it('may be edited while it is in front', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    const { study } = room.app();
    const sides = { front: 'What is a stride?', back: 'the width of a filter' };
    await study.makeOwnCard(person.id, sides, null, room.clock.now());
    await person.slash('/review');
    await person.click('Show answer');
    await person.click('Easy');
    room.clock.advance(30 * DAY);
    await alex.slash('/review');
    await alex.click('Show answer');
    await alex.click('Edit');
    await story.does('Alex: mends the answer', person.fill({ Answer: 'the step of a filter' }));
    await alex.click('Good');
    await alex.awaits('was changed');
    await alex.click('Show answer');
    await alex.click('Good');
    expect(reviewLog(room).map(({ rating }) => rating)).toEqual(['easy', 'good']);
    await expect(story.text()).toMatchFileSnapshot(golden('edited-in-front'));
  });

  it('can be made where a member brought the bot along: in a group of others', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const brought = await known(room, '민지');
    const group = room.emulator.places.openGroup(['Alex', '민지'], '민지');
    const person = brought.in(group.id);
    room.person('Alex').in(group.id).say('드롭아웃은 유닛을 무작위로 끄는 방법이다.');
    await story.does('민지: 앱 › 카드로 만들기', person.menu('Make a flashcard', '드롭아웃은'));
    await story.does('민지: 질문을 써서 저장', person.fill({ 질문: '드롭아웃이란?' }));
    await hands(person).slash('/덱 공유카드');
    await expect(story.text()).toMatchFileSnapshot(golden('group-ko'));
  });

  it('can be made in a direct message', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = (await known(room, 'Alex')).in('dm');
    person.say('What is dropout?\nUnits are left out at random.');
    await story.does('Alex: Make a flashcard', person.menu('Make a flashcard', 'dropout'));
    await story.does('Alex: sends the form as it is', person.fill({}));
    await hands(person).slash('/deck mine');
    await hands(person).slash('/deck shared');
    await expect(story.text()).toMatchFileSnapshot(golden('dm'));
  });
});
