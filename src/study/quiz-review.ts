import { SECOND } from '../base/clock.ts';
import type { LearnerId, Rating } from './learner.ts';
import type { QuizAttempt, QuizQuestion, QuizState } from './quiz.ts';
import { questionAtHand } from './quiz-progress.ts';
import { isDue } from './day-plan.ts';
import { becomesLeech } from './leeches.ts';
import { contextOf } from './own-book.ts';
import { stepForAnswer } from './recording.ts';
import type { Step } from './store.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';

/**
 * What an attempt says about memory. Typing is recall; a choice that hit is recognition and says nothing, one that
 * missed is a lapse.
 */
function ratingOf(attempt: Pick<QuizAttempt, 'result'>, question: QuizQuestion): Rating | null {
  if (attempt.result === 'wrong') return 'again';
  if (question.style === 'choice') return null;
  return attempt.result === 'exact' ? 'good' : 'hard';
}

/** A question as somebody answered it, in a quiz or elsewhere. */
interface AnsweredQuestion {
  question: QuizQuestion;
  /** Of the quiz or sheet. */
  originId: string;
  durationMs: number;
}

/** The member's own review that goes with an attempt; null when the card is not due or quizzes do not count. */
export async function stepForAttempt(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  round: number,
  attempt: QuizAttempt,
): Promise<Step | null> {
  const question = quiz.questions[round];
  if (!question) return null;
  const durationMs = timeTaken(quiz, question, attempt);
  return reviewForAnswer(context, know, { question, originId: quiz.id, durationMs }, attempt);
}

/** The same for any question that was asked outside of a review. */
export async function reviewForAnswer(
  context: StudyContext,
  know: KnowLearner,
  { question, originId, durationMs }: AnsweredQuestion,
  attempt: Pick<QuizAttempt, 'userId' | 'result' | 'answeredAt'>,
): Promise<Step | null> {
  const rating = ratingOf(attempt, question);
  if (!rating) return null;
  const learner = await know(attempt.userId);
  if (!learner.settings.quizCounts) return null;
  const own = await contextOf(context, learner.id);
  if (!own.book().card(question.cardId)) return null;
  const memory = await context.store.memory(learner.id, question.cardId);
  const today = studyDayOf(attempt.answeredAt, learner.settings);
  if (!memory || !isDue(memory, today, attempt.answeredAt)) return null;
  const step = await stepForAnswer(own, {
    learner,
    cardId: question.cardId,
    memory,
    rating,
    at: attempt.answeredAt,
    durationMs,
    sure: null,
    origin: 'quiz',
    originId,
  });
  const after = step.changes[0]?.after;
  if (!after || !becomesLeech(memory, after)) return step;
  // In a quiz nothing is told before the reveal: the learner hears of it at their next command.
  return { ...step, leech: { cardId: question.cardId, lapses: after.lapses } };
}

/** From the question's opening, as far as its deadline tells. */
function timeTaken(quiz: QuizState, question: QuizQuestion, attempt: QuizAttempt): number {
  const isOpen = quiz.phase === 'asking' && questionAtHand(quiz) === question;
  const deadline = isOpen ? quiz.phaseEndsAt : null;
  const openedAt = (deadline ?? attempt.answeredAt) - question.seconds * SECOND;
  return attempt.answeredAt - openedAt;
}

/** *I was right*: the review that the wrong answer made is taken back; a new one takes its place. */
export async function replaceReview(
  context: StudyContext,
  know: KnowLearner,
  quiz: QuizState,
  round: number,
  userId: LearnerId,
): Promise<void> {
  const question = quiz.questions[round];
  const attempt = quiz.attempts[round]?.find((one) => one.userId === userId);
  if (!question || !attempt) return;
  const { store, clock } = context;
  const takenBack = await store.undoReview(userId, quiz.id, question.cardId, clock.now());
  if (!takenBack) return;
  const step = await stepForAttempt(context, know, quiz, round, attempt);
  if (step) await store.recordStep(step);
}
