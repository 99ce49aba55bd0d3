import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/base/clock.ts';
import type { Rating } from '../../src/study/learner.ts';
import type { ReviewStep, StepToken } from '../../src/study/study.ts';
import { DAY, HOUR, makeBook, makeCard, makeCards, makeRoom, type Room } from './support.ts';

const ME = '100';

type Shown = Extract<ReviewStep, { kind: 'question' | 'answer' }>;

function shown(step: ReviewStep): Shown {
  if (step.kind !== 'question' && step.kind !== 'answer') {
    throw new Error(`expected a card, got ${JSON.stringify(step)}`);
  }
  return step;
}

function tokenOf(step: ReviewStep): StepToken {
  if (!('token' in step)) throw new Error(`no token on ${step.kind}`);
  return step.token;
}

const start = (room: Room): Promise<ReviewStep> =>
  room.study.startReview(ME, {}, null, room.clock.now());

/** Shows the answer of the card in front and rates it, five seconds for each. */
async function answer(room: Room, step: ReviewStep, rating: Rating): Promise<ReviewStep> {
  const { study, clock } = room;
  clock.advance(5_000);
  const revealed = await study.reveal(ME, tokenOf(step), clock.now());
  clock.advance(5_000);
  return study.grade(ME, tokenOf(revealed), rating, clock.now());
}

async function withDeck(count: number): Promise<Room> {
  const room = await makeRoom(makeCards(count));
  await room.study.addToDeck(ME, 'paper', 'paper');
  return room;
}

describe('a review', () => {
  it('shows the best new card first, then its answer with four intervals', async () => {
    const room = await withDeck(3);
    const question = shown(await start(room));
    expect(question).toMatchObject({
      kind: 'question',
      cardId: 'c001',
      memory: null,
      canUndo: false,
    });
    expect(question.progress).toEqual({ answered: 0, left: 3, minutesLeft: 1 });

    const revealed = await room.study.reveal(ME, question.token, room.clock.now());
    if (revealed.kind !== 'answer') throw new Error(revealed.kind);
    expect(revealed.answerButtons).toBe(4);
    expect(
      revealed.previews.map(({ rating, intervalDays, delayMs }) => [
        rating,
        intervalDays,
        delayMs / MINUTE > 60,
      ]),
    ).toEqual([
      ['again', 0, false],
      ['hard', 0, false],
      ['good', 0, false],
      ['easy', expect.any(Number), true],
    ]);
  });

  it('stores exactly what the button said, and one row in the log', async () => {
    const room = await withDeck(2);
    const question = await start(room);
    const revealed = await room.study.reveal(ME, tokenOf(question), room.clock.now());
    if (revealed.kind !== 'answer') throw new Error(revealed.kind);
    const easy = revealed.previews.find(({ rating }) => rating === 'easy');
    await room.study.grade(ME, revealed.token, 'easy', room.clock.now());
    const memory = await room.store.memory(ME, 'c001');
    expect(memory).toMatchObject({
      phase: 'review',
      intervalDays: easy?.intervalDays,
      dueAt: easy?.dueAt,
    });
    const log = await room.store.reviews(ME, 0);
    expect(log).toMatchObject([
      { cardId: 'c001', rating: 'easy', phaseBefore: 'new', origin: 'review' },
    ]);
  });

  it('brings a forgotten card back before the session ends', async () => {
    const room = await withDeck(2);
    let step = await answer(room, await start(room), 'again');
    expect(shown(step).cardId).toBe('c002');
    step = await answer(room, step, 'easy');
    expect(shown(step).cardId).toBe('c001');
    step = await answer(room, step, 'easy');
    if (step.kind !== 'finished') throw new Error(step.kind);
    expect(step.summary).toMatchObject({
      answered: 3,
      byRating: { again: 1, hard: 0, good: 0, easy: 2 },
      newCards: 2,
      durationMs: 30_000,
      canUndo: true,
    });
  });

  it('counts the time on a card up to a minute', async () => {
    const room = await withDeck(1);
    const question = await start(room);
    room.clock.advance(HOUR);
    await answer(room, question, 'easy');
    expect((await room.store.reviews(ME, 0))[0]?.durationMs).toBe(60_000);
  });

  it('goes on at the same card when it is opened again, on another device too', async () => {
    const room = await withDeck(3);
    const first = shown(await start(room));
    const second = shown(await start(room));
    expect(second.token).toEqual(first.token);
    expect(second.cardId).toBe(first.cardId);
    await answer(room, first, 'easy');
    const stale = await room.study.reveal(ME, second.token, room.clock.now());
    expect(stale.kind).toBe('stale');
  });

  it('begins another session for another scope and ends the first', async () => {
    const room = await makeRoom([...makeCards(2), makeCard({ id: 'z', paper: 'other' })]);
    await room.study.addToDeck(ME, 'paper', 'paper');
    const first = await start(room);
    const second = shown(
      await room.study.startReview(ME, { paper: 'other' }, null, room.clock.now()),
    );
    expect(second.cardId).toBe('z');
    const old = await room.study.reveal(ME, tokenOf(first), room.clock.now());
    expect(old).toMatchObject({ kind: 'stale', reason: 'session-over' });
  });

  it('stops at its limit', async () => {
    const room = await withDeck(5);
    let step = await room.study.startReview(ME, {}, 2, room.clock.now());
    expect(shown(step).progress.left).toBe(2);
    step = await answer(room, step, 'easy');
    step = await answer(room, step, 'easy');
    expect(step.kind).toBe('finished');
  });

  it('stops when told to, and says what tomorrow holds', async () => {
    const room = await withDeck(30);
    const step = await answer(room, await start(room), 'easy');
    const stopped = await room.study.stop(ME, tokenOf(step), room.clock.now());
    if (stopped.kind !== 'finished') throw new Error(stopped.kind);
    expect(stopped.summary).toMatchObject({ answered: 1, tomorrow: 20 });
    expect(await room.study.showStep(ME, stopped.token, room.clock.now())).toMatchObject({
      kind: 'finished',
    });
  });

  it('keeps to the new cards of a day, and has more on the next', async () => {
    const room = await withDeck(30);
    await room.study.changeSettings(ME, { newPerDay: 3 });
    let step = await start(room);
    for (let count = 0; count < 3; count += 1) step = await answer(room, step, 'easy');
    expect(step.kind).toBe('finished');
    const nothing = await start(room);
    if (nothing.kind !== 'nothing') throw new Error(nothing.kind);
    expect(nothing).toMatchObject({ reason: 'all-done', newLeft: 27 });
    expect(nothing.nextDueAt).toBe(room.study.today(await room.study.learner(ME)).endsAt);
    room.clock.advance(DAY);
    expect(shown(await start(room)).progress.left).toBe(3);
  });

  it('waits for the next study day with siblings, and shows them then', async () => {
    const cards = makeCards(2, { bulletId: 'same' });
    const room = await makeRoom(cards);
    await room.study.addToDeck(ME, 'paper', 'paper');
    const step = await answer(room, await start(room), 'easy');
    expect(step.kind).toBe('finished');
    room.clock.advance(DAY);
    const next = shown(await start(room));
    expect(next.cardId).toBe('c002');
    await answer(room, next, 'easy');
    expect(await room.store.memory(ME, 'c001')).toMatchObject({
      buriedOn: room.study.today(await room.study.learner(ME)).day,
    });
    room.clock.advance(60 * DAY);
    expect(shown(await start(room)).progress.left).toBe(1);
  });
});

describe('nothing to review', () => {
  it('says that the deck is empty', async () => {
    const room = await makeRoom(makeCards(2));
    expect(await start(room)).toMatchObject({ kind: 'nothing', reason: 'empty-deck' });
  });

  it('says that a scope has no cards', async () => {
    const room = await makeRoom(makeCards(2));
    const step = await room.study.startReview(ME, { tag: 'nowhere' }, null, room.clock.now());
    expect(step).toMatchObject({ kind: 'nothing', reason: 'no-cards-in-scope' });
  });

  it('does not mean a paper outside the deck', async () => {
    const room = await makeRoom(makeCards(2));
    const step = await room.study.startReview(ME, { paper: 'paper' }, null, room.clock.now());
    expect(shown(step).cardId).toBe('c001');
    await answer(room, step, 'easy');
    await room.study.stop(
      ME,
      tokenOf(await room.study.startReview(ME, { paper: 'paper' }, null, room.clock.now())),
      room.clock.now(),
    );
    expect(await start(room)).toMatchObject({ reason: 'empty-deck' });
  });
});

describe('an older button', () => {
  it('pressed twice records once and says what was recorded', async () => {
    const room = await withDeck(3);
    const question = await start(room);
    const revealed = await room.study.reveal(ME, tokenOf(question), room.clock.now());
    const press = (): Promise<ReviewStep> =>
      room.study.grade(ME, tokenOf(revealed), 'easy', room.clock.now());
    const [first, second] = await Promise.all([press(), press()]);
    expect(first.kind).toBe('question');
    expect(second).toMatchObject({
      kind: 'stale',
      reason: 'already-answered',
      answered: { rating: 'easy', intervalDays: expect.any(Number) },
      next: { kind: 'question', cardId: 'c002' },
    });
    expect(await room.store.reviews(ME, 0)).toHaveLength(1);
  });

  it('to show the answer shows it again', async () => {
    const room = await withDeck(3);
    const question = tokenOf(await start(room));
    const first = await room.study.reveal(ME, question, room.clock.now());
    expect(await room.study.reveal(ME, question, room.clock.now())).toEqual(first);
  });

  it('that rates before the answer was shown is not taken', async () => {
    const room = await withDeck(3);
    const question = await start(room);
    const step = await room.study.grade(ME, tokenOf(question), 'good', room.clock.now());
    expect(step).toMatchObject({ kind: 'question', cardId: 'c001' });
    expect(await room.store.reviews(ME, 0)).toEqual([]);
  });

  it('of somebody else does nothing', async () => {
    const room = await withDeck(3);
    const question = await start(room);
    const stale = { kind: 'stale', reason: 'not-yours', answered: null, next: null };
    expect(await room.study.reveal('200', tokenOf(question), room.clock.now())).toEqual(stale);
    expect(await room.study.showStep('200', tokenOf(question), room.clock.now())).toEqual(stale);
    const unknown = { sessionId: 'gone', step: 0 };
    expect(await room.study.grade(ME, unknown, 'good', room.clock.now())).toMatchObject({
      reason: 'session-over',
    });
    expect(await room.study.showStep(ME, unknown, room.clock.now())).toMatchObject({
      reason: 'session-over',
    });
  });

  it('of a card that was edited out goes on with the next', async () => {
    const cards = makeCards(3);
    const room = await makeRoom(cards);
    await room.study.addToDeck(ME, 'paper', 'paper');
    const revealed = await room.study.reveal(ME, tokenOf(await start(room)), room.clock.now());
    room.useBook(makeBook(cards.slice(1)));
    const step = await room.study.grade(ME, tokenOf(revealed), 'good', room.clock.now());
    expect(step).toMatchObject({
      kind: 'stale',
      reason: 'card-gone',
      next: { kind: 'question', cardId: 'c002' },
    });
    expect(await room.store.reviews(ME, 0)).toEqual([]);
  });

  it('of a card whose answer changed after it was shown is not taken', async () => {
    const cards = makeCards(2);
    const room = await makeRoom(cards);
    await room.study.addToDeck(ME, 'paper', 'paper');
    let step = await answer(room, await start(room), 'again');
    step = await answer(room, step, 'easy');
    const revealed = await room.study.reveal(ME, tokenOf(step), room.clock.now());
    const [first] = cards;
    if (!first) throw new Error('no card');
    const changes = {
      added: [],
      updated: [{ cardId: 'c001', card: { ...first, back: 'new' } }],
      answerChanged: ['c001'],
      retired: [],
      revived: [],
    };
    await room.store.applyCardChanges(changes, room.clock.now());
    const late = await room.study.grade(ME, tokenOf(revealed), 'good', room.clock.now());
    expect(late).toMatchObject({ kind: 'stale', reason: 'card-changed' });
    expect(await room.store.reviews(ME, 0)).toHaveLength(2);
  });
});

describe('undo', () => {
  it('brings the card back as it was, and the same rating gives the same again', async () => {
    const room = await withDeck(3);
    const next = await answer(room, await start(room), 'easy');
    const given = await room.store.memory(ME, 'c001');
    const undone = await room.study.undo(ME, tokenOf(next), room.clock.now());
    expect(undone).toMatchObject({
      kind: 'question',
      cardId: 'c001',
      memory: null,
      progress: { answered: 0 },
    });
    expect(await room.store.memory(ME, 'c001')).toBeUndefined();
    expect(await room.store.reviews(ME, 0)).toEqual([]);
    await answer(room, undone as ReviewStep, 'easy');
    expect(await room.store.memory(ME, 'c001')).toMatchObject({
      dueDay: given?.dueDay,
      stability: given?.stability,
    });
  });

  it('reaches over the end of a session', async () => {
    const room = await withDeck(1);
    const finished = await answer(room, await start(room), 'easy');
    expect(finished.kind).toBe('finished');
    const undone = await room.study.undo(ME, tokenOf(finished), room.clock.now());
    expect(undone).toMatchObject({ kind: 'question', cardId: 'c001' });
    const again = await answer(room, undone as ReviewStep, 'easy');
    expect(again).toMatchObject({ kind: 'finished', summary: { answered: 1 } });
  });

  it('takes a suspension back', async () => {
    const room = await withDeck(2);
    const question = await start(room);
    const next = await room.study.suspend(ME, tokenOf(question), room.clock.now());
    expect(shown(next).cardId).toBe('c002');
    expect(await room.store.memory(ME, 'c001')).toMatchObject({ suspended: true });
    const undone = await room.study.undo(ME, tokenOf(next), room.clock.now());
    expect(undone).toMatchObject({ kind: 'question', cardId: 'c001' });
    expect(await room.store.memory(ME, 'c001')).toBeUndefined();
  });

  it('goes back thirty answers and then says that there is nothing', async () => {
    const room = await withDeck(40);
    await room.study.changeSettings(ME, { newPerDay: 40 });
    let step = await start(room);
    const cards: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      cards.push(shown(step).cardId);
      step = await answer(room, step, 'easy');
    }
    for (const cardId of cards.toReversed()) {
      const undone = await room.study.undo(ME, tokenOf(step), room.clock.now());
      expect(undone).toMatchObject({ kind: 'question', cardId });
      step = undone as ReviewStep;
    }
    expect(await room.study.undo(ME, tokenOf(step), room.clock.now())).toEqual({
      kind: 'nothing-to-undo',
    });
    expect(await room.store.reviews(ME, 0)).toEqual([]);
  });

  it('goes back thirty mixed steps over ended sessions, suspensions and buried siblings, each whole', async () => {
    const cards = makeCards(60).map((card, index) => ({
      ...card,
      bulletId: `b${Math.floor(index / 2)}`,
    }));
    const room = await makeRoom(cards);
    await room.study.addToDeck(ME, 'paper', 'paper');
    await room.study.changeSettings(ME, { newPerDay: 60 });
    const state = async (): Promise<unknown> => {
      const ids = cards.map(({ id }) => id);
      const memories = await room.store.memories(ME, ids);
      const reviews = await room.store.reviews(ME, 0);
      return [
        memories.map((memory) => ({ ...memory, version: 0 })),
        reviews.map(({ cardId, rating }) => [cardId, rating]),
      ];
    };
    // Begun siblings, so that later answers bury some.
    for (const day of [0, 1]) {
      let step = await start(room);
      while (step.kind === 'question') step = await answer(room, step, 'easy');
      room.clock.advance((day === 0 ? 1 : 40) * DAY);
    }
    const before: unknown[] = [];
    let step = await start(room);
    let buried = 0;
    for (let count = 0; count < 30; count += 1) {
      before.push(await state());
      if (count % 7 === 3) step = await room.study.stop(ME, tokenOf(step), room.clock.now());
      if (step.kind === 'finished') step = await start(room);
      step =
        count % 5 === 4
          ? await room.study.suspend(ME, tokenOf(step), room.clock.now())
          : await answer(room, step, 'good');
      const memories = await room.store.memoriesPage(ME, '', 100);
      buried = Math.max(buried, memories.filter(({ buriedOn }) => buriedOn !== null).length);
    }
    expect(buried).toBeGreaterThan(5);
    for (const expected of before.toReversed()) {
      const undone = await room.study.undo(ME, tokenOf(step), room.clock.now());
      expect(undone.kind).toBe('question');
      step = undone as ReviewStep;
      expect(await state()).toEqual(expected);
    }
  });

  it('pressed twice takes one answer back', async () => {
    const room = await withDeck(4);
    const second = await answer(room, await start(room), 'easy');
    const third = await answer(room, second, 'easy');
    const press = () => room.study.undo(ME, tokenOf(third), room.clock.now());
    const [, twice] = await Promise.all([press(), press()]);
    expect(twice).toMatchObject({ kind: 'stale' });
    expect(await room.store.reviews(ME, 0)).toHaveLength(1);
  });

  it('of an ended session is refused while another one is open', async () => {
    const room = await makeRoom([...makeCards(2), makeCard({ id: 'z', paper: 'other' })]);
    await room.study.addToDeck(ME, 'paper', 'paper');
    const step = await answer(room, await start(room), 'easy');
    const stopped = await room.study.stop(ME, tokenOf(step), room.clock.now());
    await room.study.startReview(ME, { paper: 'other' }, null, room.clock.now());
    const undone = await room.study.undo(ME, tokenOf(stopped), room.clock.now());
    expect(undone).toMatchObject({ kind: 'stale', reason: 'session-over', next: { cardId: 'z' } });
    expect(await room.store.reviews(ME, 0)).toHaveLength(1);
  });
});

describe('later', () => {
  it('shows cards that are most at risk before new ones, and plans a backlog as a day’s work', async () => {
    const room = await withDeck(40);
    await room.study.changeSettings(ME, { newPerDay: 15, reviewsPerDay: 30 });
    let step = await start(room);
    while (step.kind !== 'finished') step = await answer(room, step, 'easy');
    await room.study.changeSettings(ME, { reviewsPerDay: 10 });
    room.clock.advance(200 * DAY);
    const plan = await room.study.plan(ME);
    expect(plan).toEqual({ learning: 0, due: 10, fresh: 0, minutes: 2 });
    const first = shown(await start(room));
    expect(first.progress.left).toBe(10);
    expect(first.memory?.phase).toBe('review');
  });

  it('goes on in the other day with a session that was left open', async () => {
    const room = await withDeck(3);
    await start(room);
    room.clock.advance(3 * DAY);
    expect(shown(await start(room)).cardId).toBe('c001');
  });

  it('waits for a learning card that comes back within the hour', async () => {
    const room = await withDeck(1);
    const step = await answer(room, await start(room), 'again');
    const memory = await room.store.memory(ME, 'c001');
    if (!memory) throw new Error('no memory');
    const later = { ...memory, dueAt: room.clock.now() + 40 * MINUTE, version: memory.version + 1 };
    await room.store.recordStep({
      learnerId: ME,
      kind: 'bury',
      at: 0,
      changes: [{ cardId: 'c001', expectedVersion: memory.version, after: later }],
    });
    const paused = await room.study.showStep(ME, tokenOf(step), room.clock.now());
    expect(paused).toMatchObject({ kind: 'pause', until: later.dueAt });
    room.clock.advance(41 * MINUTE);
    const back = await room.study.showStep(ME, tokenOf(paused), room.clock.now());
    expect(back).toMatchObject({ kind: 'question', cardId: 'c001' });
  });

  it('keeps a flag for whoever mends the note', async () => {
    const room = await withDeck(1);
    await room.study.flag(ME, 'c001', 'the unit is missing', 5);
    const [flagged] = await room.study.flaggedCards();
    expect(flagged).toMatchObject({ cardId: 'c001', people: 1, comments: ['the unit is missing'] });
    expect(flagged?.card?.id).toBe('c001');
    expect(await room.study.settleFlags('c001', 9)).toBe(1);
    expect(await room.study.flaggedCards()).toEqual([]);
    expect(await room.study.takeSettledFlags(ME, 10)).toEqual([flagged?.card?.front]);
    expect(await room.study.takeSettledFlags(ME, 11)).toEqual([]);
  });
});
