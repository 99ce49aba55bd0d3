import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/base/clock.ts';
import { seededRandom } from '../../src/base/random.ts';
import { draw } from '../../src/study/answer-habits.ts';
import type { TrainingRequest, TrainingResult } from '../../src/study/training.ts';
import { makeCards, makeRoom, type Room } from './support.ts';

const ALEX = '100';
const WEIGHTS = [
  0.4, 1.5, 3, 10, 6, 0.8, 3, 0.01, 1.7, 0.2, 0.8, 1.5, 0.06, 0.3, 1.6, 0.6, 1.9, 0.5, 0.1, 0.07,
  0.2,
];
const BETTER: TrainingResult = { weights: WEIGHTS, logLossBefore: 0.4, logLossAfter: 0.35 };

/** Studies until there are so many answers, forgetting far more than the defaults expect. */
async function answer(room: Room, answers: number): Promise<void> {
  await room.study.addToDeck(ALEX, 'paper', 'paper');
  const random = seededRandom('answers');
  for (let given = 0; given < answers;) {
    const now = room.clock.now();
    const shown = await room.study.startReview(ALEX, {}, null, now);
    if (shown.kind === 'pause') room.clock.advance(shown.until - now);
    else if (shown.kind === 'question') {
      room.clock.advance(10 * SECOND);
      const revealed = await room.study.reveal(ALEX, shown.token, room.clock.now());
      if (revealed.kind !== 'answer') throw new Error(`a ${revealed.kind} instead of the answer`);
      const isReview = shown.memory?.phase === 'review';
      const rating = isReview && draw(random) < 0.4 ? 'again' : 'good';
      await room.study.grade(ALEX, revealed.token, rating, room.clock.now());
      given += 1;
    } else room.clock.advance(DAY);
  }
}

async function studied(
  answers: number,
  train?: (request: TrainingRequest) => Promise<TrainingResult | null>,
) {
  const room = await makeRoom(makeCards(60), train === undefined ? {} : { train });
  await answer(room, answers);
  return room;
}

const parametersOf = async (room: Room) => (await room.study.learner(ALEX)).parameters;
const memoriesOf = (room: Room) => room.store.memoriesPage(ALEX, '', 1_000);

describe('training', () => {
  it('waits for 400 reviews and says how many there are', async () => {
    const room = await studied(399);
    expect(await room.study.trainParameters(ALEX)).toBe('too-few');
    expect(await room.study.parameterState(ALEX)).toMatchObject({
      reviews: 399,
      reviewsNeeded: 400,
      last: null,
      isOwn: false,
      canTakeBack: false,
    });
    await answer(room, 1);
    expect(await room.study.trainParameters(ALEX)).toBe('kept');
    const { last, isOwn } = await room.study.parameterState(ALEX);
    expect(last?.logLossAfter).toBeLessThan(last?.logLossBefore ?? 0);
    expect(last).toMatchObject({ reviews: 400, before: null, outcome: 'kept' });
    expect(last?.weights).toHaveLength(21);
    expect(isOwn).toBe(true);
    expect(await parametersOf(room)).toEqual(last?.weights);
  });

  it('moves no card and no memory', async () => {
    const room = await studied(400, async () => BETTER);
    const before = await memoriesOf(room);
    await room.study.trainParameters(ALEX);
    expect(await parametersOf(room)).toEqual(WEIGHTS);
    await room.study.takeBackParameters(ALEX);
    expect(await memoriesOf(room)).toEqual(before);
  });

  it('keeps the old parameters when the new ones predict no better', async () => {
    const room = await studied(400, async () => ({ ...BETTER, logLossAfter: 0.4 }));
    expect(await room.study.trainParameters(ALEX)).toBe('not-better');
    expect(await parametersOf(room)).toBeNull();
    expect(await room.study.parameterState(ALEX)).toMatchObject({
      last: { logLossBefore: 0.4, logLossAfter: 0.4 },
      canTakeBack: false,
    });
    expect(await room.study.takeBackParameters(ALEX)).toBe(false);
  });

  it.each([
    ['is cut off', async () => null, 'cut-off'],
    ['breaks', () => Promise.reject(new Error('broken')), 'failed'],
    ['gives nonsense', async () => ({ ...BETTER, weights: [NaN] }), 'failed'],
  ])('that %s changes nothing', async (_, train, end) => {
    const room = await studied(400, train);
    expect(await room.study.trainParameters(ALEX)).toBe(end);
    expect(await parametersOf(room)).toBeNull();
    expect((await room.store.trainings(ALEX, 5)).map(({ outcome }) => outcome)).toEqual(
      end === 'failed' ? ['failed'] : [],
    );
  });

  it('is taken back to what was in use before', async () => {
    const second = WEIGHTS.map((weight) => weight * 0.9);
    const results = [BETTER, { ...BETTER, weights: second }];
    const room = await studied(400, async () => results.shift() ?? null);
    await room.study.trainParameters(ALEX);
    await room.study.trainParameters(ALEX);
    expect(await parametersOf(room)).toEqual(second);
    expect(await room.study.takeBackParameters(ALEX)).toBe(true);
    expect(await parametersOf(room)).toEqual(WEIGHTS);
    expect(await room.study.takeBackParameters(ALEX)).toBe(true);
    expect(await parametersOf(room)).toBeNull();
    expect(await room.study.takeBackParameters(ALEX)).toBe(false);
  });

  it('runs once at a time, and does not lose settings changed meanwhile', async () => {
    let finish: (result: TrainingResult) => void = () => {};
    const room = await studied(400, () => new Promise((resolve) => (finish = resolve)));
    const training = room.study.trainParameters(ALEX);
    expect(await room.study.trainParameters(ALEX)).toBe('running');
    expect(await room.study.takeBackParameters(ALEX)).toBe(false);
    expect((await room.study.parameterState(ALEX)).isRunning).toBe(true);
    await room.study.changeSettings(ALEX, { newPerDay: 7 });
    finish(BETTER);
    expect(await training).toBe('kept');
    const { parameters, settings } = await room.study.learner(ALEX);
    expect({ parameters, newPerDay: settings.newPerDay }).toEqual({
      parameters: WEIGHTS,
      newPerDay: 7,
    });
  });

  it('comes by itself once a week for whoever has enough reviews', async () => {
    const room = await studied(400, async () => BETTER);
    await room.study.learner('200');
    expect(await room.study.trainDueLearners(room.clock.now())).toBe(1);
    expect(await room.study.trainDueLearners(room.clock.now() + 6 * DAY)).toBe(0);
    expect(await room.study.trainDueLearners(room.clock.now() + 7 * DAY)).toBe(1);
    expect(await room.store.trainings('200', 5)).toEqual([]);
  });

  it('stops looking for others once it was cut off', async () => {
    let trainings = 0;
    const room = await studied(400, async () => {
      trainings += 1;
      return null;
    });
    expect(await room.study.trainDueLearners(room.clock.now())).toBe(0);
    expect(trainings).toBe(1);
  });
});
