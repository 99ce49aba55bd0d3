import type { QuizState } from '../../study/quiz.ts';
import type { QuizAnswerRow, QuizScore } from '../../study/store.ts';
import type { QuizPart } from '../parts.ts';
import { isOnLeaderboard, isOpen, isSettled } from '../rules.ts';
import { writeMixUp } from './confusions.ts';
import { isCurrent, writeStep } from './steps.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

function openIn(tables: Tables, channelId: string): QuizState | undefined {
  return [...tables.quizzes.values()].find((quiz) => quiz.channelId === channelId && isOpen(quiz));
}

function scoresOf(answers: readonly QuizAnswerRow[]): QuizScore[] {
  const scores = new Map<string, QuizScore>();
  for (const { userId, points, result } of answers) {
    const score = scores.get(userId) ?? { userId, points: 0, right: 0, answered: 0 };
    score.points += points;
    score.right += result === 'wrong' ? 0 : 1;
    score.answered += 1;
    scores.set(userId, score);
  }
  return [...scores.values()].sort((a, b) => b.points - a.points || byText(a.userId, b.userId));
}

export function quizPart(tables: Tables): QuizPart {
  return {
    openQuiz: async (quiz) => {
      const open = openIn(tables, quiz.channelId);
      if (!open) tables.quizzes.set(quiz.id, copy(quiz));
      return copy(open);
    },
    quiz: async (id) => copy(tables.quizzes.get(id)),
    quizInChannel: async (channelId) => copy(openIn(tables, channelId)),
    unfinishedQuizzes: async () =>
      copy([...tables.quizzes.values()].filter((quiz) => !isSettled(quiz))).sort(
        (a, b) => a.startedAt - b.startedAt || byText(a.id, b.id),
      ),
    saveQuiz: async (quiz, expectedVersion, answers = [], step, mixUp) => {
      if (tables.quizzes.get(quiz.id)?.version !== expectedVersion) return false;
      if (step && !isCurrent(tables, step)) return false;
      if (step) writeStep(tables, step);
      if (mixUp) writeMixUp(tables, mixUp);
      tables.quizzes.set(quiz.id, copy(quiz));
      for (const answer of answers) {
        tables.quizAnswers.set(
          JSON.stringify([answer.quizId, answer.round, answer.userId]),
          copy(answer),
        );
      }
      return true;
    },
    quizScores: async (guildId, since) =>
      scoresOf(
        [...tables.quizAnswers.values()].filter(
          ({ guildId: guild, answeredAt, userId }) =>
            guild === guildId &&
            answeredAt >= since &&
            isOnLeaderboard(tables.learners.get(userId)?.settings),
        ),
      ),
  };
}
