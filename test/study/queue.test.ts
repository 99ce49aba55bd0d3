import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/base/clock.ts';
import type { Memory, Phase, Review } from '../../src/study/memory.ts';
import {
  LEARN_AHEAD_MS,
  nextInQueue,
  planQueue,
  type QueueInput,
  queueLength,
} from '../../src/study/queue.ts';

const NOW = 1_000_000_000;
const TODAY = 100;

function memory(cardId: string, change: Partial<Memory> = {}): Memory {
  return {
    learnerId: '1',
    cardId,
    phase: 'review',
    stability: 10,
    difficulty: 5,
    step: 0,
    dueAt: NOW,
    dueDay: TODAY,
    lastReviewedAt: 0,
    lastReviewDay: TODAY - 10,
    intervalDays: 10,
    reps: 3,
    lapses: 0,
    suspended: false,
    buriedOn: null,
    version: 1,
    ...change,
  };
}

const learning = (cardId: string, dueAt: number): Memory =>
  memory(cardId, { phase: 'learning', dueAt, intervalDays: 0 });

const answered = (cardId: string, phaseBefore: Phase): Review => ({
  id: 1,
  learnerId: '1',
  cardId,
  rating: 'good',
  answeredAt: NOW,
  studyDay: TODAY,
  phaseBefore,
  elapsedDays: 0,
  intervalDaysBefore: 0,
  intervalDays: 0,
  stability: 1,
  difficulty: 5,
  retrievability: null,
  durationMs: 5_000,
  sure: null,
  origin: 'review',
  originId: 's',
});

const input = (change: Partial<QueueInput> = {}): QueueInput => ({
  now: NOW,
  limits: { newPerDay: 20, reviewsPerDay: 200 },
  due: [],
  fresh: [],
  answeredToday: [],
  bulletOf: (cardId) => cardId,
  recall: ({ stability }) => stability / 100,
  ...change,
});

/** Every card in the order in which it would be shown, when nothing is answered wrong. */
function order(from: QueueInput): string[] {
  const { learning: now, due, fresh, ahead } = planQueue(from);
  return [
    ...[...now, ...due].map(({ cardId }) => cardId),
    ...fresh,
    ...ahead.map(({ cardId }) => cardId),
  ];
}

describe('the queue of a study day', () => {
  it('goes from learning to most at risk to new, and looks ahead last', () => {
    const due = [
      memory('safe', { stability: 50 }),
      memory('risky', { stability: 2 }),
      learning('soon', NOW + 5 * MINUTE),
      learning('late', NOW - MINUTE),
      learning('later', NOW - 3 * MINUTE),
    ];
    const queue = input({ due, fresh: ['n1', 'n2'] });
    expect(order(queue)).toEqual(['later', 'late', 'risky', 'safe', 'n1', 'n2', 'soon']);
    expect(nextInQueue(planQueue(queue))?.cardId).toBe('later');
  });

  it('shows a learning card ahead of its time only when nothing else is left', () => {
    const soon = learning('soon', NOW + LEARN_AHEAD_MS);
    expect(nextInQueue(planQueue(input({ due: [soon], fresh: ['n1'] })))?.cardId).toBe('n1');
    expect(nextInQueue(planQueue(input({ due: [soon] })))?.cardId).toBe('soon');
    expect(nextInQueue(planQueue(input()))).toBeNull();
  });

  it('holds no more than the day still allows', () => {
    const due = Array.from({ length: 30 }, (_, index) => memory(`d${index}`));
    const limits = { newPerDay: 5, reviewsPerDay: 10 };
    const { due: planned, fresh } = planQueue(input({ due, fresh: ['n1', 'n2'], limits }));
    expect(planned).toHaveLength(10);
    expect(fresh).toEqual([]);
  });

  it('lets reviews take from the limit before new cards', () => {
    const due = [memory('d1'), memory('d2'), memory('d3')];
    const fresh = ['n1', 'n2', 'n3', 'n4'];
    const limits = { newPerDay: 4, reviewsPerDay: 5 };
    expect(planQueue(input({ due, fresh, limits })).fresh).toEqual(['n1', 'n2']);
  });

  it('counts what was answered today, learning steps not', () => {
    const answeredToday = [
      answered('a', 'new'),
      answered('a', 'learning'),
      answered('b', 'review'),
      answered('b', 'relearning'),
    ];
    const due = [memory('d1'), memory('d2'), memory('d3')];
    const limits = { newPerDay: 2, reviewsPerDay: 5 };
    const queue = planQueue(input({ due, fresh: ['n1', 'n2'], answeredToday, limits }));
    expect(queue.due).toHaveLength(3);
    expect(queue.fresh).toEqual([]);
    const more = planQueue(input({ fresh: ['n1', 'n2'], answeredToday, limits }));
    expect(more.fresh).toEqual(['n1']);
  });

  it('gives one card of a bullet a day', () => {
    const bulletOf = (cardId: string): string => cardId.slice(0, 1);
    const due = [memory('a1'), memory('a2', { stability: 1 }), memory('b1'), learning('c1', NOW)];
    const fresh = ['b2', 'c2', 'd1', 'd2', 'e1'];
    const queue = input({ due, fresh, bulletOf, answeredToday: [answered('e2', 'review')] });
    expect(order(queue)).toEqual(['c1', 'a2', 'b1', 'd1']);
  });

  it('never shows a card twice, siblings together, or more than the limits', () => {
    const phase = fc.constantFrom<Phase>('learning', 'review', 'relearning');
    const card = fc.record({
      bullet: fc.nat(12),
      phase,
      dueAt: fc.integer({ min: NOW - 60 * MINUTE, max: NOW + LEARN_AHEAD_MS }),
      stability: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(
        fc.array(card, { maxLength: 25 }),
        fc.array(fc.nat(12), { maxLength: 25 }),
        fc.array(fc.record({ bullet: fc.nat(12), phase: fc.constantFrom<Phase>('new', 'review') })),
        fc.record({ newPerDay: fc.nat(10), reviewsPerDay: fc.nat(15) }),
        (cards, newBullets, done, limits) => {
          const from = input({
            due: cards.map(({ bullet, ...change }, index) => memory(`${bullet}:d${index}`, change)),
            fresh: newBullets.map((bullet, index) => `${bullet}:n${index}`),
            answeredToday: done.map(({ bullet, phase: before }, index) =>
              answered(`${bullet}:a${index}`, before),
            ),
            bulletOf: (cardId) => cardId.split(':')[0] ?? '',
            limits,
          });
          const queue = planQueue(from);
          const shown = order(from);
          expect(new Set(shown).size).toBe(shown.length);
          expect(queueLength(queue)).toBe(shown.length);
          const bullets = [...queue.due.map(({ cardId }) => cardId), ...queue.fresh].map(
            from.bulletOf,
          );
          expect(new Set(bullets).size).toBe(bullets.length);
          const answeredBullets = new Set(
            from.answeredToday.map(({ cardId }) => from.bulletOf(cardId)),
          );
          expect(bullets.some((bullet) => answeredBullets.has(bullet))).toBe(false);
          const newDone = done.filter((one) => one.phase === 'new').length;
          expect(queue.fresh.length).toBeLessThanOrEqual(Math.max(0, limits.newPerDay - newDone));
          expect(queue.due.length + queue.fresh.length).toBeLessThanOrEqual(
            Math.max(0, limits.reviewsPerDay - done.length),
          );
          expect(queue.learning.length + queue.ahead.length).toBe(
            cards.filter((one) => one.phase !== 'review').length,
          );
        },
      ),
    );
  });

  it('leaves no due card out for ever, however small the limit', () => {
    const backlog = fc.record({
      bullets: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }),
      limit: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(backlog, ({ bullets, limit }) => {
        const cards = bullets.flatMap((siblings, bullet) =>
          Array.from({ length: siblings }, (_, index) => `${bullet}:${index}`),
        );
        let waiting = cards.map((cardId, index) => memory(cardId, { stability: 1 + index }));
        let days = 0;
        for (; waiting.length > 0; days++) {
          const { due } = planQueue(
            input({
              due: waiting,
              limits: { newPerDay: 0, reviewsPerDay: limit },
              bulletOf: (cardId) => cardId.split(':')[0] ?? '',
            }),
          );
          expect(due.length).toBeGreaterThan(0);
          expect(due.length).toBeLessThanOrEqual(limit);
          waiting = waiting.filter((card) => !due.includes(card));
        }
        expect(days).toBeLessThanOrEqual(Math.ceil(cards.length / limit) + Math.max(...bullets));
      }),
    );
  });
});
