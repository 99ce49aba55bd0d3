import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import { questionOpens, quizSeenBy, rightButton, typeAnswer, wrongButton } from './quiz-hands.ts';
import { known, play, reviewLog, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/quiz-${name}.txt`;

/** How many messages in the channel ask or reveal this question. */
function messagesOf(person: Person, question: string): number {
  return person.sees().filter((message) => JSON.stringify(message.raw).includes(question)).length;
}

describe('a quiz over a restart', () => {
  it('goes on in the middle of a question and in the reveal, without a second message', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice');
    const first = await questionOpens(room, person, 1);
    await room.restart();
    story.tells('The process ends and starts again; the question is still open.');
    await alex.click(rightButton(first));
    await alex.awaits('1 answered');
    await room.pass(11 * SECOND);
    await person.waitsFor('Right: ');
    await room.restart();
    await room.tick();
    story.tells('It ends and starts again while the answer is shown.');
    await alex.awaits('Right: ');
    await alex.click('Next');
    const second = await questionOpens(room, person, 2);
    await person.click(rightButton(second));
    await room.tick();
    await person.click('Next');
    await room.tick();
    await alex.awaits('Quiz finished');
    expect(messagesOf(person, 'Question 1 of 2')).toBe(1);
    expect(messagesOf(person, 'Question 2 of 2')).toBe(1);
    expect(messagesOf(person, 'Quiz finished')).toBe(1);
    await expect(story.text()).toMatchFileSnapshot(golden('restart'));
  });

  it('takes what was typed into a form that was open meanwhile, while the question is', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await alex.slash('/quiz paper:u-net questions:2 style:typed language:en');
    const first = await questionOpens(room, alex, 1);
    await alex.click('Answer');
    await room.restart();
    await alex.type(first.back);
    expect(alex.says()).toContain('Right: ');
    await room.pass(11 * SECOND);
    await alex.waitsFor('From the note');
    await alex.click('Next');
    const second = await questionOpens(room, alex, 2);
    await alex.click('Answer');
    room.clock.advance(60 * SECOND);
    await alex.type(second.back);
    expect(alex.says()).toContain('This question is over');
    await room.tick();
    await alex.waitsFor('No answers this time');
  });

  it('reveals a question whose time ran out meanwhile, and waits for readers', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice');
    await questionOpens(room, alex, 1);
    room.clock.advance(DAY);
    await room.restart();
    await room.tick();
    await alex.waitsFor('No answers this time');
    expect(await quizSeenBy(room, alex)).toMatchObject({ phase: 'revealed', unansweredInARow: 0 });
  });
});

describe('a quiz and what a member has to review', () => {
  it('counts as the review of a card that is due, and of no other', async () => {
    const room = await open();
    const alex = await known(room, 'Alex', 'dm');
    await room.app().study.addToDeck(alex.id, 'paper', 'u-net');
    await alex.slash('/review limit:1');
    await alex.click('Show answer');
    await alex.click('Easy');
    const begun = reviewLog(room);
    expect(begun).toMatchObject([{ rating: 'easy', origin: 'review' }]);

    room.clock.advance(30 * DAY);
    await alex.slash('/quiz paper:u-net style:typed');
    for (let number = 1; number <= 3; number++) {
      const question = await questionOpens(room, alex, number);
      await typeAnswer(alex, question.back);
      await room.tick();
      await alex.click('Next');
    }
    const log = reviewLog(room).slice(1);
    expect(log).toMatchObject([{ cardId: begun[0]?.cardId, rating: 'good', origin: 'quiz' }]);
  });

  it('leaves the schedule alone for those who do not want quizzes to count', async () => {
    const room = await open();
    const alex = await known(room, 'Alex', 'dm');
    const { study } = room.app();
    await study.addToDeck(alex.id, 'paper', 'u-net');
    await study.changeSettings(alex.id, { quizCounts: false });
    await alex.slash('/review limit:1');
    await alex.click('Show answer');
    await alex.click('Easy');
    room.clock.advance(30 * DAY);
    await alex.slash('/quiz paper:u-net style:typed');
    for (let number = 1; number <= 3; number++) {
      const question = await questionOpens(room, alex, number);
      await typeAnswer(alex, question.back);
      await room.tick();
      await alex.click('Next');
    }
    expect(reviewLog(room)).toHaveLength(1);
  });
});

describe('a quiz where the bot may not write', () => {
  it.each([
    { name: 'Alex', locale: 'en', line: '/quiz' },
    { name: '민지', locale: 'ko', line: '/퀴즈' },
  ] as const)('is refused privately, by the names of what is missing ($locale)', async (member) => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, member.name);
    for (const permission of ['SendMessages', 'EmbedLinks', 'AttachFiles']) {
      room.emulator.faults.denyPermission(person.channelId, permission);
    }
    await hands(person).slash(member.line);
    expect(person.sees().at(-1)?.onlyFor).toBe(person.id);
    room.emulator.faults.clear();
    await person.slash(member.line);
    await questionOpens(room, person, 1);
    await expect(story.text()).toMatchFileSnapshot(golden(`permissions-${member.locale}`));
  });

  it.each([
    { name: 'Alex', locale: 'en', line: '/quiz', next: 'Next', told: 'could no longer post' },
    { name: '민지', locale: 'ko', line: '/퀴즈', next: '다음', told: '퀴즈를 닫았어요' },
  ] as const)(
    'closes when the permission is lost, and tells its starter once ($locale)',
    async (member) => {
      const room = await open();
      const { story, hands } = play(room);
      const [person, sora] = [await known(room, member.name), await known(room, 'Sora')];
      const options =
        member.locale === 'en'
          ? 'paper:mask-rcnn questions:3 style:choice'
          : '논문:mask-rcnn 문제수:3 방식:객관식 언어:영어';
      await person.slash(`${member.line} ${options}`);
      const question = await questionOpens(room, person, 1);
      const { id } = await quizSeenBy(room, person);
      await person.click(rightButton(question));
      await sora.click(rightButton(question));
      await room.tick();
      await person.waitsFor(/Right: |맞힌 사람/);
      room.emulator.faults.denyPermission(person.channelId, 'SendMessages');
      await person.click(member.next);
      await room.tick();
      await hands(person.in('dm')).awaits(member.told);
      await room.tick();
      await room.restart();
      await room.tick();
      expect(person.in('dm').sees()).toHaveLength(1);
      expect(sora.in('dm').sees()).toHaveLength(0);
      const report = await room.app().study.quizReport(id);
      expect(report).toMatchObject({ end: 'channel-lost' });
      expect(report?.scores.map(({ points }) => points)).toEqual([0.5, 0.5]);
      await expect(story.text()).toMatchFileSnapshot(golden(`lost-${member.locale}`));
    },
  );

  it('asks the question again when somebody deletes its message', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice');
    const question = await questionOpens(room, alex, 1);
    const { id, messageId } = await quizSeenBy(room, alex);
    const { world } = room.emulator;
    const message = world.findMessage(alex.channelId, messageId ?? '');
    if (message === undefined) throw new Error('there is no message of the question');
    world.removeMessage(message);
    await room.pass(30 * SECOND);
    await alex.waitsFor('No answers this time');
    expect(await room.app().study.quiz(id)).toMatchObject({ phase: 'revealed', end: null });
    expect(messagesOf(alex, question.front.replace('[Mask R-CNN] ', ''))).toBe(1);
  });
});

describe('a quiz while Discord is unwell', () => {
  it('is slower, and neither loses nor repeats anything', async () => {
    const room = await open();
    const { faults } = room.emulator;
    const alex = await known(room, 'Alex');
    faults.rateLimit({ route: `/channels/${alex.channelId}/messages`, seconds: 0.2 });
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice');
    const first = await questionOpens(room, alex, 1);
    faults.serverError({ route: `/channels/${alex.channelId}/messages`, status: 502 });
    await alex.click(wrongButton(first));
    await room.pass(11 * SECOND);
    await alex.waitsFor('Nobody had it');
    await alex.click('Next');
    await questionOpens(room, alex, 2);
    expect(messagesOf(alex, 'Question 1 of 2')).toBe(1);
    expect(messagesOf(alex, 'Question 2 of 2')).toBe(1);
  });

  it('does not wait for the trouble of another channel', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    const general = alex.in('general');
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice seconds:10');
    await questionOpens(room, alex, 1);
    await general.slash('/quiz paper:mask-rcnn questions:2 style:choice seconds:10');
    await questionOpens(room, general, 1);
    room.emulator.faults.rateLimit({ route: `/channels/${alex.channelId}/messages`, seconds: 3 });
    room.clock.advance(11 * SECOND);
    void room.tick();
    await general.waitsFor('No answers this time');
    expect(alex.reads()).not.toContain('No answers this time');
    await alex.waitsFor('No answers this time');
  });

  it('comes through a cut connection', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await alex.slash('/quiz paper:mask-rcnn questions:1 style:choice');
    const question = await questionOpens(room, alex, 1);
    room.emulator.faults.dropSocket();
    await alex.click(rightButton(question));
    await alex.waitsFor('1 answered');
    expect((await quizSeenBy(room, alex)).attempts[0]).toMatchObject([{ result: 'exact' }]);
  });
});
