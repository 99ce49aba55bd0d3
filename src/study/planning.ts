import { setImmediate } from 'node:timers/promises';
import { seededRandom } from '../base/random.ts';
import { type AnswerHabits, answerHabits } from './answer-habits.ts';
import { begunMemories } from './begun-memories.ts';
import { materialOf } from './day-plan.ts';
import { limitsOn } from './easy-days.ts';
import type { Learner, StudyDay } from './learner.ts';
import type { Memory, Review } from './memory.ts';
import { contextOf } from './own-book.ts';
import { minutesFor, paceOf } from './pace.ts';
import { answersOfToday, pastReviews } from './past-reviews.ts';
import { memoryModel } from './schedule.ts';
import { type RestOfToday, type SimulatedCard, type SimulatedDays, simulate } from './simulate.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { OutlookRow, Study, StudyOutlook } from './study.ts';

export type Planning = Pick<Study, 'outlook'>;

const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const;
const HABIT_DAYS = 90;
/** A small deck is played through several times, because chance weighs more there. */
const RUNS_MOST = 20;
const ANSWERS_ENOUGH = 10_000;

export function createPlanning(context: StudyContext, know: KnowLearner): Planning {
  return {
    outlook: async (id, days) => outlookOf(await contextOf(context, id), await know(id), days),
  };
}

async function outlookOf(
  context: StudyContext,
  learner: Learner,
  days: number,
): Promise<StudyOutlook | null> {
  const today = studyDayOf(context.clock.now(), learner.settings);
  const memories = (await begunMemories(context.store, learner.id)).filter(
    ({ suspended }) => !suspended,
  );
  const bulletOf = (cardId: string): string => context.book().card(cardId)?.bulletId ?? cardId;
  const begun = memories.map((memory) => cardFrom(memory, today, bulletOf));
  const fresh = (await freshCards(context, learner, today, days)).map((cardId) =>
    newCard(bulletOf(cardId)),
  );
  if (begun.length + fresh.length === 0) return null;
  const habits = await habitsOf(context, learner, today);
  const rest = await restOfToday(context, learner, today, bulletOf);
  const paceMs = await paceOf(context, learner, today);
  const rows: OutlookRow[] = [];
  for (const retention of RETENTIONS) {
    const cards = [...begun, ...fresh];
    const seed = `${learner.id} ${today} ${days} ${retention}`;
    const { answers, known } = await play({
      learner,
      day: today,
      retention,
      habits,
      days,
      today: rest,
      cards,
      seed,
    });
    const answersPerDay = answers / days;
    rows.push({
      retention,
      answersPerDay,
      minutesPerDay: minutesFor(answersPerDay, paceMs),
      known,
    });
  }
  const knownNow = begun.reduce((sum, card) => sum + recallToday(learner, card), 0);
  return { days, begun: begun.length, fresh: fresh.length, knownNow, rows };
}

function cardFrom(
  memory: Memory,
  today: StudyDay,
  bulletOf: (cardId: string) => string,
): SimulatedCard {
  const { cardId, stability, difficulty, lastReviewDay, phase, dueDay } = memory;
  return {
    bullet: bulletOf(cardId),
    state: { stability, difficulty },
    lastDay: Math.min(0, (lastReviewDay ?? today) - today),
    dueDay: phase === 'review' ? dueDay - today : 0,
  };
}

const newCard = (bullet: string): SimulatedCard => ({ bullet, state: null, lastDay: 0, dueDay: 0 });

async function freshCards(
  context: StudyContext,
  learner: Learner,
  today: StudyDay,
  days: number,
): Promise<readonly string[]> {
  const { editions, cardIds } = await materialOf(context, learner, {});
  const ahead = Array.from({ length: days }, (_, index) => today + index + 1);
  const most = ahead.reduce((sum, day) => sum + limitsOn(learner.settings, day).newPerDay, 0);
  const ofPapers = await context.store.freshCardIds(learner.id, editions, most);
  const begun = new Set(
    (await context.store.memories(learner.id, cardIds)).map(({ cardId }) => cardId),
  );
  const single = cardIds.filter((cardId) => !begun.has(cardId) && context.book().card(cardId));
  return [...new Set([...single, ...ofPapers])].slice(0, most);
}

async function habitsOf(
  { store }: StudyContext,
  learner: Learner,
  today: StudyDay,
): Promise<AnswerHabits> {
  const reviews: Review[] = [];
  for await (const page of pastReviews(store, learner.id, today - HABIT_DAYS))
    reviews.push(...page);
  return answerHabits(reviews);
}

async function restOfToday(
  { store }: StudyContext,
  { id, settings }: Learner,
  today: StudyDay,
  bulletOf: (cardId: string) => string,
): Promise<RestOfToday> {
  const counts = await store.dayCounts(id, today);
  const answered = await answersOfToday(store, id, today);
  const limits = limitsOn(settings, today);
  return {
    limits: {
      newPerDay: Math.max(0, limits.newPerDay - counts.newCards),
      reviewsPerDay: Math.max(0, limits.reviewsPerDay - counts.reviews - counts.newCards),
    },
    bullets: [...new Set(answered.map(({ cardId }) => bulletOf(cardId)))],
  };
}

interface Play {
  learner: Learner;
  /** Today's study day. */
  day: StudyDay;
  retention: number;
  habits: AnswerHabits;
  days: number;
  today: RestOfToday;
  cards: readonly SimulatedCard[];
  seed: string;
}

const limitsFrom =
  ({ settings }: Learner, today: StudyDay) =>
  (day: number) =>
    limitsOn(settings, today + day);

/** The mean over enough runs, a day at a time, so that presses are answered in between. */
async function play(given: Play): Promise<SimulatedDays> {
  const { learner, day, retention, seed, ...rest } = given;
  const model = memoryModel({ ...learner, settings: { desiredRetention: retention } });
  const sum = { answers: 0, known: 0 };
  let runs = 0;
  while (runs < RUNS_MOST && sum.answers < ANSWERS_ENOUGH) {
    const random = seededRandom(`${seed} ${runs}`);
    const running = simulate({ ...rest, model, limitsOn: limitsFrom(learner, day), random });
    let step = running.next();
    for (; step.done !== true; step = running.next()) await setImmediate();
    sum.answers += step.value.answers;
    sum.known += step.value.known;
    runs += 1;
  }
  return { answers: sum.answers / runs, known: sum.known / runs };
}

function recallToday(learner: Learner, { state, lastDay }: SimulatedCard): number {
  return state === null ? 0 : memoryModel(learner).recall(state, -lastDay);
}
