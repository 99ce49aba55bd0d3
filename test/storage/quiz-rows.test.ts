import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { changedRounds } from '../../src/storage/sql/quiz-rows.ts';
import type { QuizAttempt, QuizState } from '../../src/study/quiz.ts';
import { aQuestion, aQuiz, START } from './builders.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = temporaryFolder();

const attempt = (userId: string): QuizAttempt => ({
  userId,
  answer: 'back',
  result: 'exact',
  points: 1,
  answeredAt: START,
  overridden: false,
});
const begun = aQuiz({
  questions: ['one', 'two', 'three'].map((cardId) => aQuestion({ cardId })),
  attempts: [[]],
});
/** As the study changes quizzes: what stays is the same object. */
const answered = (quiz: QuizState, userId: string): QuizState => ({
  ...quiz,
  attempts: quiz.attempts.map((given, round) =>
    round === quiz.round ? [...given, attempt(userId)] : given,
  ),
  present: [...new Set([...quiz.present, userId])],
  version: quiz.version + 1,
});
const next = (quiz: QuizState): QuizState => ({
  ...quiz,
  round: quiz.round + 1,
  attempts: [...quiz.attempts, []],
  version: quiz.version + 1,
});

describe('a quiz as rows', () => {
  it('writes the answers to one question for an answer to it', () => {
    const second = next(answered(begun, 'ana'));
    expect(changedRounds(begun).map(({ round }) => round)).toEqual([0, 1, 2]);
    expect(changedRounds(second, answered(begun, 'ana')).map(({ round }) => round)).toEqual([0, 1]);
    const pressed = answered(second, 'ben');
    expect(changedRounds(pressed, second)).toMatchObject([{ quiz_id: 'quiz-1', round: 1 }]);
    expect(changedRounds({ ...pressed, shown: '1:asking' }, pressed)).toEqual([]);
  });

  it('is the same to another process, whoever wrote last', async () => {
    const path = file('two.sqlite');
    const [one, other] = [await openSqliteStore({ path }), await openSqliteStore({ path })];
    await one.openQuiz(begun);
    const read = (await other.quiz('quiz-1')) as QuizState;
    expect(read).toEqual(begun);
    const ana = answered(read, 'ana');
    expect(await other.saveQuiz(ana, begun.version)).toBe(true);
    expect(await one.saveQuiz(answered(begun, 'ben'), begun.version)).toBe(false);
    expect(await one.quiz('quiz-1')).toEqual(ana);
    const last = answered(next((await one.quiz('quiz-1')) as QuizState), 'cem');
    expect(await one.saveQuiz(last, ana.version)).toBe(true);
    expect(await other.quizInChannel('channel')).toEqual(last);
    expect(await other.unfinishedQuizzes()).toEqual([last]);
    await one.eraseLearner('cem');
    expect((await other.quiz('quiz-1'))?.attempts).toEqual([ana.attempts[0], []]);
    expect(await other.saveQuiz(answered(last, 'ben'), last.version)).toBe(false);
    await Promise.all([one.close(), other.close()]);
  });

  it('goes with its server, answers and all', async () => {
    const path = file('left.sqlite');
    const store = await openSqliteStore({ path });
    await store.openQuiz(begun);
    await store.guildLeft('guild', START);
    await store.eraseGuildsLeftBefore(START + 1);
    await store.close();
    const raw = new Sqlite(path, { readonly: true });
    expect(raw.prepare('select count(*) from quiz_rounds').pluck().get()).toBe(0);
    raw.close();
  });
});
