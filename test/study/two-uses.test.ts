import { describe, expect, it } from 'vitest';
import type { Rating } from '../../src/study/learner.ts';
import type { QuizState } from '../../src/study/quiz.ts';
import { DAY, makeCard, makeRoom, type Room } from './support.ts';

/*
 * One answer, two uses, as one table: which quiz answers are also the member's own review of the card, and as what.
 */

const ANN = 'ann';
const CARD = 'c001';
const GIVEN = { right: 'corner pooling', close: 'coner pooling', wrong: 'anchor' } as const;
type Result = keyof typeof GIVEN;

interface Row {
  due: boolean;
  attempt: 'first' | 'second';
  style: 'typed' | 'choice';
  result: Result;
  optedIn: boolean;
}

const rows: readonly Row[] = [true, false].flatMap((due) =>
  (['first', 'second'] as const).flatMap((attempt) =>
    (['typed', 'choice'] as const).flatMap((style) =>
      (['right', 'close', 'wrong'] as const)
        // There is no nearly right button.
        .filter((result) => style === 'typed' || result !== 'close')
        .flatMap((result) =>
          [true, false].map((optedIn) => ({ due, attempt, style, result, optedIn })),
        ),
    ),
  ),
);

/** The rule, told once more and as plainly as can be. */
function expectedRating({ due, attempt, style, result, optedIn }: Row): Rating | null {
  if (!due || !optedIn || attempt === 'second') return null;
  if (result === 'wrong') return 'again';
  if (style === 'choice') return null;
  return result === 'right' ? 'good' : 'hard';
}

/** Ann has studied the card, and it is due in thirty days or today. */
async function withCard(due: boolean, optedIn: boolean): Promise<Room> {
  const card = makeCard({
    id: CARD,
    back: GIVEN.right,
    distractors: [GIVEN.wrong, 'heatmap', 'offset'],
  });
  const room = await makeRoom([card]);
  await room.study.addToDeck(ANN, 'paper', 'paper');
  await room.study.changeSettings(ANN, { quizCounts: optedIn });
  const step = await room.study.startReview(ANN, {}, null, room.clock.now());
  if (step.kind !== 'question') throw new Error(step.kind);
  const shown = await room.study.reveal(ANN, step.token, room.clock.now());
  if (shown.kind !== 'answer') throw new Error(shown.kind);
  await room.study.grade(ANN, shown.token, 'easy', room.clock.now());
  if (due) room.clock.advance(30 * DAY);
  return room;
}

async function answer(room: Room, quiz: QuizState, { style }: Row, result: Result): Promise<void> {
  room.clock.advance(1_000);
  const at = room.clock.now();
  if (style === 'typed') await room.study.type(quiz.id, 0, ANN, GIVEN[result], at);
  else {
    const option = quiz.questions[0]?.options.indexOf(GIVEN[result]) ?? -1;
    await room.study.choose(quiz.id, 0, ANN, option, at);
  }
}

const named = rows.map((row) => {
  const { due, attempt, style, result, optedIn } = row;
  const name = `${due ? 'due' : 'not due'}, ${attempt} attempt, ${style} ${result}, quizzes ${optedIn ? 'count' : 'apart'}`;
  return { name, rating: expectedRating(row), row };
});

describe('an answer in a quiz as a review', () => {
  it('has a row for everything that may be', () => {
    expect(named).toHaveLength(40);
    expect(named.filter(({ rating }) => rating !== null)).toHaveLength(4);
  });

  it.each(named)('$name: $rating', async ({ row, rating }) => {
    const room = await withCard(row.due, row.optedIn);
    const before = await room.store.memory(ANN, CARD);
    const { kind, quiz } = (await room.study.startQuiz({
      guildId: 'guild',
      channelId: 'channel',
      starterId: 'starter',
      locale: 'en',
      scope: {},
      style: row.style,
      cardIds: [CARD],
      at: room.clock.now(),
    })) as { kind: string; quiz: QuizState };
    expect(kind).toBe('started');
    // The first attempt of a second one is a hit by choice: it says nothing of the memory itself.
    if (row.attempt === 'second') {
      await answer(room, quiz, row, row.style === 'choice' ? 'right' : 'wrong');
    }
    const first = (await room.store.reviews(ANN, 0)).filter(({ origin }) => origin === 'quiz');
    await answer(room, quiz, row, row.result);

    const log = (await room.store.reviews(ANN, 0)).filter(({ origin }) => origin === 'quiz');
    const added = log.slice(first.length);
    expect(added.map((review) => review.rating)).toEqual(rating === null ? [] : [rating]);
    for (const review of added) expect(review).toMatchObject({ cardId: CARD, originId: quiz.id });
    const isUntouched = (await room.store.memory(ANN, CARD))?.version === before?.version;
    expect(isUntouched).toBe(log.length === 0);
  });
});
