import type { LearnerId } from '../study/learner.ts';
import type { PersonalRecord } from '../study/personal-data.ts';
import type { QuizState } from '../study/quiz.ts';
import { NOBODY } from './personal-tables.ts';

/*
 * What a quiz holds of one person. Pure, and the same for every adapter.
 */

/** What the person did in a quiz; of the others nothing. */
export function ownShareOf(quiz: QuizState, learnerId: LearnerId): PersonalRecord {
  const answers = quiz.attempts.flatMap((attempts, round) =>
    attempts
      .filter(({ userId }) => userId === learnerId)
      .map(({ answer, result, points, answeredAt, overridden }) => ({
        round,
        question: quiz.questions[round]?.front ?? null,
        answer,
        result,
        points,
        answeredAt,
        overridden,
      })),
  );
  return {
    quizId: quiz.id,
    guildId: quiz.guildId,
    channelId: quiz.channelId,
    startedAt: quiz.startedAt,
    startedByMe: quiz.starterId === learnerId,
    answers,
  };
}

/** The quiz as if the person had not been there; everybody else's answers and points stay as they are. */
export function quizWithoutPerson(quiz: QuizState, learnerId: LearnerId): QuizState {
  const isOther = (id: LearnerId): boolean => id !== learnerId;
  return {
    ...quiz,
    starterId: isOther(quiz.starterId) ? quiz.starterId : NOBODY,
    attempts: quiz.attempts.map((attempts) => attempts.filter(({ userId }) => isOther(userId))),
    present: quiz.present.filter(isOther),
    skipVotes: quiz.skipVotes.filter(isOther),
    version: quiz.version + 1,
  };
}

const GONE = '–';

/** The quiz without the text of cards that are gone; who answered what stays. */
export function quizWithoutCards(quiz: QuizState, cardIds: ReadonlySet<string>): QuizState {
  if (!quiz.questions.some(({ cardId }) => cardIds.has(cardId))) return quiz;
  const questions = quiz.questions.map(({ pictureUrl, ...question }) => {
    if (!cardIds.has(question.cardId)) {
      return pictureUrl === undefined ? question : { ...question, pictureUrl };
    }
    const gone = { front: GONE, back: GONE, source: GONE, paper: '', paperName: GONE };
    return { ...question, ...gone, accept: [], items: [], context: [], options: [] };
  });
  const attempts = quiz.attempts.map((given, round) =>
    cardIds.has(quiz.questions[round]?.cardId ?? '')
      ? given.map((attempt) => ({ ...attempt, answer: GONE }))
      : given,
  );
  return { ...quiz, questions, attempts, version: quiz.version + 1 };
}
