import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBySize, forecastWithin, WAITING_LOOKED_AT } from '../../src/study/catch-up.ts';
import type { Memory, Review } from '../../src/study/memory.ts';
import { planQueue } from '../../src/study/queue.ts';
import type { ReviewStep } from '../../src/study/study.ts';
import { DAY, HOUR, makeCards, makeRoom, MONDAY_TEN, type Room } from './support.ts';

const ANA = '100';
/** The study day of `MONDAY_TEN`. */
const MONDAY = 20_514;

function due(cardId: string, stability: number, dueDay = MONDAY): Memory {
  return {
    learnerId: ANA,
    cardId,
    phase: 'review',
    stability,
    difficulty: 5,
    step: 0,
    dueAt: MONDAY_TEN,
    dueDay,
    lastReviewedAt: MONDAY_TEN - 10 * DAY,
    lastReviewDay: dueDay - 10,
    intervalDays: 10,
    reps: 3,
    lapses: 0,
    suspended: false,
    buriedOn: null,
    version: 1,
  };
}

/** Ana studies one paper, all of whose cards fall due on the Wednesday; the first ones are the best known. */
async function roomOf(count: number): Promise<Room> {
  const cards = makeCards(count);
  const room = await makeRoom(cards);
  await room.study.learner(ANA);
  await room.study.addToDeck(ANA, 'paper', 'paper');
  const changes = cards.map(({ id }, index) => ({
    cardId: id,
    expectedVersion: null,
    after: due(id, 100 - index / 10, MONDAY + 2),
  }));
  await room.store.recordStep({ learnerId: ANA, kind: 'introduce', at: MONDAY_TEN, changes });
  return room;
}

/** Answers everything of today's plan *Easy*, and gives the cards in the order shown. */
async function answerAll({ study, clock }: Room): Promise<string[]> {
  const shown: string[] = [];
  let step: ReviewStep | { kind: 'nothing-to-undo' } = await study.startReview(
    ANA,
    {},
    null,
    clock.now(),
  );
  while (step.kind === 'question') {
    shown.push(step.cardId);
    await study.reveal(ANA, step.token, clock.now());
    const token = { ...step.token, step: step.token.step + 1 };
    step = await study.grade(ANA, token, 'easy', clock.now());
  }
  return shown;
}

const planned = async ({ study }: Room): Promise<number> => (await study.plan(ANA)).due;

describe('a break', () => {
  it('lasts until the day given, and what waited comes back in shares, most at risk first', async () => {
    const room = await roomOf(60);
    const { study, clock } = room;
    await study.changeSettings(ANA, { newPerDay: 0, reviewsPerDay: 15 });
    expect(await study.restUntil(ANA, MONDAY + 6)).toMatchObject({
      state: { phase: 'resting', untilDay: MONDAY + 6, catchUpDays: null },
    });
    clock.advance(7 * DAY);
    expect(await study.breakState(ANA)).toMatchObject({ phase: 'catching-up', daysLeft: null });
    expect(await planned(room)).toBe(12);
    const days: string[][] = [];
    for (let day = 0; day < 5; day += 1) {
      days.push(await answerAll(room));
      clock.advance(DAY);
    }
    expect(days.map(({ length }) => length)).toEqual([12, 12, 12, 12, 12]);
    const riskiestFirst = makeCards(60)
      .map(({ id }) => id)
      .reverse();
    expect(days.flat()).toEqual(riskiestFirst);
    expect(await study.breakState(ANA)).toBeNull();
  });

  it('waits with the shares for whoever comes back late, and counts days from then', async () => {
    const room = await roomOf(30);
    const { study, clock } = room;
    await study.restUntil(ANA, MONDAY + 3);
    await study.spreadBacklog(ANA, 3);
    clock.advance(20 * DAY);
    expect(await planned(room)).toBe(10);
    expect(await answerAll(room)).toHaveLength(10);
    expect(await study.breakState(ANA)).toMatchObject({ daysLeft: 3 });
    clock.advance(2 * DAY);
    expect(await planned(room)).toBe(20);
  });

  it('never tells how much waits: counts, tomorrow and forecast are of the plan', async () => {
    const room = await roomOf(70);
    const { study, clock } = room;
    await study.changeSettings(ANA, { newPerDay: 0 });
    await study.restUntil(ANA, MONDAY + 3);
    await study.spreadBacklog(ANA, 7);
    clock.advance(4 * DAY);
    expect((await study.counts(ANA, 'deck'))[0]).toMatchObject({ due: 10 });
    expect((await study.counts(ANA, 'all'))[0]).toMatchObject({ due: 10 });
    const step = await study.startReview(ANA, {}, null, clock.now());
    expect(step).toMatchObject({ progress: { left: 10 } });
    const token = (step as ReviewStep & { kind: 'question' }).token;
    expect(await study.stop(ANA, token, clock.now())).toMatchObject({ summary: { tomorrow: 12 } });
    const { forecast, papers } = await study.stats(ANA);
    expect(papers[0]).toMatchObject({ due: 10 });
    expect(forecast.slice(0, 8).map(({ cards }) => cards)).toEqual([10, 10, 10, 10, 10, 10, 10, 0]);
  });

  it('lets new cards wait while more is due than the day allows', async () => {
    const room = await roomOf(60);
    await room.store.applyCardChanges(
      { added: makeCards(65).slice(60), updated: [], answerChanged: [], retired: [], revived: [] },
      MONDAY_TEN,
    );
    await room.study.restUntil(ANA, MONDAY + 1);
    await room.study.changeSettings(ANA, { reviewsPerDay: 50 });
    room.clock.advance(2 * DAY);
    expect(await room.study.plan(ANA)).toMatchObject({ due: 20, fresh: 0 });
  });

  it('may be moved, ended early, and taken back on the day it began', async () => {
    const { study, store, clock } = await roomOf(9);
    await study.restUntil(ANA, MONDAY + 9);
    await study.restUntil(ANA, MONDAY + 4);
    expect(await store.breaks(ANA)).toHaveLength(1);
    expect(await study.endBreak(ANA)).toBe('break');
    expect(await store.breaks(ANA)).toEqual([]);
    expect(await study.endBreak(ANA)).toBe('none');
    await study.restUntil(ANA, MONDAY + 9);
    clock.advance(3 * DAY);
    expect(await study.endBreak(ANA)).toBe('break');
    expect(await study.breakState(ANA)).toMatchObject({ phase: 'catching-up' });
    expect((await study.plan(ANA)).due).toBe(3);
    expect(await study.endBreak(ANA)).toBe('catch-up');
    expect((await study.plan(ANA)).due).toBe(9);
    expect(await study.spreadBacklog(ANA, 5)).toBeNull();
  });

  it('refuses days that are over and years that were mistyped', async () => {
    const { study, store } = await roomOf(1);
    expect(await study.restUntil(ANA, MONDAY - 1)).toMatchObject({ problem: 'past' });
    expect(await study.restUntil(ANA, MONDAY + 367)).toMatchObject({
      problem: 'too-far',
      latest: MONDAY + 366,
    });
    expect(await store.breaks(ANA)).toEqual([]);
  });
});

describe('reminders', () => {
  it('rest with the learner, also those set meanwhile, and come back the day after', async () => {
    const { study, clock } = await roomOf(9);
    await study.setReminder(ANA, 11 * 60, clock.now());
    await study.restUntil(ANA, MONDAY + 5);
    const sent: number[] = [];
    for (let day = 0; day < 8; day += 1) {
      if (day === 3) await study.setReminder(ANA, 11 * 60, clock.now());
      const plans = await study.claimDueReminders(clock.now() + HOUR, 10);
      for (const { nonce } of plans) await study.reminderSent(ANA, nonce, 'dm');
      sent.push(plans.length);
      clock.advance(DAY);
    }
    expect(sent).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('come again from the next time on when the break ends early', async () => {
    const { study, clock } = await roomOf(9);
    await study.setReminder(ANA, 11 * 60, clock.now());
    await study.restUntil(ANA, MONDAY + 20);
    clock.advance(3 * DAY);
    await study.endBreak(ANA);
    expect((await study.reminder(ANA))?.nextAt).toBe(clock.now() + HOUR);
  });
});

describe('catching up', () => {
  const bulletOf = (cardId: string): string => cardId.split(':')[0] ?? '';
  const review = (cardId: string): Review =>
    ({ cardId, phaseBefore: 'review' }) as unknown as Review;
  const share = (waiting: readonly Memory[], daysLeft: number, done: readonly string[]) =>
    planQueue({
      now: MONDAY_TEN,
      limits: { newPerDay: 20, reviewsPerDay: 5 },
      due: waiting,
      fresh: [],
      answeredToday: done.map(review),
      catchUp: { daysLeft, done: done.length, beyond: 0 },
      bulletOf,
      recall: ({ stability }) => stability / 1_000,
    }).due;

  it('shows every due card within its days, siblings apart, whatever the size', () => {
    const bullets = fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 3 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(bullets, fc.constantFrom(3, 5, 7), (all, days) => {
        let waiting = all.flatMap((strengths, bullet) =>
          strengths.map((strength, index) => due(`${bullet}:${index}`, strength)),
        );
        for (let left = days; left >= 1; left -= 1) {
          const shown = share(waiting, left, []).map(({ cardId }) => cardId);
          expect(new Set(shown.map(bulletOf)).size).toBe(shown.length);
          waiting = waiting.filter(({ cardId }) => !shown.includes(cardId));
        }
        expect(waiting).toEqual([]);
      }),
    );
  });

  it('shows the most at risk of them first, in even shares that do not move while they are answered', () => {
    const strengths = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 80 });
    fc.assert(
      fc.property(strengths, fc.constantFrom(3, 5, 7), fc.nat(30), (all, left, answers) => {
        const waiting = all.map((strength) => due(`${strength}:0`, strength));
        const shown = share(waiting, left, []);
        const cutAt = Math.max(0, ...shown.map(({ stability }) => stability));
        expect(shown).toHaveLength(Math.ceil(all.length / left));
        expect(waiting.filter(({ stability }) => stability <= cutAt)).toHaveLength(shown.length);
        const done = shown.slice(0, answers).map(({ cardId }) => cardId);
        const rest = waiting.filter(({ cardId }) => !done.includes(cardId));
        expect(share(rest, left, done)).toEqual(shown.slice(answers));
      }),
    );
  });

  it.each([
    [0, 200, 3],
    [600, 200, 3],
    [601, 200, 5],
    [1_000, 200, 5],
    [1_001, 200, 7],
    [5_000, 200, 7],
    [WAITING_LOOKED_AT, 0, 7],
  ])('of %i cards with %i a day takes %i days', (waiting, reviewsPerDay, days) => {
    expect(daysBySize(waiting, reviewsPerDay)).toBe(days);
  });

  it('has an end to what a press looks at: what waits beyond it counts in the share', async () => {
    const room = await roomOf(WAITING_LOOKED_AT + 400);
    await room.study.restUntil(ANA, MONDAY + 3);
    await room.study.spreadBacklog(ANA, 3);
    room.clock.advance(5 * DAY);
    expect(await planned(room)).toBe(800);
  });

  it('is told by a forecast that loses no card', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 30, maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        (counts, reviewsPerDay) => {
          const days = counts.map((cards, place) => ({ day: MONDAY + place, cards }));
          const told = forecastWithin(days, null, () => reviewsPerDay);
          const total = (list: readonly { cards: number }[]): number =>
            list.reduce((sum, { cards }) => sum + cards, 0);
          expect(told.every(({ cards }) => cards <= reviewsPerDay)).toBe(true);
          expect(total(told)).toBeLessThanOrEqual(total(days));
          for (const place of days.keys()) {
            const before = total(days.slice(0, place + 1));
            expect(total(told.slice(0, place + 1))).toBeLessThanOrEqual(before);
          }
        },
      ),
    );
  });
});
