import { MINUTE, type Instant } from '../base/clock.ts';
import { cardsOfShare, shareOf } from './catch-up.ts';
import type { DayLimits } from './easy-days.ts';
import type { Memory, Review } from './memory.ts';

/** How far ahead of its time a learning card may be shown when nothing else is left. */
export const LEARN_AHEAD_MS = 20 * MINUTE;

export interface QueueInput {
  now: Instant;
  limits: DayLimits;
  /** Learning cards due up to now plus learn-ahead, and review cards due by today. */
  due: readonly Memory[];
  /** New cards, best first. */
  fresh: readonly string[];
  /** Reviews of today, undone ones left out. */
  answeredToday: readonly Review[];
  /** While a backlog is being spread over days; left out or null: the daily limit holds. */
  catchUp?: CatchUp | null;
  /** Bullet of a card; siblings share one. */
  bulletOf: (cardId: string) => string;
  /** Predicted probability of recall today. */
  recall: (memory: Memory) => number;
}

export interface CatchUp {
  /** Study days left, today included. */
  daysLeft: number;
  /** Reviews of the same material that were given today. */
  done: number;
  /** Cards that wait and are not among `due`. */
  beyond: number;
}

/** Today's plan in the order in which it is shown. */
export interface Queue {
  /** Learning cards whose time has come, longest waiting first. */
  learning: readonly Memory[];
  /** Review cards within today's limit or share, most at risk first. */
  due: readonly Memory[];
  /** New cards within today's limits. */
  fresh: readonly string[];
  /** Learning cards that may be shown ahead of their time once all else is done. */
  ahead: readonly Memory[];
}

/** New cards and reviews that the day still allows before the due ones are counted. */
function limitsLeft(input: QueueInput): { reviews: number; fresh: number } {
  const done = (phase: Review['phaseBefore']): number =>
    input.answeredToday.filter(({ phaseBefore }) => phaseBefore === phase).length;
  const begun = done('new');
  return {
    reviews: Math.max(0, input.limits.reviewsPerDay - done('review') - begun),
    fresh: Math.max(0, input.limits.newPerDay - begun),
  };
}

/** Keeps the first card of every bullet; `taken` are bullets that may not come at all. */
function onePerBullet<T>(
  cards: readonly T[],
  bulletOf: (card: T) => string,
  taken: Set<string>,
): T[] {
  return cards.filter((card) => {
    const bullet = bulletOf(card);
    if (taken.has(bullet)) return false;
    taken.add(bullet);
    return true;
  });
}

const isLearning = ({ phase }: Memory): boolean => phase === 'learning' || phase === 'relearning';

/**
 * Plans the rest of a study day. Siblings never meet on one day: a bullet answered today or already in the plan gives
 * no other card. Reviews take from the day's limit before new cards do, those held back for another day too.
 */
export function planQueue(input: QueueInput): Queue {
  const left = limitsLeft(input);
  const taken = new Set(input.answeredToday.map(({ cardId }) => input.bulletOf(cardId)));
  const bulletOf = ({ cardId }: Memory): string => input.bulletOf(cardId);

  const learning = input.due.filter(isLearning).sort((a, b) => a.dueAt - b.dueAt);
  for (const memory of learning) taken.add(bulletOf(memory));
  const atRisk = input.due
    .filter(({ phase }) => phase === 'review')
    .map((memory) => ({ memory, recall: input.recall(memory) }))
    .sort((a, b) => a.recall - b.recall || compareText(a.memory.cardId, b.memory.cardId))
    .map(({ memory }) => memory);
  const share = input.catchUp ? dueOfShare(input.catchUp, atRisk, bulletOf, taken) : null;
  const allDue = onePerBullet(atRisk, bulletOf, taken);
  const due = share ?? allDue.slice(0, left.reviews);
  const freshLeft = Math.max(0, Math.min(left.fresh, left.reviews - allDue.length));
  const fresh = onePerBullet(input.fresh, input.bulletOf, taken).slice(0, freshLeft);
  return {
    learning: learning.filter(({ dueAt }) => dueAt <= input.now),
    due,
    fresh,
    ahead: learning.filter(({ dueAt }) => dueAt > input.now),
  };
}

/** Nothing is starved: a share may be larger than the daily limit. */
function dueOfShare(
  { daysLeft, done, beyond }: CatchUp,
  atRisk: readonly Memory[],
  bulletOf: (card: Memory) => string,
  taken: ReadonlySet<string>,
): Memory[] {
  const share = Math.max(0, shareOf(atRisk.length + beyond + done, daysLeft) - done);
  return cardsOfShare(atRisk, bulletOf, taken, daysLeft, share);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The card to show now, or null when today's plan is done. */
export function nextInQueue(queue: Queue): { cardId: string; memory: Memory | null } | null {
  const known = queue.learning[0] ?? queue.due[0];
  if (known) return withMemory(known);
  const fresh = queue.fresh[0];
  if (fresh !== undefined) return { cardId: fresh, memory: null };
  const ahead = queue.ahead[0];
  return ahead ? withMemory(ahead) : null;
}

function withMemory(memory: Memory): { cardId: string; memory: Memory } {
  return { cardId: memory.cardId, memory };
}

export function queueLength(queue: Queue): number {
  return queue.learning.length + queue.due.length + queue.fresh.length + queue.ahead.length;
}
