import { describe, expect, it } from 'vitest';
import { keptDays, type LastDays } from '../../src/study/kept-days.ts';

const TODAY = 20_000;
const started = { today: TODAY, firstDay: TODAY - 100, answered: [], waited: [], memories: [] };
const last = (change: Partial<LastDays>): number => keptDays({ ...started, ...change }).kept;

const due = (dueDay: number, suspended = false) => ({ dueDay, suspended });

describe('days kept of the last ten', () => {
  it('are all of them while nothing is due', () => {
    expect(last({})).toBe(10);
    expect(last({ memories: [due(TODAY + 1), due(TODAY - 20, true)] })).toBe(10);
  });

  it('are those with an answer once something waits', () => {
    const memories = [due(TODAY - 20)];
    expect(last({ memories })).toBe(0);
    expect(last({ memories, answered: [TODAY, TODAY - 3, TODAY - 9, TODAY - 10] })).toBe(3);
  });

  it('count free days of the week though something waits', () => {
    const isFree = (day: number): boolean => day === TODAY - 2 || day === TODAY - 9;
    expect(last({ memories: [due(TODAY - 20)], isFree, answered: [TODAY, TODAY - 2] })).toBe(3);
  });

  it('count days of a break', () => {
    const breaks = [{ fromDay: TODAY - 3, untilDay: TODAY - 1 }];
    expect(last({ memories: [due(TODAY - 20)], breaks })).toBe(3);
  });

  it('end with the day on which a card falls due', () => {
    expect(last({ memories: [due(TODAY)] })).toBe(9);
    expect(last({ memories: [due(TODAY - 2)] })).toBe(7);
  });

  it('begin with the first answer', () => {
    const memories = [due(TODAY - 20)];
    const begun = { ...started, memories, firstDay: TODAY - 2, answered: [TODAY - 2, TODAY] };
    expect(keptDays(begun)).toEqual({ kept: 2, of: 3 });
    expect(keptDays({ ...started, firstDay: null })).toEqual({ kept: 0, of: 0 });
    expect(keptDays({ ...started, firstDay: TODAY - 9 })).toMatchObject({ of: 10 });
  });

  it('miss the days on which a card waited that was answered since', () => {
    // Due four days ago, answered yesterday: three days without an answer in between.
    const waited = [{ day: TODAY - 1, since: TODAY - 4 }];
    expect(last({ answered: [TODAY - 1], waited })).toBe(7);
  });
});
