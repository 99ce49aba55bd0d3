import type { BreakPart } from '../parts.ts';
import { copy } from './tables.ts';
import type { Tables } from './tables.ts';

export function breakPart(tables: Tables): BreakPart {
  const others = (learnerId: string, fromDay: number) =>
    tables.breaks.filter((rest) => rest.learnerId !== learnerId || rest.fromDay !== fromDay);
  return {
    breaks: async (learnerId) =>
      copy(tables.breaks.filter((rest) => rest.learnerId === learnerId)).sort(
        (a, b) => b.fromDay - a.fromDay,
      ),
    saveBreak: async (rest) => {
      tables.breaks = [...others(rest.learnerId, rest.fromDay), copy(rest)];
    },
    removeBreak: async (learnerId, fromDay) => {
      const rest = others(learnerId, fromDay);
      const wasThere = rest.length < tables.breaks.length;
      tables.breaks = rest;
      return wasThere;
    },
  };
}
