import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { buttons, known, play, reviewLog, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/review-${name}.txt`;

/** Rates the card in front without writing it down. */
async function answer(person: Person, rating: string, show = 'Show answer'): Promise<void> {
  await person.click(show);
  await person.click(rating);
}

async function reviewing(room: TestRoom, name: 'Alex' | '민지' = 'Alex'): Promise<Person> {
  const person = await known(room, name);
  await room.app().study.addToDeck(person.id, 'paper', 'u-net');
  await person.slash('/review');
  return person;
}

describe('a first review', () => {
  it('goes from an empty deck to the summary', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = room.person('Alex');
    const alex = hands(person);
    await alex.slash('/review');
    await alex.awaits('Nice to meet you');
    await alex.choose('Add a paper to my reviews', 'U-Net');
    for (let card = 0; card < 6; card++) {
      await alex.click('Show answer');
      room.clock.advance(10 * SECOND);
      await alex.click('Good');
    }
    await alex.slash('/review');
    await expect(story.text()).toMatchFileSnapshot(golden('first'));
    expect(reviewLog(room).map(({ rating }) => rating)).toEqual(Array(6).fill('good'));
  });

  it('reads the same in Korean, with two answer buttons for those who want no more', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = room.person('민지');
    const minji = hands(person);
    await room.app().study.learner(person.id, 'ko');
    await room.app().study.changeSettings(person.id, { answerButtons: 2 });
    await minji.slash('/복습');
    await minji.choose('복습할 논문 고르기', 'U-Net');
    await minji.click('정답 보기');
    expect(buttons(person.sees()).slice(0, 2)).toEqual(['다시 · 1분', '알맞음 · 10분']);
    room.clock.advance(10 * SECOND);
    await minji.click('알맞음');
    await minji.click('그만하기');
    await minji.click('이어서 하기');
    for (let card = 0; card < 5; card++) await answer(person, '알맞음', '정답 보기');
    story.sees(person);
    await minji.slash('/복습');
    await expect(story.text()).toMatchFileSnapshot(golden('first-ko'));
    expect(reviewLog(room)).toHaveLength(6);
  });
});

describe('the interval on a button', () => {
  it('is what is stored, and the card comes back with the study day at four in the morning', async () => {
    const room = await open();
    const person = await reviewing(room);
    const { story, hands } = play(room);
    const alex = hands(person);
    await person.click('Show answer');
    const easy = buttons(person.sees()).find((label) => label.startsWith('Easy'));
    const days = Number(/^Easy · (\d+) d$/.exec(easy ?? '')?.[1]);
    expect(days).toBeGreaterThan(1);
    await person.click('Easy');
    expect(reviewLog(room)).toMatchObject([{ rating: 'easy', intervalDays: days }]);
    await person.click('Suspend');
    await person.click('Suspend');
    story.tells(`Monday, 09:00. Easy says ${days} days; the other cards are suspended.`);
    story.sees(person);

    room.clock.advance(days * DAY - 5 * HOUR - MINUTE);
    story.tells(`${days} days later, 03:59`);
    await alex.slash('/review');
    expect(person.says()).toContain('All done for today');
    room.clock.advance(MINUTE);
    story.tells('04:00: a new study day');
    await alex.slash('/review');
    expect(buttons(person.sees())).toContain('Show answer');
    await expect(story.text()).toMatchFileSnapshot(golden('rollover'));
  });

  it('is the same again after an undo', async () => {
    const room = await open();
    const person = await reviewing(room);
    await person.click('Show answer');
    const before = buttons(person.sees());
    await person.click('Easy');
    await person.click('Undo');
    await person.click('Show answer');
    expect(buttons(person.sees())).toEqual(before);
    await person.click('Easy');
    expect(reviewLog(room)).toHaveLength(1);
  });
});

describe('a review', () => {
  let room: TestRoom;
  let person: Person;
  beforeEach(async () => {
    room = await open();
    person = await reviewing(room);
  });

  it('is undone over its end, suspended cards included', async () => {
    const { story, hands } = play(room);
    const alex = hands(person);
    await answer(person, 'Easy');
    await answer(person, 'Easy');
    await alex.click('Suspend');
    expect(person.says()).toContain('Done for now');
    story.tells('One undo takes the suspension back, the next the last grade.');
    await alex.click('Undo');
    await alex.click('Undo');
    expect(reviewLog(room)).toHaveLength(1);
    await alex.click('Undo');
    expect(reviewLog(room)).toEqual([]);
    expect(person.says()).toContain('[ Undo ] (disabled)');
    await expect(story.text()).toMatchFileSnapshot(golden('undo'));
  });

  it('shows a learning card ahead of its time when nothing else is left', async () => {
    const first = /### .*/.exec(person.says())?.[0] ?? '';
    await answer(person, 'Again');
    expect(person.says()).not.toContain(first);
    await answer(person, 'Easy');
    await answer(person, 'Easy');
    expect(person.says()).toContain(first);
    expect(person.says()).toContain('3 done · 1 to go');
  });

  it('shows the source, and takes what is wrong with a card', async () => {
    const { story, hands } = play(room);
    const alex = hands(person);
    await alex.click('Show answer');
    await alex.click('Source');
    await alex.click('Flag');
    await alex.type('It doubles from 64 to 1024.');
    await expect(story.text()).toMatchFileSnapshot(golden('source-and-flag'));
    expect(reviewLog(room)).toEqual([]);
  });

  it('stops where it is and goes on with the same card', async () => {
    const { story, hands } = play(room);
    const alex = hands(person);
    await answer(person, 'Easy');
    await alex.click('Stop');
    await alex.click('Go on');
    expect(reviewLog(room)).toHaveLength(1);
    await expect(story.text()).toMatchFileSnapshot(golden('stop'));
  });

  it('takes one of two presses at once, and says what was taken', async () => {
    const { story, hands } = play(room);
    const alex = hands(person);
    await person.click('Show answer');
    await Promise.all([person.click('Good'), person.click('Good')]);
    await alex.awaits('Already answered');
    story.tells('The card that is now in front:');
    story.shows(person, await person.waitsFor('Show answer'));
    expect(reviewLog(room)).toHaveLength(1);
    await expect(story.text()).toMatchFileSnapshot(golden('double-press'));
  });

  it('records an interaction once that is delivered twice', async () => {
    await person.click('Show answer');
    room.emulator.faults.sameInteractionTwice();
    await person.click('Good');
    await person.click('Show answer');
    expect(reviewLog(room)).toHaveLength(1);
  });

  it('goes on by an old button after a restart between question and answer', async () => {
    const { story, hands } = play(room);
    const alex = hands(person);
    await alex.click('Show answer');
    await room.restart();
    story.tells('The process ends and starts again.');
    await alex.click('Good');
    expect(reviewLog(room)).toMatchObject([{ rating: 'good' }]);
    await expect(story.text()).toMatchFileSnapshot(golden('restart'));
  });

  it('is seen by nobody else, whose own is another', async () => {
    const minji = await known(room, '민지');
    expect(minji.reads()).not.toContain('channels');
    await expect(minji.click('Show answer')).rejects.toThrow('There is no button');
    await room.app().study.addToDeck(minji.id, 'paper', 'u-net');
    await minji.slash('/복습');
    await answer(minji, '쉬움', '정답 보기');
    await answer(person, 'Good');
    expect(reviewLog(room)).toMatchObject([
      { learnerId: minji.id, rating: 'easy' },
      { learnerId: person.id, rating: 'good' },
    ]);
  });

  it('is still there for a button pressed three days later', async () => {
    await person.click('Show answer');
    room.clock.advance(3 * DAY);
    await person.click('Good');
    expect(reviewLog(room)).toHaveLength(1);
    expect(person.says()).toContain('1 done');
  });
});

describe('a review on two devices', () => {
  it('shows the card at hand on the older one, and records nothing twice', async () => {
    const room = await open();
    const laptop = await reviewing(room);
    const phone = laptop.in('general');
    const { story, hands } = play(room);
    await phone.slash('/review');
    await answer(laptop, 'Easy');
    story.tells('On the laptop the first card was answered. The phone still shows it.');
    story.sees(phone);
    await hands(phone).click('Show answer');
    await hands(phone).awaits('moved on');
    await answer(phone, 'Easy');
    story.tells('Now the laptop is behind.');
    await hands(laptop).click('Show answer');
    expect(reviewLog(room).map(({ rating }) => rating)).toEqual(['easy', 'easy']);
    await expect(story.text()).toMatchFileSnapshot(golden('two-devices'));
  });

  it('never shows the source of a card that is still to be answered', async () => {
    const room = await open();
    const laptop = await reviewing(room);
    const phone = laptop.in('general');
    await laptop.click('Show answer');
    await phone.slash('/review');
    await laptop.click('Easy');
    await phone.click('Source');
    expect(phone.reads()).not.toContain('From the note');
  });

  it('flags only the card that is in front', async () => {
    const room = await open();
    const laptop = await reviewing(room);
    const phone = laptop.in('general');
    await phone.slash('/review');
    await answer(laptop, 'Easy');
    expect((await phone.click('Flag')).modal).toBeNull();
  });
});
