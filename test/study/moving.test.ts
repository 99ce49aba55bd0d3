import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/study/memory.ts';
import type { ReviewStep } from '../../src/study/study.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import { DAY, HOUR, makeCards, makeRoom, type Room } from './support.ts';

/*
 * A learner who travels and changes the hour at which their day starts, and studies all that the day asks for in between.
 */

const ME = '100';
const COUNT = 24;
/** Two cards a bullet. */
const CARDS = makeCards(COUNT).map((card, index) => ({
  ...card,
  bulletId: `b${Math.floor(index / 2)}`,
}));

const memoriesOf = (room: Room): Promise<Memory[]> => room.store.memoriesPage(ME, '', COUNT);
const dayOf = async (room: Room): Promise<number> =>
  studyDayOf(room.clock.now(), (await room.study.learner(ME)).settings);

/** The cards asked, those in learning steps again and again left out. */
async function studyAll(room: Room): Promise<string[]> {
  const asked: string[] = [];
  let step: ReviewStep = await room.study.startReview(ME, {}, null, room.clock.now());
  while (step.kind === 'question') {
    asked.push(step.cardId);
    const shown = await room.study.reveal(ME, step.token, room.clock.now());
    if (shown.kind !== 'answer') throw new Error(shown.kind);
    step = await room.study.grade(ME, shown.token, 'easy', room.clock.now());
  }
  return asked;
}

const move = fc.record({
  timeZone: fc.constantFrom(
    'Asia/Seoul',
    'America/New_York',
    'Europe/Vienna',
    'Pacific/Honolulu',
    'Pacific/Auckland',
  ),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
  /** Until the next sitting. */
  hours: fc.integer({ min: 1, max: 5 * 24 }),
});

describe('a learner who moves', () => {
  it('finds no due day moved, no card asked twice and none left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 8 }), async (moves) => {
        const room = await makeRoom(CARDS);
        await room.study.addToDeck(ME, 'paper', 'paper');
        await room.study.changeSettings(ME, { newPerDay: 4 });
        await studyAll(room);
        for (const { timeZone, rolloverHour, hours } of moves) {
          const before = await memoriesOf(room);
          await room.study.changeSettings(ME, { timeZone, rolloverHour });
          expect(await memoriesOf(room)).toEqual(before);
          room.clock.advance(hours * HOUR);

          const today = await dayOf(room);
          const known = await memoriesOf(room);
          const asked = await studyAll(room);
          expect(asked).toHaveLength(new Set(asked).size);
          for (const { cardId, dueDay, lastReviewDay } of known) {
            if (!asked.includes(cardId)) continue;
            expect(dueDay).toBeLessThanOrEqual(today);
            expect(lastReviewDay).toBeLessThan(today);
          }
          // Of two cards of a bullet that are due together one waits for the next study day.
          const waiting = (await memoriesOf(room)).filter(({ dueDay }) => dueDay <= today);
          const answered = (await room.store.reviews(ME, today)).map(({ cardId }) => cardId);
          const bullets = new Set(
            answered.map((id) => CARDS.find((card) => card.id === id)?.bulletId),
          );
          for (const { cardId, buriedOn } of waiting) {
            expect(buriedOn === null ? 'shown' : 'buried').toBe('buried');
            expect(bullets).toContain(CARDS.find((card) => card.id === cardId)?.bulletId);
          }
          for (const review of await room.store.reviews(ME, 0)) {
            expect(review.elapsedDays).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds buried cards again on the next study day, wherever that is', async () => {
    await fc.assert(
      fc.asyncProperty(move, async ({ timeZone, rolloverHour }) => {
        const room = await makeRoom(CARDS.slice(0, 2));
        await room.study.addToDeck(ME, 'paper', 'paper');
        expect(await studyAll(room)).toEqual(['c001']);
        await room.study.changeSettings(ME, { timeZone, rolloverHour });
        // The two together may move the day back by more than one.
        room.clock.advance(3 * DAY);
        expect(await studyAll(room)).toEqual(['c002']);
      }),
      { numRuns: 40 },
    );
  });
});
