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
  const rows = answerRows(before, after, round);
  if (step && (await store.saveQuiz(after, before.version, rows, step, mixUp))) return;
  if (step)
    log.warn({ quizId: after.id }, 'the answer counts for the quiz alone: its card changed');
  if (await store.saveQuiz(after, before.version, rows, undefined, mixUp)) return;
  throw new Error(`Quiz ${after.id} was written by somebody else after version ${before.version}.`);
}

/** Rows of the answers that are new or other than before: an earlier one that arrives later changes others' points. */
function answerRows(before: QuizState, after: QuizState, round: number): QuizAnswerRow[] {
  const question = after.questions[round];
  if (!question || before.attempts[round] === after.attempts[round]) return [];
  const known = new Map(before.attempts[round]?.map((attempt) => [attempt.userId, attempt]));
  return (after.attempts[round] ?? [])
    .filter(({ userId, result, points, answeredAt }) => {
      const old = known.get(userId);
      return old?.result !== result || old.points !== points || old.answeredAt !== answeredAt;
    })
    .map(({ userId, result, points, answeredAt }) => ({
      quizId: after.id,
      guildId: after.guildId,
      round,
      userId,
      cardId: question.cardId,
      result,
      style: question.style,
      points,
      answeredAt,
    }));
}
