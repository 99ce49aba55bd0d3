import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { Rooms } from '../../src/discord/command.ts';
import { DeliveryError, type DeliveryFailure } from '../../src/discord/messenger.ts';
import { createReminderRunner } from '../../src/discord/reminders.ts';
import type { ReminderPlan } from '../../src/study/study.ts';
import { learner, reminder } from './support/builders.ts';
import { readable } from './support/screens.ts';

/** Plans in batches, as the study hands them out, and everything that happens to them. */
function room(batches: ReminderPlan[][], failures: Record<string, DeliveryFailure> = {}) {
  const happened: string[] = [];
  const rooms = {
    clock: { now: () => 0 },
    log: {
      ...silentLog,
      error: (_: unknown, message: string) => happened.push(`logged: ${message}`),
    },
    messenger: {
      look: async () => ({ isThread: false }),
      openDirect: async (userId: string) => {
        happened.push(`open ${userId}`);
        return { channelId: `dm-${userId}` };
      },
      send: async (channelId: string, view: Parameters<typeof readable>[0], nonce: string) => {
        const failure = failures[channelId];
        if (failure) throw new DeliveryError(failure, null);
        happened.push(`send ${channelId} ${nonce} ${readable(view).split('\n')[1]}`);
        return { messageId: '1' };
      },
    },
    study: {
      claimDueQuestions: async () => [],
      claimDueReminders: async () => batches.shift() ?? [],
      reminderSent: async (id: string, nonce: string, channel: string) =>
        void happened.push(`sent ${id} ${nonce} ${channel}`),
      reminderFailed: async (id: string, nonce: string, reason: string) =>
        void happened.push(`failed ${id} ${nonce} ${reason}`),
    },
  } as unknown as Rooms;
  return { rooms, happened };
}

function plan(
  id: string,
  dmChannelId: string | null = null,
  locale: 'en' | 'ko' = 'en',
): ReminderPlan {
  return {
    reminder: reminder({ learnerId: id, dmChannelId }),
    learner: { ...learner({ locale }), id },
    day: 20_514,
    cards: 12,
    minutes: 2,
    nonce: `n${id}`,
    late: false,
  };
}

describe('reminders', () => {
  it('open a channel once, send under the nonce and say so to the study', async () => {
    const { rooms, happened } = room([[plan('1'), plan('2', 'known', 'ko')]]);
    await createReminderRunner(rooms, 0).tick();
    expect(happened).toEqual([
      'open 1',
      'send dm-1 n1 │ 12 cards today, about 2 minutes.',
      'sent 1 n1 dm-1',
      'send known n2 │ 오늘 복습할 카드 12장, 약 2분 걸려요.',
      'sent 2 n2 known',
    ]);
  });

  it('go on after one that is refused, and tell closed messages from other failures', async () => {
    const failures = { 'dm-1': 'closed', 'dm-2': 'gone' } as const;
    const { rooms, happened } = room([[plan('1'), plan('2')], [plan('3')]], failures);
    await createReminderRunner(rooms, 0).tick();
    expect(happened.filter((line) => !line.startsWith('open'))).toEqual([
      'failed 1 n1 dm-closed',
      'failed 2 n2 other',
      'send dm-3 n3 │ 12 cards today, about 2 minutes.',
      'sent 3 n3 dm-3',
    ]);
  });

  it('are not sent any more once stopped: they stay claimed for the next start', async () => {
    const { rooms, happened } = room([[plan('1'), plan('2')]]);
    const runner = createReminderRunner(rooms, 0);
    await runner.stop();
    await runner.tick();
    expect(happened).toEqual([]);
  });

  it('never end the process when the store fails', async () => {
    const { rooms, happened } = room([]);
    rooms.study.claimDueReminders = () => Promise.reject(new Error('disk full'));
    await expect(createReminderRunner(rooms, 0).tick()).resolves.toBeUndefined();
    expect(happened).toEqual(['logged: reminders could not be looked at']);
  });

  it('are sent though the daily questions could not be looked at', async () => {
    const { rooms, happened } = room([[plan('1')]]);
    rooms.study.claimDueQuestions = () => Promise.reject(new Error('disk full'));
    await createReminderRunner(rooms, 0).tick();
    expect(happened[0]).toBe('logged: daily questions could not be looked at');
    expect(happened).toContain('sent 1 n1 dm-1');
  });
});
