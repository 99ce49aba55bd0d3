import type { Instant } from '../base/clock.ts';

/** A Discord user's id. */
export type LearnerId = string;

/** Languages that Paperdeck speaks. */
export type Locale = 'en' | 'ko';

/** A learner's local day, counted in days since 1970-01-01 of their own calendar; it starts at their rollover hour. */
export type StudyDay = number;

export type Rating = 'again' | 'hard' | 'good' | 'easy';
export const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

export interface LearnerSettings {
  /** `null`: as Discord says with every interaction. */
  locale: Locale | null;
  /** IANA name. */
  timeZone: string;
  /** Whether the learner chose the zone themselves; if not, the first `/review` or `/remind` says how. */
  timeZoneChosen: boolean;
  /** 0-23: the local hour at which a study day starts. */
  rolloverHour: number;
  newPerDay: number;
  reviewsPerDay: number;
  /** 0.70-0.97. */
  desiredRetention: number;
  answerButtons: 2 | 4;
  /** Whether *Show answer* asks how sure the learner is. */
  askSure: boolean;
  /** Whether a quiz answer to a card that is due is also its review. */
  quizCounts: boolean;
  /** Whether the learner is named on a server's leaderboard. */
  onLeaderboard: boolean;
  /** Days of the week with less to do; the others are normal. */
  easyDays: readonly EasyDay[];
  /** Limits that hold on one study day instead of the usual ones; null or of another day: the usual ones. */
  todayOnly: { day: StudyDay; newPerDay: number; reviewsPerDay: number } | null;
}

export interface EasyDay {
  /** ISO: 1 Monday - 7 Sunday. */
  weekday: number;
  /** Half of what other days hold, or nothing where that can be had. */
  load: 'reduced' | 'none';
}

export interface Learner {
  id: LearnerId;
  settings: LearnerSettings;
  /** 21 weights of FSRS-6; `null`: the published defaults. */
  parameters: readonly number[] | null;
  /** The last locale Discord sent: used for direct messages. */
  lastLocale: Locale;
  createdAt: Instant;
}
