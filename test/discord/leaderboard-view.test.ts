import { describe, expect, it } from 'vitest';
import { leaderboardView, ownPlaceText } from '../../src/discord/views/leaderboard.ts';
import { placesOf } from '../../src/study/quiz-points.ts';
import type { Leaderboard } from '../../src/study/study.ts';
import { isAccepted, readable } from './support/screens.ts';

const NOW = Date.UTC(2026, 2, 2, 0, 0, 0);

/** People with ever fewer points; the second and third have the same. */
function board(people: number, change: Partial<Leaderboard> = {}): Leaderboard {
  const scores = Array.from({ length: people }, (_, index) => ({
    userId: String(100 + index),
    points: (people - (index === 2 ? 1 : index)) / 4,
    right: people - index,
    answered: 99,
  }));
  return { period: 'week', since: NOW - 86_400_000, places: placesOf(scores), ...change };
}

const screens = {
  leaderboard: { board: board(3), page: 0 },
  'leaderboard-page': { board: board(23), page: 2 },
  'leaderboard-empty': { board: board(0, { period: 'all', since: null }), page: 0 },
};

describe.each(['en', 'ko'] as const)('the leaderboard in %s', (locale) => {
  it.each(Object.entries(screens))('%s looks as it did', async (name, screen) => {
    const view = leaderboardView({ ...screen, caller: '100', locale });
    expect(isAccepted(view)).toBe(true);
    await expect(readable(view)).toMatchFileSnapshot(`goldens/${name}.${locale}.txt`);
  });

  it('tells a member beyond the first page their place, and others nothing', () => {
    const own = (id: string, isOnLeaderboard = true) =>
      ownPlaceText(board(23), { id, isOnLeaderboard }, locale);
    expect(own('109')).toBeNull();
    expect(own('nobody')).toBeNull();
    expect(own('122')).toContain('23');
    expect(own('122')).toContain('0.25');
    expect(own('122', false)).toContain(locale === 'ko' ? '`/설정`' : '`/settings`');
  });

  it('is inside the limits of Discord with any number of people on any page', () => {
    for (const page of [-1, 0, 7, 99_999]) {
      expect(isAccepted(leaderboardView({ board: board(5_000), page, caller: '1', locale }))).toBe(
        true,
      );
    }
  });
});
