import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_CARDS_MOST, questionKey, sidesProblem } from '../../src/cards/own-card.ts';
import type { OwnCard } from '../../src/study/store.ts';
import type { ReviewStep } from '../../src/study/study.ts';
import { anyText } from '../discord/support/texts.ts';
import { DAY, makeCards, makeRoom, type Room } from './support.ts';

const ANN = '100';
const BEA = '200';
const SIDES = { front: 'What is a stride?', back: 'the step of a filter' };

async function made(room: Room, sides = SIDES, id = ANN): Promise<OwnCard> {
  const result = await room.study.makeOwnCard(id, sides, null, room.clock.now());
  if (result.kind !== 'made') throw new Error(result.kind);
  return result.card;
}

const review = (room: Room, id = ANN): Promise<ReviewStep> =>
  room.study.startReview(id, {}, null, room.clock.now());

/** Answers the card in front and gives what comes next. */
async function answer(room: Room, step: ReviewStep, id = ANN): Promise<ReviewStep> {
  if (!('token' in step)) throw new Error(step.kind);
  const shown = await room.study.reveal(id, step.token, room.clock.now());
  if (!('token' in shown)) throw new Error(shown.kind);
  return room.study.grade(id, shown.token, 'easy', room.clock.now());
}

describe('a card of one’s own', () => {
  it('is asked without any deck, counts in plan, stats and undo, and is nobody else’s', async () => {
    const room = await makeRoom(makeCards(3));
    expect((await review(room)).kind).toBe('nothing');
    const { cardId } = await made(room);
    expect(await room.study.plan(ANN)).toMatchObject({ fresh: 1 });
    const step = await review(room);
    expect(step).toMatchObject({ kind: 'question', cardId, isOwn: true });
    const end = await answer(room, step);
    expect(end).toMatchObject({ kind: 'finished', summary: { answered: 1, canUndo: true } });
    const { cards, papers } = await room.study.stats(ANN);
    expect(cards.begun).toBe(1);
    expect(papers.at(-1)).toMatchObject({ slug: `@${ANN}`, name: '', begun: 1, cards: 1 });
    expect((await room.study.stats(ANN, 'paper')).papers).toHaveLength(1);
    expect(await room.study.outlook(ANN, 30)).toMatchObject({ begun: 1 });
    if (!('token' in end)) throw new Error(end.kind);
    const back = await room.study.undo(ANN, end.token, room.clock.now());
    expect(back).toMatchObject({ kind: 'question', cardId });
    expect((await room.study.stats(ANN)).cards.begun).toBe(0);
    expect((await review(room, BEA)).kind).toBe('nothing');
    expect(await room.study.ownCard(BEA, cardId)).toBeUndefined();
  });

  it('is told kindly when it is there already, says nothing or is one too many', async () => {
    const room = await makeRoom([]);
    const first = await made(room);
    const at = room.clock.now();
    const make = (front: string, back = 'x') =>
      room.study.makeOwnCard(ANN, { front, back }, null, at);
    expect(await make(' what is a STRIDE')).toMatchObject({
      kind: 'there',
      card: { cardId: first.cardId },
    });
    expect(await make('\u200B')).toEqual({ kind: 'empty' });
    expect(await make('x'.repeat(501))).toMatchObject({ kind: 'too-long' });
    const added = Array.from({ length: OWN_CARDS_MOST - 1 }, (_, index) => ({
      ...first.card,
      id: `filler-${index}`,
      front: `filler ${index}`,
    }));
    const nothing = { updated: [], answerChanged: [], retired: [], revived: [] };
    await room.store.changeOwnCards(ANN, { added, ...nothing }, at);
    expect(await make('one more')).toEqual({ kind: 'too-many', most: OWN_CARDS_MOST });
  });

  it('keeps its history over a reworded question or another answer, not over another question', async () => {
    const room = await makeRoom([]);
    const { cardId } = await made(room, {
      front: 'What does a stride of two do to the size of a feature map?',
      back: 'halves it',
    });
    await answer(room, await review(room));
    const edit = (front: string, back: string) =>
      room.study.editOwnCard(ANN, cardId, { front, back }, room.clock.now());
    const before = await room.store.memory(ANN, cardId);
    const reworded = 'What does a stride of two do to the size of the feature map?';
    expect(await edit(reworded, 'halves it')).toMatchObject({ how: 'reworded', card: { cardId } });
    expect(await room.store.memory(ANN, cardId)).toEqual(before);
    expect(await edit(reworded, 'divides it by two')).toMatchObject({ how: 'new-answer' });
    const after = await room.store.memory(ANN, cardId);
    expect(after?.reps).toBe(before?.reps);
    expect(after?.dueDay).toBeLessThan(before?.dueDay ?? 0);
    expect(await edit(reworded, 'divides it by two')).toMatchObject({ how: 'same' });
    const other = await edit('Who introduced dropout?', 'Hinton and others');
    expect(other).toMatchObject({ kind: 'edited', how: 'new-question' });
    const cards = await room.study.ownCards(ANN);
    expect(cards.map(({ card }) => card.front)).toEqual(['Who introduced dropout?']);
    expect(cards[0]?.cardId).not.toBe(cardId);
    expect(await edit('x', 'y')).toEqual({ kind: 'gone' });
  });

  it('goes when it is deleted and comes back with its history', async () => {
    const room = await makeRoom([]);
    const { cardId } = await made(room);
    await answer(room, await review(room));
    const memory = await room.store.memory(ANN, cardId);
    const at = room.clock.now();
    expect(await room.study.removeOwnCard(BEA, cardId, at)).toBe(false);
    expect(await room.study.removeOwnCard(ANN, cardId, at)).toBe(true);
    expect(await room.study.removeOwnCard(ANN, cardId, at)).toBe(false);
    room.clock.advance(60 * DAY);
    expect((await review(room)).kind).toBe('nothing');
    expect(await room.study.restoreOwnCard(ANN, cardId, at)).toMatchObject({ kind: 'restored' });
    expect(await room.store.memory(ANN, cardId)).toEqual(memory);
    expect(await review(room)).toMatchObject({ kind: 'question', cardId });
  });

  it('is passed over when it is deleted while it is in front', async () => {
    const room = await makeRoom([]);
    const { cardId } = await made(room);
    const step = await review(room);
    await room.study.removeOwnCard(ANN, cardId, room.clock.now());
    if (!('token' in step)) throw new Error(step.kind);
    const pressed = await room.study.reveal(ANN, step.token, room.clock.now());
    expect(pressed).toMatchObject({ kind: 'stale', reason: 'card-gone' });
  });
});

it('takes or refuses whatever is written, by making, editing or splitting, and never breaks', async () => {
  const room = await makeRoom(makeCards(2));
  await room.study.addToDeck(ANN, 'paper', 'paper');
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (front, back) => {
      const at = room.clock.now();
      const result = await room.study.makeOwnCard(ANN, { front, back }, null, at);
      expect(['made', 'there', 'empty', 'too-long']).toContain(result.kind);
      const split = await room.study.replaceCard(ANN, 'c001', [front, back], at);
      expect(['replaced', 'unreadable', 'same-question', 'there', 'empty', 'too-long']).toContain(
        split.kind,
      );
      const cards = await room.study.ownCards(ANN);
      const questions = cards.map(({ card }) => questionKey(card));
      expect(new Set(questions).size).toBe(questions.length);
      for (const { cardId, card } of cards) {
        expect(sidesProblem(card)).toBeNull();
        const edit = await room.study.editOwnCard(ANN, cardId, { front: back, back: front }, at);
        expect(['edited', 'there', 'empty', 'too-long']).toContain(edit.kind);
      }
      for (const { cardId } of await room.study.ownCards(ANN)) {
        expect(await room.study.removeOwnCard(ANN, cardId, at)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

describe('a shared card', () => {
  async function sharedRoom(): Promise<{ room: Room; cardId: string }> {
    const room = await makeRoom(makeCards(1));
    const { cardId } = await made(room);
    expect(await room.study.shareOwnCard(ANN, cardId, 'guild', room.clock.now())).toBe('shared');
    return { room, cardId };
  }

  it('is studied by whoever adds it, until it is no longer shared', async () => {
    const { room, cardId } = await sharedRoom();
    const at = room.clock.now();
    expect(await room.study.addSharedCard(BEA, cardId, 'club', at)).toBe('gone');
    expect(await room.study.addSharedCard(ANN, cardId, 'guild', at)).toBe('own');
    expect(await room.study.addSharedCard(BEA, cardId, 'guild', at)).toBe('added');
    expect(await room.study.addSharedCard(BEA, cardId, 'guild', at)).toBe('there');
    expect(await review(room, BEA)).toMatchObject({ kind: 'question', cardId, isOwn: false });
    expect(await room.study.unshareOwnCard(BEA, cardId, 'guild', false)).toBe(false);
    expect(await room.study.unshareOwnCard(BEA, cardId, 'guild', true)).toBe(true);
    expect(await review(room, BEA)).toMatchObject({ kind: 'nothing' });
  });

  it('is one of a hundred of its writer in a server at most', async () => {
    const { room, cardId } = await sharedRoom();
    const at = room.clock.now();
    const { card } = (await room.study.ownCards(ANN))[0] as OwnCard;
    const added = Array.from({ length: 100 }, (_, index) => ({
      ...card,
      id: `more-${index}`,
      front: `more ${index}`,
    }));
    const nothing = { updated: [], answerChanged: [], retired: [], revived: [] };
    await room.store.changeOwnCards(ANN, { added, ...nothing }, at);
    const outcomes = new Set<string>();
    for (const { id } of added.slice(1)) {
      outcomes.add(await room.study.shareOwnCard(ANN, id, 'guild', at));
    }
    expect([...outcomes]).toEqual(['shared']);
    expect(await room.study.shareOwnCard(ANN, 'more-0', 'guild', at)).toBe('full');
    expect(await room.study.shareOwnCard(ANN, cardId, 'guild', at)).toBe('there');
    expect(await room.study.shareOwnCard(ANN, 'more-0', 'club', at)).toBe('shared');
  });

  it('is asked in its server’s quizzes about everything, for no points to its writer', async () => {
    const { room, cardId } = await sharedRoom();
    const quizIn = async (guildId: string, channelId: string, scope = {}) => {
      const started = await room.study.startQuiz({
        guildId,
        channelId,
        starterId: BEA,
        locale: 'en',
        scope,
        questions: 5,
        style: 'typed',
        at: room.clock.now(),
      });
      if (started.kind !== 'started') throw new Error(started.kind);
      return started.quiz;
    };
    const asked = async (...given: Parameters<typeof quizIn>) =>
      (await quizIn(...given)).questions.map((question) => question.cardId);
    expect(await asked('guild', 'a', { paper: 'paper' })).not.toContain(cardId);
    expect(await asked('club', 'b')).not.toContain(cardId);
    const quiz = await quizIn('guild', 'c');
    const round = quiz.questions.findIndex((question) => question.cardId === cardId);
    expect(round).toBeGreaterThanOrEqual(0);
    for (let skipped = 0; skipped < round; skipped++) {
      await room.study.skip(quiz.id, skipped, BEA, room.clock.now());
      await room.study.nextQuestion(quiz.id, skipped, BEA, room.clock.now());
    }
    const type = (userId: string) =>
      room.study.type(quiz.id, round, userId, SIDES.back, room.clock.now());
    expect(await type(ANN)).toMatchObject({ result: 'exact', points: 0 });
    expect(await type(BEA)).toMatchObject({ result: 'exact', points: 1 });
  });
});
