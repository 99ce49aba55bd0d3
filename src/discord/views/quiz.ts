import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { LearnerId } from '../../study/learner.ts';
import { votesNeeded, waitsForOthers } from '../../study/quiz-progress.ts';
import type { QuizAttempt, QuizQuestion, QuizState } from '../../study/quiz.ts';
import type { Answer, View } from '../answer.ts';
import { button, container, message, row, separator, text } from '../components.ts';
import { untrusted } from '../text.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { backText, cardPicture, frontText, placeText, quietLine, sourceText } from './card.ts';
import { answerForm } from './answer-form.ts';
import { optionButtons, writtenOptions } from './options.ts';

const ASKING = 0x8fb8a8;
export const REVEALED = 0xe0a458;

export const mention = (id: LearnerId): string => `<@${id}>`;
const seconds = (at: number): number => Math.floor(at / 1_000);

/** Points are quarters and small: 1, 0.25. Both languages write them alike. */
export const pointsText = (points: number): string => String(points);

/** What the channel shows of a quiz now: the question at hand, asked or revealed. */
export function quizView(quiz: QuizState): View {
  const words = wordsFor(quiz.locale);
  const question = quiz.questions[quiz.round];
  if (question === undefined) throw new RangeError(`quiz ${quiz.id} has no question ${quiz.round}`);
  return quiz.phase === 'asking'
    ? askingView(quiz, question, words)
    : revealedView(quiz, quiz.round, question, words);
}

/** A question that the quiz has left behind, as it stays in the channel: with its answer and without buttons. */
export function pastQuestionView(quiz: QuizState, round: number): View {
  const question = quiz.questions[round];
  if (question === undefined) throw new RangeError(`quiz ${quiz.id} has no question ${round}`);
  return revealedView(quiz, round, question, wordsFor(quiz.locale));
}

function head(
  quiz: QuizState,
  round: number,
  question: QuizQuestion,
  words: Words,
  time: string | null,
): string {
  return quietLine(
    words.quiz.question(round + 1, quiz.questions.length),
    question.paper.startsWith('@')
      ? words.own.sharedPlace
      : placeText(question.paperName, question.context),
    time,
  );
}

function askingView(quiz: QuizState, question: QuizQuestion, words: Words): View {
  const { id, round } = quiz;
  const answered = quiz.attempts[round]?.length ?? 0;
  const ends = quiz.phaseEndsAt === null ? null : words.quiz.ends(seconds(quiz.phaseEndsAt));
  const options = optionButtons(question.options, (option) => ({
    do: 'quiz.choose',
    quiz: id,
    round,
    option,
  }));
  const written = writtenOptions(question.options);
  const parts: APIComponentInContainer[] = [
    text(head(quiz, round, question, words, ends)),
    text(frontText(question.front, question.paperName)),
    ...cardPicture(question, words),
  ];
  if (written !== null) parts.push(text(written));
  if (question.style === 'typed') parts.push(text(quietLine(hint(question, words))));
  parts.push(
    question.style === 'choice'
      ? row(...options)
      : row(
          button({ do: 'quiz.answer', quiz: id, round }, words.quiz.answer, { style: 'primary' }),
        ),
  );
  // In a direct message there is nobody else to wait for, or to tell of.
  if (quiz.guildId !== null)
    parts.push(
      text(quietLine(words.quiz.answered(answered), waitsForOthers(quiz) && words.quiz.joinIn)),
    );
  parts.push(
    row(
      button({ do: 'quiz.skip', quiz: id, round }, skipLabel(quiz, words)),
      button({ do: 'quiz.stop', quiz: id }, words.quiz.stop),
    ),
  );
  return message([container(parts, ASKING)]);
}

function hint(question: QuizQuestion, words: Words): string {
  return question.items.length === 0
    ? words.quiz.typedHint
    : `${words.quiz.typedHint} ${words.quiz.listHint(question.items.length)}`;
}

function skipLabel(quiz: QuizState, words: Words): string {
  const votes = quiz.skipVotes.length;
  return votes === 0 ? words.quiz.skip : words.quiz.skipVotes(votes, votesNeeded(quiz));
}

function revealedView(quiz: QuizState, round: number, question: QuizQuestion, words: Words): View {
  const { id } = quiz;
  const isOpen = quiz.phase === 'revealed' && quiz.round === round;
  const next =
    isOpen && quiz.phaseEndsAt !== null ? words.quiz.nextAt(seconds(quiz.phaseEndsAt)) : null;
  return message([
    container(
      [
        text(head(quiz, round, question, words, next)),
        text(frontText(question.front, question.paperName)),
        ...cardPicture(question, words),
        text(`${words.quiz.theAnswer}:\n${backText(question.back, question.items)}`),
        question.source !== '' && separator(),
        question.source !== '' && text(sourceText(question, words.quiz.source)),
        text(outcome(quiz.attempts[round] ?? [], quiz.guildId === null, words)),
        isOpen &&
          row(
            button({ do: 'quiz.next', quiz: id, round }, words.quiz.next, { style: 'primary' }),
            button({ do: 'quiz.stop', quiz: id }, words.quiz.stop),
          ),
      ],
      REVEALED,
    ),
  ]);
}

/** Who was right, in the order of their presses. Nobody is named for a wrong answer. `isAlone`: there is one person. */
function outcome(attempts: readonly QuizAttempt[], isAlone: boolean, words: Words): string {
  if (attempts.length === 0) return isAlone ? words.quiz.notAnswered : words.quiz.nobodyAnswered;
  const named = (result: QuizAttempt['result']): string[] =>
    attempts
      .filter((attempt) => attempt.result === result && (result !== 'wrong' || attempt.points > 0))
      .map(({ userId, points }) => `${mention(userId)} (+${pointsText(points)})`);
  const told = [
    [named('exact'), words.quiz.right],
    [named('close'), words.quiz.close],
    [named('wrong'), words.quiz.partlyRight],
  ] as const;
  const lines = told.flatMap(([names, say]) => (names.length > 0 ? [say(names)] : []));
  if (lines.length > 0) return lines.join('\n');
  return isAlone ? words.quiz.notRight : words.quiz.nobodyRight;
}

export function answerModal(quiz: QuizState, round: number, words: Words): Answer {
  const press = { do: 'quiz.typed', quiz: quiz.id, round } as const;
  return answerForm(press, words.quiz.modalTitle, quiz.questions[round], words);
}

/** What was answered, as told to the one who did. */
export const givenText = (answer: string): string => untrusted(answer, 200);
