import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../src/base/clock.ts';
import { questionOpens, quizSeenBy, rightButton, typeAnswer, wrongButton } from './quiz-hands.ts';
import { known, play, useNotes, useRooms } from './stage.ts';

const notes = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/quiz-${name}.txt`;

describe('a quiz of choices', () => {
  it('scores the first right answer more, counts in public and answers in private', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const alexHimself = await known(room, 'Alex');
    const minjiHerself = await known(room, '민지');
    const [alex, minji] = [hands(alexHimself), hands(minjiHerself)];

    await alex.slash('/quiz paper:mask-rcnn questions:3 style:choice');
    const first = await questionOpens(room, alexHimself, 1);
    story.sees(alexHimself);
    await alex.click(rightButton(first));
    await alex.awaits('1 answered');
    room.clock.advance(SECOND);
    await minji.click(rightButton(first));
    expect(alexHimself.reads()).not.toContain('고른 답');
    await room.tick();
    story.tells('Everyone who is here has answered: the answer is shown at once.');
    await alex.awaits('Right: ');
    await alex.click('Next');

    const second = await questionOpens(room, alexHimself, 2);
    await minji.click(rightButton(second));
    room.clock.advance(SECOND);
    await alex.click(wrongButton(second));
    await room.tick();
    await alex.awaits('Question 2 of 3');

    story.tells('Nobody presses Next; the pause passes, and nobody answers the third.');
    await room.pass(30 * SECOND);
    await questionOpens(room, alexHimself, 3);
    await room.pass(30 * SECOND);
    await alex.awaits('No answers this time');
    await room.pass(30 * SECOND);
    await alex.awaits('Quiz finished');

    const quiz = await quizSeenBy(room, alexHimself);
    const points = quiz.attempts.map((round) =>
      round.map(({ userId, points }) => [userId, points]),
    );
    const [a, m] = [alexHimself.id, minjiHerself.id];
    expect(points).toEqual([
      [
        [a, 0.5],
        [m, 0.25],
      ],
      [
        [m, 0.5],
        [a, 0],
      ],
      [],
    ]);

    story.tells('What was missed goes on.');
    await minji.click('Add missed to my reviews');
    expect(await room.app().study.deck(m)).toHaveLength(0);
    expect(await room.app().study.plan(m)).toMatchObject({ fresh: 2 });
    await alex.click('Retry missed');
    const again = await questionOpens(room, alexHimself, 1);
    expect(again.cardId).toBe(second.cardId);
    await expect(story.text()).toMatchFileSnapshot(golden('choice'));
  });

  it('says in public who was right, and never who was wrong', async () => {
    const room = await open();
    const [alex, minji, sora] = [
      await known(room, 'Alex'),
      await known(room, '민지'),
      await known(room, 'Sora'),
    ];
    await alex.slash('/quiz paper:mask-rcnn questions:1 style:choice');
    const question = await questionOpens(room, alex, 1);
    await alex.click(rightButton(question));
    await minji.click(wrongButton(question));
    await room.tick();
    await sora.waitsFor('Right: ');
    await alex.click('Next');
    await room.tick();
    await sora.waitsFor('Quiz finished');
    expect(sora.reads()).toContain('@Alex');
    expect(sora.reads()).not.toContain('@민지');
  });

  it('takes one press a person', async () => {
    const room = await open();
    const [alex, minji] = [await known(room, 'Alex'), await known(room, '민지')];
    await alex.slash('/quiz paper:mask-rcnn questions:1 style:choice');
    const question = await questionOpens(room, alex, 1);
    room.emulator.faults.sameInteractionTwice();
    await alex.click(wrongButton(question));
    await alex.click(rightButton(question));
    await alex.waitsFor('You have answered already');
    await minji.waitsFor('1 answered');
    const quiz = await quizSeenBy(room, alex);
    expect(quiz.attempts[0]).toMatchObject([{ userId: alex.id, result: 'wrong' }]);
  });

  it.each([
    {
      name: 'Alex',
      locale: 'en',
      line: '/quiz paper:mask-rcnn questions:5 style:choice seconds:10',
      told: 'three questions in a row',
    },
    {
      name: '민지',
      locale: 'ko',
      line: '/퀴즈 논문:mask-rcnn 문제수:5 방식:객관식 초:10 언어:영어',
      told: '세 문제 연속으로',
    },
  ] as const)('stops after three questions that nobody answered ($locale)', async (member) => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, member.name);
    await person.slash(member.line);
    for (let question = 1; question <= 3; question++) {
      await questionOpens(room, person, question);
      await room.pass(11 * SECOND);
      await room.pass(25 * SECOND);
    }
    await hands(person).awaits(member.told);
    expect(await quizSeenBy(room, person)).toMatchObject({ end: 'idle', round: 2 });
    await expect(story.text()).toMatchFileSnapshot(golden(`idle-${member.locale}`));
  });
});

describe('a quiz that is typed', () => {
  it('forgives a slip, and takes a member at their word once', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, '민지', 'dm');
    const minji = hands(person);
    const answers: Record<string, string> = {
      '탄성 변형': '탄성 변헝',
      '두 배가 된다': '절반이 된다',
      '같은 해상도의 특징 맵': '같은 해상도 특징맵',
    };
    await minji.slash('/퀴즈 논문:u-net 방식:주관식 문제수:3');
    for (let number = 1; number <= 3; number++) {
      const question = await questionOpens(room, person, number);
      story.sees(person);
      await minji.click('답하기');
      await minji.type(answers[question.back] ?? '');
      if (question.back === '두 배가 된다') await minji.click('제 답이 맞아요');
      await room.tick();
      await minji.awaits('노트에서');
      await minji.click('다음');
    }
    await room.tick();
    await minji.awaits('퀴즈가 끝났어요');
    const { attempts } = await quizSeenBy(room, person);
    const told = attempts.flat().map(({ result, points }) => `${result} ${points}`);
    expect(told.toSorted()).toEqual(['close 0.75', 'exact 0.75', 'exact 1']);
    await expect(story.text()).toMatchFileSnapshot(golden('typed-ko'));
  });

  it('takes the items of a list in any order', async () => {
    const folder = await notes({
      'mask-rcnn.ko.md': [
        '# Mask R-CNN',
        '',
        '- 영역마다 더해지는 세 가지 손실:',
        '  - 분류 손실',
        '  - 박스 회귀 손실',
        '  - 마스크 손실',
        '',
      ].join('\n'),
    });
    const room = await open({ notesDir: folder });
    const { story, hands } = play(room);
    const person = await known(room, '민지', 'dm');
    const minji = hands(person);
    await minji.slash('/퀴즈');
    const question = await questionOpens(room, person, 1);
    expect(question.items).toHaveLength(3);
    story.sees(person);
    await minji.click('답하기');
    await minji.type('마스크 손실, 분류 손실, 박스 회귀 손실');
    expect(person.says()).toContain('맞았어요');
    await expect(story.text()).toMatchFileSnapshot(golden('list-ko'));
  });

  it('tells nobody else what was typed', async () => {
    const room = await open();
    const [alex, minji] = [await known(room, 'Alex'), await known(room, '민지')];
    await alex.slash('/quiz paper:u-net questions:1 style:typed language:en');
    await questionOpens(room, alex, 1);
    await typeAnswer(minji, 'something foolish');
    await room.tick();
    await alex.waitsFor('1 answered');
    expect(alex.reads()).not.toContain('foolish');
    await room.pass(MINUTE);
    await alex.waitsFor('Nobody had it');
    expect(alex.reads()).not.toContain('foolish');
    expect(alex.reads()).not.toContain('@민지');
  });
});

describe('who may do what in a quiz', () => {
  it('is skipped by a majority, stopped by its starter or a moderator, one in a channel', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const [alexHimself, minjiHerself, soraHerself] = [
      await known(room, 'Alex'),
      await known(room, '민지'),
      await known(room, 'Sora'),
    ];
    const [alex, minji, sora] = [hands(alexHimself), hands(minjiHerself), hands(soraHerself)];
    await alexHimself.slash('/quiz paper:mask-rcnn questions:5 style:choice');
    await questionOpens(room, alexHimself, 1);
    const { id } = await quizSeenBy(room, alexHimself);
    story.tells('Alex has started a quiz.');
    await minji.slash('/퀴즈');
    await minji.click('Stop');
    await minji.click('Skip');
    await room.tick();
    await minji.awaits('Skip (1 of 2)');
    await alex.click('Skip (1 of 2)');
    await room.tick();
    story.tells('Two of two want to skip.');
    await alex.awaits('Question 1 of 5');
    story.tells('Sora, a moderator who took no part, may stop it but not press Next.');
    await sora.click('Next');
    await sora.click('Stop');
    await room.tick();
    await alex.awaits('Quiz stopped');
    expect(await room.app().study.quiz(id)).toMatchObject({ end: 'stopped', round: 0 });
    await expect(story.text()).toMatchFileSnapshot(golden('rights'));

    await minjiHerself.slash('/퀴즈 문제수:1');
    await questionOpens(room, minjiHerself, 1);
  });

  it('runs in two channels at once, and in a direct message with the bot', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    for (const place of ['papers', 'general', 'dm']) {
      const there = alex.in(place);
      const { text } = await there.slash('/quiz questions:1');
      expect((await questionOpens(room, there, 1)).front).not.toBe('');
      // Alone with the bot there is nobody else to be quicker than.
      expect(text.includes('Anyone may answer')).toBe(place !== 'dm');
    }
  });
});
