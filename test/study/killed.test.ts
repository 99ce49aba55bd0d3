import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createStudy } from '../../src/study/create-study.ts';
import type { Store } from '../../src/study/store.ts';
import type { ReviewStep, Study } from '../../src/study/study.ts';
import { DAY, makeBook, makeCards, makeRoom, type Room, SEOUL } from './support.ts';

/*
 * The process is killed at a write: either before it reached the store or right after, so that nobody hears of it.
 * Then it is started again, and the learner presses on.
 */

const ME = '100';
const CARDS = makeCards(3, { distractors: ['one', 'two', 'three'] });
const WRITES = new Set<PropertyKey>([
  'recordStep',
  'undoStep',
  'saveSession',
  'saveQuiz',
  'openQuiz',
  'undoReview',
]);

class Killed extends Error {}

/** A store that kills the process at its n-th write, counted from 0. */
function killing(store: Store, nth: number, written: boolean): Store {
  let writes = 0;
  return new Proxy(store, {
    get(target, name, receiver) {
      const operation: unknown = Reflect.get(target, name, receiver);
      if (!WRITES.has(name) || typeof operation !== 'function') return operation;
      return async (...args: unknown[]): Promise<unknown> => {
        const isLast = writes === nth;
        writes += 1;
        if (isLast && !written) throw new Killed();
        const result: unknown = await Reflect.apply(operation, target, args);
        if (isLast) throw new Killed();
        return result;
      };
    },
  });
}

let names = 0;
function studyOver({ clock }: Room, store: Store): Study {
  return createStudy({
    store,
    clock,
    freshName: () => `k${(names += 1)}`,
    book: () => makeBook(CARDS),
    defaults: { timeZone: SEOUL.timeZone, locale: 'en' },
    log: silentLog,
  });
}

/** Runs until the kill; what the learner was told last is all they know. */
async function untilKilled(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** Reviews everything there is, `easy` each; returns how many ratings were confirmed. */
async function reviewAll(study: Study, { clock }: Room, confirmed: string[]): Promise<void> {
  let step: ReviewStep = await study.startReview(ME, {}, null, clock.now());
  while (step.kind === 'question' || step.kind === 'answer') {
    clock.advance(1_000);
    if (step.kind === 'question') {
      step = await study.reveal(ME, step.token, clock.now());
      continue;
    }
    const { cardId } = step;
    step = await study.grade(ME, step.token, 'easy', clock.now());
    confirmed.push(cardId);
  }
}

const KILLS = Array.from({ length: 14 }, (_, nth) => nth).flatMap((nth) => [
  [nth, 'before it', false] as const,
  [nth, 'after it', true] as const,
]);

describe('a process killed at a write', () => {
  it.each(KILLS)('number %i, %s, has each review once and goes on', async (nth, _, written) => {
    const room = await makeRoom(CARDS);
    await room.study.addToDeck(ME, 'paper', 'paper');
    const confirmed: string[] = [];
    await untilKilled(() =>
      reviewAll(studyOver(room, killing(room.store, nth, written)), room, confirmed),
    );
    const logged = (await room.store.reviews(ME, 0)).map(({ cardId }) => cardId);
    expect(logged.slice(0, confirmed.length)).toEqual(confirmed);
    expect(logged.length - confirmed.length).toBeLessThanOrEqual(1);

    await reviewAll(studyOver(room, room.store), room, []);
    const all = await room.store.reviews(ME, 0);
    expect(all.map(({ cardId }) => cardId).toSorted()).toEqual(['c001', 'c002', 'c003']);
    const memories = await room.store.memories(ME, ['c001', 'c002', 'c003']);
    expect(memories.map(({ reps, version }) => [reps, version])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it.each(KILLS)(
    'number %i, %s, has each quiz answer once and goes on',
    async (nth, _, written) => {
      const room = await makeRoom(CARDS);
      await room.study.addToDeck(ME, 'paper', 'paper');
      await reviewAll(room.study, room, []);
      room.clock.advance(60 * DAY);
      const play = async (study: Study): Promise<void> => {
        const start = await study.startQuiz({
          guildId: null,
          channelId: 'dm',
          starterId: ME,
          locale: 'en',
          scope: {},
          style: 'typed',
          at: room.clock.now(),
        });
        let quiz = start.kind === 'no-cards' ? undefined : start.quiz;
        while (quiz && quiz.phase !== 'finished') {
          room.clock.advance(1_000);
          const { id, round, phase } = quiz;
          await (phase === 'asking'
            ? study.type(id, round, ME, quiz.questions[round]?.back ?? '', room.clock.now())
            : study.nextQuestion(id, round, ME, room.clock.now()));
          quiz = await study.quiz(id);
        }
      };
      await untilKilled(() => play(studyOver(room, killing(room.store, nth, written))));
      const [open] = await room.store.unfinishedQuizzes();
      if (open?.phase !== 'finished') await play(studyOver(room, room.store));
      const answers = (await room.store.reviews(ME, 0)).filter(({ origin }) => origin === 'quiz');
      expect(answers.map(({ cardId, rating }) => `${cardId} ${rating}`).toSorted()).toEqual([
        'c001 good',
        'c002 good',
        'c003 good',
      ]);
      const finished = (await room.store.unfinishedQuizzes()).find(
        ({ phase }) => phase === 'finished',
      );
      expect(finished?.attempts.map((attempts) => attempts.length)).toEqual([1, 1, 1]);
    },
  );
});
