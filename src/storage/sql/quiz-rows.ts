import type { QuizAttempt, QuizQuestion, QuizState } from '../../study/quiz.ts';
import type { QuizRoundsTable } from '../schema.ts';

/*
 * A quiz as rows: one for itself and one for each question with its answers. Of all that, a press changes the first and
 * the answers to one question; lists that did not change are the same objects as before, and are not written again.
 */

export type RoundRow = QuizRoundsTable;

/** Everything but questions and answers. */
export function headText(quiz: QuizState): string {
  return JSON.stringify({ ...quiz, questions: undefined, attempts: undefined });
}

function roundRow({ id, questions, attempts }: QuizState, round: number): RoundRow {
  const [question, given] = [questions[round], attempts[round]];
  return {
    quiz_id: id,
    round,
    question_json: question === undefined ? null : JSON.stringify(question),
    attempts_json: given === undefined ? null : JSON.stringify(given),
  };
}

/** The rounds that are other than `before`: all of them when it is not known. */
export function changedRounds(quiz: QuizState, before?: QuizState): RoundRow[] {
  const { questions, attempts } = quiz;
  const rounds = Array.from(
    { length: Math.max(questions.length, attempts.length) },
    (_, round) => round,
  );
  return rounds
    .filter(
      (round) =>
        before === undefined ||
        before.questions[round] !== questions[round] ||
        before.attempts[round] !== attempts[round],
    )
    .map((round) => roundRow(quiz, round));
}

/** `rounds` of one quiz, in their order. */
export function quizFromRows(head: string, rounds: readonly RoundRow[]): QuizState {
  const read = <Part>(texts: readonly (string | null)[]): Part[] =>
    texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Part]));
  return {
    ...(JSON.parse(head) as QuizState),
    questions: read<QuizQuestion>(rounds.map((row) => row.question_json)),
    attempts: read<QuizAttempt[]>(rounds.map((row) => row.attempts_json)),
  };
}

/** Quizzes that run at the same time and are kept at hand; any other is read anew. */
const KEPT = 50;

/** The quizzes that were read or written last, as they are stored: an older version than the stored one is no use. */
export interface RecentQuizzes {
  at(quizId: string, version: number): QuizState | undefined;
  keep(quiz: QuizState): void;
}

export function createRecentQuizzes(): RecentQuizzes {
  const recent = new Map<string, QuizState>();
  return {
    at(quizId, version) {
      const known = recent.get(quizId);
      return known?.version === version ? known : undefined;
    },
    keep(quiz) {
      recent.delete(quiz.id);
      recent.set(quiz.id, quiz);
      const [oldest] = recent.keys();
      if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
    },
  };
}
