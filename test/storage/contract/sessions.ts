import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/study/store.ts';
import { aSession, START } from '../builders.ts';

export function sessionContract(store: () => Store): void {
  describe('review sessions', () => {
    it('are found by id and by learner while they are open', async () => {
      expect(await store().openSession('ana')).toBeUndefined();
      expect(await store().session('session-1')).toBeUndefined();
      const session = aSession({ limit: 15, scope: {} });
      expect(await store().saveSession(session, null)).toBe(true);
      expect(await store().session('session-1')).toEqual(session);
      expect(await store().openSession('ana')).toEqual(session);
      expect(await store().openSession('ben')).toBeUndefined();
      const ended = aSession({ step: 2, current: null, endedAt: START + 1 });
      expect(await store().saveSession(ended, 1)).toBe(true);
      expect(await store().openSession('ana')).toBeUndefined();
      expect(await store().session('session-1')).toEqual(ended);
    });

    it('are refused when the stored one is at another step', async () => {
      expect(await store().saveSession(aSession(), 0)).toBe(false);
      await store().saveSession(aSession(), null);
      expect(await store().saveSession(aSession({ answered: 4 }), null)).toBe(false);
      expect(await store().saveSession(aSession({ step: 3, answered: 4 }), 2)).toBe(false);
      expect(await store().session('session-1')).toEqual(aSession());
    });

    it('may be written again at the same step', async () => {
      await store().saveSession(aSession(), null);
      const shown = { cardId: 'one', memoryVersion: null, shownAt: START, revealed: true };
      expect(await store().saveSession(aSession({ current: shown }), 1)).toBe(true);
      expect((await store().session('session-1'))?.current?.revealed).toBe(true);
    });

    it('are moved on once when pressed many times at the same moment', async () => {
      await store().saveSession(aSession(), null);
      const press = () => store().saveSession(aSession({ step: 2 }), 1);
      const accepted = await Promise.all([press(), press(), press(), press()]);
      expect(accepted.filter(Boolean)).toHaveLength(1);
    });

    it('are one open per learner: a second has to wait for the first to end', async () => {
      const open = await Promise.all(
        ['session-1', 'session-2', 'session-3'].map((id) =>
          store().saveSession(aSession({ id }), null),
        ),
      );
      expect(open.filter(Boolean)).toHaveLength(1);
      const other = aSession({ id: 'session-4', learnerId: 'ben' });
      expect(await store().saveSession(other, null)).toBe(true);
      const first = (await store().openSession('ana')) ?? aSession();
      await store().saveSession({ ...first, step: 2, endedAt: START }, 1);
      expect(await store().saveSession(aSession({ id: 'session-5' }), null)).toBe(true);
      expect(await store().saveSession({ ...first, step: 3, endedAt: null }, 2)).toBe(false);
    });
  });
}
