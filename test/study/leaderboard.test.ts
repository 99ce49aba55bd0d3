import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodStart } from '../../src/study/leaderboard.ts';
import { placesOf } from '../../src/study/quiz-points.ts';
import { makeRoom, MONDAY_TEN } from './support.ts';

const at = (text: string): number => Date.parse(text);
const score = (userId: string, points: number) => ({ userId, points, right: points, answered: 9 });

describe('the periods of a leaderboard', () => {
  it.each([
    ['today', '2026-03-02T00:00+09:00'],
    ['week', '2026-03-02T00:00+09:00'],
    ['month', '2026-03-01T00:00+09:00'],
  ] as const)('%s begins at midnight of the server', (period, start) => {
    expect(periodStart(period, MONDAY_TEN, 'Asia/Seoul')).toBe(at(start));
  });

  it('are those of the server: it is still Sunday in New York', () => {
    expect(periodStart('today', MONDAY_TEN, 'America/New_York')).toBe(at('2026-03-01T00:00-05:00'));
    expect(periodStart('week', MONDAY_TEN, 'America/New_York')).toBe(at('2026-02-23T00:00-05:00'));
  });

  it('hold over a change to daylight saving', () => {
    const noon = at('2026-03-29T12:00+02:00');
    expect(periodStart('today', noon, 'Europe/Vienna')).toBe(at('2026-03-29T00:00+01:00'));
    expect(periodStart('month', noon, 'Europe/Vienna')).toBe(at('2026-03-01T00:00+01:00'));
  });

  it('have no beginning for all time', () => {
    expect(periodStart('all', MONDAY_TEN, 'Asia/Seoul')).toBeNull();
  });

  it('never begin later than now, and contain each other', () => {
    const instants = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });
    const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/Vienna', 'UTC');
    fc.assert(
      fc.property(instants, zones, (now, zone) => {
        const start = (period: 'today' | 'week' | 'month') => periodStart(period, now, zone) ?? 0;
        expect(start('today')).toBeLessThanOrEqual(now);
        expect(start('week')).toBeLessThanOrEqual(start('today'));
        expect(start('month')).toBeLessThanOrEqual(start('today'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('places', () => {
  it('are shared by equal points, and the next one is left out', () => {
    const places = placesOf([score('a', 2), score('b', 1), score('c', 1), score('d', 0.5)]);
    expect(places.map(({ place, userId }) => `${place} ${userId}`)).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '4 d',
    ]);
  });

  it('are for those who scored: nobody is last for having been wrong', () => {
    expect(placesOf([score('a', 1), score('b', 0)])).toHaveLength(1);
  });
});

describe('a server’s leaderboard', () => {
  it('counts its own days, and no answer from before them', async () => {
    const room = await makeRoom([]);
    const settings = { guildId: 'guild', locale: null, quizSeconds: null };
    await room.store.saveGuildSettings({ ...settings, timeZone: 'America/New_York' });
    const board = await room.study.leaderboard('guild', 'today');
    expect(board).toEqual({
      period: 'today',
      since: at('2026-03-01T00:00-05:00'),
      places: [],
    });
    expect(await room.study.leaderboard('other', 'today')).toMatchObject({
      since: at('2026-03-02T00:00+09:00'),
    });
  });
});
