import type { Memory, MemoryTrace, Review } from '../../study/memory.ts';
import type { ReviewSpan } from '../../study/store.ts';
import type { StatisticsPart } from '../parts.ts';
import { editionName } from '../rules.ts';
import { byText } from './tables.ts';
import type { Tables } from './tables.ts';

const QUARTER_MS = 900_000;

function answers(tables: Tables, { learnerId, from, to, editions }: ReviewSpan): Review[] {
  const wanted = editions && new Set(editions.map(editionName));
  const isWanted = (cardId: string): boolean => {
    const known = tables.cards.get(cardId);
    return wanted === null || (known !== undefined && wanted.has(editionName(known.card)));
  };
  return tables.reviews.filter(
    ({ id, learnerId: by, studyDay, cardId }) =>
      by === learnerId &&
      studyDay >= from &&
      studyDay <= to &&
      !tables.undone.has(id) &&
      isWanted(cardId),
  );
}

/** Groups in the order of their keys. */
function grouped(
  reviews: readonly Review[],
  keyOf: (review: Review) => number,
): { key: number; group: Review[] }[] {
  const groups = new Map<number, Review[]>();
  for (const review of reviews) {
    const key = keyOf(review);
    const group = groups.get(key);
    if (group) group.push(review);
    else groups.set(key, [review]);
  }
  return [...groups].map(([key, group]) => ({ key, group })).sort((a, b) => a.key - b.key);
}

const isRight = ({ rating }: Review): boolean => rating !== 'again';
const countOf = (reviews: readonly Review[], wanted: (review: Review) => boolean): number =>
  reviews.filter(wanted).length;

function dayOf(day: number, group: readonly Review[], matureDays: number) {
  const isFirst = ({ elapsedDays, intervalDaysBefore }: Review): boolean =>
    elapsedDays >= 1 && intervalDaysBefore >= 1;
  const young = group.filter((one) => isFirst(one) && one.intervalDaysBefore < matureDays);
  const mature = group.filter(
    ({ elapsedDays, intervalDaysBefore }) => elapsedDays >= 1 && intervalDaysBefore >= matureDays,
  );
  return {
    day,
    answers: group.length,
    young: young.length,
    youngRight: countOf(young, isRight),
    mature: mature.length,
    matureRight: countOf(mature, isRight),
  };
}

function traceOf(memory: Memory): MemoryTrace {
  const { cardId, phase, stability, dueAt, dueDay, lastReviewDay } = memory;
  const { intervalDays, suspended, buriedOn } = memory;
  return {
    cardId,
    phase,
    stability,
    dueAt,
    dueDay,
    lastReviewDay,
    intervalDays,
    suspended,
    buriedOn,
  };
}

export function statisticsPart(tables: Tables): StatisticsPart {
  return {
    answeredDays: async (span, matureDays) =>
      grouped(answers(tables, span), ({ studyDay }) => studyDay).map(({ key, group }) =>
        dayOf(key, group, matureDays),
      ),
    answeredQuarters: async (span) =>
      grouped(answers(tables, span), ({ answeredAt }) => Math.trunc(answeredAt / QUARTER_MS)).map(
        ({ key, group }) => ({
          quarter: key,
          answers: group.length,
          right: countOf(group, isRight),
        }),
      ),
    sureCounts: async (span) => {
      const marked = answers(tables, span).filter(({ sure }) => sure !== null);
      return grouped(marked, ({ sure }) => Number(sure)).map(({ key, group }) => ({
        sure: key === 1,
        answers: group.length,
        right: countOf(group, isRight),
      }));
    },
    memoryTraces: async (learnerId, after, limit) =>
      [...(tables.memories.get(learnerId)?.values() ?? [])]
        .filter(({ phase, cardId }) => phase !== 'new' && cardId > after)
        .sort((a, b) => byText(a.cardId, b.cardId))
        .slice(0, limit)
        .map(traceOf),
    waitedSince: async (span) => {
      const known = answers(tables, span).filter(({ phaseBefore }) => phaseBefore !== 'new');
      const dueDay = ({ studyDay, elapsedDays, intervalDaysBefore }: Review): number =>
        studyDay - elapsedDays + intervalDaysBefore;
      return grouped(known, ({ studyDay }) => studyDay).map(({ key, group }) => ({
        day: key,
        since: group.reduce((least, review) => Math.min(least, dueDay(review)), Infinity),
      }));
    },
  };
}
