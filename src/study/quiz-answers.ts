import type { Instant } from '../base/clock.ts';
import { itemsNamed, matchAnswer } from './answer-match.ts';
import type { LearnerId } from './learner.ts';
import { canOverride, isInTime, quizAfter } from './quiz-progress.ts';
import { replaceReview, stepForAttempt } from './quiz-review.ts';
import { saveQuizAfter } from './quiz-saving.ts';
import { mixUpIn } from './confusions.ts';
import type { MixUp } from './store.ts';
import type { QuizAttempt, QuizState } from './quiz.ts';
import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { QuizPress } from './study.ts';

const ANSWER_LETTERS_KEPT = 200;

/** Who pressed for which question, and when Discord saw it. */
export interface RoundPress {
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

/** A press on one of the options. */
export async function choose(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  press: RoundPress,
  option: number,
): Promise<QuizPress> {
  const refused = refusal(quiz, press);
  if (refused) return refused;
  const question = quiz.questions[press.round];
  const answer = question?.options[option];
  if (!question || answer === undefined) return { kind: 'too-late', quiz };
  const result = answer === question.back ? 'exact' : 'wrong';
  const after = await saveAnswer(context, know, quiz, { ...press, answer, result });
  // Whether it was right is told to everybody at once, with the reveal.
  return { kind: 'accepted', result: 'taken', points: 0, answer, canOverride: false, quiz: after };
}

/** An answer typed into the modal. */
export async function type(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  press: RoundPress,
  text: string,
): Promise<QuizPress> {
  const refused = refusal(quiz, press);
  if (refused) return refused;
  const question = quiz.questions[press.round];
  if (question?.style !== 'typed') return { kind: 'too-late', quiz };
  const vocabulary = await vocabularyOf(context.book());
  const result = matchAnswer(text, question, vocabulary);
  const named = result === 'wrong' ? itemsNamed(text, question, vocabulary) : 0;
  const answer = text.trim().slice(0, ANSWER_LETTERS_KEPT);
  const after = await saveAnswer(context, know, quiz, { ...press, answer, result, named });
  const attempt = attemptOf(after, press.round, press.userId);
  const canBeOverridden = canOverride(after, press.round, press.userId);
  const points = attempt?.points ?? 0;
  return {
    kind: 'accepted',
    result,
    ...(named === 0 ? {} : { named: { things: named, of: question.items.length } }),
    points,
    answer,
    canOverride: canBeOverridden,
    quiz: after,
  };
}

function attemptOf(quiz: QuizState, round: number, userId: LearnerId): QuizAttempt | undefined {
  return quiz.attempts[round]?.find((attempt) => attempt.userId === userId);
}

/** The answer, the points it changes and the member's own review, in one write. */
async function saveAnswer(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  given: Pick<QuizAttempt, 'answer' | 'result' | 'named'> & RoundPress,
): Promise<QuizState> {
  const after = quizAfter(quiz, { kind: 'answered', ...given });
  const { round } = given;
  const attempt = attemptOf(after, round, given.userId);
  return context.takeTurns(learnerTurn(given.userId), async () => {
    const step = attempt ? await stepForAttempt(context, know, quiz, round, attempt) : null;
    const mixUp = mixUpOf(context, quiz, round, attempt, 1);
    await saveQuizAfter(context, quiz, after, round, step, mixUp);
    return after;
  });
}

/** What a wrong attempt mixes up; undefined when it mixes up nothing. */
function mixUpOf(
  context: StudyContext,
  quiz: QuizState,
  round: number,
  attempt: QuizAttempt | undefined,
  by: MixUp['by'],
): MixUp | undefined {
  const question = quiz.questions[round];
  if (!question || attempt?.result !== 'wrong') return undefined;
  const { userId, answer, answeredAt: at } = attempt;
  return mixUpIn(context, question, answer, { userId, at, by }) ?? undefined;
}

/** *I was right*. */
export async function override(
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
  const mixUp = mixUpOf(context, quiz, round, attempt, -1);
  await saveQuizAfter(context, quiz, after, round, null, mixUp);
  await context.takeTurns(learnerTurn(userId), () =>
    replaceReview(context, know, after, round, userId),
  );
  context.log.info({ quizId: quiz.id, round, userId }, 'answer overridden by the member');
  const { answer } = attempt;
  const points = attemptOf(after, round, userId)?.points ?? 0;
  return { kind: 'accepted', result: 'exact', points, answer, canOverride: false, quiz: after };
}
