import type { MixUp } from '../../study/store.ts';
import type { ConfusionPart } from '../parts.ts';
import { byText, copy } from './tables.ts';
import type { StoredConfusion, Tables } from './tables.ts';

export function writeMixUp(tables: Tables, { by, at, ...mixUp }: MixUp): void {
  const before = tables.confusions.find(
    ({ learnerId, pair }) => learnerId === mixUp.learnerId && pair === mixUp.pair,
  );
  const others = tables.confusions.filter((one) => one !== before);
  const times = (before?.times ?? 0) + by;
  const offeredAt = before?.offeredAt ?? null;
  const isGone = by < 0 && times <= 0;
  tables.confusions = isGone ? others : [...others, { ...mixUp, times, lastAt: at, offeredAt }];
}

function told({ offeredAt: _offered, ...confusion }: StoredConfusion) {
  return copy(confusion);
}

export function confusionPart(tables: Tables): ConfusionPart {
  return {
    confusionsWith: async (learnerId, cardId) =>
      tables.confusions
        .filter((one) => one.learnerId === learnerId)
        .filter((one) => one.cardId === cardId || one.otherCardId === cardId)
        .sort((a, b) => b.times - a.times || byText(a.pair, b.pair))
        .map(told),
    takeLeech: async (learnerId) => {
      const [waiting] = [...(tables.leeches.get(learnerId) ?? [])].sort(([a], [b]) => byText(a, b));
      if (!waiting) return undefined;
      const [cardId, lapses] = waiting;
      tables.leeches.get(learnerId)?.delete(cardId);
      return { cardId, lapses };
    },
    takeConfusion: async (learnerId, times, at) => {
      const [waiting] = tables.confusions
        .filter((one) => one.learnerId === learnerId && one.times >= times)
        .filter(({ offeredAt }) => offeredAt === null)
        .sort((a, b) => b.lastAt - a.lastAt || byText(a.pair, b.pair));
      if (!waiting) return undefined;
      waiting.offeredAt = at;
      return told(waiting);
    },
  };
}
