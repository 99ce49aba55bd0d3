import { describe, expect, it } from 'vitest';
import type { Rating } from '../../src/study/learner.ts';
import type { ReviewStep, StepToken } from '../../src/study/study.ts';
import { DAY, HOUR, makeCards, makeRoom, type Room } from './support.ts';

const ME = '100';

const start = (room: Room): Promise<ReviewStep> =>
  room.study.startReview(ME, {}, null, room.clock.now());

function tokenOf(step: ReviewStep): StepToken {
  if (!('token' in step)) throw new Error(`no token on ${step.kind}`);
  return step.token;
}

async function reveal(room: Room, step: ReviewStep) {
  const shown = await room.study.reveal(ME, tokenOf(step), room.clock.now());
  if (shown.kind !== 'answer') throw new Error(`expected an answer, got ${shown.kind}`);
  return shown;
}

const onButton = (shown: Awaited<ReturnType<typeof reveal>>, rating: Rating): number =>
  shown.previews.find((one) => one.rating === rating)?.intervalDays ?? -1;

const storedInterval = async (room: Room, cardId: string): Promise<number | undefined> =>
  (await room.store.memory(ME, cardId))?.intervalDays;

/** Forty cards, each known well: intervals of many days, so that there is a range to choose from. */
async function practised(): Promise<Room> {
  const room = await makeRoom(makeCards(40));
  await room.study.changeSettings(ME, { newPerDay: 40 });
  await room.study.addToDeck(ME, 'paper', 'paper');
  for (let step = await start(room); step.kind === 'question';) {
    step = await room.study.grade(ME, (await reveal(room, step)).token, 'easy', room.clock.now());
  }
  room.clock.advance(12 * DAY);
  return room;
}

/** Fills the day on which the card in front would come back with other cards. */
async function crowd(room: Room, days: number, butNot: string): Promise<void> {
  const { day } = room.study.today(await room.study.learner(ME));
  const others = (await room.store.memoriesPage(ME, '', 100)).filter(
    ({ cardId }) => cardId !== butNot,
  );
  await room.store.recordStep({
    learnerId: ME,
    kind: 'bury',
    at: room.clock.now(),
    changes: others.map((memory) => ({
      cardId: memory.cardId,
      expectedVersion: memory.version,
      after: { ...memory, dueDay: day + days, version: memory.version + 1 },
    })),
  });
}

describe('the interval on a button', () => {
  it('is stored though the coming days have filled since it was shown', async () => {
    const room = await practised();
    const shown = await reveal(room, await start(room));
    const promised = onButton(shown, 'good');
    await crowd(room, promised, shown.cardId);
    await room.study.grade(ME, shown.token, 'good', room.clock.now() + 5_000);
    expect(await storedInterval(room, shown.cardId)).toBe(promised);
  });

  it('keeps to emptier days where they have filled before', async () => {
    const room = await practised();
    const step = await start(room);
    if (step.kind !== 'question') throw new Error(step.kind);
    const before = onButton(await reveal(room, step), 'good');
    const token = tokenOf(await room.study.showStep(ME, tokenOf(step), room.clock.now()));
    await room.study.stop(ME, token, room.clock.now());
    await crowd(room, before, step.cardId);
    const again = await start(room);
    expect(again).toMatchObject({ kind: 'question', cardId: step.cardId });
    expect(onButton(await reveal(room, again), 'good')).not.toBe(before);
  });

  it('is stored though the learner asks to remember more from the next card on', async () => {
    const room = await practised();
    const shown = await reveal(room, await start(room));
    const promised = onButton(shown, 'good');
    await room.study.changeSettings(ME, { desiredRetention: 0.97 });
    await room.study.grade(ME, shown.token, 'good', room.clock.now());
    expect(await storedInterval(room, shown.cardId)).toBe(promised);
  });

  it('is the same again after five answers were undone and given anew', async () => {
    const room = await practised();
    const given: [string, number | undefined][] = [];
    let step = await start(room);
    const answerFive = async (): Promise<void> => {
      for (let count = 0; count < 5; count++) {
        const shown = await reveal(room, step);
        step = await room.study.grade(ME, shown.token, 'good', room.clock.now());
        given.push([shown.cardId, await storedInterval(room, shown.cardId)]);
      }
    };
    await answerFive();
    for (let count = 0; count < 5; count++) {
      const undone = await room.study.undo(ME, tokenOf(step), room.clock.now());
      if (undone.kind === 'nothing-to-undo') throw new Error('nothing to undo');
      step = undone;
    }
    room.clock.advance(HOUR);
    await answerFive();
    expect(given.slice(5)).toEqual(given.slice(0, 5));
  });

  it('is worked out anew once the study day is over', async () => {
    const room = await practised();
    const shown = await reveal(room, await start(room));
    room.clock.advance(DAY);
    const step = await room.study.showStep(ME, shown.token, room.clock.now());
    if (step.kind !== 'answer') throw new Error(step.kind);
    const renewed = onButton(step, 'good');
    await room.study.grade(ME, step.token, 'good', room.clock.now());
    expect(await storedInterval(room, shown.cardId)).toBe(renewed);
    const [review] = (await room.store.reviews(ME, 0)).slice(-1);
    expect(review).toMatchObject({ elapsedDays: 13, intervalDays: renewed });
  });
});
