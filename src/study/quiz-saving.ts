import { quizAfter, type QuizEvent } from './quiz-progress.ts';
import type { QuizState } from './quiz.ts';
import type { MixUp, QuizAnswerRow, Step } from './store.ts';
import type { StudyContext } from './study-context.ts';

/** The quiz after an event, stored when the event changed anything. In the quiz's turn only. */
export async function saveEvent(
  context: StudyContext,
  quiz: QuizState,
  event: QuizEvent,
): Promise<QuizState> {
  const after = quizAfter(quiz, event);
  if (after !== quiz) await saveQuizAfter(context, quiz, after, quiz.round, null);
  return after;
}

/**
 * Writes a quiz with the answers to one of its questions and the review that goes with the newest. Throws when
 * somebody else wrote the quiz meanwhile: within one process turns rule that out.
 */
export async function saveQuizAfter(
  { store, log }: StudyContext,
  before: QuizState,
  after: QuizState,
  round: number,
  step: Step | null,
  mixUp?: MixUp,
): Promise<void> {
  const rows = before.attempts[round] === after.attempts[round] ? [] : answerRows(after, round);
  if (step && (await store.saveQuiz(after, before.version, rows, step, mixUp))) return;
  if (step)
    log.warn({ quizId: after.id }, 'the answer counts for the quiz alone: its card changed');
  if (await store.saveQuiz(after, before.version, rows, undefined, mixUp)) return;
  throw new Error(`Quiz ${after.id} was written by somebody else after version ${before.version}.`);
}

/** Rows of every answer to a question: an earlier one that arrives later changes the others' points. */
function answerRows(quiz: QuizState, round: number): QuizAnswerRow[] {
  const question = quiz.questions[round];
  if (!question) return [];
  return (quiz.attempts[round] ?? []).map(({ userId, result, points, answeredAt }) => ({
    quizId: quiz.id,
    guildId: quiz.guildId,
    round,
    userId,
    cardId: question.cardId,
    result,
    style: question.style,
    points,
    answeredAt,
  }));
}
