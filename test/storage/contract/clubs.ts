import { describe, expect, it } from 'vitest';
import type { ChannelReminder, ClubPaper } from '../../../src/study/sheet.ts';
import type { Store } from '../../../src/study/store.ts';
import { DAY, START, TODAY } from '../builders.ts';
import { aSheet } from './sheets.ts';

function aChannelReminder(change: Partial<ChannelReminder> = {}): ChannelReminder {
  return {
    channelId: 'channel',
    guildId: 'guild',
    setBy: 'ana',
    minuteOfDay: 540,
    timeZone: 'Asia/Seoul',
    locale: 'ko',
    scope: { tag: 'detection' },
    nextAt: START,
    state: 'on',
    claimedDay: null,
    pendingNonce: null,
    failures: 0,
    ...change,
  };
}

function aClubPaper(change: Partial<ClubPaper> = {}): ClubPaper {
  return {
    guildId: 'guild',
    week: TODAY,
    paper: 'unet',
    learnerId: 'ana',
    chosenAt: START,
    ...change,
  };
}

export function clubContract(store: () => Store): void {
  describe('channels’ daily questions', () => {
    it('are one a channel, listed by server', async () => {
      const other = aChannelReminder({ channelId: 'b', scope: {}, nextAt: null, state: 'off' });
      await store().saveChannelReminder(other);
      await store().saveChannelReminder(aChannelReminder({ failures: 2 }));
      await store().saveChannelReminder(aChannelReminder());
      await store().saveChannelReminder(aChannelReminder({ channelId: 'a', guildId: 'other' }));
      expect(await store().channelReminder('channel')).toEqual(aChannelReminder());
      expect(await store().channelReminder('nowhere')).toBeUndefined();
      expect(await store().channelReminders('guild')).toEqual([other, aChannelReminder()]);
    });

    it('are due by time, or while their delivery is not known', async () => {
      const early = aChannelReminder({ channelId: 'early', nextAt: START - DAY });
      const pending = aChannelReminder({
        channelId: 'pending',
        nextAt: START + DAY,
        pendingNonce: 'n',
      });
      for (const one of [
        aChannelReminder(),
        early,
        pending,
        aChannelReminder({ channelId: 'later', nextAt: START + DAY }),
        aChannelReminder({ channelId: 'off', nextAt: null, state: 'stopped' }),
      ]) {
        await store().saveChannelReminder(one);
      }
      const due = [early, aChannelReminder(), pending];
      expect(await store().dueChannelReminders(START, 9)).toEqual(due);
      expect(await store().dueChannelReminders(START, 1)).toEqual([early]);
    });

    it('are claimed once a day, together with the question', async () => {
      await store().saveChannelReminder(aChannelReminder());
      const claim = () =>
        store().claimChannelReminder('channel', TODAY, 'nonce', START + DAY, aSheet());
      const claims = await Promise.all([claim(), claim(), claim()]);
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await store().channelReminder('channel')).toEqual(
        aChannelReminder({ claimedDay: TODAY, pendingNonce: 'nonce', nextAt: START + DAY }),
      );
      expect(await store().channelSheets('channel', 9)).toEqual([aSheet()]);
    });

    it('that are off are not claimed, and no question is kept', async () => {
      await store().saveChannelReminder(aChannelReminder({ state: 'off' }));
      const claimed = await store().claimChannelReminder('channel', TODAY, 'n', START, aSheet());
      expect(claimed).toBe(false);
      expect(await store().sheet('sheet-1')).toBeUndefined();
    });
  });

  describe('a club’s paper', () => {
    it('is one a server and week; a later choice takes its place', async () => {
      await store().saveClubPaper(aClubPaper());
      await store().saveClubPaper(aClubPaper({ week: TODAY + 7, paper: 'fcn' }));
      await store().saveClubPaper(aClubPaper({ guildId: 'other', paper: 'fcn' }));
      const later = aClubPaper({ paper: 'resnet', learnerId: 'ben', chosenAt: START + 1 });
      await store().saveClubPaper(later);
      expect(await store().clubPaper('guild', TODAY)).toEqual(later);
      expect(await store().clubPaper('guild', TODAY + 14)).toBeUndefined();
    });
  });
}
