import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/study/store.ts';
import {
  addCards,
  aGrade,
  aLearner,
  anAnswer,
  aQuestion,
  aQuiz,
  begin,
  START,
} from '../builders.ts';

const finished = { phase: 'finished', end: 'completed', phaseEndsAt: null } as const;

export function quizContract(store: () => Store): void {
  describe('quizzes', () => {
    it('are given back whole', async () => {
      const attempt = {
        userId: 'ana',
        answer: '수축 경로',
        result: 'exact',
        points: 0.5,
        answeredAt: START,
        overridden: false,
      } as const;
      const quiz = aQuiz({ questions: [aQuestion()], attempts: [[attempt]], guildId: null });
      expect(await store().openQuiz(quiz)).toBeUndefined();
      expect(await store().quiz('quiz-1')).toEqual(quiz);
      expect(await store().quizInChannel('channel')).toEqual(quiz);
      expect(await store().quiz('quiz-2')).toBeUndefined();
      expect(await store().quizInChannel('elsewhere')).toBeUndefined();
    });

    it('are one per channel', async () => {
      const started = await Promise.all(
        ['quiz-1', 'quiz-2', 'quiz-3'].map((id) => store().openQuiz(aQuiz({ id }))),
      );
      expect(started.filter((running) => running === undefined)).toHaveLength(1);
      const running = await store().quizInChannel('channel');
      expect(started.filter(Boolean)).toEqual([running, running]);
      const next = await store().openQuiz(aQuiz({ id: 'quiz-4', channelId: 'elsewhere' }));
      expect(next).toBeUndefined();
    });

    it('free their channel when they are over', async () => {
      await store().openQuiz(aQuiz());
      expect(await store().saveQuiz(aQuiz({ ...finished, version: 2 }), 1)).toBe(true);
      expect(await store().quizInChannel('channel')).toBeUndefined();
      expect(await store().openQuiz(aQuiz({ id: 'quiz-2' }))).toBeUndefined();
      expect((await store().quiz('quiz-1'))?.end).toBe('completed');
    });

    it('are refused when they were written since they were read', async () => {
      expect(await store().saveQuiz(aQuiz({ version: 2 }), 1)).toBe(false);
      await store().openQuiz(aQuiz());
      const press = (round: number) =>
        store().saveQuiz(aQuiz({ round, version: 2 }), 1, [anAnswer({ round })]);
      const accepted = await Promise.all([press(1), press(2), press(3)]);
      expect(accepted.filter(Boolean)).toHaveLength(1);
      const [score] = await store().quizScores('guild', 0);
      expect(score?.answered).toBe(1);
    });

    it('are unfinished until their channel shows the end', async () => {
      await store().openQuiz(aQuiz({ id: 'later', channelId: 'b', startedAt: START + 1 }));
      await store().openQuiz(aQuiz());
      const ids = async () => (await store().unfinishedQuizzes()).map(({ id }) => id);
      expect(await ids()).toEqual(['quiz-1', 'later']);
      await store().saveQuiz(aQuiz({ ...finished, round: 3, shown: '3:asking', version: 2 }), 1);
      expect(await ids()).toEqual(['quiz-1', 'later']);
      await store().saveQuiz(aQuiz({ ...finished, round: 3, shown: '3:finished', version: 3 }), 2);
      expect(await ids()).toEqual(['later']);
    });

    it('add up scores of a server since an instant, best first, ties by user', async () => {
      await store().openQuiz(aQuiz());
      await store().saveQuiz(aQuiz({ version: 2 }), 1, [
        anAnswer({ userId: 'ben', points: 0.5, result: 'close' }),
        anAnswer({ userId: 'ana', points: 0.5 }),
        anAnswer({ userId: 'old', points: 9, answeredAt: START - 1 }),
        anAnswer({ userId: 'cem', points: 0, result: 'wrong' }),
        anAnswer({ userId: 'cem', points: 1, round: 1 }),
        anAnswer({ userId: 'dm', points: 9, guildId: null }),
        anAnswer({ userId: 'far', points: 9, guildId: 'other' }),
      ]);
      expect(await store().quizScores('guild', START)).toEqual([
        { userId: 'cem', points: 1, right: 1, answered: 2 },
        { userId: 'ana', points: 0.5, right: 1, answered: 1 },
        { userId: 'ben', points: 0.5, right: 1, answered: 1 },
      ]);
      expect(await store().quizScores('guild', START + 1)).toEqual([]);
    });

    it('leave out of the scores who left the leaderboard, and nobody else', async () => {
      await store().openQuiz(aQuiz());
      await store().saveQuiz(aQuiz({ version: 2 }), 1, [
        anAnswer({ userId: 'ana', points: 1 }),
        anAnswer({ userId: 'ben', points: 0.5 }),
        anAnswer({ userId: 'unknown', points: 0.25 }),
      ]);
      const board = async () => (await store().quizScores('guild', 0)).map(({ userId }) => userId);
      const ana = aLearner('ana');
      await store().saveLearner(aLearner('ben'));
      await store().saveLearner({ ...ana, settings: { ...ana.settings, onLeaderboard: false } });
      expect(await board()).toEqual(['ben', 'unknown']);
      await store().saveLearner(ana);
      expect(await board()).toEqual(['ana', 'ben', 'unknown']);
    });

    it('count an overridden answer as it stands now, not twice', async () => {
      await store().openQuiz(aQuiz());
      const wrong = anAnswer({ result: 'wrong', points: 0 });
      await store().saveQuiz(aQuiz({ version: 2 }), 1, [wrong]);
      await store().saveQuiz(aQuiz({ version: 3 }), 2, [anAnswer({ result: 'exact', points: 1 })]);
      const score = { userId: 'ana', points: 1, right: 1, answered: 1 };
      expect(await store().quizScores('guild', 0)).toEqual([score]);
    });

    it("carry a member's own review with the answer, whole", async () => {
      await addCards(store(), 'one');
      await store().openQuiz(aQuiz());
      const step = aGrade('one', { review: { origin: 'quiz', originId: 'quiz-1' } });
      const saved = await store().saveQuiz(aQuiz({ version: 2 }), 1, [anAnswer()], step);
      expect(saved).toBe(true);
      expect(await store().memory('ana', 'one')).toEqual(step.changes[0]?.after);
      expect(await store().reviewsOfSession('ana', 'quiz-1')).toHaveLength(1);
      expect(await store().quizScores('guild', 0)).toHaveLength(1);
    });

    it('are refused whole with a review of a card that was answered meanwhile', async () => {
      await addCards(store(), 'one');
      await store().openQuiz(aQuiz());
      const memory = await begin(store(), 'one');
      const saved = await store().saveQuiz(aQuiz({ version: 2 }), 1, [anAnswer()], aGrade('one'));
      expect(saved).toBe(false);
      expect((await store().quiz('quiz-1'))?.version).toBe(1);
      expect(await store().quizScores('guild', 0)).toEqual([]);
      expect(await store().memory('ana', 'one')).toEqual(memory);
      expect(await store().reviews('ana', 0)).toHaveLength(1);
    });

    it('write no review when they themselves are refused', async () => {
      await addCards(store(), 'one');
      await store().openQuiz(aQuiz());
      expect(await store().saveQuiz(aQuiz({ version: 9 }), 8, [], aGrade('one'))).toBe(false);
      expect(await store().memory('ana', 'one')).toBeUndefined();
      expect(await store().canUndo('ana')).toBe(false);
    });
  });
}
