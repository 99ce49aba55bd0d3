import type { APIContainerComponent } from 'discord-api-types/v10';
import type { QuizQuestion } from '../../study/quiz.ts';
import type { Sheet, SheetAnswer } from '../../study/sheet.ts';
import type { AnsweredSheet, DailyQuestion } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import { button, container, message, row, separator, text } from '../components.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { backText, cardPicture, frontText, placeText, quietLine, sourceText } from './card.ts';
import { answerForm } from './answer-form.ts';
import { optionButtons, writtenOptions } from './options.ts';
import { givenText, REVEALED } from './quiz.ts';

const OPEN = 0x8fb8a8;

/** The one question of a daily sheet. */
function dailyQuestionOf({ id, questions: [question] }: Sheet): QuizQuestion {
  if (question === undefined) throw new RangeError(`daily question ${id} is empty`);
  return question;
}

/** What the channel shows: the answer to the last question and the one to answer; once that is over, its answer. */
export function dailyView({ sheet, answers, previous }: DailyQuestion, isLate = false): View {
  const words = wordsFor(sheet.locale);
  if (sheet.closedAt !== null) return closedDailyView({ sheet, answers });
  const parts = [askedPart(sheet, answers.length, words, isLate)];
  return message(previous === null ? parts : [lastPart(previous, words), ...parts]);
}

/** A question that is over: its answer, and how many knew it. */
export function closedDailyView(last: AnsweredSheet): View {
  const words = wordsFor(last.sheet.locale);
  return message([lastPart(last, words, words.daily.title)]);
}

function lastPart(
  { sheet, answers }: AnsweredSheet,
  words: Words,
  title = words.daily.lastAnswer,
): APIContainerComponent {
  const question = dailyQuestionOf(sheet);
  const { front, back, items, paperName, context } = question;
  const right = answers.filter(({ result }) => result !== 'wrong').length;
  return container(
    [
      text(quietLine(title, placeText(paperName, context))),
      text(frontText(front, paperName)),
      ...cardPicture(question, words),
      text(`${words.quiz.theAnswer}:\n${backText(back, items)}`),
      text(sourceText(question, words.quiz.source)),
      text(quietLine(words.daily.tally(right, answers.length))),
    ],
    REVEALED,
  );
}

function askedPart(
  { id, questions }: Sheet,
  answered: number,
  words: Words,
  isLate: boolean,
): APIContainerComponent {
  const question = dailyQuestionOf({ id, questions } as Sheet);
  const { front, paperName, context, style, options, items } = question;
  const listed = items.length === 0 ? null : words.quiz.listHint(items.length);
  const written = writtenOptions(options);
  return container(
    [
      text(quietLine(words.daily.title, placeText(paperName, context))),
      text(frontText(front, paperName)),
      ...cardPicture(question, words),
      written !== null && text(written),
      text(quietLine(words.daily.hint, listed, isLate && words.daily.late)),
      style === 'choice'
        ? row(...optionButtons(options, (option) => ({ do: 'daily.choose', sheet: id, option })))
        : row(button({ do: 'daily.answer', sheet: id }, words.daily.answer, { style: 'primary' })),
      text(quietLine(words.daily.answered(answered))),
      row(button({ do: 'daily.show', sheet: id }, words.daily.showAnswer)),
    ],
    OPEN,
  );
}

/** What a member is told about their own answer; whether it is right comes later. */
export function takenView({ id }: Sheet, { answer }: SheetAnswer, words: Words): View {
  const show = button({ do: 'daily.show', sheet: id }, words.daily.showAnswer);
  return message([container([text(words.daily.taken(givenText(answer))), row(show)])]);
}

/** The answer, for one who has given theirs. */
export function ownResultView(
  sheet: Sheet,
  { answer, result }: SheetAnswer,
  canOverride: boolean,
  words: Words,
): View {
  const question = dailyQuestionOf(sheet);
  const override = button({ do: 'daily.right', sheet: sheet.id }, words.daily.override);
  return message([
    container(
      [
        text(words.daily.results[result](givenText(answer))),
        text(`${words.quiz.theAnswer}:\n${backText(question.back, question.items)}`),
        separator(),
        text(sourceText(question, words.quiz.source)),
        canOverride && row(override),
      ],
      REVEALED,
    ),
  ]);
}

export function dailyModal(sheet: Sheet, words: Words): Answer {
  const press = { do: 'daily.typed', sheet: sheet.id } as const;
  return answerForm(press, words.daily.modalTitle, dailyQuestionOf(sheet), words);
}
