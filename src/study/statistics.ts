import { setImmediate } from 'node:timers/promises';
import { forecastWithin, newestBreak, restsUntil } from './catch-up.ts';
import { planDay } from './day-plan.ts';
import { limitsOn, loadOn } from './easy-days.ts';
import { firstOfKeptDays, type KeptDays, keptDays, type LastDays } from './kept-days.ts';
import type { Learner, LearnerId, StudyDay } from './learner.ts';
import { byLocalHour } from './local-hours.ts';
import type { MemoryTrace, Review } from './memory.ts';
import { contextOf, ownTopics } from './own-book.ts';
import { paperMemories, RECALL_FLOOR } from './paper-memory.ts';
import { answersOfToday } from './past-reviews.ts';
import { MATURE_DAYS, retentionOver } from './retention.ts';
import type { AnsweredDay, Break, ReviewSpan, Store, SureCounts } from './store.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { AnswerCount, Study, StudyStats } from './study.ts';

export type Statistics = Pick<Study, 'stats'>;

const YEAR_DAYS = 365;
const RETENTION_SPANS = [1, 7, 30, YEAR_DAYS] as const;
const FORECAST_DAYS = 30;
/** Habits and self-judgement change: older answers say little about them. */
const HABIT_DAYS = 90;
/** Days counted at once: some thousand answers of whoever studies most, a few milliseconds. */
const SLICE_DAYS = 30;
const PAGE = 1_000;

export function createStatistics(context: StudyContext, know: KnowLearner): Statistics {
  return {
    stats: async (id, paper) => statsOf(await contextOf(context, id), await know(id), paper),
  };
}

/** Counts come from the store by the day; everybody else has their turn between two of its answers. */
async function statsOf(
  context: StudyContext,
  learner: Learner,
  paper: string | undefined,
): Promise<StudyStats> {
  const { store, clock } = context;
  const book = context.book();
  const now = clock.now();
  const today = studyDayOf(now, learner.settings);
  const topics = book.papers().filter(({ slug }) => paper === undefined || slug === paper);
  const editions =
    paper === undefined
      ? null
      : topics.flatMap(({ slug, languages }) =>
          languages.map((language) => ({ paper: slug, language })),
        );
  const span = (days: number): ReviewSpan => ({
    learnerId: learner.id,
    from: today - days + 1,
    to: today,
    editions,
  });
  const inPaper = ({ cardId }: { cardId: string }): boolean =>
    paper === undefined || book.card(cardId)?.paper === paper;

  const answered = await inSlices(span(YEAR_DAYS), (slice) =>
    store.answeredDays(slice, MATURE_DAYS),
  );
  const quarters = await inSlices(span(HABIT_DAYS), (slice) => store.answeredQuarters(slice));
  const sure = await inSlices(span(HABIT_DAYS), (slice) => store.sureCounts(slice));
  const answersToday = (await answersOfToday(store, learner.id, today)).filter(inPaper);
  await setImmediate();
  const all = (await tracesOf(store, learner.id)).filter(({ cardId }) => book.card(cardId));
  const memories = all.filter(inPaper);
  const firstDay = await firstDayOf(store, learner.id);
  const plan = await planDay(context, learner, paper === undefined ? {} : { paper }, now);
  const rest = await newestBreak(context, learner);
  const view = { learner, memories, book, today, now, plan };
  return {
    day: today,
    retention: RETENTION_SPANS.map((days) => retentionOver(answered, today, days)),
    today: todayOf(answersToday),
    forecast: withLearning(
      forecastWithin(
        forecastOf(memories, today),
        rest,
        (day) => limitsOn(learner.settings, day).reviewsPerDay,
        plan.queue.due.filter(inPaper).length,
      ),
      memories,
      rest,
    ),
    heatMap: answered.map(({ day, answers }) => ({ day, answers })),
    hours: byLocalHour(quarters, learner.settings.timeZone),
    calibration: { sure: sumOf(sure, true), unsure: sumOf(sure, false) },
    firstDay,
    keptDays: await keptDaysOf(store, learner, { today, firstDay, memories: all }),
    cards: countsOf(memories),
    papers: await paperMemories(view, [
      ...topics,
      ...(paper === undefined ? ownTopics(book, learner.id) : []),
    ]),
    recallFloor: RECALL_FLOOR,
  };
}

async function inSlices<Row>(
  span: ReviewSpan,
  ask: (slice: ReviewSpan) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let { from } = span; from <= span.to; from += SLICE_DAYS) {
    const to = Math.min(span.to, from + SLICE_DAYS - 1);
    rows.push(...(await ask({ ...span, from, to })));
    await setImmediate();
  }
  return rows;
}

/** Of all begun cards; retired ones are not in the book. */
async function tracesOf(store: Store, id: LearnerId): Promise<MemoryTrace[]> {
  const traces: MemoryTrace[] = [];
  for (let after = ''; ;) {
    const page = await store.memoryTraces(id, after, PAGE);
    traces.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return traces;
    after = last.cardId;
    await setImmediate();
  }
}

function todayOf(reviews: readonly Review[]): StudyStats['today'] {
  return {
    answers: reviews.length,
    newCards: reviews.filter(({ phaseBefore }) => phaseBefore === 'new').length,
    durationMs: reviews.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

function sumOf(counts: readonly SureCounts[], wanted: boolean): AnswerCount {
  const marked = counts.filter(({ sure }) => sure === wanted);
  return {
    answers: marked.reduce((sum, { answers }) => sum + answers, 0),
    right: marked.reduce((sum, { right }) => sum + right, 0),
  };
}

/** Overdue cards count for today. */
function forecastOf(memories: readonly MemoryTrace[], today: StudyDay): StudyStats['forecast'] {
  const cards = Array.from({ length: FORECAST_DAYS }, () => 0);
  for (const { phase, suspended, dueDay } of memories) {
    const place = Math.max(0, dueDay - today);
    if (phase !== 'review' || suspended || place >= FORECAST_DAYS) continue;
    cards[place] = (cards[place] ?? 0) + 1;
  }
  return cards.map((count, place) => ({ day: today + place, cards: count }));
}

/** Cards that are still being learnt come on top: no daily limit holds them back, only a break does. */
function withLearning(
  forecast: StudyStats['forecast'],
  memories: readonly MemoryTrace[],
  rest: Break | null,
): StudyStats['forecast'] {
  const learning = memories.filter(
    ({ phase, suspended }) => !suspended && (phase === 'learning' || phase === 'relearning'),
  );
  const open = forecast.filter(({ day }) => restsUntil(rest, day) === null);
  const dayOf = ({ dueDay }: MemoryTrace): StudyDay | undefined =>
    open.find(({ day }) => day >= dueDay)?.day;
  const days = learning.map(dayOf);
  return forecast.map(({ day, cards }) => ({
    day,
    cards: cards + days.filter((one) => one === day).length,
  }));
}

async function firstDayOf(store: Store, id: LearnerId): Promise<StudyDay | null> {
  const [first] = await store.reviewsPage(id, { studyDay: 0, id: 0 }, 1);
  return first?.studyDay ?? null;
}

/** Of all papers: a day is kept by an answer to whatever card. */
async function keptDaysOf(
  store: Store,
  { id: learnerId, settings }: Learner,
  known: Pick<LastDays, 'today' | 'firstDay' | 'memories'>,
): Promise<KeptDays> {
  const { today } = known;
  const isFree = (day: StudyDay): boolean => loadOn(settings, day) === 0;
  const span = { learnerId, from: firstOfKeptDays(today), to: today, editions: null };
  const days: AnsweredDay[] = await store.answeredDays(span, MATURE_DAYS);
  const waited = await store.waitedSince(span);
  const breaks = await store.breaks(learnerId);
  const answered = days.map(({ day }) => day);
  return keptDays({ ...known, answered, waited, breaks, isFree });
}

function countsOf(memories: readonly MemoryTrace[]): StudyStats['cards'] {
  const count = (is: (memory: MemoryTrace) => boolean): number => memories.filter(is).length;
  return {
    begun: memories.length,
    learning: count(({ phase }) => phase === 'learning' || phase === 'relearning'),
    young: count(({ phase, intervalDays }) => phase === 'review' && intervalDays < MATURE_DAYS),
    mature: count(({ phase, intervalDays }) => phase === 'review' && intervalDays >= MATURE_DAYS),
    suspended: count(({ suspended }) => suspended),
  };
}
