import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createStudy } from '../../src/study/create-study.ts';
import { nextReminder, nonceFor } from '../../src/study/reminder-times.ts';
import type { ReminderPlan } from '../../src/study/study.ts';
import { studyDayOf } from '../../src/study/study-day.ts';
import {
  DAY,
  HOUR,
  makeBook,
  makeCards,
  makeRoom,
  MONDAY_TEN,
  type Room,
  SEOUL,
} from './support.ts';

const ME = '123456789012345678';
const HALF_PAST_EIGHT = 8 * 60 + 30;
const CARDS = makeCards(5);

const at = (local: string): number => Temporal.ZonedDateTime.from(local).epochMilliseconds;

/** Ten o'clock on Monday, a deck with new cards, a reminder at 08:30. */
async function reminded(): Promise<Room> {
  const room = await makeRoom(CARDS);
  await room.study.addToDeck(ME, 'paper', 'paper');
  await room.study.setReminder(ME, HALF_PAST_EIGHT, room.clock.now());
  return room;
}

const claim = (room: Room): Promise<ReminderPlan[]> =>
  room.study.claimDueReminders(room.clock.now(), 50);

/** Moves to the next reminder's time and claims it. */
async function claimNext(room: Room): Promise<ReminderPlan[]> {
  const reminder = await room.study.reminder(ME);
  room.clock.advance(Math.max(0, (reminder?.nextAt ?? 0) - room.clock.now()));
  return claim(room);
}

async function deliverNext(room: Room): Promise<ReminderPlan[]> {
  const plans = await claimNext(room);
  for (const { nonce } of plans) await room.study.reminderSent(ME, nonce, 'dm');
  return plans;
}

describe('the next reminder', () => {
  it.each([
    [
      'tomorrow when today’s is over',
      '2026-03-02T10:00[Asia/Seoul]',
      HALF_PAST_EIGHT,
      '2026-03-03T08:30[Asia/Seoul]',
    ],
    [
      'today when it is still to come',
      '2026-03-02T07:00[Asia/Seoul]',
      HALF_PAST_EIGHT,
      '2026-03-02T08:30[Asia/Seoul]',
    ],
    [
      'after midnight, before the day rolls over',
      '2026-03-02T23:00[Asia/Seoul]',
      60,
      '2026-03-03T01:00[Asia/Seoul]',
    ],
    [
      'forward where spring leaves its time out',
      '2026-03-07T12:00[America/New_York]',
      150,
      '2026-03-08T03:30[America/New_York]',
    ],
    [
      'once where autumn has it twice',
      '2026-10-31T12:00[America/New_York]',
      90,
      '2026-11-01T01:30-04:00[America/New_York]',
    ],
    [
      'at the same local time after the clocks changed',
      '2026-03-28T12:00[Europe/Vienna]',
      HALF_PAST_EIGHT,
      '2026-03-29T08:30[Europe/Vienna]',
    ],
  ])('is %s', (_, now, minute, expected) => {
    const timeZone = Temporal.ZonedDateTime.from(now).timeZoneId;
    expect(nextReminder(at(now), minute, { timeZone, rolloverHour: 4 }, null)).toBe(at(expected));
  });

  it('comes exactly once every study day, in any zone over a year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/Vienna', 'Australia/Lord_Howe'),
        fc.nat(23),
        fc.nat(24 * 60 - 1),
        (timeZone, rolloverHour, minute) => {
          const rule = { timeZone, rolloverHour };
          let now = Date.UTC(2026, 0, 1);
          let day = studyDayOf(nextReminder(now, minute, rule, null), rule) - 1;
          for (let count = 0; count < 366; count += 1) {
            now = nextReminder(now, minute, rule, day);
            // A time that spring leaves out may move over the rollover; never does a day go without.
            const claimed = studyDayOf(now, rule);
            expect(claimed - day).toBeGreaterThanOrEqual(1);
            expect(claimed - day).toBeLessThanOrEqual(2);
            day = claimed;
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('has a nonce that Discord takes, one for each message', () => {
    const nonce = nonceFor('9'.repeat(20), 20_000, MONDAY_TEN);
    expect(nonce.length).toBeLessThanOrEqual(25);
    expect(nonceFor('9'.repeat(20), 20_000, MONDAY_TEN)).toBe(nonce);
    expect(nonceFor('9'.repeat(20), 20_001, MONDAY_TEN)).not.toBe(nonce);
  });
});

describe('a reminder', () => {
  it('comes once a study day with today’s plan', async () => {
    const room = await reminded();
    expect(await claim(room)).toEqual([]);
    const [plan] = await deliverNext(room);
    expect(plan).toMatchObject({ cards: 5, minutes: 1, late: false, learner: { id: ME } });
    expect(await claim(room)).toEqual([]);
    room.clock.advance(HOUR);
    expect(await claim(room)).toEqual([]);
    expect(await deliverNext(room)).toHaveLength(1);
  });

  it('is silent when nothing is due, and looks again tomorrow', async () => {
    const room = await reminded();
    await room.study.removeFromDeck(ME, 'paper', 'paper');
    expect(await claimNext(room)).toEqual([]);
    const next = await room.study.reminder(ME);
    expect((next?.nextAt ?? 0) - room.clock.now()).toBe(DAY);
    expect(next).toMatchObject({ claimedDay: null, pendingNonce: null, ignored: 0 });
  });

  it('is claimed by one of two ticks', async () => {
    const room = await reminded();
    room.clock.advance(DAY);
    const both = await Promise.all([claim(room), claim(room)]);
    expect(both.flat()).toHaveLength(1);
  });

  it('is sent again under its nonce by a process that finds it claimed and unknown', async () => {
    const room = await reminded();
    const [plan] = await claimNext(room);
    expect(await claim(room)).toEqual([]);
    const restarted = createStudy({
      store: room.store,
      clock: room.clock,
      book: () => makeBook(CARDS),
      defaults: { timeZone: SEOUL.timeZone, locale: 'en' },
      log: silentLog,
    });
    room.clock.advance(5_000);
    const [again] = await restarted.claimDueReminders(room.clock.now(), 50);
    expect(again?.nonce).toBe(plan?.nonce);
    await restarted.reminderSent(ME, plan?.nonce ?? '', 'dm');
    expect(await restarted.claimDueReminders(room.clock.now() + HOUR, 50)).toEqual([]);
  });

  it('that nobody reported is tried again after a while, and let go on another day', async () => {
    const room = await reminded();
    const [plan] = await claimNext(room);
    room.clock.advance(3 * MINUTE);
    expect((await claim(room))[0]?.nonce).toBe(plan?.nonce);
    room.clock.advance(20 * HOUR);
    expect(await claim(room)).toEqual([]);
    expect((await room.study.reminder(ME))?.pendingNonce).toBeNull();
  });

  it('leaves a learner alone on free days of the week, though cards are left over', async () => {
    const room = await reminded();
    // Tomorrow is a Tuesday.
    const easyDays = [{ weekday: 2, load: 'none' as const }];
    await room.study.changeSettings(ME, { easyDays });
    const step = await room.study.startReview(ME, {}, null, room.clock.now());
    if (step.kind !== 'question') throw new Error(step.kind);
    const shown = await room.study.reveal(ME, step.token, room.clock.now());
    if (shown.kind !== 'answer') throw new Error(shown.kind);
    await room.study.grade(ME, shown.token, 'again', room.clock.now());
    expect(await claimNext(room)).toEqual([]);
    expect(await room.study.plan(ME)).toMatchObject({ learning: 1, fresh: 0 });
    expect(await claimNext(room)).toMatchObject([{ cards: 5 }]);
  });

  it('comes late once after an outage, never in a burst', async () => {
    const room = await reminded();
    room.clock.advance(5 * DAY);
    const [late, ...more] = await claim(room);
    expect(more).toEqual([]);
    expect(late?.late).toBe(true);
    await room.study.reminderSent(ME, late?.nonce ?? '', 'dm');
    expect(await claim(room)).toEqual([]);
    expect((await room.study.reminder(ME))?.nextAt).toBe(MONDAY_TEN + 6 * DAY - 90 * MINUTE);
  });

  it('waits for its own time when an outage ends shortly before', async () => {
    const room = await reminded();
    room.clock.advance(3 * DAY - 2 * HOUR);
    expect(await claim(room)).toEqual([]);
    expect((await room.study.reminder(ME))?.nextAt).toBe(room.clock.now() + 30 * MINUTE);
    expect(await claimNext(room)).toMatchObject([{ late: false }]);
  });

  it('becomes weekly after three were ignored, and daily again once used', async () => {
    const room = await reminded();
    for (let count = 0; count < 3; count += 1) expect(await deliverNext(room)).toHaveLength(1);
    const last = room.clock.now();
    expect(await claimNext(room)).toEqual([]);
    expect(await room.study.reminder(ME)).toMatchObject({
      rhythm: 'weekly',
      nextAt: last + 7 * DAY,
    });
    expect(await deliverNext(room)).toHaveLength(1);
    await claimNext(room);
    expect(await room.study.reminder(ME)).toMatchObject({
      rhythm: 'weekly',
      nextAt: last + 14 * DAY,
    });

    await room.study.startReview(ME, {}, null, room.clock.now());
    expect(await room.study.reminder(ME)).toMatchObject({
      rhythm: 'daily',
      ignored: 0,
      nextAt: room.clock.now() + DAY,
    });
  });

  it('pauses after three failures and says so once', async () => {
    const room = await reminded();
    for (let count = 0; count < 3; count += 1) {
      const [plan] = await claimNext(room);
      await room.study.reminderFailed(ME, plan?.nonce ?? '', 'dm-closed');
    }
    expect(await room.study.reminder(ME)).toMatchObject({ state: 'paused', nextAt: null });
    expect(await room.study.takeNotice(ME)).toBe('dm-closed');
    expect(await room.study.takeNotice(ME)).toBeNull();
    room.clock.advance(3 * DAY);
    expect(await claim(room)).toEqual([]);
    await room.study.setReminder(ME, HALF_PAST_EIGHT, room.clock.now());
    expect(await deliverNext(room)).toHaveLength(1);
  });

  it('forgets failures once one arrives', async () => {
    const room = await reminded();
    const [plan] = await claimNext(room);
    await room.study.reminderFailed(ME, plan?.nonce ?? '', 'other');
    expect(await room.study.reminder(ME)).toMatchObject({ failures: 1, state: 'on' });
    await deliverNext(room);
    expect(await room.study.reminder(ME)).toMatchObject({ failures: 0 });
    await room.study.reminderFailed(ME, 'another', 'other');
    expect(await room.study.reminder(ME)).toMatchObject({ failures: 0 });
  });

  it('comes back in an hour when asked to', async () => {
    const room = await reminded();
    const [plan] = await deliverNext(room);
    const asked = room.clock.now();
    const back = await room.study.snoozeReminder(ME, plan?.day ?? 0, asked);
    expect(back).toBe(asked + HOUR);
    const [again] = await deliverNext(room);
    expect(room.clock.now()).toBe(asked + HOUR);
    expect(again?.nonce).not.toBe(plan?.nonce);
    expect((await room.study.reminder(ME))?.nextAt).toBe(asked + DAY);
  });

  it('stays away for today when skipped, also before its time', async () => {
    const room = await reminded();
    room.clock.advance(DAY - 3 * HOUR);
    const { day } = room.study.today(await room.study.learner(ME));
    await room.study.skipReminder(ME, day, room.clock.now());
    room.clock.advance(5 * HOUR);
    expect(await claim(room)).toEqual([]);
    expect(await deliverNext(room)).toHaveLength(1);
  });

  it('follows the learner to another zone', async () => {
    const room = await reminded();
    await room.study.changeSettings(ME, { timeZone: 'Europe/Vienna' });
    expect((await room.study.reminder(ME))?.nextAt).toBe(at('2026-03-02T08:30[Europe/Vienna]'));
  });

  it('ends when it is switched off', async () => {
    const room = await reminded();
    await room.study.stopReminder(ME);
    room.clock.advance(5 * DAY);
    expect(await claim(room)).toEqual([]);
    await room.study.snoozeReminder(ME, 0, room.clock.now());
    await room.study.skipReminder(ME, 0, room.clock.now());
    expect(await room.study.reminder(ME)).toMatchObject({ state: 'off', nextAt: null });
  });

  it('of many with nothing to do holds nobody else up', async () => {
    const room = await makeRoom(CARDS);
    for (const id of ['1', '2', '3', '4', '5', '6']) {
      await room.study.setReminder(id, HALF_PAST_EIGHT, room.clock.now());
    }
    await room.study.addToDeck('5', 'paper', 'paper');
    await room.study.addToDeck('6', 'paper', 'paper');
    room.clock.advance(DAY);
    const now = room.clock.now();
    const ids = async (): Promise<string[]> =>
      (await room.study.claimDueReminders(now, 1)).map(({ learner }) => learner.id);
    expect([await ids(), await ids(), await ids()]).toEqual([['5'], ['6'], []]);
  });

  it('in trouble holds nobody else up', async () => {
    const room = await makeRoom(CARDS);
    for (const id of ['1', '2']) {
      await room.study.addToDeck(id, 'paper', 'paper');
      await room.study.setReminder(id, HALF_PAST_EIGHT, room.clock.now());
    }
    room.clock.advance(DAY);
    const deck = room.store.deck.bind(room.store);
    room.store.deck = (id) => (id === '1' ? Promise.reject(new Error('damaged')) : deck(id));
    expect((await claim(room)).map(({ learner }) => learner.id)).toEqual(['2']);
  });

  it('that was never set is none', async () => {
    const room = await makeRoom([]);
    await room.study.stopReminder(ME);
    expect(await room.study.reminder(ME)).toBeUndefined();
    expect(await room.study.takeNotice(ME)).toBeNull();
  });
});
