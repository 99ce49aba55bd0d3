import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/study/turns.ts';
import { DAY, makeCard, makeCards, makeRoom } from './support.ts';

const ME = '100';

describe('a learner', () => {
  it('is known from the first word on, with the usual settings', async () => {
    const room = await makeRoom([]);
    const learner = await room.study.learner(ME, 'ko');
    expect(learner).toMatchObject({ id: ME, lastLocale: 'ko', parameters: null });
    expect(learner.settings).toEqual({
      locale: null,
      timeZone: 'Asia/Seoul',
      timeZoneChosen: false,
      rolloverHour: 4,
      newPerDay: 20,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
      answerButtons: 4,
      askSure: false,
      quizCounts: true,
      onLeaderboard: true,
      easyDays: [],
      todayOnly: null,
    });
    expect(await room.study.learner(ME)).toEqual(learner);
    expect((await room.study.learner(ME, 'en')).lastLocale).toBe('en');
  });

  it('met twice at once is one', async () => {
    const room = await makeRoom([]);
    const [one, other] = await Promise.all([
      room.study.learner(ME),
      room.study.changeSettings(ME, { newPerDay: 5 }),
    ]);
    expect(one.id).toBe(ME);
    expect(other).toMatchObject({ learner: { settings: { newPerDay: 5 } } });
    expect((await room.study.learner(ME)).settings.newPerDay).toBe(5);
  });

  it('with a zone that no longer exists studies in the default one, and the row stays', async () => {
    const room = await makeRoom(makeCards(1));
    const learner = await room.study.learner(ME);
    const settings = { ...learner.settings, timeZone: 'Mars/Olympus' };
    await room.store.saveLearner({ ...learner, settings, parameters: [1, 2] });
    expect((await room.study.learner(ME)).settings.timeZone).toBe('Asia/Seoul');
    expect((await room.store.learner(ME))?.settings.timeZone).toBe('Mars/Olympus');
    await room.study.addToDeck(ME, 'paper', 'paper');
    expect(await room.study.startReview(ME, {}, null, room.clock.now())).toMatchObject({
      kind: 'question',
    });
  });

  it('has a study day', async () => {
    const room = await makeRoom([]);
    const { day, endsAt } = room.study.today(await room.study.learner(ME));
    expect(day).toBe(Date.UTC(2026, 2, 2) / DAY);
    expect(endsAt).toBe(Date.UTC(2026, 2, 2, 19));
  });
});

describe('settings', () => {
  it.each([
    [{ timeZone: 'Seoul' }, { field: 'timeZone', given: 'Seoul' }],
    [{ rolloverHour: 24 }, { field: 'rolloverHour', given: '24', min: 0, max: 23 }],
    [{ rolloverHour: 4.5 }, { field: 'rolloverHour' }],
    [{ newPerDay: -1 }, { field: 'newPerDay', min: 0 }],
    [{ reviewsPerDay: 1e6 }, { field: 'reviewsPerDay' }],
    [{ desiredRetention: 0.69 }, { field: 'desiredRetention', min: 0.7, max: 0.97 }],
    [{ desiredRetention: 0.98 }, { field: 'desiredRetention' }],
    [{ desiredRetention: NaN }, { field: 'desiredRetention' }],
  ])('%j are refused with the reason', async (change, problem) => {
    const room = await makeRoom([]);
    expect(await room.study.changeSettings(ME, change)).toMatchObject({ problem });
    expect(await room.store.learner(ME)).toBeUndefined();
  });

  it('are taken, a zone in its usual spelling and as chosen', async () => {
    const room = await makeRoom([]);
    const change = { timeZone: 'europe/vienna', desiredRetention: 0.97, newPerDay: 0 };
    expect(await room.study.changeSettings(ME, change)).toMatchObject({
      learner: {
        settings: { timeZone: 'Europe/Vienna', timeZoneChosen: true, desiredRetention: 0.97 },
      },
    });
  });

  it('of the day move what is due to nobody’s loss: a card due today stays due', async () => {
    const room = await makeRoom(makeCards(1));
    await room.study.addToDeck(ME, 'paper', 'paper');
    const step = await room.study.startReview(ME, {}, null, room.clock.now());
    if (step.kind !== 'question') throw new Error(step.kind);
    const revealed = await room.study.reveal(ME, step.token, room.clock.now());
    if (revealed.kind !== 'answer') throw new Error(revealed.kind);
    await room.study.grade(ME, revealed.token, 'easy', room.clock.now());
    const days = (await room.store.memory(ME, 'c001'))?.intervalDays ?? 0;
    await room.study.changeSettings(ME, { timeZone: 'America/New_York' });
    room.clock.advance((days - 1) * DAY);
    expect(await room.study.plan(ME)).toMatchObject({ due: 0 });
    room.clock.advance(2 * DAY);
    expect(await room.study.plan(ME)).toMatchObject({ due: 1 });
  });
});

describe('a deck', () => {
  const cards = [
    makeCard({ id: 'a-ko', paper: 'a', language: 'ko' }),
    makeCard({ id: 'a-en', paper: 'a', language: 'en' }),
    makeCard({ id: 'b-ko', paper: 'b', language: 'ko' }),
  ];

  it('takes papers and tags that exist, once', async () => {
    const room = await makeRoom(cards, { tags: { b: ['medical'] } });
    expect(await room.study.addToDeck(ME, 'paper', 'a')).toBe('added');
    expect(await room.study.addToDeck(ME, 'paper', 'a')).toBe('there');
    expect(await room.study.addToDeck(ME, 'tag', 'medical')).toBe('added');
    expect(await room.study.addToDeck(ME, 'paper', 'z')).toBe('unknown');
    expect(await room.study.addToDeck(ME, 'tag', 'a')).toBe('unknown');
    expect(await room.study.deck(ME)).toMatchObject([
      { kind: 'paper', name: 'a' },
      { kind: 'tag', name: 'medical' },
    ]);
    expect(await room.study.removeFromDeck(ME, 'tag', 'medical')).toBe(true);
    expect(await room.study.removeFromDeck(ME, 'tag', 'medical')).toBe(false);
  });

  it('is studied in the learner’s language, else in whichever there is', async () => {
    const room = await makeRoom(cards);
    await room.study.addToDeck(ME, 'paper', 'a');
    expect(await room.study.counts(ME, 'deck')).toMatchObject([
      { paper: 'a', language: 'en', fresh: 1, begun: 0 },
    ]);
    expect(await room.study.counts(ME, 'all')).toMatchObject([
      { paper: 'a', language: 'en' },
      { paper: 'b', language: 'ko' },
    ]);
    await room.study.changeSettings(ME, { locale: 'ko' });
    expect(await room.study.counts(ME, 'deck')).toMatchObject([{ paper: 'a', language: 'ko' }]);
  });

  it('counts a paper once when a tag brings it too', async () => {
    const room = await makeRoom(cards, { tags: { a: ['vision'], b: ['vision'] } });
    await room.study.addToDeck(ME, 'paper', 'b');
    await room.study.addToDeck(ME, 'tag', 'vision');
    expect(await room.study.counts(ME, 'deck')).toHaveLength(2);
    expect(await room.study.plan(ME)).toEqual({ learning: 0, due: 0, fresh: 2, minutes: 1 });
    expect(await room.study.plan(ME, { paper: 'a' })).toMatchObject({ fresh: 1 });
  });
});

describe('turns', () => {
  it('of one key follow each other, of different keys run side by side', async () => {
    const takeTurns = createTurns();
    const seen: string[] = [];
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow = takeTurns('a', async () => {
      await gate;
      seen.push('first');
    });
    const next = takeTurns('a', async () => {
      seen.push('second');
      await Promise.resolve();
    });
    await takeTurns('b', async () => {
      seen.push('other');
      await Promise.resolve();
    });
    open();
    await Promise.all([slow, next]);
    expect(seen).toEqual(['other', 'first', 'second']);
  });

  it('go on after one that failed', async () => {
    const takeTurns = createTurns();
    const failed = takeTurns('a', () => Promise.reject(new Error('no')));
    const next = takeTurns('a', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
