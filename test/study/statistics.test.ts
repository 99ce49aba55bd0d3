import { describe, expect, it } from 'vitest';
import type { Rating } from '../../src/study/learner.ts';
import { DAY, makeCard, makeCards, makeRoom, type Room } from './support.ts';

const ME = '100';

async function room(): Promise<Room> {
  const made = await makeRoom([
    ...makeCards(4),
    makeCard({ id: 'z', paper: 'other', paperName: 'Other' }),
  ]);
  await made.study.addToDeck(ME, 'paper', 'paper');
  return made;
}

/** Answers everything there is today with the ratings in turn; `easy` once they are used up. */
async function studyToday({ study, clock }: Room, ratings: readonly Rating[]): Promise<void> {
  const left = [...ratings];
  for (;;) {
    const step = await study.startReview(ME, {}, null, clock.now());
    if (step.kind !== 'question') return;
    clock.advance(4_000);
    const revealed = await study.reveal(ME, step.token, clock.now());
    if (revealed.kind !== 'answer') return;
    await study.grade(ME, revealed.token, left.shift() ?? 'easy', clock.now());
  }
}

const answersOf = (stats: { retention: readonly { days: number; answers: number }[] }) =>
  Object.fromEntries(stats.retention.map(({ days, answers }) => [days, answers]));

describe('the numbers of a learner', () => {
  it('are empty, not wrong, before the first answer', async () => {
    const stats = await (await room()).study.stats(ME);
    expect(stats).toMatchObject({
      today: { answers: 0, newCards: 0, durationMs: 0 },
      firstDay: null,
      keptDays: { kept: 0, of: 0 },
      cards: { begun: 0, learning: 0, young: 0, mature: 0, suspended: 0 },
    });
    expect(stats.retention.every(({ all, answers }) => all === null && answers === 0)).toBe(true);
    expect(stats.papers).toMatchObject([
      { slug: 'paper', name: 'Paper', begun: 0, cards: 4, recall: null, due: 0 },
      { slug: 'other', name: 'Other', begun: 0, cards: 1, recall: null, due: 0 },
    ]);
  });

  it('count today’s answers and what comes', async () => {
    const made = await room();
    await studyToday(made, ['easy', 'easy', 'easy', 'easy']);
    const stats = await made.study.stats(ME);
    expect(stats.today).toEqual({ answers: 4, newCards: 4, durationMs: 16_000 });
    expect(stats.cards).toMatchObject({ begun: 4, learning: 0, young: 4, mature: 0 });
    expect(stats.papers[0]).toMatchObject({ begun: 4, recall: 1, due: 0 });
    expect(stats.forecast).toHaveLength(30);
    expect(stats.forecast[0]?.cards).toBe(0);
  });

  it('tell retention by the first answer of a day on cards of a day or more', async () => {
    const made = await room();
    await studyToday(made, []);
    made.clock.advance(20 * DAY);
    await studyToday(made, ['again', 'easy', 'easy', 'easy', 'easy']);
    const stats = await made.study.stats(ME);
    expect(answersOf(stats)).toEqual({ 1: 4, 7: 4, 30: 4, 365: 4 });
    expect(stats.retention[0]).toMatchObject({ young: 0.75, mature: null, all: 0.75 });
    made.clock.advance(10 * DAY);
    expect(answersOf(await made.study.stats(ME))).toEqual({ 1: 0, 7: 0, 30: 4, 365: 4 });
  });

  it('tell mature cards apart', async () => {
    const made = await room();
    await studyToday(made, []);
    made.clock.advance(15 * DAY);
    await studyToday(made, []);
    expect((await made.study.stats(ME)).cards.mature).toBe(4);
    made.clock.advance(200 * DAY);
    await studyToday(made, ['good', 'good', 'again', 'good']);
    const stats = await made.study.stats(ME);
    expect(stats.retention[0]).toMatchObject({ young: null, mature: 0.75 });
  });

  it('count overdue cards for today and keep days on which nothing was due', async () => {
    const made = await room();
    await studyToday(made, []);
    made.clock.advance(5 * DAY);
    expect((await made.study.stats(ME)).keptDays).toEqual({ kept: 6, of: 6 });
    made.clock.advance(30 * DAY);
    const stats = await made.study.stats(ME);
    expect(stats.forecast[0]?.cards).toBe(4);
    expect(stats.keptDays).toEqual({ kept: 0, of: 10 });
    await studyToday(made, []);
    expect((await made.study.stats(ME)).keptDays).toEqual({ kept: 1, of: 10 });
  });

  it('forecast what today’s limit still allows, and what it leaves for the days after', async () => {
    const made = await makeRoom(makeCards(12));
    await made.study.addToDeck(ME, 'paper', 'paper');
    await studyToday(made, []);
    await made.study.changeSettings(ME, { reviewsPerDay: 5 });
    made.clock.advance(40 * DAY);
    const cards = async (): Promise<(number | undefined)[]> =>
      (await made.study.stats(ME)).forecast.slice(0, 4).map((one) => one.cards);
    expect(await cards()).toEqual([5, 5, 2, 0]);
    await studyToday(made, []);
    expect(await cards()).toEqual([0, 5, 2, 0]);
  });

  it('forecast cards that are still being learnt, whatever the limit', async () => {
    const made = await room();
    const step = await made.study.startReview(ME, {}, null, made.clock.now());
    if (step.kind !== 'question') throw new Error(step.kind);
    const revealed = await made.study.reveal(ME, step.token, made.clock.now());
    if (revealed.kind !== 'answer') throw new Error(revealed.kind);
    await made.study.grade(ME, revealed.token, 'good', made.clock.now());
    await made.study.changeSettings(ME, { reviewsPerDay: 0 });
    const cards = async (): Promise<(number | undefined)[]> =>
      (await made.study.stats(ME)).forecast.slice(0, 2).map((one) => one.cards);
    expect(await cards()).toEqual([1, 0]);
    made.clock.advance(DAY);
    expect(await cards()).toEqual([1, 0]);
  });

  it('keep to one paper when asked', async () => {
    const made = await room();
    await studyToday(made, []);
    const stats = await made.study.stats(ME, 'other');
    expect(stats).toMatchObject({
      today: { answers: 0 },
      cards: { begun: 0 },
      papers: [{ slug: 'other' }],
    });
  });
});
