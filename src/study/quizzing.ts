import type { Instant } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';
import { choose, override, type, type RoundPress } from './quiz-answers.ts';
import { isInTime, quizPosition, votesNeeded } from './quiz-progress.ts';
import { addMissed, reportOf } from './quiz-report.ts';
import { saveEvent } from './quiz-saving.ts';
import { startQuiz } from './quiz-start.ts';
import type { QuizState } from './quiz.ts';
import { type KnowLearner, quizTurn, type StudyContext } from './study-context.ts';
import type { QuizPress, Study } from './study.ts';

export type Quizzing = Pick<
  Study,
  | 'startQuiz'
  | 'quiz'
  | 'choose'
  | 'type'
  | 'override'
  | 'skip'
  | 'nextQuestion'
  | 'stopQuiz'
  | 'loseQuiz'
  | 'quizzesBehind'
  | 'quizShown'
  | 'quizReport'
  | 'addMissed'
>;

export function createQuizzing(context: StudyContext, know: KnowLearner): Quizzing {
  const { store, takeTurns } = context;

  /** Runs a press in the quiz's turn; an unknown quiz is one that is long over. */
  function press(quizId: string, act: (quiz: QuizState) => Promise<QuizPress>): Promise<QuizPress> {
    return takeTurns(quizTurn(quizId), async () => {
      const quiz = await store.quiz(quizId);
      return quiz ? act(quiz) : { kind: 'too-late', quiz: null };
    });
  }

  return {
    startQuiz: (request) => startQuiz(context, know, request),
    quiz: (quizId) => store.quiz(quizId),
    choose: (quizId, round, userId, option, at) =>
      press(quizId, (quiz) => choose(context, know, quiz, { round, userId, at }, option)),
    type: (quizId, round, userId, text, at) =>
      press(quizId, (quiz) => type(context, know, quiz, { round, userId, at }, text)),
    override: (quizId, round, userId) =>
      press(quizId, (quiz) => override(context, know, quiz, round, userId)),
    skip: (quizId, round, userId, at) =>
      press(quizId, (quiz) => skip(context, quiz, { round, userId, at })),
    nextQuestion: (quizId, round, userId, at) =>
      press(quizId, async (quiz) => {
        if (quiz.round !== round || quiz.phase !== 'revealed') return { kind: 'too-late', quiz };
        if (!takesPart(quiz, userId)) return { kind: 'not-allowed', quiz };
        return { kind: 'done', quiz: await saveEvent(context, quiz, { kind: 'next', at }) };
      }),
    stopQuiz: (quizId, userId, isModerator, at) =>
      press(quizId, async (quiz) => {
        if (quiz.phase === 'finished') return { kind: 'too-late', quiz };
        if (quiz.starterId !== userId && !isModerator) return { kind: 'not-allowed', quiz };
        return {
          kind: 'done',
          quiz: await saveEvent(context, quiz, { kind: 'ended', end: 'stopped', at }),
        };
      }),
    loseQuiz: async (quizId, at) => {
      await press(quizId, async (quiz) => ({
        kind: 'done',
        quiz: await saveEvent(context, quiz, { kind: 'ended', end: 'channel-lost', at }),
      }));
    },
    quizzesBehind: (now) => quizzesBehind(context, now),
    quizShown: async (quizId, _version, shown, messageId) => {
      await press(quizId, async (quiz) => ({
        kind: 'done',
        quiz: await saveEvent(context, quiz, { kind: 'shown', shown, messageId }),
      }));
    },
    quizReport: async (quizId) => {
      const quiz = await store.quiz(quizId);
      return quiz && quiz.end !== null ? reportOf(quiz, quiz.end) : undefined;
    },
    addMissed: (quizId, userId, at) => addMissed(context, know, quizId, userId, at),
  };
}

function takesPart(quiz: QuizState, userId: LearnerId): boolean {
  return quiz.starterId === userId || quiz.present.includes(userId);
}

async function skip(
  context: StudyContext,
  quiz: QuizState,
  { round, userId, at }: RoundPress,
): Promise<QuizPress> {
  const isOpen = quiz.phase === 'asking' && quiz.round === round;
  if (!isOpen || !isInTime(quiz, round, at)) return { kind: 'too-late', quiz };
  const after = await saveEvent(context, quiz, { kind: 'skip-voted', userId, at });
  if (after.phase !== 'asking') return { kind: 'done', quiz: after };
  const votes = after.skipVotes.length;
  return { kind: 'voted', votes, needed: votesNeeded(after), quiz: after };
}

/** Moves every quiz whose time is over, one phase at a time so that each is shown. */
async function quizzesBehind(context: StudyContext, now: Instant): Promise<QuizState[]> {
  const open = await context.store.unfinishedQuizzes();
  const moved = await Promise.all(open.map((quiz) => moveOn(context, quiz, now)));
  return moved.filter((quiz) => quiz !== null).filter((quiz) => quiz.shown !== quizPosition(quiz));
}

/** Null when this one can not be moved: the others go on. */
async function moveOn(
  context: StudyContext,
  { id }: QuizState,
  now: Instant,
): Promise<QuizState | null> {
  try {
    return await context.takeTurns(quizTurn(id), async () => {
      const current = await context.store.quiz(id);
      return current ? await saveEvent(context, current, { kind: 'time', at: now }) : null;
    });
  } catch (error) {
    context.log.error({ quizId: id, error }, 'quiz could not be moved on');
    return null;
  }
}
