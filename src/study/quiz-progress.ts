import { type Instant, SECOND } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';
import { withPoints } from './quiz-points.ts';
import type { MatchResult, QuizAttempt, QuizEnd, QuizQuestion, QuizState } from './quiz.ts';

/*
 * A quiz as `(state, event) -> state`. Pure: the channel is brought up to date wherever the state differs from what it
 * shows, so that a restart at any point goes on from what is stored.
 */

/** Something that happens to a quiz; `at` is when it happened, which need not be when it arrived. */
export type QuizEvent =
  | {
      kind: 'answered';
      round: number;
      userId: LearnerId;
      answer: string;
      result: MatchResult;
      named?: number;
      at: Instant;
    }
  | { kind: 'overridden'; round: number; userId: LearnerId }
  | { kind: 'skip-voted'; userId: LearnerId; at: Instant }
  /** The clock; does nothing before the phase's end. */
  | { kind: 'time'; at: Instant }
  | { kind: 'next'; at: Instant }
  | { kind: 'ended'; end: 'stopped' | 'channel-lost'; at: Instant }
  | { kind: 'shown'; shown: string; messageId: string | null };

const UNANSWERED_BEFORE_IDLE = 3;
/**
 * In a server the first question is how people find the quiz: after the first answer others get this long to read it
 * and join in. Whoever is sure to be alone presses *Skip*.
 */
const JOIN_GRACE_MS = 10 * SECOND;
/** A deadline found this long past was missed by the bot, not by the people. */
const OUTAGE_MS = 60 * SECOND;
/** Rounds without a sign after which somebody no longer counts as present. */
const ROUNDS_PRESENT = 2;

const PAUSE_LEAST_MS = 5 * SECOND;
const PAUSE_MOST_MS = 20 * SECOND;
const PAUSE_PER_LETTER_MS = 40;

export type QuizBeginning = Pick<
  QuizState,
  | 'id'
  | 'guildId'
  | 'channelId'
  | 'starterId'
  | 'scope'
  | 'language'
  | 'locale'
  | 'startedAt'
  | 'questions'
>;

/** The quiz with its first question open. `questions` must not be empty. */
export function beginQuiz(beginning: QuizBeginning): QuizState {
  return {
    ...beginning,
    round: 0,
    phase: 'asking',
    phaseEndsAt: beginning.startedAt + secondsOf(beginning.questions[0]) * SECOND,
    closedAt: null,
    attempts: [[]],
    present: [beginning.starterId],
    skipVotes: [],
    unansweredInARow: 0,
    end: null,
    messageId: null,
    shown: null,
    version: 0,
  };
}

/** The quiz after an event; the same object when the event changes nothing. */
export function quizAfter(quiz: QuizState, event: QuizEvent): QuizState {
  const after = apply(quiz, event);
  return after === quiz ? quiz : { ...after, version: quiz.version + 1 };
}

function apply(quiz: QuizState, event: QuizEvent): QuizState {
  switch (event.kind) {
    case 'answered':
      return acceptsAnswer(quiz, event) ? answered(quiz, event) : quiz;
    case 'overridden':
      return overridden(quiz, event.round, event.userId);
    case 'skip-voted':
      return skipVoted(quiz, event.userId, event.at);
    case 'time':
      return timePassed(quiz, event.at);
    case 'next':
      return quiz.phase === 'revealed' ? afterReveal(quiz, event.at) : quiz;
    case 'ended':
      return quiz.phase === 'finished' ? quiz : finished(quiz, event.end, event.at);
    default:
      return shown(quiz, event.shown, event.messageId);
  }
}

/**
 * What the channel should show: compare with `shown`. While a question is at hand, votes and answers belong to it, so
 * that one writer alone keeps its message up to date, and never with what is older.
 */
export function quizPosition(quiz: QuizState): string {
  const phase = `${quiz.round}:${quiz.phase}`;
  if (quiz.phase === 'finished') return phase;
  const attempts = attemptsAtHand(quiz);
  const overridden = attempts.filter((attempt) => attempt.overridden).length;
  return `${phase}:${attempts.length}.${overridden}.${quiz.skipVotes.length}`;
}

/** Whether the channel shows the question at hand as it is asked, though perhaps with older counts. */
export function isAskedThere({ round, phase, shown }: QuizState): boolean {
  return phase === 'asking' && shown?.startsWith(`${round}:asking`) === true;
}

export function questionAtHand(quiz: QuizState): QuizQuestion | undefined {
  return quiz.questions[quiz.round];
}

/** Attempts at the question at hand. */
function attemptsAtHand(quiz: QuizState): readonly QuizAttempt[] {
  return quiz.attempts[quiz.round] ?? [];
}

/** Votes that skip the question: more than half of those present. */
export function votesNeeded(quiz: QuizState): number {
  return Math.floor(quiz.present.length / 2) + 1;
}

/** Whether a press that was made at `at` still counts, also when it arrives after the question closed. */
export function isInTime(quiz: QuizState, round: number, at: Instant): boolean {
  if (quiz.phase === 'finished') return false;
  if (quiz.round === round + 1) return at <= (quiz.closedBefore ?? -Infinity);
  if (quiz.round !== round) return false;
  if (quiz.phase === 'asking') return quiz.phaseEndsAt === null || at <= quiz.phaseEndsAt;
  return quiz.closedAt !== null && at <= quiz.closedAt;
}

type Answered = QuizEvent & { kind: 'answered' };

function acceptsAnswer(quiz: QuizState, { round, userId, at }: Answered): boolean {
  const repeated = quiz.attempts[round]?.some((attempt) => attempt.userId === userId);
  return isInTime(quiz, round, at) && !repeated;
}

function answered(quiz: QuizState, event: Answered): QuizState {
  const { round, userId, answer, result, named = 0, at } = event;
  const given = { userId, answer, result, points: 0, answeredAt: at, overridden: false };
  const attempt = named === 0 ? given : { ...given, named };
  const attempts = [...(quiz.attempts[round] ?? []), attempt];
  const after = withAttempts(joined(quiz, userId), round, attempts);
  return quiz.phase === 'asking' && quiz.round === round
    ? closedIfEveryoneAnswered(after, at)
    : after;
}

function joined(quiz: QuizState, userId: LearnerId): QuizState {
  return quiz.present.includes(userId) ? quiz : { ...quiz, present: [...quiz.present, userId] };
}

function withAttempts(quiz: QuizState, round: number, attempts: readonly QuizAttempt[]): QuizState {
  const question = quiz.questions[round];
  if (!question) return quiz;
  const scored = withPoints(attempts, question);
  return {
    ...quiz,
    attempts: quiz.attempts.map((old, index) => (index === round ? scored : old)),
  };
}

/** Whoever wants to skip is not waited for. */
function isEveryoneDone(quiz: QuizState): boolean {
  const done = new Set(attemptsAtHand(quiz).map(({ userId }) => userId));
  for (const userId of quiz.skipVotes) done.add(userId);
  return quiz.present.every((userId) => done.has(userId));
}

/** Whether the question at hand was answered and waits for nobody but those who may still join in. */
export function waitsForOthers(quiz: QuizState): boolean {
  return quiz.phase === 'asking' && attemptsAtHand(quiz).length > 0 && isEveryoneDone(quiz);
}

function closedIfEveryoneAnswered(quiz: QuizState, at: Instant): QuizState {
  if (!isEveryoneDone(quiz)) return quiz;
  const alone = quiz.present.length === 1;
  if (alone && quiz.guildId !== null && quiz.round === 0) {
    return { ...quiz, phaseEndsAt: Math.min(quiz.phaseEndsAt ?? Infinity, at + JOIN_GRACE_MS) };
  }
  return revealed(quiz, at);
}

/** The question closes and its answer is shown for long enough to read it. */
function revealed(quiz: QuizState, at: Instant): QuizState {
  const unanswered = attemptsAtHand(quiz).length === 0 && quiz.skipVotes.length === 0;
  return {
    ...quiz,
    phase: 'revealed',
    closedAt: at,
    phaseEndsAt: at + revealPause(questionAtHand(quiz)),
    unansweredInARow: unanswered ? quiz.unansweredInARow + 1 : 0,
  };
}

function revealPause(question: QuizQuestion | undefined): number {
  const letters = (question?.back.length ?? 0) + (question?.source.length ?? 0);
  return Math.min(PAUSE_MOST_MS, PAUSE_LEAST_MS + letters * PAUSE_PER_LETTER_MS);
}

function secondsOf(question: QuizQuestion | undefined): number {
  return question?.seconds ?? 0;
}

function overridden(quiz: QuizState, round: number, userId: LearnerId): QuizState {
  const attempts = quiz.attempts[round] ?? [];
  if (!canOverride(quiz, round, userId)) return quiz;
  const others = attempts.filter((attempt) => attempt.userId !== userId);
  const own = attempts.find((attempt) => attempt.userId === userId);
  if (!own) return quiz;
  return withAttempts(quiz, round, [...others, { ...own, result: 'exact', overridden: true }]);
}

/** *I was right* is for what was typed and not found exact, once, while the quiz runs. */
export function canOverride(quiz: QuizState, round: number, userId: LearnerId): boolean {
  if (quiz.phase === 'finished' || quiz.questions[round]?.style !== 'typed') return false;
  const attempt = quiz.attempts[round]?.find((one) => one.userId === userId);
  return attempt !== undefined && !attempt.overridden && attempt.result !== 'exact';
}

function skipVoted(quiz: QuizState, userId: LearnerId, at: Instant): QuizState {
  if (quiz.phase !== 'asking' || quiz.skipVotes.includes(userId)) return quiz;
  const voted = { ...joined(quiz, userId), skipVotes: [...quiz.skipVotes, userId] };
  const isSkipped = voted.skipVotes.length >= votesNeeded(voted);
  return isSkipped || isEveryoneDone(voted) ? revealed(voted, at) : voted;
}

function timePassed(quiz: QuizState, at: Instant): QuizState {
  if (quiz.phase === 'finished' || quiz.phaseEndsAt === null || at < quiz.phaseEndsAt) return quiz;
  if (quiz.phase === 'revealed') return afterReveal(quiz, at);
  if (!isAskedThere(quiz)) return askedAgain(quiz, at);
  return deadlinePassed(quiz, quiz.phaseEndsAt, at);
}

/** Nobody has seen the question yet: its time starts anew. */
function askedAgain(quiz: QuizState, at: Instant): QuizState {
  return { ...quiz, phaseEndsAt: at + secondsOf(questionAtHand(quiz)) * SECOND };
}

/** The reveal's pause counts from now, so that people can read after an outage; an outage is nobody's silence. */
function deadlinePassed(quiz: QuizState, deadline: Instant, at: Instant): QuizState {
  const after = { ...revealed(quiz, at), closedAt: deadline };
  return at - deadline > OUTAGE_MS ? { ...after, unansweredInARow: quiz.unansweredInARow } : after;
}

function afterReveal(quiz: QuizState, at: Instant): QuizState {
  if (quiz.unansweredInARow >= UNANSWERED_BEFORE_IDLE) return finished(quiz, 'idle', at);
  const round = quiz.round + 1;
  if (round >= quiz.questions.length) return finished(quiz, 'completed', at);
  return {
    ...quiz,
    round,
    phase: 'asking',
    phaseEndsAt: at + secondsOf(quiz.questions[round]) * SECOND,
    closedAt: null,
    closedBefore: quiz.closedAt,
    attempts: [...quiz.attempts, []],
    present: stillPresent(quiz),
    skipVotes: [],
  };
}

/** Whoever gave no sign in the last rounds is not waited for. */
function stillPresent(quiz: QuizState): readonly LearnerId[] {
  if (quiz.round + 1 < ROUNDS_PRESENT) return quiz.present;
  const seen = new Set(
    quiz.attempts
      .slice(-ROUNDS_PRESENT)
      .flat()
      .map(({ userId }) => userId),
  );
  for (const userId of quiz.skipVotes) seen.add(userId);
  return quiz.present.filter((userId) => seen.has(userId));
}

function finished(quiz: QuizState, end: QuizEnd, at: Instant): QuizState {
  return {
    ...quiz,
    phase: 'finished',
    phaseEndsAt: null,
    closedAt: quiz.closedAt ?? at,
    end,
    // A channel that is gone can show nothing more.
    shown: end === 'channel-lost' ? `${quiz.round}:finished` : quiz.shown,
  };
}

/** The message goes with what was shown, though the quiz may have moved on while it was on its way. */
function shown(quiz: QuizState, position: string, messageId: string | null): QuizState {
  const next = { shown: position, messageId: messageId ?? quiz.messageId };
  return next.shown === quiz.shown && next.messageId === quiz.messageId
    ? quiz
    : { ...quiz, ...next };
}
