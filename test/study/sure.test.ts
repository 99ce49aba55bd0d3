import { describe, expect, it } from 'vitest';
import type { ReviewStep } from '../../src/study/study.ts';
import { DAY, makeCards, makeRoom, type Room } from './support.ts';

const ME = '100';

async function asked(): Promise<Room> {
  const room = await makeRoom(makeCards(2));
  await room.study.addToDeck(ME, 'paper', 'paper');
  await room.study.changeSettings(ME, { askSure: true });
  return room;
}

async function question(room: Room): Promise<Extract<ReviewStep, { kind: 'question' }>> {
  const step = await room.study.startReview(ME, {}, null, room.clock.now());
  if (step.kind !== 'question') throw new Error(step.kind);
  return step;
}

async function answer(room: Room, rating: 'again' | 'easy', sure?: boolean): Promise<void> {
  const { token } = await question(room);
  const revealed = await room.study.reveal(ME, token, room.clock.now(), sure);
  if (revealed.kind !== 'answer') throw new Error(revealed.kind);
  await room.study.grade(ME, revealed.token, rating, room.clock.now());
}

const marks = async ({ store }: Room) => (await store.reviews(ME, 0)).map(({ sure }) => sure);

describe('how sure a learner is', () => {
  it('is asked of cards seen before, when the learner wants it', async () => {
    const room = await asked();
    expect((await question(room)).askSure).toBe(false);
    await answer(room, 'easy');
    await answer(room, 'easy');
    room.clock.advance(40 * DAY);
    expect((await question(room)).askSure).toBe(true);
    await room.study.changeSettings(ME, { askSure: false });
    expect((await question(room)).askSure).toBe(false);
  });

  it('is kept with the answer, and not for the card after it', async () => {
    const room = await asked();
    await answer(room, 'easy');
    await answer(room, 'easy');
    room.clock.advance(40 * DAY);
    await answer(room, 'again', true);
    await answer(room, 'easy', false);
    await answer(room, 'easy');
    expect(await marks(room)).toEqual([null, null, true, false, null]);
  });

  it('is what was said first: a second press on the question changes nothing', async () => {
    const room = await asked();
    const { token } = await question(room);
    const revealed = await room.study.reveal(ME, token, room.clock.now(), false);
    const again = await room.study.reveal(ME, token, room.clock.now(), true);
    expect(again).toEqual(revealed);
    if (again.kind !== 'answer') throw new Error(again.kind);
    await room.study.grade(ME, again.token, 'easy', room.clock.now());
    expect(await marks(room)).toEqual([false]);
  });

  it('is asked anew once an answer was undone', async () => {
    const room = await asked();
    await answer(room, 'easy');
    await answer(room, 'easy');
    room.clock.advance(40 * DAY);
    await answer(room, 'again', true);
    const { token } = await question(room);
    await room.study.undo(ME, token, room.clock.now());
    await answer(room, 'again', false);
    expect((await marks(room)).slice(2)).toEqual([false]);
  });

  it('is not asked of learners whose settings are older than the question', async () => {
    const room = await makeRoom(makeCards(1));
    const learner = await room.study.learner(ME);
    const { askSure: _, ...older } = learner.settings;
    await room.store.saveLearner({ ...learner, settings: older as typeof learner.settings });
    expect((await room.study.learner(ME)).settings.askSure).toBe(false);
  });
});
