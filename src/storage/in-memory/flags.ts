import type { Flag } from '../../study/store.ts';
import type { FlagPart } from '../parts.ts';
import { copy } from './tables.ts';
import type { StoredFlagRow, Tables } from './tables.ts';

/** Its id. */
export function addFlag(tables: Tables, flag: Flag): number {
  tables.flags = tables.flags.filter(
    ({ learnerId, cardId, settledAt, suggestion }) =>
      learnerId !== flag.learnerId ||
      cardId !== flag.cardId ||
      settledAt !== null ||
      (suggestion === null) !== (flag.suggestion === null),
  );
  const id = tables.nextFlagId;
  tables.nextFlagId += 1;
  tables.flags.push({ ...copy(flag), id, settledAt: null, toldAt: null });
  return id;
}

/** Takes an open one back; one that was dealt with stays. */
export function withdrawFlag(tables: Tables, id: number): void {
  tables.flags = tables.flags.filter((flag) => flag.id !== id || flag.settledAt !== null);
}

function told({ settledAt: _settled, toldAt: _told, ...flag }: StoredFlagRow) {
  return copy(flag);
}

export function flagPart(tables: Tables): FlagPart {
  const open = ({ settledAt }: StoredFlagRow): boolean => settledAt === null;
  return {
    addFlag: async (flag) => {
      addFlag(tables, flag);
    },
    openFlags: async (limit) =>
      tables.flags
        .filter(open)
        .sort((a, b) => a.at - b.at || a.id - b.id)
        .slice(0, limit)
        .map(told),
    settleFlags: async (cardId, at) => {
      const settled = tables.flags.filter((flag) => open(flag) && flag.cardId === cardId);
      for (const flag of settled) flag.settledAt = at;
      return settled.length;
    },
    takeSettledFlags: async (learnerId, at) => {
      const waiting = tables.flags.filter(
        (flag) => flag.learnerId === learnerId && !open(flag) && flag.toldAt === null,
      );
      for (const flag of waiting) flag.toldAt = at;
      return waiting.map(told);
    },
  };
}
