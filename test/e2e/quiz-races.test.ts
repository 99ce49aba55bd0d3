import { describe, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../src/base/clock.ts';
import type { TestRoom } from './room.ts';
import { questionOpens, quizSeenBy, rightButton } from './quiz-hands.ts';
import { known, useRooms } from './stage.ts';

/*
 * Presses that arrive late, together or in the wrong order: what counts is when Discord saw them.
 */

const open = useRooms();

/** Holds the next press on an option up on its way to the quiz. */
function delayNextChoice(room: TestRoom): { arrive: () => void } {
  const { study } = room.app();
  const { choose } = study;
  let arrive: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  study.choose = async (...given) => {
    study.choose = choose;
    await held;
    return choose(...given);
  };
  return { arrive: () => arrive() };
}

describe('who was first in a quiz', () => {
  it('is told by when they pressed, though it arrives last and after the end of the question', async () => {
    const room = await open();
    const [alex, minji, sora] = [
      await known(room, 'Alex'),
      await known(room, '민지'),
      await known(room, 'Sora'),
    ];
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice');
    const question = await questionOpens(room, alex, 1);
    const late = delayNextChoice(room);
    const pressed = minji.click(rightButton(question));
    // Let the press be on its way before the clock moves.
    await pause(50);
    room.clock.advance(2 * SECOND);
    await sora.click(rightButton(question));
    room.clock.advance(SECOND);
    await alex.click(rightButton(question));
    await room.tick();
    await alex.waitsFor(/Right: @Sora \(\+0\.5\) and @Alex/);
    late.arrive();
    await pressed;
    expect(minji.says()).toContain('맞았어요');
    await room.tick();
    await alex.waitsFor('@민지 (+0.5)');
    const { attempts } = await quizSeenBy(room, alex);
    expect(attempts[0]?.map(({ userId, points }) => [userId, points])).toEqual([
      [minji.id, 0.5],
      [sora.id, 0.25],
      [alex.id, 0.25],
    ]);
  });

  it('is both when two are right at once: both score, and it goes on once', async () => {
    const room = await open();
    const [alex, minji] = [await known(room, 'Alex'), await known(room, '민지')];
    await alex.slash('/quiz paper:mask-rcnn questions:2 style:choice');
    const question = await questionOpens(room, alex, 1);
    const button = rightButton(question);
    // The clock stands: Discord saw both in the same millisecond.
    await Promise.all([alex.click(button), minji.click(button)]);
    await room.tick();
    await alex.waitsFor('Right: ');
    const quiz = await quizSeenBy(room, alex);
    expect(quiz).toMatchObject({ round: 0, phase: 'revealed' });
    expect(quiz.attempts[0]?.map(({ points }) => points)).toEqual([0.5, 0.5]);
    await Promise.all([alex.click('Next'), minji.click('Next')]);
    await room.tick();
    expect(await quizSeenBy(room, alex)).toMatchObject({ round: 1, phase: 'asking' });
  });

  it('takes no press from after the deadline, however early it arrives', async () => {
    const room = await open();
    const [alex, minji] = [await known(room, 'Alex'), await known(room, '민지')];
    await alex.slash('/quiz paper:mask-rcnn questions:1 style:choice seconds:10');
    const question = await questionOpens(room, alex, 1);
    room.clock.advance(10 * SECOND + 1);
    await minji.click(rightButton(question));
    expect(minji.says()).toContain('이 문제는 끝났어요');
    await room.tick();
    await alex.waitsFor('No answers this time');
  });
});

describe('the message of a question', () => {
  it('is never put back by a press that is slow: the reveal stays', async () => {
    const room = await open();
    const [alex, minji] = [await known(room, 'Alex'), await known(room, '민지')];
    await alex.slash('/quiz paper:mask-rcnn questions:1 style:choice');
    const question = await questionOpens(room, alex, 1);
    // The count of the first press is held up at Discord's limit; meanwhile the question closes.
    room.emulator.faults.rateLimit({ route: `/channels/${alex.channelId}/messages`, seconds: 1 });
    await alex.click(rightButton(question));
    await pause(400);
    room.clock.advance(SECOND);
    await minji.click(rightButton(question));
    await room.tick();
    await alex.waitsFor('Right: ');
    await pause(1_300);
    const shown = alex.sees().findLast(({ raw }) => JSON.stringify(raw).includes('Question 1'));
    expect(JSON.stringify(shown?.raw)).toContain('Right: ');
  });
});
