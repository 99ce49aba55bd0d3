import { DAY, type Instant } from '../base/clock.ts';
import { placesOf } from './quiz-points.ts';
import type { StudyContext } from './study-context.ts';
import { localInstant, studyDayOf } from './study-day.ts';
import type { StudyDay } from './learner.ts';
import type { Leaderboard, LeaderboardPeriod, Study } from './study.ts';

const DAYS_IN_WEEK = 7;
/** 1970-01-01 was a Thursday; weeks start on Monday. */
const DAYS_SINCE_MONDAY_AT_EPOCH = 3;

/** A server's own days, because everybody reads the same board: they start at midnight there. */
export function periodStart(
  period: LeaderboardPeriod,
  now: Instant,
  timeZone: string,
): Instant | null {
  if (period === 'all') return null;
  const today = studyDayOf(now, { timeZone, rolloverHour: 0 });
  return localInstant(firstDay(period, today), 0, timeZone);
}

function firstDay(period: Exclude<LeaderboardPeriod, 'all'>, today: StudyDay): StudyDay {
  switch (period) {
    case 'today':
      return today;
    case 'week':
      return today - ((today + DAYS_SINCE_MONDAY_AT_EPOCH) % DAYS_IN_WEEK);
    default:
      return today - (new Date(today * DAY).getUTCDate() - 1);
  }
}

export function createLeaderboard({
  store,
  clock,
  defaults,
}: Pick<StudyContext, 'store' | 'clock' | 'defaults'>): Pick<Study, 'leaderboard'> {
  return {
    async leaderboard(guildId, period): Promise<Leaderboard> {
      const timeZone = (await store.guildSettings(guildId))?.timeZone ?? defaults.timeZone;
      const since = periodStart(period, clock.now(), timeZone);
      const scores = await store.quizScores(guildId, since ?? 0);
      return { period, since, places: placesOf(scores) };
    },
  };
}
