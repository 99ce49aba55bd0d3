import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/study/store.ts';

export function processContract(store: () => Store): void {
  describe('the process itself', () => {
    it('keeps small facts', async () => {
      expect(await store().fact('commands')).toBeUndefined();
      await store().setFact('commands', 'a1');
      await store().setFact('commands', 'b2');
      await store().setFact('generator', '');
      expect(await store().fact('commands')).toBe('b2');
      expect(await store().fact('generator')).toBe('');
    });

    it('answers a check', async () => {
      await expect(store().check()).resolves.toBeUndefined();
    });
  });
}
