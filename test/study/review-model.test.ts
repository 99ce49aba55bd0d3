import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createStudy } from '../../src/study/create-study.ts';
import { type Rating, RATINGS } from '../../src/study/learner.ts';
import type { ReviewStep, StepToken, Study } from '../../src/study/study.ts';
import { DAY, makeBook, makeCards, makeRoom, MONDAY_TEN, type Room, SEOUL } from './support.ts';

/*
 * A learner presses what is in front of them, and sometimes what is no longer, in any order; the process is started
 * anew in between. The model is the list of answers that were accepted and not taken back.
 */

const ME = '100';

/** What the learner has done, as they would tell it. */
interface Told {
  /** One entry per thing that can be undone; the rating for answers. */
  done: (Rating | 'suspended')[];
}

interface Real {
  room: Room;
  study: Study;
  /** What is on screen. */
  step: ReviewStep;
  /** Buttons seen so far; all but those of the last step are old. */
  seen: StepToken[];
}

type Command = fc.AsyncCommand<Told, Real>;

async function show(real: Real, step: ReviewStep): Promise<void> {
  real.step = step;
  if ('token' in step) real.seen.push(step.token);
  await Promise.resolve();
}

async function holds(told: Told, real: Real): Promise<void> {
  const ratings = told.done.filter((one) => one !== 'suspended');
  const log = await real.room.store.reviews(ME, 0);
  expect(log.map(({ rating }) => rating)).toEqual(ratings);
  const suspended = (
    await real.room.store.memories(
      ME,
      CARDS.map(({ id }) => id),
    )
  ).filter((memory) => memory.suspended);
  expect(suspended).toHaveLength(told.done.length - ratings.length);
}

const CARDS = makeCards(6);
const now = (real: Real): number => real.room.clock.now();

const startReview = (): Command => ({
  check: () => true,
  run: async (told, real) => {
    await show(real, await real.study.startReview(ME, {}, null, now(real)));
    await holds(told, real);
  },
  toString: () => 'start',
});

const reveal = (): Command => ({
  check: () => true,
  run: async (told, real) => {
    if (real.step.kind !== 'question') return;
    const step = await real.study.reveal(ME, real.step.token, now(real));
    expect(step.kind).toBe('answer');
    await show(real, step);
    await holds(told, real);
  },
  toString: () => 'reveal',
});

const grade = (rating: Rating, presses: number): Command => ({
  check: () => true,
  run: async (told, real) => {
    if (real.step.kind !== 'answer') return;
    const { token } = real.step;
    const steps = await Promise.all(
      Array.from({ length: presses }, () => real.study.grade(ME, token, rating, now(real))),
    );
    told.done.push(rating);
    for (const again of steps.slice(1)) expect(again.kind).toBe('stale');
    if (steps[0]) await show(real, steps[0]);
    await holds(told, real);
  },
  toString: () => `${rating}×${presses}`,
});

const suspend = (): Command => ({
  check: () => true,
  run: async (told, real) => {
    if (real.step.kind !== 'question' && real.step.kind !== 'answer') return;
    await show(real, await real.study.suspend(ME, real.step.token, now(real)));
    told.done.push('suspended');
    await holds(told, real);
  },
  toString: () => 'suspend',
});

const undo = (): Command => ({
  check: () => true,
  run: async (told, real) => {
    if (!('token' in real.step)) return;
    const step = await real.study.undo(ME, real.step.token, now(real));
    if (step.kind === 'nothing-to-undo') {
      expect(told.done).toEqual([]);
      return;
    }
    expect(step.kind).toBe('question');
    told.done.pop();
    await show(real, step);
    await holds(told, real);
  },
  toString: () => 'undo',
});

const stop = (): Command => ({
  check: () => true,
  run: async (told, real) => {
    if (!('token' in real.step)) return;
    const step = await real.study.stop(ME, real.step.token, now(real));
    expect(step.kind).toBe('finished');
    await show(real, step);
    await holds(told, real);
  },
  toString: () => 'stop',
});

/** Presses any button of an older message. */
const pressOld = (which: number, rating: Rating): Command => ({
  check: () => true,
  run: async (told, real) => {
    const current = 'token' in real.step ? real.step.token : null;
    const old = real.seen.filter(
      ({ sessionId, step }) => sessionId !== current?.sessionId || step < current.step,
    );
    const token = old[which % Math.max(1, old.length)];
    if (!token) return;
    await real.study.grade(ME, token, rating, now(real));
    await holds(told, real);
  },
  toString: () => `old ${which} ${rating}`,
});

const restart = (): Command => ({
  check: () => true,
  run: async (told, real) => {
    real.study = newStudy(real.room);
    await holds(told, real);
  },
  toString: () => 'restart',
});

const wait = (days: number): Command => ({
  check: () => true,
  run: async (told, real) => {
    real.room.clock.advance(days * DAY + 1_000);
    await holds(told, real);
  },
  toString: () => `wait ${days}`,
});

let names = 0;
function newStudy({ store, clock }: Room): Study {
  return createStudy({
    store,
    clock,
    freshName: () => `s${(names += 1)}`,
    book: () => makeBook(CARDS),
    defaults: { timeZone: SEOUL.timeZone, locale: 'en' },
    log: silentLog,
  });
}

it('in any order of presses, restarts and days no answer is lost or counted twice', async () => {
  const rating = fc.constantFrom(...RATINGS);
  const commands = [
    fc.constant(startReview()),
    fc.constant(reveal()),
    fc.constant(reveal()),
    fc.tuple(rating, fc.integer({ min: 1, max: 3 })).map(([one, presses]) => grade(one, presses)),
    fc.tuple(rating, fc.constant(1)).map(([one, presses]) => grade(one, presses)),
    fc.constant(suspend()),
    fc.constant(undo()),
    fc.constant(stop()),
    fc.tuple(fc.nat(50), rating).map(([which, one]) => pressOld(which, one)),
    fc.constant(restart()),
    fc.nat(3).map((days) => wait(days)),
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 60 }), async (run) => {
      const room = await makeRoom(CARDS, { start: MONDAY_TEN });
      const study = newStudy(room);
      await study.addToDeck(ME, 'paper', 'paper');
      const step = await study.startReview(ME, {}, null, room.clock.now());
      const real: Real = { room, study, step, seen: [] };
      const told: Told = { done: [] };
      await fc.asyncModelRun(() => ({ model: told, real }), run);
      expect(await room.store.canUndo(ME)).toBe(told.done.length > 0);
    }),
    { numRuns: 150 },
  );
});
