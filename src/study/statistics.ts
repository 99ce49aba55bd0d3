import { begunMemories } from './begun-memories.ts';
import { editionsOf, languageOf } from './editions.ts';
import type { Learner, StudyDay } from './learner.ts';
import type { Memory, Review } from './memory.ts';
import { isDue } from './day-plan.ts';
import { recallOn } from './schedule.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { CardBook, PaperTopic, Study, StudyStats } from './study.ts';

export type Statistics = Pick<Study, 'stats'>;

/** Intervals from here on are mature. */
const MATURE_DAYS = 21;
const YEAR_DAYS = 365;
const RETENTION_SPANS = [1, 7, 30, YEAR_DAYS] as const;
const FORECAST_DAYS = 7;
const KEPT_DAYS = 10;

export function createStatistics(context: StudyContext, know: KnowLearner): Statistics {
  return { stats: async (id, paper) => statsOf(context, await know(id), paper) };
}

async function statsOf(
  context: StudyContext,
  learner: Learner,
  paper: string | undefined,
): Promise<StudyStats> {
  const { store, clock } = context;
  const book = context.book();
  const now = clock.now();
  const today = studyDayOf(now, learner.settings);
  const inPaper = (cardId: string): boolean =>
    paper === undefined || book.card(cardId)?.paper === paper;
  const allReviews = await store.reviews(learner.id, today - YEAR_DAYS + 1);
  const reviews = allReviews.filter(({ cardId }) => inPaper(cardId));
  const all = await begunMemories(context.store, learner.id);
  const memories = all.filter(({ cardId }) => inPaper(cardId));
  const topics = book.papers().filter(({ slug }) => paper === undefined || slug === paper);
  return {
    retention: RETENTION_SPANS.map((days) => retentionOf(reviews, today, days)),
    today: dayOf(reviews, today),
    forecast: forecastOf(memories, today),
    keptDays: keptDays(allReviews, today),
    cards: countsOf(memories),
    papers: topics.map((topic) => paperOf(topic, memories, learner, book, today, now)),
  };
}

/** True retention: the first answer of a study day on cards with an interval of a day or more. */
function retentionOf(
  reviews: readonly Review[],
  today: StudyDay,
  days: 1 | 7 | 30 | 365,
): StudyStats['retention'][number] {
  const counted = firstOfDay(reviews).filter(
    ({ studyDay, intervalDaysBefore }) => studyDay > today - days && intervalDaysBefore >= 1,
  );
  const young = counted.filter(({ intervalDaysBefore }) => intervalDaysBefore < MATURE_DAYS);
  const mature = counted.filter(({ intervalDaysBefore }) => intervalDaysBefore >= MATURE_DAYS);
  return {
    days,
    young: shareRight(young),
    mature: shareRight(mature),
    all: shareRight(counted),
    answers: counted.length,
  };
}

function firstOfDay(reviews: readonly Review[]): Review[] {
  const seen = new Set<string>();
  return reviews.filter(({ cardId, studyDay }) => {
    const key = `${studyDay} ${cardId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function shareRight(reviews: readonly Review[]): number | null {
  if (reviews.length === 0) return null;
  return reviews.filter(({ rating }) => rating !== 'again').length / reviews.length;
}

function dayOf(reviews: readonly Review[], day: StudyDay): StudyStats['today'] {
  const ofDay = reviews.filter(({ studyDay }) => studyDay === day);
  return {
    answers: ofDay.length,
    newCards: ofDay.filter(({ phaseBefore }) => phaseBefore === 'new').length,
    durationMs: ofDay.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

/** Overdue cards count for today. */
function forecastOf(memories: readonly Memory[], today: StudyDay): StudyStats['forecast'] {
  const cards = Array.from({ length: FORECAST_DAYS }, () => 0);
  for (const { phase, suspended, dueDay } of memories) {
    const place = Math.max(0, dueDay - today);
    if (phase !== 'review' || suspended || place >= FORECAST_DAYS) continue;
    cards[place] = (cards[place] ?? 0) + 1;
  }
  return cards.map((count, place) => ({ day: today + place, cards: count }));
}

/** Of the last ten study days, those with an answer and those on which nothing was due. */
function keptDays(reviews: readonly Review[], today: StudyDay): number {
  const answeredOn = new Set(reviews.map(({ studyDay }) => studyDay));
  const waiting = waitingSpans(reviews);
  const days = Array.from({ length: KEPT_DAYS }, (_, back) => today - back);
  return days.filter(
    (day) => answeredOn.has(day) || !waiting.some(({ from, to }) => from <= day && day < to),
  ).length;
}

/** Per review, the days from when its card fell due to when it was answered again. */
function waitingSpans(reviews: readonly Review[]): { from: StudyDay; to: StudyDay }[] {
  const nextOf = new Map<string, StudyDay>();
  const spans: { from: StudyDay; to: StudyDay }[] = [];
  for (const { cardId, studyDay, intervalDays } of reviews.toReversed()) {
    spans.push({ from: studyDay + intervalDays, to: nextOf.get(cardId) ?? Infinity });
    nextOf.set(cardId, studyDay);
  }
  return spans.filter(({ from, to }) => from < to);
}

function countsOf(memories: readonly Memory[]): StudyStats['cards'] {
  const count = (is: (memory: Memory) => boolean): number => memories.filter(is).length;
  return {
    begun: memories.length,
    learning: count(({ phase }) => phase === 'learning' || phase === 'relearning'),
    young: count(({ phase, intervalDays }) => phase === 'review' && intervalDays < MATURE_DAYS),
    mature: count(({ phase, intervalDays }) => phase === 'review' && intervalDays >= MATURE_DAYS),
    suspended: count(({ suspended }) => suspended),
  };
}

function paperOf(
  topic: PaperTopic,
  memories: readonly Memory[],
  learner: Learner,
  book: CardBook,
  today: StudyDay,
  now: number,
): StudyStats['papers'][number] {
  const begun = memories.filter(({ cardId }) => book.card(cardId)?.paper === topic.slug);
  const recalls = begun.map((memory) => recallOn(memory, learner, today));
  const cards = editionsOf([topic], languageOf(learner)).flatMap(({ paper, language }) =>
    book.cards(paper, language),
  );
  const sum = recalls.reduce((total, recall) => total + recall, 0);
  return {
    slug: topic.slug,
    name: topic.name,
    begun: begun.length,
    cards: cards.length,
    recall: recalls.length === 0 ? null : sum / recalls.length,
    due: begun.filter((memory) => isDue(memory, today, now)).length,
  };
}
