import type { Memory } from '../../study/memory.ts';
import type { DueQuery, Edition, EditionCounts } from '../../study/store.ts';
import type { MemoryPart } from '../parts.ts';
import { distinctEditions, editionName, learningRank } from '../rules.ts';
import { byText, copy } from './tables.ts';
import type { StoredCard, Tables } from './tables.ts';

type Due = Omit<DueQuery, 'limit'>;

const isLearning = ({ phase }: Memory) => phase === 'learning' || phase === 'relearning';
const isShowable = (memory: Memory, today: number) =>
  !memory.suspended && memory.buriedOn !== today;
const isLearningDue = (memory: Memory, query: Due) =>
  isLearning(memory) && memory.dueAt <= query.learningUntil && isShowable(memory, query.today);
const isReviewDue = (memory: Memory, query: Due) =>
  memory.phase === 'review' && memory.dueDay <= query.today && isShowable(memory, query.today);

/** A card buried past its day comes back on the next one. */
function showsOn(memory: Memory): number {
  return memory.buriedOn === null ? memory.dueDay : Math.max(memory.dueDay, memory.buriedOn + 1);
}

const smallest = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((least, number) => Math.min(least, number));

/** The learner's memories of cards in use, in the order of their ids; of the editions given, or of all. */
function inUse(tables: Tables, learnerId: string, editions?: readonly Edition[]): Memory[] {
  const wanted = editions && new Set(editions.map(editionName));
  return [...(tables.memories.get(learnerId)?.values() ?? [])]
    .filter(({ cardId }) => {
      const known = tables.cards.get(cardId);
      return known?.retiredAt === null && (!wanted || wanted.has(editionName(known.card)));
    })
    .sort((a, b) => byText(a.cardId, b.cardId));
}

function cardsOf(tables: Tables, edition: Edition): StoredCard[] {
  return [...tables.cards.values()]
    .filter(
      ({ card, retiredAt }) => retiredAt === null && editionName(card) === editionName(edition),
    )
    .sort((a, b) => learningRank(b.card) - learningRank(a.card) || byText(a.cardId, b.cardId));
}

function countsOf(tables: Tables, query: Due, edition: Edition): EditionCounts {
  const memories = inUse(tables, query.learnerId, [edition]);
  const begun = memories.filter(({ phase }) => phase !== 'new').length;
  const setAside = memories.filter(({ phase, suspended }) => phase === 'new' && suspended).length;
  return {
    paper: edition.paper,
    language: edition.language,
    learning: memories.filter((memory) => isLearningDue(memory, query)).length,
    due: memories.filter((memory) => isReviewDue(memory, query)).length,
    fresh: cardsOf(tables, edition).length - begun - setAside,
    begun,
  };
}

export function memoryPart(tables: Tables): MemoryPart {
  const row = (learnerId: string, cardId: string) => tables.memories.get(learnerId)?.get(cardId);
  return {
    memory: async (learnerId, cardId) => copy(row(learnerId, cardId)),
    memories: async (learnerId, cardIds) =>
      copy([...new Set(cardIds)].flatMap((cardId) => row(learnerId, cardId) ?? [])).sort((a, b) =>
        byText(a.cardId, b.cardId),
      ),
    dueMemories: async (query) => {
      const memories = inUse(tables, query.learnerId, query.editions);
      const learning = memories
        .filter((memory) => isLearningDue(memory, query))
        .sort((a, b) => a.dueAt - b.dueAt);
      const review = memories
        .filter((memory) => isReviewDue(memory, query))
        .sort((a, b) => a.dueDay - b.dueDay);
      return copy([...learning, ...review].slice(0, query.limit));
    },
    freshCardIds: async (learnerId, editions, limit) =>
      distinctEditions(editions)
        .flatMap((edition) => cardsOf(tables, edition))
        .filter(({ cardId }) => !row(learnerId, cardId))
        .map(({ cardId }) => cardId)
        .slice(0, limit),
    editionCounts: async (query) =>
      distinctEditions(query.editions).map((edition) => countsOf(tables, query, edition)),
    memoriesPage: async (learnerId, afterCardId, limit) =>
      copy(
        inUse(tables, learnerId)
          .filter(({ phase, cardId }) => phase !== 'new' && cardId > afterCardId)
          .slice(0, limit),
      ),
    nextDue: async (learnerId, editions) => {
      const memories = inUse(tables, learnerId, editions).filter(({ suspended }) => !suspended);
      return {
        learningAt: smallest(memories.filter(isLearning).map(({ dueAt }) => dueAt)),
        reviewDay: smallest(memories.filter(({ phase }) => phase === 'review').map(showsOn)),
      };
    },
    dueLoad: async (learnerId, from, to) => {
      const cards = new Map<number, number>();
      for (const { phase, dueDay } of tables.memories.get(learnerId)?.values() ?? []) {
        if (phase !== 'review' || dueDay < from || dueDay > to) continue;
        cards.set(dueDay, (cards.get(dueDay) ?? 0) + 1);
      }
      return [...cards]
        .map(([day, count]) => ({ day, cards: count }))
        .sort((a, b) => a.day - b.day);
    },
  };
}
