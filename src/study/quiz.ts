import type { Instant } from '../base/clock.ts';
import type { CardLanguage } from '../cards/card.ts';
import type { LearnerId } from './learner.ts';
import type { Scope } from './session.ts';

export type QuizStyle = 'choice' | 'typed' | 'mixed';
export type MatchResult = 'exact' | 'close' | 'wrong';

/** One question as it was asked: it stays as it is when the note is edited during the quiz. */
export interface QuizQuestion {
  cardId: string;
  front: string;
  back: string;
  accept: readonly string[];
  items: readonly string[];
  paper: string;
  paperName: string;
  source: string;
  context: readonly string[];
  language: CardLanguage;
  pictureUrl?: string;
  style: 'choice' | 'typed';
  /** Options in the order shown; empty when typed. */
  options: readonly string[];
  seconds: number;
}

export interface QuizAttempt {
  userId: LearnerId;
  /** Option's text or what was typed. */
  answer: string;
  result: MatchResult;
  /** Of a list that is not whole: how many of its things were named. */
  named?: number;
  points: number;
  answeredAt: Instant;
  /** `I was right` was used. */
  overridden: boolean;
}

export type QuizEnd = 'completed' | 'stopped' | 'idle' | 'channel-lost';

/** A channel's run of questions, whole: everything a restart needs to go on. */
export interface QuizState {
  id: string;
  guildId: string | null;
  channelId: string;
  starterId: LearnerId;
  scope: Scope;
  language: CardLanguage;
  /** Language of the quiz's own words. */
  locale: 'en' | 'ko';
  startedAt: Instant;
  questions: readonly QuizQuestion[];
  /** Index of the question at hand. */
  round: number;
  phase: 'asking' | 'revealed' | 'finished';
  /** When the phase ends by itself; null when it waits for nobody. */
  phaseEndsAt: Instant | null;
  /** When the question at hand closed; null while it is open. A press from before that instant still counts. */
  closedAt: Instant | null;
  /** The same of the question before: its last presses may arrive when the next one is already open. */
  closedBefore?: Instant | null;
  /** One list of attempts per question asked so far. */
  attempts: readonly (readonly QuizAttempt[])[];
  /** Who pressed anything in this quiz: those who are present. */
  present: readonly LearnerId[];
  /** Votes to skip the question at hand. */
  skipVotes: readonly LearnerId[];
  /** Questions in a row that nobody answered. */
  unansweredInARow: number;
  end: QuizEnd | null;
  /** Message that shows what `shown` tells; null before the first question is sent. */
  messageId: string | null;
  /** `<round>:<phase>`, with counts while a question is at hand, that the channel shows; when it differs from the state the channel is behind and is brought up to date. */
  shown: string | null;
  version: number;
}
