import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/study/memory.ts';
import type { GradedStep, StepToken } from '../../src/study/study.ts';
import { DAY, makeCard, makeRoom, type Room } from './support.ts';

const ME = '100';
const CARDS = [
  makeCard({
    id: 'leech',
    bulletId: 'b',
    back: 'yes',
    front: '[Paper] Is the mask padded?',
    score: 1,
  }),
  makeCard({ id: 'sibling', bulletId: 'b', score: 0.1 }),
];

/** A room in which the learner has forgotten the card so many times and is asked it again. */
async function forgotten(lapses: number): Promise<{ room: Room; token: StepToken }> {
  const room = await makeRoom(CARDS);
  await room.study.addToDeck(ME, 'paper', 'paper');
  const day = room.study.today(await room.study.learner(ME)).day;
  const memory: Memory = {
    learnerId: ME,
    cardId: 'leech',
    phase: 'review',
    stability: 2,
    difficulty: 9,
    step: 0,
    dueAt: room.clock.now() - DAY,
    dueDay: day - 1,
    lastReviewedAt: room.clock.now() - 3 * DAY,
    lastReviewDay: day - 3,
    intervalDays: 2,
    reps: 20,
    lapses,
    suspended: false,
    buriedOn: null,
    version: 1,
  };
  await room.store.recordStep({
    learnerId: ME,
    kind: 'introduce',
    at: room.clock.now(),
    changes: [{ cardId: 'leech', expectedVersion: null, after: memory }],
  });
  const step = await room.study.startReview(ME, {}, null, room.clock.now());
  if (step.kind !== 'question' || step.cardId !== 'leech') throw new Error(step.kind);
  return { room, token: step.token };
}

async function grade(
  { room, token }: { room: Room; token: StepToken },
  rating: 'again' | 'good' = 'again',
): Promise<GradedStep> {
  const shown = await room.study.reveal(ME, token, room.clock.now());
  if (!('token' in shown)) throw new Error(shown.kind);
  return room.study.grade(ME, shown.token, rating, room.clock.now());
}

describe('a card that does not stick', () => {
  it.each([
    [6, false],
    [7, true],
    [8, false],
    [10, false],
    [11, true],
    [15, true],
  ])('is told after %i earlier lapses: %s', async (lapses, isTold) => {
    const step = await grade(await forgotten(lapses));
    expect(step.leech !== undefined).toBe(isTold);
  });

  it('is not told when it was recalled, nor twice for one press', async () => {
    expect((await grade(await forgotten(8), 'good')).leech).toBeUndefined();
    const place = await forgotten(7);
    const shown = await place.room.study.reveal(ME, place.token, place.room.clock.now());
    if (!('token' in shown)) throw new Error(shown.kind);
    const press = () => place.room.study.grade(ME, shown.token, 'again', place.room.clock.now());
    expect((await press()).leech).toBeDefined();
    expect((await press()).leech).toBeUndefined();
  });

  it('comes with its doubts, its siblings and the number of lapses', async () => {
    const { leech } = await grade(await forgotten(7));
    expect(leech).toMatchObject({ cardId: 'leech', lapses: 8, doubts: ['not-polar'] });
    expect(leech?.siblings.map(({ id }) => id)).toEqual(['sibling']);
  });

  it('is replaced by the learner’s own, suggested to the author, and all of it is undone in one step', async () => {
    const place = await forgotten(7);
    const { room } = place;
    const next = await grade(place);
    expect(await room.study.rewriteForm(ME, 'leech')).toEqual({
      front: 'Is the mask padded?',
      back: 'yes',
    });
    const at = room.clock.now();
    const parts = ['Q: What pads the mask?\nA: nothing', 'Q: Why not?\nA: valid convolutions', ' '];
    expect(await room.study.replaceCard(ME, 'leech', parts, at)).toMatchObject({
      kind: 'replaced',
      isSuggested: true,
    });
    expect((await room.store.memory(ME, 'leech'))?.suspended).toBe(true);
    const own = await room.study.ownCards(ME);
    expect(own.map(({ card }) => card.front).sort()).toEqual(['What pads the mask?', 'Why not?']);
    expect(own[0]?.card).toMatchObject({ bulletId: 'b', file: 'paper.en.md', paperName: 'Paper' });
    expect(await room.study.flaggedCards()).toMatchObject([
      {
        cardId: 'leech',
        suggestions: ['- Q: What pads the mask? A: nothing\n- Q: Why not? A: valid convolutions'],
      },
    ]);
    if (!('token' in next)) throw new Error(next.kind);
    const undone = await room.study.undo(ME, next.token, at);
    expect(undone).toMatchObject({ kind: 'question', cardId: 'leech' });
    expect(await room.study.ownCards(ME)).toEqual([]);
    expect(await room.study.flaggedCards()).toEqual([]);
    expect((await room.store.memory(ME, 'leech'))?.suspended).toBe(false);
  });

  it('is left as it is when what was written makes no cards', async () => {
    const { room } = await forgotten(7);
    const at = room.clock.now();
    const replace = (given: Parameters<Room['study']['replaceCard']>[2]) =>
      room.study.replaceCard(ME, 'leech', given, at);
    expect(await replace(['one side only'])).toEqual({ kind: 'unreadable' });
    expect(await replace([])).toEqual({ kind: 'unreadable' });
    expect(await replace(['Q: a?\nA: b', 'Q: A\nA: c'])).toEqual({ kind: 'same-question' });
    expect(await replace({ front: ' ', back: 'x' })).toEqual({ kind: 'empty' });
    expect(await room.study.replaceCard(ME, 'ghost', { front: 'a', back: 'b' }, at)).toEqual({
      kind: 'gone',
    });
    expect((await room.store.memory(ME, 'leech'))?.suspended).toBe(false);
    expect(await room.study.ownCards(ME)).toEqual([]);
  });

  it('is suspended from the note, once, and asked again when wanted', async () => {
    const { room } = await forgotten(7);
    const at = room.clock.now();
    expect(await room.study.suspendCard(ME, 'leech', at)).toBe(true);
    expect(await room.study.suspendCard(ME, 'leech', at)).toBe(true);
    expect(await room.study.suspendCard(ME, 'ghost', at)).toBe(false);
    expect((await room.store.memory(ME, 'leech'))?.version).toBe(2);
    expect(await room.study.resumeCard(ME, 'leech', at)).toBe(true);
    expect(await room.study.resumeCard(ME, 'leech', at)).toBe(false);
    expect((await room.store.memory(ME, 'leech'))?.suspended).toBe(false);
  });

  it('is told at the next command when it came of a quiz, unless the answer was right after all', async () => {
    const lapseInQuiz = async (isRight: boolean) => {
      const { room } = await forgotten(7);
      const at = room.clock.now();
      const started = await room.study.startQuiz({
        guildId: 'guild',
        channelId: 'channel',
        starterId: ME,
        locale: 'en',
        scope: {},
        cardIds: ['leech', 'sibling'],
        style: 'typed',
        at,
      });
      if (started.kind !== 'started') throw new Error(started.kind);
      await room.study.type(started.quiz.id, 0, ME, 'no idea', at);
      if (isRight) await room.study.override(started.quiz.id, 0, ME, at);
      return room.study.takeLeech(ME);
    };
    expect(await lapseInQuiz(false)).toMatchObject({ cardId: 'leech', lapses: 8 });
    expect(await lapseInQuiz(true)).toBeNull();
  });
});
