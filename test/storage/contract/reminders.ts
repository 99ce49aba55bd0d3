import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/study/store.ts';
import { aReminder, DAY, START, TODAY } from '../builders.ts';

export function reminderContract(store: () => Store): void {
  const due = async (now = START, limit = 9) =>
    (await store().dueReminders(now, limit)).map(({ learnerId }) => learnerId);

  describe('reminders', () => {
    it('are given back as they were saved last', async () => {
      expect(await store().reminder('ana')).toBeUndefined();
      await store().saveReminder(aReminder());
      const changed = aReminder({
        nextAt: null,
        state: 'paused',
        rhythm: 'weekly',
        claimedDay: TODAY,
        pendingNonce: 'n-1',
        failures: 3,
        ignored: 2,
        dmChannelId: 'dm',
        fallbackChannelId: 'channel',
        notice: 'dm-closed',
      });
      await store().saveReminder(changed);
      expect(await store().reminder('ana')).toEqual(changed);
    });

    it('are due from their time on, the earliest first, while they are on', async () => {
      await store().saveReminder(aReminder({ learnerId: 'now' }));
      await store().saveReminder(aReminder({ learnerId: 'early', nextAt: START - 1 }));
      await store().saveReminder(aReminder({ learnerId: 'also-now' }));
      await store().saveReminder(aReminder({ learnerId: 'later', nextAt: START + 1 }));
      await store().saveReminder(aReminder({ learnerId: 'never', nextAt: null }));
      await store().saveReminder(aReminder({ learnerId: 'off', state: 'off' }));
      await store().saveReminder(
        aReminder({ learnerId: 'paused', state: 'paused', pendingNonce: 'n-1' }),
      );
      expect(await due()).toEqual(['early', 'also-now', 'now']);
      expect(await due(START, 2)).toEqual(['early', 'also-now']);
      expect(await due(START + 1)).toHaveLength(4);
    });

    it('are claimed once per learner and day, also at the same moment', async () => {
      await store().saveReminder(aReminder());
      const claim = (nonce: string) => store().claimReminder('ana', TODAY, nonce, START + DAY);
      const claimed = await Promise.all([claim('n-1'), claim('n-2'), claim('n-3')]);
      expect(claimed.filter(Boolean)).toHaveLength(1);
      const reminder = await store().reminder('ana');
      expect(reminder).toMatchObject({ claimedDay: TODAY, nextAt: START + DAY });
      expect(reminder?.pendingNonce).toBe(`n-${claimed.indexOf(true) + 1}`);
      expect(await store().claimReminder('ana', TODAY - 1, 'n-4', START)).toBe(false);
      expect(await store().claimReminder('ana', TODAY + 1, 'n-5', START + 2 * DAY)).toBe(true);
      expect((await store().reminder('ana'))?.pendingNonce).toBe('n-5');
    });

    it('stay due after a claim until the outcome is known', async () => {
      await store().saveReminder(aReminder());
      await store().claimReminder('ana', TODAY, 'n-1', START + DAY);
      expect(await due()).toEqual(['ana']);
      const sent = aReminder({ claimedDay: TODAY, nextAt: START + DAY });
      await store().saveReminder(sent);
      expect(await due()).toEqual([]);
      expect(await due(START + DAY)).toEqual(['ana']);
    });

    it('cannot be claimed when they are off, paused or unknown', async () => {
      await store().saveReminder(aReminder({ state: 'off' }));
      await store().saveReminder(aReminder({ learnerId: 'ben', state: 'paused' }));
      for (const learnerId of ['ana', 'ben', 'ghost']) {
        expect(await store().claimReminder(learnerId, TODAY, 'n-1', START)).toBe(false);
      }
    });
  });
}
