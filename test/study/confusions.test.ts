import { describe, expect, it } from 'vitest';
import type { QuizState } from '../../src/study/quiz.ts';
import { makeCard, makeRoom, type Room } from './support.ts';

const ANN = '100';
const CARDS = [
  makeCard({ id: 'align', back: 'RoIAlign', front: '[Paper] ____ samples without rounding.' }),
  makeCard({ id: 'pool', back: 'RoIPool', front: '[Paper] ____ rounds to the grid.' }),
  makeCard({ id: 'far', back: 'Dropout', paper: 'other', front: '[Other] ____ leaves units out.' }),
  makeCard({ id: 'near', back: 'Anchor', paper: 'kin', front: '[Kin] ____ is a reference box.' }),
];
const TAGS = { paper: ['detection'], kin: ['detection'], other: ['training'] };

async function quizOf(room: Room, cardId: string): Promise<QuizState> {
  const started = await room.study.startQuiz({
    guildId: 'guild',
    channelId: `channel ${cardId} ${room.clock.now()}`,
    starterId: ANN,
    locale: 'en',
    scope: {},
    cardIds: [cardId],
    style: 'typed',
    at: room.clock.now(),
  });
  if (started.kind !== 'started') throw new Error(started.kind);
  return started.quiz;
}

/** Types an answer to a card in a quiz of its own. */
async function answer(room: Room, cardId: string, text: string): Promise<QuizState> {
  room.clock.advance(1_000);
  const quiz = await quizOf(room, cardId);
  const press = await room.study.type(quiz.id, 0, ANN, text, room.clock.now());
  if (press.kind !== 'accepted') throw new Error(press.kind);
  return press.quiz;
}

const offer = (room: Room) => room.study.takeContrastOffer(ANN, room.clock.now());

describe('two answers that are mixed up', () => {
  it('are met with one card the second time, whichever was asked, and never again', async () => {
    const room = await makeRoom(CARDS, { tags: TAGS });
    await answer(room, 'align', 'roipool');
    expect(await offer(room)).toBeNull();
    await answer(room, 'pool', 'RoIAlign');
    const offered = await offer(room);
    expect(offered).toMatchObject({ cardId: 'pool', otherCardId: 'align', answer: 'RoIPool' });
    expect(offered?.card.front).toBe('RoIAlign or RoIPool? ____ rounds to the grid.');
    await answer(room, 'align', 'RoIPool');
    expect(await offer(room)).toBeNull();
    const make = () => room.study.makeContrastCard(ANN, 'pool', 'align', room.clock.now());
    expect(await make()).toMatchObject({ kind: 'made', card: { card: { kind: 'contrast' } } });
    expect(await make()).toMatchObject({ kind: 'there' });
    expect(await room.study.makeContrastCard(ANN, 'pool', 'ghost', 0)).toEqual({ kind: 'gone' });
  });

  it('are those of one group of papers, and an answer to something', async () => {
    const room = await makeRoom(CARDS, { tags: TAGS });
    for (const text of ['Dropout', 'no such thing', 'RoIAlign']) {
      await answer(room, 'align', text);
      await answer(room, 'align', text);
    }
    expect(await offer(room)).toBeNull();
    await answer(room, 'align', 'anchor');
    await answer(room, 'align', 'Anchor');
    expect(await offer(room)).toMatchObject({ otherCardId: 'near' });
  });

  it('are forgotten when the answer was right after all', async () => {
    const room = await makeRoom(CARDS, { tags: TAGS });
    await answer(room, 'align', 'RoIPool');
    room.clock.advance(1_000);
    const quiz = await quizOf(room, 'align');
    // Somebody else is present, so that the question stays open.
    await room.study.type(quiz.id, 0, ANN, 'RoIPool', room.clock.now());
    await room.study.override(quiz.id, 0, ANN, room.clock.now());
    expect(await offer(room)).toBeNull();
  });
});
