import type { Instant } from '../base/clock.ts';
import { daysToCatchUp, newestBreak, WAITING_LOOKED_AT, waitingBeyond } from './catch-up.ts';
import { type DayLimits, limitsOn } from './easy-days.ts';
import { editionsOf, isWithoutScope, languageOf, topicsInDeck, topicsInScope } from './editions.ts';
import type { Learner, StudyDay } from './learner.ts';
import type { Memory, Review } from './memory.ts';
import { ownEditions } from './own-book.ts';
import { answersOfToday } from './past-reviews.ts';
import { LEARN_AHEAD_MS, planQueue, type CatchUp, type Queue } from './queue.ts';
import { recallOn } from './schedule.ts';
import type { Scope } from './session.ts';
import type { Break, Edition } from './store.ts';
import type { StudyContext } from './study-context.ts';
import { type StudyDaySpan, studyDaySpan } from './study-day.ts';

/** What a learner studies within a scope. */
export interface Material {
  editions: readonly Edition[];
  /** Single cards of papers that are not studied as a whole. */
  cardIds: readonly string[];
}

/** The rest of a learner's study day. */
export interface DayPlan {
  day: StudyDaySpan;
  material: Material;
  queue: Queue;
}

/** Due cards looked at to find the most at risk; whoever has more sees the rest on later days. */
const DUE_LOOKED_AT = 1_000;
/** Bullets give this many cards at most, so that enough candidates are left once siblings are out. */
const SIBLINGS_MOST = 4;

/** With a scope: its papers, in the deck or not. Without: the deck. */
export async function materialOf(
  { store, book }: StudyContext,
  learner: Learner,
  scope: Scope,
): Promise<Material> {
  const cards = book();
  const language = languageOf(learner);
  if (!isWithoutScope(scope)) {
    return { editions: editionsOf(topicsInScope(cards, scope), language), cardIds: [] };
  }
  const deck = await store.deck(learner.id);
  return {
    editions: [
      ...editionsOf(topicsInDeck(cards, deck), language),
      ...ownEditions(cards, learner.id),
    ],
    cardIds: deck.filter(({ kind }) => kind === 'card').map(({ name }) => name),
  };
}

export async function planDay(
  context: StudyContext,
  learner: Learner,
  scope: Scope,
  at: Instant,
  limits: DayLimits = limitsOn(learner.settings, studyDaySpan(at, learner.settings).day),
): Promise<DayPlan> {
  const day = studyDaySpan(at, learner.settings);
  const material = await materialOf(context, learner, scope);
  const answeredToday = await answersOfToday(context.store, learner.id, day.day);
  const rest = await newestBreak(context, learner);
  const due = await dueOf(context, learner, material, day, at, lookedAt(rest, day.day));
  const fresh = await freshOf(context, learner, material, limits, answeredToday);
  const cards = context.book();
  const catchUp = await catchUpOf(
    context,
    { learner, limits, rest, material, today: day.day },
    due,
    answeredToday,
  );
  const queue = planQueue({
    now: at,
    limits,
    due: due.filter(({ cardId }) => cards.card(cardId) !== undefined),
    fresh: fresh.filter((cardId) => cards.card(cardId) !== undefined),
    answeredToday,
    catchUp,
    bulletOf: (cardId) => cards.card(cardId)?.bulletId ?? cardId,
    recall: (memory) => recallOn(memory, learner, day.day),
  });
  return { day, material, queue };
}

/** A backlog that is spread over days is looked at further, so that all of a day's share is among it. */
function lookedAt(rest: Break | null, today: StudyDay): number {
  return daysToCatchUp(rest, today, 0, 0) === null ? DUE_LOOKED_AT : WAITING_LOOKED_AT;
}

interface Backlog {
  learner: Learner;
  limits: DayLimits;
  rest: Break | null;
  material: Material;
  today: StudyDay;
}

async function catchUpOf(
  context: StudyContext,
  { learner, limits, rest, material: { editions, cardIds }, today }: Backlog,
  due: readonly Memory[],
  answeredToday: readonly Review[],
): Promise<CatchUp | null> {
  if (daysToCatchUp(rest, today, 0, 0) === null) return null;
  const cards = context.book();
  const ofMaterial = ({ cardId }: Review): boolean => {
    const card = cards.card(cardId);
    const isOf = ({ paper, language }: Edition): boolean =>
      card?.paper === paper && card.language === language;
    return cardIds.includes(cardId) || editions.some(isOf);
  };
  const isReview = ({ phaseBefore }: Review): boolean => phaseBefore === 'review';
  const done = answeredToday.filter((review) => isReview(review) && ofMaterial(review)).length;
  const beyond = await waitingBeyond(context, learner.id, today, due);
  const waiting = due.filter(({ phase }) => phase === 'review').length + beyond + done;
  const daysLeft = daysToCatchUp(rest, today, waiting, limits.reviewsPerDay);
  return daysLeft === null ? null : { daysLeft, done, beyond };
}

async function dueOf(
  { store }: StudyContext,
  learner: Learner,
  material: Material,
  { day }: StudyDaySpan,
  at: Instant,
  limit: number,
): Promise<Memory[]> {
  const learningUntil = at + LEARN_AHEAD_MS;
  const ofPapers = await store.dueMemories({
    learnerId: learner.id,
    editions: material.editions,
    learningUntil,
    today: day,
    limit,
  });
  if (material.cardIds.length === 0) return ofPapers;
  const known = new Set(ofPapers.map(({ cardId }) => cardId));
  const single = await store.memories(learner.id, material.cardIds);
  const dueOnes = single.filter((memory) => isDue(memory, day, learningUntil));
  return [...ofPapers, ...dueOnes.filter(({ cardId }) => !known.has(cardId))];
}

/** Whether a begun card is to be reviewed: learning cards by the instant, others by the study day. */
export function isDue(
  memory: Pick<Memory, 'phase' | 'suspended' | 'buriedOn' | 'dueDay' | 'dueAt'>,
  today: number,
  learningUntil: Instant,
): boolean {
  if (memory.suspended || memory.buriedOn === today || memory.phase === 'new') return false;
  return memory.phase === 'review' ? memory.dueDay <= today : memory.dueAt <= learningUntil;
}

async function freshOf(
  { store }: StudyContext,
  learner: Learner,
  { editions, cardIds }: Material,
  limits: DayLimits,
  answeredToday: readonly Review[],
): Promise<string[]> {
  const begunToday = answeredToday.filter(({ phaseBefore }) => phaseBefore === 'new').length;
  const left = limits.newPerDay - begunToday;
  if (left <= 0) return [];
  const wanted = left * SIBLINGS_MOST + answeredToday.length * (SIBLINGS_MOST - 1);
  const ofPapers = await store.freshCardIds(learner.id, editions, wanted);
  if (cardIds.length === 0) return ofPapers;
  const begun = new Set((await store.memories(learner.id, cardIds)).map(({ cardId }) => cardId));
  return [...new Set([...cardIds.filter((cardId) => !begun.has(cardId)), ...ofPapers])];
}
