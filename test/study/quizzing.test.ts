import { describe, expect, it } from 'vitest';
import { quizPosition } from '../../src/study/quiz-progress.ts';
import type { QuizState } from '../../src/study/quiz.ts';
import type { QuizPress, QuizRequest, QuizStart } from '../../src/study/study.ts';
import { DAY, makeBook, makeCard, makeCards, makeRoom, type Room } from './support.ts';

const ANN = '100';
const BEA = '200';

const CHOICES = ['wrong one', 'wrong two', 'wrong three'];

function start(room: Room, change: Partial<QuizRequest> = {}): Promise<QuizStart> {
  return room.study.startQuiz({
    guildId: 'guild',
    channelId: 'channel',
    starterId: ANN,
    locale: 'en',
    scope: {},
    questions: 3,
    style: 'typed',
    at: room.clock.now(),
    ...change,
  });
}

async function started(room: Room, change: Partial<QuizRequest> = {}): Promise<QuizState> {
  const result = await start(room, change);
  if (result.kind !== 'started') throw new Error(result.kind);
  return result.quiz;
}

/** What the channel does once a second: brings every quiz that is behind up to date. */
async function tick(room: Room): Promise<QuizState[]> {
  const behind = await room.study.quizzesBehind(room.clock.now());
  for (const quiz of behind) {
    const messageId = `message of ${quizPosition(quiz)}`;
    await room.study.quizShown(quiz.id, quiz.version, quizPosition(quiz), messageId);
  }
  return behind;
}

async function state(room: Room, quiz: QuizState): Promise<QuizState> {
  const now = await room.study.quiz(quiz.id);
  if (!now) throw new Error('no quiz');
  return now;
}

const right = (quiz: QuizState): string => quiz.questions[quiz.round]?.back ?? '';

async function type(
  room: Room,
  quiz: QuizState,
  userId: string,
  text: string,
  waited = 1_000,
): Promise<QuizPress> {
  room.clock.advance(waited);
  const { round } = await state(room, quiz);
  return room.study.type(quiz.id, round, userId, text, room.clock.now());
}

describe('a quiz of two', () => {
  it('goes from the first question to the scores', async () => {
    const room = await makeRoom(makeCards(9));
    let quiz = await started(room);
    expect(await tick(room)).toHaveLength(1);
    expect(await tick(room)).toEqual([]);

    const first = await type(room, quiz, ANN, right(quiz));
    expect(first).toMatchObject({ kind: 'accepted', result: 'exact', points: 1 });
    const second = await type(room, quiz, BEA, 'no idea');
    expect(second).toMatchObject({
      kind: 'accepted',
      result: 'wrong',
      points: 0,
      canOverride: true,
    });
    quiz = await state(room, quiz);
    expect(quiz).toMatchObject({ phase: 'revealed', round: 0 });
    expect((await tick(room)).map(quizPosition)).toEqual(['0:revealed:2.0.0']);

    expect(await room.study.nextQuestion(quiz.id, 0, BEA, room.clock.now())).toMatchObject({
      kind: 'done',
    });
    await tick(room);
    quiz = await state(room, quiz);
    await type(room, quiz, BEA, right(quiz));
    await type(room, quiz, ANN, right(quiz));
    room.clock.advance(30_000);
    await tick(room);
    room.clock.advance(30_000);
    await tick(room);
    room.clock.advance(30_000);
    expect((await tick(room)).map(quizPosition)).toEqual(['2:finished']);
    expect(await tick(room)).toEqual([]);

    const report = await room.study.quizReport(quiz.id);
    expect(report?.end).toBe('completed');
    expect(report?.scores).toEqual([
      { userId: ANN, points: 1.5, right: 2, answered: 2 },
      { userId: BEA, points: 1, right: 1, answered: 2 },
    ]);
    const [one, , three] = quiz.questions;
    expect(report?.missed.map(({ cardId }) => cardId)).toEqual([one?.cardId, three?.cardId]);
    expect(await room.store.quizScores('guild', 0)).toEqual(report?.scores);
  });

  it('takes one press a person and says which', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    await type(room, quiz, BEA, 'first try');
    expect(await type(room, quiz, BEA, right(quiz))).toMatchObject({
      kind: 'repeated',
      answer: 'first try',
    });
  });

  it('decides a race by when people pressed', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    const at = room.clock.now();
    await Promise.all([
      room.study.type(quiz.id, 0, BEA, right(quiz), at + 900),
      room.study.type(quiz.id, 0, ANN, right(quiz), at + 800),
    ]);
    const [attempts] = (await state(room, quiz)).attempts;
    expect(attempts).toMatchObject([
      { userId: ANN, points: 1 },
      { userId: BEA, points: 0.5 },
    ]);
    expect(await room.store.quizScores('guild', 0)).toMatchObject([
      { userId: ANN, points: 1 },
      { userId: BEA, points: 0.5 },
    ]);
  });

  it('does not tell whether a choice was right before the reveal', async () => {
    const room = await makeRoom(makeCards(3, { distractors: CHOICES }));
    const quiz = await started(room, { style: 'choice' });
    const option = quiz.questions[0]?.options.indexOf(right(quiz)) ?? -1;
    const press = await room.study.choose(quiz.id, 0, BEA, option, room.clock.now());
    expect(press).toMatchObject({
      kind: 'accepted',
      result: 'taken',
      points: 0,
      answer: right(quiz),
    });
    expect((await state(room, quiz)).attempts[0]).toMatchObject([{ result: 'exact', points: 0.5 }]);
    expect(await room.study.choose(quiz.id, 0, ANN, 9, room.clock.now())).toMatchObject({
      kind: 'too-late',
    });
    expect(await room.study.type(quiz.id, 0, ANN, 'x', room.clock.now())).toMatchObject({
      kind: 'too-late',
    });
  });

  it('lets a member be right once after all', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    await type(room, quiz, BEA, 'in other words');
    const press = await room.study.override(quiz.id, 0, BEA, room.clock.now());
    expect(press).toMatchObject({
      kind: 'accepted',
      result: 'exact',
      points: 0.75,
      canOverride: false,
    });
    expect(await room.study.override(quiz.id, 0, BEA, room.clock.now())).toMatchObject({
      kind: 'repeated',
    });
    expect(await room.study.override(quiz.id, 0, ANN, room.clock.now())).toMatchObject({
      kind: 'too-late',
    });
  });

  it('is wrong for a guess that names another card’s answer', async () => {
    const cards = [
      makeCard({ id: 'a', back: '병렬 처리' }),
      makeCard({ id: 'b', back: '병력 처리' }),
    ];
    const room = await makeRoom(cards);
    const quiz = await started(room, { cardIds: ['a'] });
    expect(await type(room, quiz, BEA, '병력 처리')).toMatchObject({ result: 'wrong' });
    expect(await type(room, quiz, ANN, '병렬 쳐리')).toMatchObject({ result: 'close' });
  });
});

describe('a quiz in a channel', () => {
  it('is the only one there', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    expect(await start(room, { starterId: BEA })).toMatchObject({
      kind: 'running',
      quiz: { id: quiz.id },
    });
    expect(await start(room, { channelId: 'other' })).toMatchObject({ kind: 'started' });
    const both = await Promise.all([
      start(room, { channelId: 'third' }),
      start(room, { channelId: 'third' }),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['running', 'started']);
  });

  it('does not begin without cards', async () => {
    const room = await makeRoom(makeCards(3));
    expect(await start(room, { scope: { tag: 'none' } })).toEqual({ kind: 'no-cards' });
  });

  it('is in the starter’s language unless told otherwise', async () => {
    const cards = [makeCard({ id: 'ko', language: 'ko' }), makeCard({ id: 'en' })];
    const room = await makeRoom(cards);
    await room.study.changeSettings(ANN, { locale: 'ko' });
    expect((await started(room)).questions.map(({ cardId }) => cardId)).toEqual(['ko']);
    const english = await started(room, { channelId: 'other', language: 'en' });
    expect(english.questions.map(({ cardId }) => cardId)).toEqual(['en']);
  });

  it('keeps to its bounds of questions and seconds', async () => {
    const room = await makeRoom(makeCards(80));
    const many = await started(room, { questions: 500, seconds: 1 });
    expect(many.questions).toHaveLength(50);
    expect(many.questions[0]?.seconds).toBe(5);
  });

  it('stops for its starter and for moderators only', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    await type(room, quiz, BEA, right(quiz));
    expect(await room.study.stopQuiz(quiz.id, BEA, false, room.clock.now())).toMatchObject({
      kind: 'not-allowed',
    });
    expect(await room.study.stopQuiz(quiz.id, BEA, true, room.clock.now())).toMatchObject({
      kind: 'done',
    });
    expect(await room.study.stopQuiz(quiz.id, ANN, false, room.clock.now())).toMatchObject({
      kind: 'too-late',
    });
    expect(await room.study.quizReport(quiz.id)).toMatchObject({
      end: 'stopped',
      scores: [{ userId: BEA, points: 1 }],
      missed: [],
    });
    expect(await start(room)).toMatchObject({ kind: 'started' });
  });

  it('skips by majority and tells the votes', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    const vote = (userId: string) => room.study.skip(quiz.id, 0, userId, room.clock.now());
    expect(await vote(BEA)).toMatchObject({ kind: 'voted', votes: 1, needed: 2 });
    expect(await vote(BEA)).toMatchObject({ kind: 'voted', votes: 1 });
    expect(await vote(ANN)).toMatchObject({ kind: 'done', quiz: { phase: 'revealed' } });
    expect(await vote(ANN)).toMatchObject({ kind: 'too-late' });
  });

  it('goes on by Next for those who take part', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    await room.study.skip(quiz.id, 0, ANN, room.clock.now());
    expect(await room.study.nextQuestion(quiz.id, 0, 'passer-by', room.clock.now())).toMatchObject({
      kind: 'not-allowed',
    });
    expect(await room.study.nextQuestion(quiz.id, 0, ANN, room.clock.now())).toMatchObject({
      kind: 'done',
      quiz: { round: 1 },
    });
    expect(await room.study.nextQuestion(quiz.id, 0, ANN, room.clock.now())).toMatchObject({
      kind: 'too-late',
    });
  });

  it('that lost its channel keeps its scores and is not behind', async () => {
    const room = await makeRoom(makeCards(3));
    const quiz = await started(room);
    await type(room, quiz, BEA, right(quiz));
    await room.study.loseQuiz(quiz.id, room.clock.now());
    expect(await tick(room)).toEqual([]);
    expect(await room.study.quizReport(quiz.id)).toMatchObject({
      end: 'channel-lost',
      scores: [{ userId: BEA }],
    });
  });

  it('that is unknown is over', async () => {
    const room = await makeRoom(makeCards(3));
    expect(await room.study.skip('gone', 0, ANN, 0)).toEqual({ kind: 'too-late', quiz: null });
    expect(await room.study.quizReport('gone')).toBeUndefined();
    expect(await room.study.addMissed('gone', ANN, 0)).toBe(0);
  });

  it('asks its questions as they were when a note is edited meanwhile', async () => {
    const cards = makeCards(2);
    const room = await makeRoom(cards);
    const quiz = await started(room);
    room.useBook(makeBook([]));
    expect(await type(room, quiz, BEA, right(quiz))).toMatchObject({ result: 'exact' });
  });
});

/** Ann has studied `c001`, and it is due today. */
async function withDueCard(): Promise<Room> {
  const room = await makeRoom(makeCards(2, { distractors: CHOICES }));
  await room.study.addToDeck(ANN, 'paper', 'paper');
  const step = await room.study.startReview(ANN, {}, null, room.clock.now());
  if (step.kind !== 'question') throw new Error(step.kind);
  const revealed = await room.study.reveal(ANN, step.token, room.clock.now());
  if (revealed.kind !== 'answer') throw new Error(revealed.kind);
  const next = await room.study.grade(ANN, revealed.token, 'easy', room.clock.now());
  if (next.kind !== 'question') throw new Error(next.kind);
  await room.study.stop(ANN, next.token, room.clock.now());
  room.clock.advance(30 * DAY);
  return room;
}

const quizReviews = async (room: Room, id = ANN) =>
  (await room.store.reviews(id, 0)).filter(({ origin }) => origin === 'quiz');

describe('one answer, two uses', () => {
  it.each([
    ['right', 'answer c001', 'good'],
    ['nearly right', 'answr c001', 'hard'],
    ['wrong', 'something', 'again'],
  ])('typed %s, a due card is reviewed', async (_, text, rating) => {
    const room = await withDueCard();
    const quiz = await started(room, { cardIds: ['c001'] });
    await type(room, quiz, ANN, text, 7_000);
    expect(await quizReviews(room)).toMatchObject([
      { cardId: 'c001', rating, originId: quiz.id, durationMs: 7_000 },
    ]);
  });

  it('a choice that hit promotes nothing, one that missed is a lapse', async () => {
    const hit = await withDueCard();
    const quiz = await started(hit, { cardIds: ['c001'], style: 'choice' });
    const options = quiz.questions[0]?.options ?? [];
    await hit.study.choose(quiz.id, 0, ANN, options.indexOf('answer c001'), hit.clock.now());
    expect(await quizReviews(hit)).toEqual([]);

    const miss = await withDueCard();
    const other = await started(miss, { cardIds: ['c001'], style: 'choice' });
    const wrong = other.questions[0]?.options.indexOf('wrong one') ?? -1;
    await miss.study.choose(other.id, 0, ANN, wrong, miss.clock.now());
    expect(await quizReviews(miss)).toMatchObject([{ rating: 'again' }]);
  });

  it('a card that is new, not due or not the member’s is not reviewed', async () => {
    const room = await withDueCard();
    const quiz = await started(room, { cardIds: ['c001', 'c002'] });
    await type(room, quiz, BEA, right(quiz));
    await type(room, quiz, ANN, right(quiz));
    expect(await quizReviews(room, BEA)).toEqual([]);
    await room.study.nextQuestion(quiz.id, 0, ANN, room.clock.now());
    await type(room, quiz, ANN, right(await state(room, quiz)));
    expect(await quizReviews(room)).toHaveLength(1);
  });

  it('a member who keeps quizzes apart is not reviewed', async () => {
    const room = await withDueCard();
    await room.study.changeSettings(ANN, { quizCounts: false });
    const quiz = await started(room, { cardIds: ['c001'] });
    await type(room, quiz, ANN, right(quiz));
    expect(await quizReviews(room)).toEqual([]);
  });

  it('I was right takes the lapse back and puts a good in its place', async () => {
    const room = await withDueCard();
    const before = await room.store.memory(ANN, 'c001');
    const quiz = await started(room, { cardIds: ['c001'] });
    await type(room, quiz, ANN, 'in other words');
    await room.study.override(quiz.id, 0, ANN, room.clock.now());
    expect(await quizReviews(room)).toMatchObject([{ rating: 'good' }]);
    expect(await room.store.memory(ANN, 'c001')).toMatchObject({
      lapses: 0,
      reps: (before?.reps ?? 0) + 1,
    });
  });

  it('makes the button of an open review of that card old', async () => {
    const room = await withDueCard();
    const step = await room.study.startReview(ANN, {}, null, room.clock.now());
    if (step.kind !== 'question') throw new Error(step.kind);
    expect(step.cardId).toBe('c001');
    const quiz = await started(room, { cardIds: ['c001'] });
    await type(room, quiz, ANN, right(quiz));
    const late = await room.study.reveal(ANN, step.token, room.clock.now());
    expect(late).toMatchObject({ kind: 'stale', reason: 'card-changed' });
    expect(await quizReviews(room)).toHaveLength(1);
  });
});

describe('what was missed', () => {
  it('comes into the member’s reviews card by card, once, before other new cards', async () => {
    const room = await makeRoom([
      ...makeCards(5),
      makeCard({ id: 'other', paper: 'mine', score: 1 }),
    ]);
    await room.study.addToDeck(BEA, 'paper', 'mine');
    const quiz = await started(room, { cardIds: ['c004', 'c002'] });
    await type(room, quiz, BEA, 'no idea');
    await type(room, quiz, ANN, right(quiz));
    await room.study.stopQuiz(quiz.id, ANN, false, room.clock.now());
    expect(await room.study.addMissed(quiz.id, BEA, room.clock.now())).toBe(1);
    expect(await room.study.addMissed(quiz.id, BEA, room.clock.now())).toBe(0);
    expect(await room.study.deck(BEA)).toMatchObject([{ kind: 'paper', name: 'mine' }]);
    expect(await room.study.plan(BEA)).toMatchObject({ fresh: 2 });
    const step = await room.study.startReview(BEA, {}, null, room.clock.now());
    expect(step).toMatchObject({ kind: 'question', cardId: 'c004' });
    if (step.kind !== 'question') return;
    const revealed = await room.study.reveal(BEA, step.token, room.clock.now());
    if (revealed.kind !== 'answer') throw new Error(revealed.kind);
    await room.study.grade(BEA, revealed.token, 'easy', room.clock.now());
    room.clock.advance(40 * DAY);
    expect(await room.study.plan(BEA)).toMatchObject({ due: 1, fresh: 1 });
  });
});
