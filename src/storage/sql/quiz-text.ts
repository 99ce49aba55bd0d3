import type { QuizState } from '../../study/quiz.ts';

/*
 * A quiz is stored whole, as text, and fifty questions with a hundred people are half a megabyte of it. Of all that, one
 * press changes the answers to one question: what did not change since it was written or read last is taken over.
 */

export interface QuizText {
  write(quiz: QuizState): string;
  read(quizId: string, text: string): QuizState;
}

/** Quizzes that run at the same time and are kept at hand; any other is read anew. */
const KEPT = 50;

export function createQuizText(): QuizText {
  const textOfPart = new WeakMap<object, string>();
  const recent = new Map<string, { text: string; quiz: QuizState }>();

  /** Questions and lists of answers never change: a change makes a new list. */
  function textOf(part: object): string {
    const known = textOfPart.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    textOfPart.set(part, text);
    return text;
  }

  function keep(text: string, quiz: QuizState): void {
    recent.delete(quiz.id);
    recent.set(quiz.id, { text, quiz });
    const [oldest] = recent.keys();
    if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  }

  return {
    write(quiz) {
      const { questions, attempts, ...head } = quiz;
      const answers = attempts.map(textOf).join(',');
      const text = `${JSON.stringify(head).slice(0, -1)},"questions":${textOf(questions)},"attempts":[${answers}]}`;
      keep(text, quiz);
      return text;
    },
    read(quizId, text) {
      const known = recent.get(quizId);
      // By the text itself: whoever else wrote it meanwhile is noticed.
      if (known?.text === text) return known.quiz;
      const quiz = JSON.parse(text) as QuizState;
      keep(text, quiz);
      return quiz;
    },
  };
}
