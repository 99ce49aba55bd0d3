import { describe, expect, it } from 'vitest';
import type { QuizState } from '../../../src/study/quiz.ts';
import { PERSONAL_PARTS, type PersonalPart } from '../../../src/study/personal-data.ts';
import type { Store } from '../../../src/study/store.ts';
import {
  aCard,
  addCards,
  aGrade,
  aLearner,
  anAnswer,
  aQuiz,
  aReminder,
  aSession,
  begin,
  changes,
  DAY,
  START,
  TODAY,
} from '../builders.ts';

/** Every record of a part, read two at a time. */
async function all(store: Store, learnerId: string, part: PersonalPart): Promise<unknown[]> {
  const records: unknown[] = [];
  let after: string | null = null;
  do {
    const page: { records: readonly unknown[]; after: string | null } = await store.personalPage(
      learnerId,
      part,
      after,
      2,
    );
    records.push(...page.records);
    ({ after } = page);
  } while (after !== null);
  return records;
}

async function everything(store: Store, learnerId: string): Promise<Record<string, unknown[]>> {
  const entries: [string, unknown[]][] = [];
  for (const part of PERSONAL_PARTS) entries.push([part, await all(store, learnerId, part)]);
  return Object.fromEntries(entries);
}

const question = {
  cardId: 'one',
  front: '[U-Net] ____',
  back: '수축 경로',
  accept: [],
  items: [],
  paper: 'unet',
  paperName: 'U-Net',
  source: '- 수축 경로',
  context: [],
  language: 'ko',
  style: 'typed',
  options: [],
  seconds: 20,
} as const;
const attempt = (userId: string, points: number) =>
  ({
    userId,
    answer: `of ${userId}`,
    result: 'exact',
    points,
    answeredAt: START,
    overridden: false,
  }) as const;

/** Two people with everything there is; `eva` only voted to skip. */
async function fill(store: Store): Promise<void> {
  await addCards(store, 'one', 'two', 'three');
  for (const id of ['ana', 'ben']) {
    await store.saveLearner(aLearner(id));
    await store.addToDeck(id, { kind: 'paper', name: 'unet', addedAt: START });
    await begin(store, 'one', { learnerId: id });
    await begin(store, 'two', { learnerId: id, suspended: true });
    await store.recordStep(
      aGrade('three', { after: { learnerId: id }, review: { studyDay: TODAY + 1 } }),
    );
    await store.saveSession(aSession({ id: `session of ${id}`, learnerId: id }), null);
    await store.saveReminder(aReminder({ learnerId: id }));
    await store.saveBreak({
      learnerId: id,
      fromDay: TODAY,
      untilDay: TODAY + 3,
      createdAt: START,
      catchUpDays: null,
      caughtUpFrom: null,
    });
    await store.recordTraining({
      learnerId: id,
      trainedAt: START,
      reviews: 400,
      outcome: 'not-better',
      weights: [1, 2],
      before: null,
      logLossBefore: 0.3,
      logLossAfter: 0.4,
    });
    await store.addFlag({
      learnerId: id,
      cardId: 'one',
      at: START,
      comment: `says ${id}`,
      suggestion: null,
    });
    await store.setFact(`import-of ${id}`, 'a file');
  }
  const quiz = aQuiz({
    questions: [question],
    attempts: [[attempt('ana', 1), attempt('ben', 0.5)]],
    present: ['ana', 'ben', 'eva'],
    skipVotes: ['eva'],
  });
  await store.openQuiz({ ...quiz, attempts: [[]] });
  await store.saveQuiz({ ...quiz, version: 2 }, 1, [
    anAnswer(),
    anAnswer({ userId: 'ben', points: 0.5 }),
  ]);
}

export function personalContract(store: () => Store): void {
  describe('what is kept of a person', () => {
    it('is handed out part by part, of this person alone', async () => {
      await fill(store());
      await store().undoStep('ana', START + DAY);
      const found = await everything(store(), 'ana');
      expect(found['learner']).toEqual([aLearner('ana')]);
      expect(found['deck']).toEqual([{ kind: 'paper', name: 'unet', addedAt: START }]);
      expect(found['memories']).toEqual(await store().memories('ana', ['one', 'two', 'three']));
      expect(found['memories']).toHaveLength(2);
      expect(found['reviews']).toMatchObject([
        { cardId: 'one', undoneAt: null },
        { cardId: 'two', undoneAt: null },
        { cardId: 'three', undoneAt: START + DAY },
      ]);
      expect(found['cards']).toMatchObject(
        ['one', 'three', 'two'].map((cardId) => ({ cardId, isOwn: false, retiredAt: null })),
      );
      expect(found['sessions']).toMatchObject([{ id: 'session of ana' }]);
      expect(found['steps']).toMatchObject([{ kind: 'grade' }, { kind: 'grade' }]);
      expect(found['reminder']).toEqual([aReminder()]);
      expect(found['breaks']).toEqual(await store().breaks('ana'));
      expect(found['trainings']).toEqual(await store().trainings('ana', 5));
      expect(found['flags']).toMatchObject([
        { learnerId: 'ana', cardId: 'one', at: START, comment: 'says ana', settledAt: null },
      ]);
      expect(found['quizAnswers']).toEqual([anAnswer()]);
      const { userId, ...own } = attempt('ana', 1);
      expect(userId).toBe('ana');
      expect(found['quizzes']).toEqual([
        {
          quizId: 'quiz-1',
          guildId: 'guild',
          channelId: 'channel',
          startedAt: START,
          startedByMe: true,
          answers: [{ round: 0, question: question.front, ...own }],
        },
      ]);
      expect(JSON.stringify(found)).not.toMatch(/"(?:[^"]* )?(?:ben|eva)"/);
    });

    it('is nothing of somebody unknown', async () => {
      await fill(store());
      const found = await everything(store(), 'nobody');
      expect(Object.values(found).flat()).toEqual([]);
      expect(await store().eraseLearner('nobody')).toEqual({ reviews: 0, ownCards: 0 });
    });

    it('goes whole, and nothing of anybody else', async () => {
      await fill(store());
      const others = await everything(store(), 'ben');
      expect(await store().eraseLearner('ana')).toEqual({ reviews: 3, ownCards: 0 });
      expect(Object.values(await everything(store(), 'ana')).flat()).toEqual([]);
      expect(await store().learner('ana')).toBeUndefined();
      expect(await store().openSession('ana')).toBeUndefined();
      expect(await store().canUndo('ana')).toBe(false);
      expect(await store().fact('import-of ana')).toBeUndefined();
      expect(await everything(store(), 'ben')).toEqual(others);
      expect(await store().fact('import-of ben')).toBe('a file');
      expect(await store().knownCards()).toHaveLength(3);
    });

    it('leaves quizzes to the others, with their points', async () => {
      await fill(store());
      await store().eraseLearner('ana');
      await store().eraseLearner('eva');
      const quiz = await store().quiz('quiz-1');
      expect(JSON.stringify(quiz)).not.toMatch(/ana|eva/);
      expect(quiz).toMatchObject({
        starterId: '',
        attempts: [[attempt('ben', 0.5)]],
        present: ['ben'],
        skipVotes: [],
        version: 4,
      });
      expect(await store().quizScores('guild', 0)).toEqual([
        { userId: 'ben', points: 0.5, right: 1, answered: 1 },
      ]);
    });

    it('may be begun anew, and ids are not given twice', async () => {
      await fill(store());
      await store().eraseLearner('ben');
      await store().saveLearner(aLearner('ben', { createdAt: START + DAY }));
      await begin(store(), 'one', { learnerId: 'ben' });
      expect(await store().reviews('ben', 0)).toMatchObject([{ cardId: 'one' }]);
      expect((await everything(store(), 'ben'))['reviews']).toMatchObject([{ undoneAt: null }]);
    });
  });

  describe('cards that a person wrote', () => {
    it('are handed out, and go for whoever studies them too', async () => {
      await fill(store());
      const own = aCard('own', { front: 'Written by Ana' });
      await store().changeOwnCards('ana', changes({ added: [own] }), START);
      await store().shareCard('own', 'guild', 'ana', START);
      await store().addToDeck('ben', { kind: 'card', name: 'own', addedAt: START });
      await begin(store(), 'own', { learnerId: 'ben' });
      const running = await store().quiz('quiz-1');
      const asked = { ...question, cardId: 'own', front: own.front };
      const quiz = { ...running, questions: [question, asked], version: 3 } as QuizState;
      await store().saveQuiz(quiz, 2);
      const found = await everything(store(), 'ana');
      expect(found['cards']).toContainEqual({
        cardId: 'own',
        card: own,
        retiredAt: null,
        isOwn: true,
      });
      expect(found['cardShares']).toEqual([
        { cardId: 'own', guildId: 'guild', ownerId: 'ana', sharedAt: START },
      ]);
      expect(await store().eraseLearner('ana')).toEqual({ reviews: 3, ownCards: 1 });
      expect(await store().sharedCards('guild')).toEqual([]);
      expect(await store().cardsBeyondNotes('ben')).toEqual([]);
      expect(await store().memory('ben', 'own')).toBeUndefined();
      expect((await store().deck('ben')).map(({ name }) => name)).toEqual(['unet']);
      expect(JSON.stringify(await store().quiz('quiz-1'))).not.toContain('Written by Ana');
      // What Ben did is his: his log stays, and his last step is the one before.
      expect(await store().reviews('ben', 0)).toHaveLength(4);
      expect((await store().undoStep('ben', START))?.cardId).toBe('three');
    });
  });

  describe('what is kept of servers', () => {
    const settings = { guildId: 'guild', locale: 'ko', timeZone: null, quizSeconds: 20 } as const;

    it('goes some time after the bot was removed, and nothing of other servers', async () => {
      await fill(store());
      await store().saveGuildSettings(settings);
      await store().openQuiz(aQuiz({ id: 'elsewhere', guildId: 'other', channelId: 'other' }));
      expect(await store().knownGuilds()).toEqual(['guild', 'other']);
      await store().guildLeft('guild', START);
      await store().guildLeft('guild', START + DAY);
      expect(await store().eraseGuildsLeftBefore(START)).toEqual([]);
      expect(await store().guildSettings('guild')).toEqual(settings);
      expect(await store().eraseGuildsLeftBefore(START + 1)).toEqual(['guild']);
      expect(await store().eraseGuildsLeftBefore(START + DAY)).toEqual([]);
      expect(await store().knownGuilds()).toEqual(['other']);
      expect(await store().guildSettings('guild')).toBeUndefined();
      expect(await store().quiz('quiz-1')).toBeUndefined();
      expect(await store().quizScores('guild', 0)).toEqual([]);
      expect(await store().quiz('elsewhere')).toBeDefined();
      expect(await store().reviews('ana', 0)).toHaveLength(3);
    });

    it('stays when the bot comes back in time', async () => {
      await store().saveGuildSettings(settings);
      await store().guildLeft('guild', START);
      await store().guildJoined('guild');
      expect(await store().eraseGuildsLeftBefore(START + 90 * DAY)).toEqual([]);
      await store().guildLeft('never-seen', START);
      expect(await store().knownGuilds()).toEqual(['guild', 'never-seen']);
      expect(await store().eraseGuildsLeftBefore(START + DAY)).toEqual(['never-seen']);
    });
  });
}
