import { ownPaper } from '../cards/own-card.ts';
import type { LearnerId } from './learner.ts';
import type { QuizAttempt, QuizQuestion, QuizState } from './quiz.ts';
import type { QuizScore } from './store.ts';

/** Points for the first right answer and for later ones: recalling counts more than recognising. */
const POINTS = {
  typed: { exact: [1, 0.5], close: [0.75, 0.25] },
  choice: { exact: [0.5, 0.25], close: [0.5, 0.25] },
} as const;

/**
 * Attempts in the order of their instants with their points. Who was first is told by when people answered, not by
 * when it arrived, so that points are reckoned anew with every attempt. Two at the same instant are both first.
 */
export function withPoints(
  attempts: readonly QuizAttempt[],
  question: QuizQuestion,
): readonly QuizAttempt[] {
  const inOrder = attempts.toSorted(
    (a, b) => a.answeredAt - b.answeredAt || (a.userId < b.userId ? -1 : 1),
  );
  const firstAt = inOrder.find(
    ({ userId, result, overridden }) =>
      result !== 'wrong' && !overridden && question.paper !== ownPaper(userId),
  )?.answeredAt;
  return inOrder.map((attempt) =>
    Object.assign({}, attempt, { points: pointsOf(attempt, question, firstAt) }),
  );
}

/** For half of a list or more: it is no right answer, and takes nothing from those. */
const HALF_A_LIST = 0.25;

function pointsOf(
  { userId, result, named = 0, answeredAt, overridden }: QuizAttempt,
  { style, paper, items }: QuizQuestion,
  firstAt: number | undefined,
): number {
  // Who wrote the question knows the answer.
  if (paper === ownPaper(userId)) return 0;
  if (result === 'wrong') return named > 0 && named * 2 >= items.length ? HALF_A_LIST : 0;
  const [first, later] = POINTS[style][overridden ? 'close' : result];
  // Being right by one's own word takes nothing from others.
  const isFirst = overridden ? firstAt === undefined : answeredAt === firstAt;
  return isFirst ? first : later;
}

/** Best first, ties by user id, so that the order is the same every time. */
export function scoresOf(quiz: QuizState): QuizScore[] {
  const scores = new Map<LearnerId, QuizScore>();
  for (const { userId, points, result } of quiz.attempts.flat()) {
    const score = scores.get(userId) ?? { userId, points: 0, right: 0, answered: 0 };
    scores.set(userId, {
      userId,
      points: score.points + points,
      right: score.right + (result === 'wrong' ? 0 : 1),
      answered: score.answered + 1,
    });
  }
  return [...scores.values()].sort((a, b) => b.points - a.points || (a.userId < b.userId ? -1 : 1));
}

export interface QuizPlace {
  /** 1 is best; equal points share a place, and the next one is left out. */
  place: number;
  userId: LearnerId;
  points: number;
  right: number;
}

/** Places for those who scored, from scores with the best first. Without points nobody has a place: nobody is last. */
export function placesOf(scores: readonly QuizScore[]): QuizPlace[] {
  const scored = scores.filter(({ points }) => points > 0);
  let place = 0;
  return scored.map(({ userId, points, right }, index) => {
    if (points !== scored[index - 1]?.points) place = index + 1;
    return { place, userId, points, right };
  });
}
