import type { RoomMessage } from '../../src/emulator/actions.ts';
import type { Person, Shown } from '../../src/emulator/person.ts';
import type { QuizQuestion, QuizState } from '../../src/study/quiz.ts';
import type { TestRoom } from './room.ts';

/*
 * What a test knows about the quiz in a channel that its members do not: which answer is right.
 */

const QUIZ_BUTTON = /"1:quiz\.[a-z]+:([^:"]+)/;

function quizIdOn({ raw }: RoomMessage): string | undefined {
  return QUIZ_BUTTON.exec(JSON.stringify(raw.components))?.[1];
}

/** The quiz that the newest message with its buttons is about, as it is stored. */
export async function quizSeenBy(room: TestRoom, person: Person): Promise<QuizState> {
  const id = person
    .sees()
    .map(quizIdOn)
    .findLast((found) => found !== undefined);
  const quiz = id === undefined ? undefined : await room.app().study.quiz(id);
  if (quiz === undefined) throw new Error(`${person.name} sees no quiz.`);
  return quiz;
}

/** Waits until this question is open in the channel. */
export async function questionOpens(room: TestRoom, person: Person, number: number) {
  await room.tick();
  const quiz = await quizSeenBy(room, person);
  if (quiz.round + 1 !== number || quiz.phase !== 'asking') {
    throw new Error(`Question ${quiz.round + 1} is ${quiz.phase}, not question ${number} asked.`);
  }
  return quiz.questions[quiz.round] as QuizQuestion;
}

const BUTTON_READS_WELL = 60;

function labelOf(question: QuizQuestion, option: string): string {
  const isWritten = question.options.some(({ length }) => length > BUTTON_READS_WELL);
  return isWritten ? ('ABCD'[question.options.indexOf(option)] ?? '') : option;
}

export function rightButton(question: QuizQuestion): string {
  return labelOf(question, question.back);
}

export function wrongButton(question: QuizQuestion): string {
  const wrong = question.options.find((option) => option !== question.back);
  return labelOf(question, wrong ?? '');
}

/** Presses *Answer*, types, and gives what the member is told. */
export async function typeAnswer(
  person: Pick<Person, 'click' | 'type'>,
  text: string,
  button = 'Answer',
): Promise<Shown> {
  await person.click(button);
  return person.type(text);
}
