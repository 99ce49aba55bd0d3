import type { Instant } from '../base/clock.ts';
import type { LearnerId, Locale, StudyDay } from './learner.ts';
import type { MatchResult, QuizQuestion } from './quiz.ts';
import type { Scope } from './session.ts';

/*
 * Questions that stay open for hours and that everybody answers once, at their own pace and without a race: a
 * channel's daily question, and the tests of the reading club.
 */

/** `before` and `after`: the club's tests on the paper of a week. */
export type SheetKind = 'daily' | 'before' | 'after';

export interface Sheet {
  id: string;
  /** There is one sheet for each: made of what it is for, see `sheetKey`. */
  key: string;
  kind: SheetKind;
  guildId: string;
  /** Null for tests, which nobody sees but who takes them. */
  channelId: string | null;
  /** Language of the sheet's own words. */
  locale: Locale;
  /** As they were asked: they stay as they are when the note is edited. */
  questions: readonly QuizQuestion[];
  openedAt: Instant;
  /** Null while it can be answered. */
  closedAt: Instant | null;
  messageId: string | null;
}

/** What somebody answered first; nothing they answer later takes its place. */
export interface SheetAnswer {
  sheetId: string;
  round: number;
  userId: LearnerId;
  cardId: string;
  /** Option's text or what was typed. */
  answer: string;
  result: MatchResult;
  /** `I was right` was used. */
  overridden: boolean;
  answeredAt: Instant;
}

/** A channel's daily question, as a moderator set it. */
export interface ChannelReminder {
  channelId: string;
  guildId: string;
  setBy: LearnerId;
  /** Minutes after local midnight in `timeZone`. */
  minuteOfDay: number;
  timeZone: string;
  locale: Locale;
  scope: Scope;
  /** Null while off or stopped. */
  nextAt: Instant | null;
  /** `stopped`: by itself, because it could not be posted. */
  state: 'on' | 'off' | 'stopped';
  /** Local day for which a question was claimed last. */
  claimedDay: StudyDay | null;
  /** Nonce of the claimed message while its delivery is not known. */
  pendingNonce: string | null;
  /** Failed deliveries in a row. */
  failures: number;
}

/** The reading group's paper of one week. */
export interface ClubPaper {
  guildId: string;
  /** The local day of its Monday. */
  week: StudyDay;
  paper: string;
  learnerId: LearnerId;
  chosenAt: Instant;
}

/** One person's first answer to a card somewhere in a server. */
export interface GroupAnswer {
  userId: LearnerId;
  cardId: string;
  result: MatchResult;
  answeredAt: Instant;
}

export const dailyKey = (channelId: string, day: StudyDay): string => `daily ${channelId} ${day}`;

export function clubKey(
  { guildId, week, paper }: Pick<ClubPaper, 'guildId' | 'week' | 'paper'>,
  kind: 'before' | 'after',
): string {
  return `club ${guildId} ${week} ${kind} ${paper}`;
}
