import { waitsForOthers } from '../../study/quiz-progress.ts';
import type { QuizPress } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import { button, container, message, row, text } from '../components.ts';
import type { Caller, PressCall, Rooms } from '../command.ts';
import type { PressOf } from '../custom-id.ts';
import { startQuiz } from '../commands/quiz.ts';
import { notice, noticeView } from '../views/notice.ts';
import { answerModal, givenText, pointsText } from '../views/quiz.ts';
import { reportView } from '../views/quiz-report.ts';
import { type Words, wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

type QuizPresses = Pick<Presses, Extract<keyof Presses, `quiz.${string}`>>;
type Accepted = Extract<QuizPress, { kind: 'accepted' }>;

/** What a member alone is told about their own press; the channel's message is the runner's, counts and reveal alike. */
function told(press: QuizPress, round: number, caller: Caller, rooms: Rooms): Answer {
  const words = wordsFor(caller.locale);
  rooms.wakeQuizzes();
  switch (press.kind) {
    case 'accepted':
      return {
        show: 'message',
        view: acceptedView(press, round, caller, words),
        ephemeral: true,
      };
    case 'repeated':
      return notice(words.quiz.repeated(givenText(press.answer)));
    case 'too-late':
      return notice(
        press.quiz === null || press.quiz.phase === 'finished'
          ? words.quiz.quizOver
          : words.quiz.tooLate,
      );
    case 'not-allowed':
      return notice(words.quiz.notAllowedStop);
    case 'voted':
      return notice(words.quiz.voted(press.votes, press.needed));
    default:
      return { show: 'nothing' };
  }
}

/** A choice is told as right or wrong once its press has closed the question: the reveal is on its way. */
function resultToTell(
  { result, points, quiz }: Accepted,
  round: number,
  userId: string,
): Pick<Accepted, 'result' | 'points'> {
  const attempt = quiz.attempts[round]?.find((one) => one.userId === userId);
  return result === 'taken' && (quiz.phase !== 'asking' || quiz.round !== round) && attempt
    ? attempt
    : { result, points };
}

function acceptedView(
  press: Accepted,
  round: number,
  { userId }: Caller,
  words: Words,
): ReturnType<typeof noticeView> {
  const answer = givenText(press.answer);
  const { result, points } = resultToTell(press, round, userId);
  const lines = {
    taken: words.quiz.taken(answer),
    exact: words.quiz.exact(answer, pointsText(points)),
    close: words.quiz.closeTo(answer, pointsText(points)),
    wrong: press.named
      ? words.quiz.partly(answer, press.named.things, press.named.of, pointsText(points))
      : words.quiz.wrong(answer),
  };
  const isWaiting = press.quiz.round === round && waitsForOthers(press.quiz);
  const said = text(isWaiting ? `${lines[result]}\n-# ${words.quiz.skipsWait}` : lines[result]);
  if (!press.canOverride) return message([container([said])]);
  const override = button({ do: 'quiz.override', quiz: press.quiz.id, round }, words.quiz.override);
  return message([container([said, row(override)])]);
}

/** The report belongs to everybody: who took part may turn its pages, and moderators. */
async function reportTurned(
  call: PressCall<PressOf<'quiz.page' | 'quiz.hide'>>,
  { study }: Rooms,
  page: number | 'hidden',
): Promise<Answer> {
  const words = wordsFor(call.locale);
  const report = await study.quizReport(call.press.quiz);
  if (!report) return notice(words.quiz.quizOver);
  const { quiz } = report;
  const tookPart =
    quiz.starterId === call.userId ||
    quiz.attempts.some((attempts) => attempts.some(({ userId }) => userId === call.userId));
  return tookPart || call.isModerator
    ? { show: 'update', view: reportView(report, page) }
    : notice(words.quiz.notYourReport);
}

export const quizPresses: QuizPresses = {
  'quiz.choose': async (call, rooms) => {
    const { quiz, round, option } = call.press;
    const press = await rooms.study.choose(quiz, round, call.userId, option, call.at);
    return told(press, round, call, rooms);
  },

  'quiz.answer': async (call, rooms) => {
    const words = wordsFor(call.locale);
    const quiz = await rooms.study.quiz(call.press.quiz);
    if (quiz === undefined || quiz.phase === 'finished') return notice(words.quiz.quizOver);
    const { round } = call.press;
    if (quiz.round !== round || quiz.phase !== 'asking') return notice(words.quiz.tooLate);
    const earlier = quiz.attempts[round]?.find((attempt) => attempt.userId === call.userId);
    if (earlier) return notice(words.quiz.repeated(givenText(earlier.answer)));
    return answerModal(quiz, round, words);
  },

  'quiz.typed': async (call, rooms) => {
    const { quiz, round } = call.press;
    const typed = call.fields['answer'];
    const answer = typeof typed === 'string' ? typed : '';
    const press = await rooms.study.type(quiz, round, call.userId, answer, call.at);
    return told(press, round, call, rooms);
  },

  'quiz.override': async (call, rooms) => {
    const { quiz, round } = call.press;
    const words = wordsFor(call.locale);
    const press = await rooms.study.override(quiz, round, call.userId, call.at);
    rooms.wakeQuizzes();
    return press.kind === 'accepted'
      ? { show: 'update', view: noticeView(words.quiz.overridden(pointsText(press.points))) }
      : notice(words.quiz.notAllowedOverride);
  },

  'quiz.skip': async (call, rooms) => {
    const { quiz, round } = call.press;
    return told(await rooms.study.skip(quiz, round, call.userId, call.at), round, call, rooms);
  },

  'quiz.next': async (call, rooms) => {
    const { quiz, round } = call.press;
    const press = await rooms.study.nextQuestion(quiz, round, call.userId, call.at);
    return press.kind === 'not-allowed'
      ? notice(wordsFor(call.locale).quiz.notAllowedNext)
      : told(press, round, call, rooms);
  },

  'quiz.stop': async (call, rooms) => {
    const press = await rooms.study.stopQuiz(
      call.press.quiz,
      call.userId,
      call.isModerator,
      call.at,
    );
    return told(press, 0, call, rooms);
  },

  'quiz.page': async (call, rooms) => reportTurned(call, rooms, call.press.page),

  'quiz.hide': async (call, rooms) => reportTurned(call, rooms, 'hidden'),

  'quiz.retry': async (call, rooms) => {
    const words = wordsFor(call.locale);
    const report = await rooms.study.quizReport(call.press.quiz);
    if (!report) return notice(words.quiz.quizOver);
    const { scope, language } = report.quiz;
    const cardIds = report.missed.map((one) => one.cardId);
    return startQuiz(
      call,
      rooms,
      { scope, title: null },
      { cardIds, language, questions: cardIds.length },
    );
  },

  'quiz.add': async (call, rooms) => {
    const added = await rooms.study.addMissed(call.press.quiz, call.userId, call.at);
    return notice(wordsFor(call.locale).quiz.added(added));
  },
};
