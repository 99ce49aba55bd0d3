import type { QuizQuestion } from '../../study/quiz.ts';
import type { Answer } from '../answer.ts';
import { field, modal } from '../components.ts';
import type { Press } from '../custom-id.ts';
import { choiceLabel } from '../text.ts';
import type { Words } from '../words/words.ts';
import { askedText } from './card.ts';

const LETTERS_MOST = 300;
const QUESTION_LETTERS = 100;

/** The form in which a typed answer is given, wherever one is asked; the question stands greyed in its field. */
export function answerForm(
  press: Press,
  title: string,
  question: QuizQuestion | undefined,
  words: Words,
): Answer {
  const items = question?.items.length ?? 0;
  return {
    show: 'modal',
    modal: modal(press, title, [
      field('answer', words.quiz.modalLabel, {
        maxLength: LETTERS_MOST,
        placeholder: question
          ? choiceLabel(askedText(question.front, question.paperName), QUESTION_LETTERS)
          : '',
        ...(items > 0 ? { description: words.quiz.listHint(items) } : {}),
      }),
    ]),
  };
}
