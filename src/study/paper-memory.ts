import { setImmediate } from 'node:timers/promises';
import { isOwnCard } from '../cards/own-card.ts';
import type { Instant } from '../base/clock.ts';
import { type DayPlan, isDue } from './day-plan.ts';
import { limitsOn } from './easy-days.ts';
import { editionsOf, languageOf } from './editions.ts';
import type { Learner, StudyDay } from './learner.ts';
import type { MemoryTrace } from './memory.ts';
import { ownEditions } from './own-book.ts';
import { type MemoryModel, memoryModel } from './schedule.ts';
import type { CardBook, PaperMemory, PaperTopic } from './study.ts';

/** Below this mean recall a paper is on its way to being forgotten. */
export const RECALL_FLOOR = 0.8;
/** How far ahead a fall is looked for. */
const HORIZON_DAYS = 365;
/** Fewer cards say nothing about a section. */
const SECTION_CARDS_LEAST = 2;

/** A learner's memories, looked at on a day. */
export interface MemoryView {
  learner: Learner;
  memories: readonly MemoryTrace[];
  book: CardBook;
  today: StudyDay;
  now: Instant;
  /** What is left of today's plan. */
  plan: Pick<DayPlan, 'queue' | 'material'>;
}

/** What is left of each paper. Others have their turn between two looks at a paper. */
export async function paperMemories(
  view: MemoryView,
  topics: readonly PaperTopic[],
): Promise<PaperMemory[]> {
  const byPaper = grouped(view.memories, ({ cardId }) => view.book.card(cardId)?.paper);
  const model = memoryModel(view.learner);
  const papers: PaperMemory[] = [];
  for (const topic of topics) {
    papers.push(await paperMemory(view, topic, byPaper.get(topic.slug) ?? [], model));
  }
  return papers;
}

/** Cards due, but never more than today's plan holds: of a paper outside the deck, as reviewing it alone would. */
function dueWithin(
  { learner, book, today, now, plan }: MemoryView,
  { slug }: PaperTopic,
  begun: readonly MemoryTrace[],
): number {
  const { queue, material } = plan;
  if (material.editions.some(({ paper }) => paper === slug)) {
    const planned = [...queue.learning, ...queue.due];
    return planned.filter(({ cardId }) => book.card(cardId)?.paper === slug).length;
  }
  const due = begun.filter((memory) => isDue(memory, today, now)).length;
  return Math.min(due, limitsOn(learner.settings, today).reviewsPerDay);
}

async function paperMemory(
  view: MemoryView,
  topic: PaperTopic,
  begun: readonly MemoryTrace[],
  model: MemoryModel,
): Promise<PaperMemory> {
  const { learner, book, today } = view;
  const studied = begun.filter(({ suspended }) => !suspended);
  const recallOn = (day: StudyDay): number | null => meanRecall(studied, day, model);
  // One edition of a paper is studied, but all that one wrote oneself.
  const editions = isOwnCard({ paper: topic.slug })
    ? ownEditions(book, learner.id)
    : editionsOf([topic], languageOf(learner));
  return {
    slug: topic.slug,
    name: topic.name,
    begun: begun.length,
    cards: editions.flatMap(({ paper, language }) => book.cards(paper, language)).length,
    due: dueWithin(view, topic, begun),
    recall: recallOn(today),
    fallsOn: await firstDayBelow(recallOn, today),
    weakest: weakestSection(studied, book, today, model),
  };
}

function meanRecall(
  memories: readonly MemoryTrace[],
  day: StudyDay,
  model: MemoryModel,
): number | null {
  if (memories.length === 0) return null;
  const sum = memories.reduce((total, memory) => total + recallOf(memory, day, model), 0);
  return sum / memories.length;
}

function recallOf(memory: MemoryTrace, day: StudyDay, model: MemoryModel): number {
  if (memory.stability <= 0) return 0;
  return model.recall(memory, Math.max(0, day - (memory.lastReviewDay ?? day)));
}

/** Recall only falls while nothing is answered, so that the day is found by halving. */
async function firstDayBelow(
  recallOn: (day: StudyDay) => number | null,
  today: StudyDay,
): Promise<StudyDay | null> {
  const isBelow = (day: StudyDay): boolean => (recallOn(day) ?? 1) < RECALL_FLOOR;
  if (isBelow(today)) return today;
  let above = today;
  let below = today + HORIZON_DAYS;
  if (!isBelow(below)) return null;
  while (below - above > 1) {
    await setImmediate();
    const between = Math.floor((above + below) / 2);
    if (isBelow(between)) below = between;
    else above = between;
  }
  return below;
}

/** The section that is remembered least; null where the paper has but one, or all are alike. */
function weakestSection(
  memories: readonly MemoryTrace[],
  book: CardBook,
  day: StudyDay,
  model: MemoryModel,
): PaperMemory['weakest'] {
  const bySection = grouped(memories, ({ cardId }) => book.card(cardId)?.context[0]);
  const sections = [...bySection]
    .filter(([, cards]) => cards.length >= SECTION_CARDS_LEAST)
    .map(([name, cards]) => ({ name, recall: meanRecall(cards, day, model) ?? 1 }))
    .sort((one, other) => one.recall - other.recall);
  const [weakest] = sections;
  const strongest = sections.at(-1);
  if (!weakest || !strongest || inPercent(weakest.recall) === inPercent(strongest.recall)) {
    return null;
  }
  return weakest;
}

const inPercent = (share: number): number => Math.round(share * 100);

function grouped(
  memories: readonly MemoryTrace[],
  keyOf: (memory: MemoryTrace) => string | undefined,
): Map<string, MemoryTrace[]> {
  const groups = new Map<string, MemoryTrace[]>();
  for (const memory of memories) {
    const key = keyOf(memory);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(memory);
    else groups.set(key, [memory]);
  }
  return groups;
}
