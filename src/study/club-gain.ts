import type { LearnerId } from './learner.ts';
import type { SheetAnswer } from './sheet.ts';
import type { GroupGain, TestScore } from './study.ts';

/** Fewer people and one could work out how another did. */
export const PEOPLE_LEAST = 3;

const isRight = ({ result }: SheetAnswer): boolean => result !== 'wrong';

/** One person's test so far; null when they have not begun it. */
export function ownScore(
  answers: readonly SheetAnswer[],
  userId: LearnerId,
  questions: number,
): TestScore | null {
  const own = answers.filter((answer) => answer.userId === userId);
  if (own.length === 0) return null;
  return { answered: own.length, right: own.filter(isRight).length, questions };
}

/** Mean shares of right answers among those who finished both tests; null while they are fewer than three. */
export function groupGain(
  before: readonly SheetAnswer[],
  after: readonly SheetAnswer[],
  questions: number,
): GroupGain | null {
  const people = [...new Set(after.map(({ userId }) => userId))].flatMap((userId) => {
    const first = ownScore(before, userId, questions);
    const second = ownScore(after, userId, questions);
    const isDone = first?.answered === questions && second?.answered === questions;
    return isDone ? [{ first: first.right, second: second.right }] : [];
  });
  if (questions === 0 || people.length < PEOPLE_LEAST) return null;
  const share = (of: 'first' | 'second'): number =>
    people.reduce((sum, one) => sum + one[of], 0) / (people.length * questions);
  return { people: people.length, before: share('first'), after: share('second') };
}
