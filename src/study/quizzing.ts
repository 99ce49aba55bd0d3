import type { Instant } from '../base/clock.ts';
import { matchAnswer } from './answer-match.ts';
import { languageOf } from './editions.ts';
import { knownTerms } from './known-terms.ts';
import type { LearnerId } from './learner.ts';
import {
  beginQuiz,
  canOverride,
  isInTime,
  quizAfter,
  type QuizEvent,
  quizPosition,
  questionAtHand,
  votesNeeded,
} from './quiz-progress.ts';
import { scoresOf } from './quiz-points.ts';
import { makeQuestions } from './quiz-questions.ts';
import { replaceReview, stepForAttempt } from './quiz-review.ts';
import type { QuizAttempt, QuizQuestion, QuizState } from './quiz.ts';
import type { QuizAnswerRow, Step } from './store.ts';
import { type KnowLearner, learnerTurn, quizTurn, type StudyContext } from './study-context.ts';
import type { QuizPress, QuizReport, QuizRequest, QuizStart, Study } from './study.ts';

export type Quizzing = Pick<
  Study,
  | 'startQuiz'
  | 'quiz'
  | 'choose'
  | 'type'
  | 'override'
  | 'skip'
  | 'nextQuestion'
  | 'stopQuiz'
  | 'loseQuiz'
  | 'quizzesBehind'
  | 'quizShown'
  | 'quizReport'
  | 'addMissed'
>;

const QUESTIONS_DEFAULT = 10;
const QUESTIONS_MOST = 50;
const SECONDS_LEAST = 5;
const SECONDS_MOST = 300;

export function createQuizzing(context: StudyContext, know: KnowLearner): Quizzing {
  const { store, takeTurns } = context;

  /** Runs a press in the quiz's turn; an unknown quiz is one that is long over. */
  function press(
    quizId: string,
    act: (quiz: QuizState) => Promise<QuizPress>,
  ): Promise<QuizPress> {
    return takeTurns(quizTurn(quizId), async () => {
      const quiz = await store.quiz(quizId);
      return quiz ? act(quiz) : { kind: 'too-late', quiz: null };
    });
  }

  return {
    startQuiz: (request) => startQuiz(context, know, request),
    quiz: (quizId) => store.quiz(quizId),
    choose: (quizId, round, userId, option, at) =>
      press(quizId, (quiz) => choose(context, know, quiz, { round, userId, at }, option)),
    type: (quizId, round, userId, text, at) =>
      press(quizId, (quiz) => type(context, know, quiz, { round, userId, at }, text)),
    override: (quizId, round, userId) =>
      press(quizId, (quiz) => override(context, know, quiz, round, userId)),
    skip: (quizId, round, userId, at) =>
      press(quizId, (quiz) => skip(context, quiz, { round, userId, at })),
    nextQuestion: (quizId, round, userId, at) =>
      press(quizId, async (quiz) => {
        if (quiz.round !== round || quiz.phase !== 'revealed') return { kind: 'too-late', quiz };
        if (!quiz.present.includes(userId)) return { kind: 'not-allowed', quiz };
        return { kind: 'done', quiz: await save(context, quiz, { kind: 'next', at }) };
      }),
    stopQuiz: (quizId, userId, isModerator, at) =>
      press(quizId, async (quiz) => {
        if (quiz.phase === 'finished') return { kind: 'too-late', quiz };
        if (quiz.starterId !== userId && !isModerator) return { kind: 'not-allowed', quiz };
        return { kind: 'done', quiz: await save(context, quiz, { kind: 'ended', end: 'stopped', at }) };
      }),
    loseQuiz: async (quizId, at) => {
      await press(quizId, async (quiz) => ({
        kind: 'done',
        quiz: await save(context, quiz, { kind: 'ended', end: 'channel-lost', at }),
      }));
    },
    quizzesBehind: (now) => quizzesBehind(context, now),
    quizShown: async (quizId, _version, shown, messageId) => {
      await press(quizId, async (quiz) => ({
        kind: 'done',
        quiz: await save(context, quiz, { kind: 'shown', shown, messageId }),
      }));
    },
    quizReport: async (quizId) => {
      const quiz = await store.quiz(quizId);
      return quiz?.end == null ? undefined : reportOf(quiz, quiz.end);
    },
    addMissed: (quizId, userId, at) => addMissed(context, know, quizId, userId, at),
  };
}

async function startQuiz(
  context: StudyContext,
  know: KnowLearner,
  request: QuizRequest,
): Promise<QuizStart> {
  const { store, book } = context;
  const running = await store.quizInChannel(request.channelId);
  if (running) return { kind: 'running', quiz: running };
  const id = context.freshName();
  const language = request.language ?? languageOf(await know(request.starterId));
  const questions = makeQuestions(
    {
      scope: request.scope,
      language,
      questions: clamp(request.questions ?? QUESTIONS_DEFAULT, 1, QUESTIONS_MOST),
      style: request.style ?? 'mixed',
      seconds:
        request.seconds === undefined
          ? undefined
          : clamp(request.seconds, SECONDS_LEAST, SECONDS_MOST),
      cardIds: request.cardIds,
      seed: id,
    },
    book(),
  );
  const first = questions[0];
  if (!first) return { kind: 'no-cards' };
  const { guildId, channelId, starterId, scope, locale, at } = request;
  const quiz = beginQuiz({
    ...{ id, guildId, channelId, starterId, scope, locale, questions },
    language: first.language,
    startedAt: at,
  });
  const other = await store.openQuiz(quiz);
  return other ? { kind: 'running', quiz: other } : { kind: 'started', quiz };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** Who pressed for which question, and when Discord saw it. */
interface RoundPress {
  round: number;
  userId: LearnerId;
  at: Instant;
}

/** Why an answer is not taken; null when it is. */
function refusal(quiz: QuizState, { round, userId, at }: RoundPress): QuizPress | null {
  const given = quiz.attempts[round]?.find((attempt) => attempt.userId === userId);
  if (given) return { kind: 'repeated', answer: given.answer, quiz };
  return isInTime(quiz, round, at) ? null : { kind: 'too-late', quiz };
}

async function choose(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  press: RoundPress,
  option: number,
): Promise<QuizPress> {
  const refused = refusal(quiz, press);
  if (refused) return refused;
  const question = questionAtHand(quiz);
  const answer = question?.options[option];
  if (!question || answer === undefined) return { kind: 'too-late', quiz };
  const result = answer === question.back ? 'exact' : 'wrong';
  const { userId, at } = press;
  const after = await saveAnswer(context, know, quiz, {
    ...{ kind: 'answered', userId, answer, result, at },
  });
  // Whether it was right is told to everybody at once, with the reveal.
  return { kind: 'accepted', result: 'taken', points: 0, answer, canOverride: false, quiz: after };
}

async function type(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  press: RoundPress,
  text: string,
): Promise<QuizPress> {
  const refused = refusal(quiz, press);
  if (refused) return refused;
  const question = questionAtHand(quiz);
  if (question?.style !== 'typed') return { kind: 'too-late', quiz };
  const result = matchAnswer(text, question, otherTerms(context));
  const { userId, at } = press;
  const answer = text.trim().slice(0, ANSWER_LETTERS_KEPT);
  const after = await saveAnswer(context, know, quiz, {
    ...{ kind: 'answered', userId, answer, result, at },
  });
  const attempt = attemptOf(after, press.round, userId);
  return {
    ...{ kind: 'accepted', result, answer, quiz: after },
    points: attempt?.points ?? 0,
    canOverride: canOverride(after, press.round, userId),
  };
}

const ANSWER_LETTERS_KEPT = 200;

function otherTerms({ book }: StudyContext): (key: string) => boolean {
  const terms = knownTerms(book());
  return (key) => terms.has(key);
}

function attemptOf(quiz: QuizState, round: number, userId: LearnerId): QuizAttempt | undefined {
  return quiz.attempts[round]?.find((attempt) => attempt.userId === userId);
}

/** The answer, the points it changes and the member's own review, in one write. */
async function saveAnswer(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  event: QuizEvent & { kind: 'answered' },
): Promise<QuizState> {
  const after = quizAfter(quiz, event);
  const attempt = attemptOf(after, quiz.round, event.userId);
  return context.takeTurns(learnerTurn(event.userId), async () => {
    const step = attempt ? await stepForAttempt(context, know, quiz, quiz.round, attempt) : null;
    await write(context, quiz, after, step ?? undefined);
    return after;
  });
}

async function write(
  { store, log }: StudyContext,
  before: QuizState,
  after: QuizState,
  step?: Step,
): Promise<void> {
  const rows = before.attempts === after.attempts ? [] : answerRows(after, before.round);
  const saved = step
    ? await store.saveQuiz(after, before.version, rows, step)
    : await store.saveQuiz(after, before.version, rows);
  if (saved) return;
  // Another process wrote the learner's memory in between: the answer counts for the quiz alone.
  const savedAlone = step !== undefined && (await store.saveQuiz(after, before.version, rows));
  if (!savedAlone) log.error({ quizId: after.id, version: before.version }, 'quiz was not saved');
}

/** Rows of every answer to a question: an earlier one that arrives later changes the others' points. */
function answerRows(quiz: QuizState, round: number): QuizAnswerRow[] {
  const question = quiz.questions[round];
  if (!question) return [];
  return (quiz.attempts[round] ?? []).map(({ userId, result, points, answeredAt }) => ({
    ...{ quizId: quiz.id, guildId: quiz.guildId, round, userId, result, points, answeredAt },
    cardId: question.cardId,
    style: question.style,
  }));
}

async function save(
  context: StudyContext,
  quiz: QuizState,
  event: QuizEvent,
): Promise<QuizState> {
  const after = quizAfter(quiz, event);
  if (after !== quiz) await write(context, quiz, after);
  return after;
}

async function override(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  round: number,
  userId: LearnerId,
): Promise<QuizPress> {
  const attempt = attemptOf(quiz, round, userId);
  if (!attempt || quiz.phase === 'finished') return { kind: 'too-late', quiz };
  if (!canOverride(quiz, round, userId)) return { kind: 'repeated', answer: attempt.answer, quiz };
  const after = quizAfter(quiz, { kind: 'overridden', round, userId });
  await context.store.saveQuiz(after, quiz.version, answerRows(after, round));
  await context.takeTurns(learnerTurn(userId), () =>
    replaceReview(context, know, after, round, userId),
  );
  context.log.info({ quizId: quiz.id, round, userId }, 'answer overridden by the member');
  const { answer } = attempt;
  const points = attemptOf(after, round, userId)?.points ?? 0;
  return { kind: 'accepted', result: 'exact', points, answer, canOverride: false, quiz: after };
}

async function skip(
  context: StudyContext,
  quiz: QuizState,
  { round, userId, at }: RoundPress,
): Promise<QuizPress> {
  if (quiz.phase !== 'asking' || !isInTime(quiz, round, at)) return { kind: 'too-late', quiz };
  const after = await save(context, quiz, { kind: 'skip-voted', userId, at });
  if (after.phase !== 'asking') return { kind: 'done', quiz: after };
  const votes = after.skipVotes.length;
  return { kind: 'voted', votes, needed: votesNeeded(after), quiz: after };
}

/** Moves every quiz whose time is over, one phase at a time so that each is shown. */
async function quizzesBehind(context: StudyContext, now: Instant): Promise<QuizState[]> {
  const open = await context.store.unfinishedQuizzes();
  const moved = await Promise.all(
    open.map((quiz) =>
      context.takeTurns(quizTurn(quiz.id), async () => {
        const current = (await context.store.quiz(quiz.id)) ?? quiz;
        return save(context, current, { kind: 'time', at: now });
      }),
    ),
  );
  return moved.filter((quiz) => quiz.shown !== quizPosition(quiz));
}

function reportOf(quiz: QuizState, end: NonNullable<QuizState['end']>): QuizReport {
  const missed = missedQuestions(quiz).map(({ cardId, front, back, source, paperName }) => ({
    ...{ cardId, front, back, source, paperName },
  }));
  return { quiz, scores: scoresOf(quiz), end, missed };
}

/** Asked, closed, and answered wrong by somebody or right by nobody. */
function missedQuestions(quiz: QuizState): QuizQuestion[] {
  const asked = quiz.questions.slice(0, quiz.attempts.length);
  return asked.filter((_, round) => {
    const attempts = quiz.attempts[round] ?? [];
    const cutOff = round === quiz.round && quiz.end !== 'completed' && attempts.length === 0;
    if (cutOff && quiz.end !== 'idle') return false;
    return attempts.length === 0 || attempts.some(({ result }) => result === 'wrong');
  });
}

/** Puts what was missed into the member's deck: the cards whose paper they do not study anyway. Returns how many were put there. */
async function addMissed(
  context: StudyContext,
  know: KnowLearner,
  quizId: string,
  userId: LearnerId,
  at: Instant,
): Promise<number> {
  const { store, book } = context;
  const quiz = await store.quiz(quizId);
  if (!quiz) return 0;
  await know(userId);
  let added = 0;
  for (const { cardId } of missedQuestions(quiz)) {
    if (!book().card(cardId)) continue;
    if (await store.addToDeck(userId, { kind: 'card', name: cardId, addedAt: at })) added += 1;
  }
  return added;
}

