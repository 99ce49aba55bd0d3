import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import { typeAnswer } from './quiz-hands.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/leech-${name}.txt`;

/** The card in front as if it had been forgotten seven times before; then it is due again. */
async function forgetSevenTimes(room: TestRoom): Promise<void> {
  const database = new Database(room.databasePath);
  database.prepare('update memories set lapses = 7').run();
  database.close();
  room.clock.advance(60 * DAY);
}

describe('a card that does not stick', () => {
  it('is told once, split, suggested to the author, and taken back', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const moderator = await known(room, 'Sora');
    const [alex, sora] = [hands(person), hands(moderator)];
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await person.slash('/review');
    await person.click('Show answer');
    await person.click('Easy');
    await person.click('Stop');
    await forgetSevenTimes(room);
    await alex.slash('/review limit:1');
    await alex.click('Show answer');
    await alex.click('Again');
    await alex.awaits('slipping away');
    await alex.click('Split');
    await story.does(
      'Alex: fills the form',
      person.fill({
        'Card 1': 'Q: What does each downsampling step double?\nA: the channels',
        'Card 2': 'Q: What does each downsampling step halve?\nA: height and width',
      }),
    );
    await sora.slash('/노트 의견');
    await alex.slash('/deck mine');
    await alex.click('Undo');
    await alex.slash('/deck mine');
    await sora.slash('/노트 의견');
    await expect(story.text()).toMatchFileSnapshot(golden('split'));
  });

  it('is rewritten in Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, '민지');
    const minji = hands(person);
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await person.slash('/복습');
    await person.click('정답 보기');
    await person.click('쉬움');
    await person.click('그만하기');
    await forgetSevenTimes(room);
    await person.slash('/복습 최대:1');
    await person.click('정답 보기');
    await minji.click('다시');
    await minji.awaits('자꾸 잊게');
    await minji.click('다시 쓰기');
    await story.does(
      '민지: 다시 써서 저장',
      person.fill({ 질문: '채널은 내려갈 때마다 몇 배가 되나요?' }),
    );
    await minji.slash('/덱 내카드');
    await expect(story.text()).toMatchFileSnapshot(golden('rewrite-ko'));
  });
});

/** Gives another card's answer in two quizzes. */
async function mixUpTwice(room: TestRoom, person: Person, locale: 'en' | 'ko'): Promise<void> {
  const cards = room.app().book().cards('mask-rcnn', locale);
  const [asked, other] = cards.filter(({ card }) => card.back.length < 40);
  if (!asked || !other) throw new Error('no two short answers');
  for (let time = 0; time < 2; time++) {
    await room.app().study.startQuiz({
      guildId: null,
      channelId: person.channelId,
      starterId: person.id,
      locale,
      scope: {},
      language: locale,
      cardIds: [asked.cardId],
      style: 'typed',
      seconds: 60,
      at: room.clock.now(),
    });
    await room.tick();
    await typeAnswer(person, other.card.back, locale === 'en' ? 'Answer' : '답하기');
    await room.pass(DAY);
    await room.pass(DAY);
  }
}

describe('two answers that are mixed up', () => {
  it('are offered one card against it, at the next command', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await mixUpTwice(room, person, 'en');
    await alex.slash('/papers');
    await alex.awaits('mixed up');
    await alex.click('Make the card');
    await alex.slash('/deck mine');
    await expect(story.text()).toMatchFileSnapshot('transcripts/contrast-made.txt');
  });

  it('are not brought up again when the card is declined', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, '민지');
    const minji = hands(person);
    await mixUpTwice(room, person, 'ko');
    await minji.slash('/논문목록');
    await minji.awaits('헷갈렸어요');
    await minji.click('괜찮아요');
    await minji.slash('/논문목록');
    await minji.slash('/덱 내카드');
    expect(person.reads().match(/이 둘을 두 번 헷갈렸어요/g)).toBeNull();
    await expect(story.text()).toMatchFileSnapshot('transcripts/contrast-declined-ko.txt');
  });
});
