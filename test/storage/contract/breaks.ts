import { describe, expect, it } from 'vitest';
import type { Break, Store } from '../../../src/study/store.ts';
import { START, TODAY } from '../builders.ts';

function aBreak(change: Partial<Break> = {}): Break {
  return {
    learnerId: 'ana',
    fromDay: TODAY,
    untilDay: TODAY + 6,
    createdAt: START,
    catchUpDays: null,
    caughtUpFrom: null,
    ...change,
  };
}

export function breakContract(store: () => Store): void {
  describe('breaks', () => {
    it('are kept by the day they begin, newest first, each learner’s own', async () => {
      const later = aBreak({ fromDay: TODAY + 30, untilDay: TODAY + 40, catchUpDays: 5 });
      await store().saveBreak(aBreak());
      await store().saveBreak(later);
      await store().saveBreak(aBreak({ learnerId: 'ben' }));
      expect(await store().breaks('ana')).toEqual([later, aBreak()]);
      expect(await store().breaks('eva')).toEqual([]);
    });

    it('take the place of one from the same day, and go when taken back', async () => {
      await store().saveBreak(aBreak());
      const moved = aBreak({ untilDay: TODAY + 2, catchUpDays: 7, caughtUpFrom: TODAY + 3 });
      await store().saveBreak(moved);
      expect(await store().breaks('ana')).toEqual([moved]);
      expect(await store().removeBreak('ana', TODAY)).toBe(true);
      expect(await store().removeBreak('ana', TODAY)).toBe(false);
      expect(await store().breaks('ana')).toEqual([]);
    });
  });
}
