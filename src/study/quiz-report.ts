import type { Instant } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';
import { scoresOf } from './quiz-points.ts';
import type { QuizEnd, QuizQuestion, QuizState } from './quiz.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import type { QuizReport } from './study.ts';

/** Scores and what was missed, for a quiz that is over. */
export function reportOf(quiz: QuizState, end: QuizEnd): QuizReport {
  const missed = missedQuestions(quiz).map(({ cardId, front, back, source, paperName }) => ({
    cardId,
    front,
    back,
    source,
    paperName,
  }));
  return { quiz, scores: scoresOf(quiz), end, missed };
}

/** Asked, closed, and answered wrong by somebody or right by nobody. */
function missedQuestions(quiz: QuizState): QuizQuestion[] {
  const asked = quiz.questions.slice(0, quiz.attempts.length);
  return asked.filter((_, round) => {
    const attempts = quiz.attempts[round] ?? [];
    const cutOff = round === quiz.round && quiz.end !== 'completed' && attempts.length === 0;
    if (cutOff && quiz.end !== 'idle') return false;
    return attempts.length === 0 || attempts.some(({ result }) => result === 'wrong');
  });
}

/** Puts what was missed into the member's deck: the cards whose paper they do not study anyway. Returns how many were put there. */
export async function addMissed(
  context: StudyContext,
  know: KnowLearner,
  quizId: string,
  userId: LearnerId,
  at: Instant,
): Promise<number> {
  const { store } = context;
  const quiz = await store.quiz(quizId);
  if (!quiz) return 0;
  await know(userId);
  let added = 0;
  for (const { cardId } of missedQuestions(quiz)) {
    if (!(await canBeStudied(context, quiz, cardId, userId))) continue;
    if (await store.addToDeck(userId, { kind: 'card', name: cardId, addedAt: at })) added += 1;
  }
  return added;
}

/** A card of the notes, or one that somebody else shares with the quiz's server. */
async function canBeStudied(
  { book, store }: StudyContext,
  { guildId }: QuizState,
  cardId: string,
  userId: LearnerId,
): Promise<boolean> {
  if (book().card(cardId)) return true;
  const own = await store.ownCard(cardId);
  if (!own || own.retiredAt !== null || own.ownerId === userId) return false;
  return guildId !== null && own.sharedWith.includes(guildId);
}
