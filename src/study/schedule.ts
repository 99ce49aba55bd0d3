import {
  type Card as FsrsCard,
  type FSRS,
  type Grade,
  Rating as FsrsRating,
  State,
  computeDecayFactor,
  fsrs,
  get_fuzz_range,
  roundTo,
} from 'ts-fsrs';
import { DAY, type Instant, MINUTE } from '../base/clock.ts';
import { seededRandom } from '../base/random.ts';
import { type Agenda, EMPTY_AGENDA, welcomeOf } from './agenda.ts';
import { draw } from './answer-habits.ts';
import {
  chooseInterval,
  equallyWelcome,
  type IntervalRange,
  type Welcome,
} from './interval-choice.ts';
import { type Learner, RATINGS, type Rating, type StudyDay } from './learner.ts';
import type { Memory, Phase } from './memory.ts';
import { type DayRule, studyDayOf, studyDayStart } from './study-day.ts';
import type { IntervalPreview } from './study.ts';

/*
 * The only file that knows ts-fsrs. Its days are the learner's study days: the library counts UTC dates, so every
 * instant handed to it is a study day's number told as a UTC date.
 */

const PARAMETER_COUNT = 21;
/** Shorter intervals are left as they are, as the library does. */
const FUZZED_FROM_DAYS = 2.5;
const SCHEDULERS_KEPT = 500;
/** As the library rounds. */
const RECALL_DIGITS = 8;

const GRADES: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};
const STATES: Readonly<Record<Phase, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const PHASES: Readonly<Record<State, Phase>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

/** Building a scheduler costs as much as three answers, so that one is kept per set of parameters. */
const schedulers = new Map<string, FSRS>();

/** One answer as it would be stored. */
export interface GradedMemory {
  after: Memory;
  elapsedDays: number;
  /** Predicted probability of recall at the moment of the answer; null for a first review. */
  retrievability: number | null;
}

/** A card of a learner at the moment of an answer; `memory` is null while the card is new. */
export interface GradedCard {
  learner: Learner;
  cardId: string;
  memory: Memory | null;
  at: Instant;
  /** The coming days, among which the interval is chosen; left out: all are alike. */
  agenda?: Agenda;
  /** What the buttons said: taken as it is. */
  promised?: PromisedIntervals | undefined;
}

/** Days by rating, as they stood on the buttons on a study day; they hold as long as it lasts. */
export interface PromisedIntervals {
  day: StudyDay;
  days: Readonly<Record<Rating, number>>;
}

/** What of a learner decides how cards are scheduled. */
export interface ScheduledLearner {
  parameters: Learner['parameters'];
  settings: Pick<Learner['settings'], 'desiredRetention'>;
}

export interface MemoryState {
  /** Days until retrievability falls to 90 %. */
  stability: number;
  /** 1-10. */
  difficulty: number;
}

/** FSRS without cards and calendars: for looking ahead and for judging parameters. */
export interface MemoryModel {
  /** The state after an answer; `state` is null before the first. */
  afterAnswer(state: MemoryState | null, elapsedDays: number, rating: Rating): MemoryState;
  recall(state: Pick<MemoryState, 'stability'>, elapsedDays: number): number;
  /** The interval given by an answer that leaves the card in review. `chance`, 0 to 1, picks within the fuzz range. */
  intervalDays(answer: ModelAnswer, chance: number): number;
}

export interface ModelAnswer {
  before: MemoryState;
  after: MemoryState;
  elapsedDays: number;
  /** Interval in force so far; 0 when the answer ends the steps of a day. */
  previousDays: number;
  rating: Rating;
}

/** Whether stored parameters can be used; those that cannot are left alone and the defaults are used instead. */
export function parametersAreUsable(parameters: readonly number[]): boolean {
  return parameters.length === PARAMETER_COUNT && parameters.every((one) => Number.isFinite(one));
}

function schedulerOf(learner: ScheduledLearner): FSRS {
  const usable = learner.parameters !== null && parametersAreUsable(learner.parameters);
  const weights = usable ? learner.parameters : null;
  const key = `${learner.settings.desiredRetention} ${weights?.join(' ') ?? ''}`;
  const kept = schedulers.get(key);
  if (kept) return kept;
  if (schedulers.size >= SCHEDULERS_KEPT) schedulers.clear();
  const scheduler = fsrs({
    request_retention: learner.settings.desiredRetention,
    // Chosen here instead, by the card's own chance and the learner's coming days.
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
    ...(weights === null ? {} : { w: [...weights] }),
  });
  schedulers.set(key, scheduler);
  return scheduler;
}

/** What a rating makes of a memory. Deterministic: the same card, memory, study day and rating give the same answer. */
export function gradeCard(card: GradedCard, rating: Rating): GradedMemory {
  return gradings(card)(rating);
}

/** What each rating would do: exactly what `gradeCard` would store. */
export function previewGrades(card: GradedCard): IntervalPreview[] {
  const graded = gradings(card);
  return RATINGS.map((rating) => {
    const { after } = graded(rating);
    return {
      rating,
      intervalDays: after.intervalDays,
      dueAt: after.dueAt,
      delayMs: after.dueAt - card.at,
    };
  });
}

/** The library works all four out at one go, and none of them depends on which is asked for. */
function gradings(card: GradedCard): (rating: Rating) => GradedMemory {
  const { learner, memory, at } = card;
  const today = studyDayOf(at, learner.settings);
  const scheduler = schedulerOf(learner);
  const elapsedDays = daysSince(memory, today);
  const outcomes = scheduler.repeat(toFsrs(card, today), virtualDate(today, memory));
  const intervals = intervalsOf(outcomes, scheduler, card, today);
  const retrievability = memory === null || memory.phase === 'new' ? null : recall(card, today);
  return (rating) => {
    const { card: next } = outcomes[GRADES[rating]];
    const intervalDays = next.state === State.Review ? intervals[rating] : 0;
    return { after: toMemory(card, next, intervalDays, today), elapsedDays, retrievability };
  };
}

/** What the buttons of a card are to show for the rest of the study day, whatever changes meanwhile. */
export function promiseIntervals(card: GradedCard): PromisedIntervals {
  const days = previewGrades(card).map(({ rating, intervalDays }) => [rating, intervalDays]);
  const day = studyDayOf(card.at, card.learner.settings);
  return { day, days: Object.fromEntries(days) as Record<Rating, number> };
}

/** Predicted probability of recall on a study day; 0 for a card that was never reviewed. */
export function recallOn(memory: Memory, learner: Learner, today: StudyDay): number {
  if (memory.phase === 'new' || memory.stability <= 0) return 0;
  return schedulerOf(learner).forgetting_curve(daysSince(memory, today), memory.stability);
}

function recall(card: GradedCard, today: StudyDay): number | null {
  return card.memory === null ? null : recallOn(card.memory, card.learner, today);
}

/** The rules of `gradeCard` without its calendar; the fuzz is drawn instead of seeded by the card. */
export function memoryModel(learner: ScheduledLearner): MemoryModel {
  const scheduler = schedulerOf(learner);
  const { decay, factor } = computeDecayFactor(scheduler.parameters.w);
  const afterAnswer: MemoryModel['afterAnswer'] = (state, elapsedDays, rating) =>
    scheduler.next_state(state, elapsedDays, GRADES[rating]);
  function intervalDays(answer: ModelAnswer, chance: number): number {
    const { after, before, elapsedDays: elapsed, previousDays: previous, rating } = answer;
    let above = 0;
    if (previous > 0 && (rating === 'good' || rating === 'easy')) {
      const easier = rating === 'easy' ? 'good' : 'hard';
      const lower = {
        ...answer,
        after: afterAnswer(before, elapsed, easier),
        rating: easier,
      } as const;
      above = intervalDays(lower, chance);
    }
    const range = rangeOf(scheduler, after.stability, { elapsed, previous, above });
    return chosenWithin(scheduler, range, equallyWelcome, chance);
  }
  return {
    afterAnswer,
    // The library's own curve works these two out anew each time.
    recall: ({ stability }, elapsedDays) =>
      roundTo((1 + (factor * elapsedDays) / stability) ** decay, RECALL_DIGITS),
    intervalDays,
  };
}

/** Never negative: after a move to an earlier zone the last review may lie on tomorrow's day. */
function daysSince(memory: Memory | null, today: StudyDay): number {
  const lastReviewDay = memory?.lastReviewDay ?? today;
  return Math.max(0, today - lastReviewDay);
}

function virtualDate(today: StudyDay, memory: Memory | null): Date {
  return new Date(Math.max(today, memory?.lastReviewDay ?? today) * DAY);
}

function toFsrs({ memory }: GradedCard, today: StudyDay): FsrsCard {
  return {
    due: new Date((memory?.dueDay ?? today) * DAY),
    stability: memory?.stability ?? 0,
    difficulty: memory?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: memory?.intervalDays ?? 0,
    learning_steps: memory?.step ?? 0,
    reps: memory?.reps ?? 0,
    lapses: memory?.lapses ?? 0,
    state: STATES[memory?.phase ?? 'new'],
    ...lastReviewOf(memory),
  };
}

function lastReviewOf(memory: Memory | null): Pick<FsrsCard, 'last_review'> {
  const day = memory?.lastReviewDay ?? null;
  return day === null ? {} : { last_review: new Date(day * DAY) };
}

/**
 * An interval that grows before the fuzz also grows by a day at least after it, and the order hard, good, easy is kept.
 * One chance for the four of them, of the card and the repetition: the same again after undo.
 */
function intervalsOf(
  outcomes: Readonly<Record<Grade, { card: FsrsCard }>>,
  scheduler: FSRS,
  card: GradedCard,
  today: StudyDay,
): Readonly<Record<Rating, number>> {
  const { memory, promised } = card;
  if (promised?.day === today) return promised.days;
  const welcome = welcomeOf(card.agenda ?? EMPTY_AGENDA, card.learner.settings, today);
  const chance = draw(seededRandom(`${card.cardId} ${memory?.reps ?? 0}`));
  const previous = memory?.intervalDays ?? 0;
  const elapsed = daysSince(memory, today);
  const intervals: Record<Rating, number> = { again: 0, hard: 0, good: 0, easy: 0 };
  let above = 0;
  for (const rating of RATINGS) {
    const { state, stability } = outcomes[GRADES[rating]].card;
    if (state !== State.Review) continue;
    const range = rangeOf(scheduler, stability, { elapsed, previous, above });
    intervals[rating] = chosenWithin(scheduler, range, welcome, chance);
    if (rating !== 'again') above = intervals[rating];
  }
  return intervals;
}

interface Around {
  /** Study days since the answer before. */
  elapsed: number;
  /** Interval in force so far. */
  previous: number;
  /** Interval of the rating below; 0 when that one gives none. */
  above: number;
}

/** Where an interval may lie: the library's fuzz, but above what it has to be above. */
function rangeOf(
  { interval_modifier: modifier, parameters }: FSRS,
  stability: number,
  { elapsed, previous, above }: Around,
): IntervalRange {
  const { maximum_interval: limit } = parameters;
  const wanted = Math.min(limit, Math.max(1, Math.round(stability * modifier)));
  const floor = Math.max(1, above + 1, wanted > previous ? previous + 1 : 1);
  const fuzz =
    wanted < FUZZED_FROM_DAYS
      ? { min_ivl: wanted, max_ivl: wanted }
      : get_fuzz_range(wanted, elapsed, limit);
  const least = Math.max(fuzz.min_ivl, floor);
  return { wanted, least, most: Math.max(fuzz.max_ivl, least), floor };
}

function chosenWithin(
  { parameters }: FSRS,
  range: IntervalRange,
  welcome: Welcome,
  chance: number,
): number {
  return Math.min(parameters.maximum_interval, chooseInterval(range, welcome, chance));
}

function toMemory(card: GradedCard, next: FsrsCard, intervalDays: number, today: StudyDay): Memory {
  const { learner, memory, at } = card;
  const rule: DayRule = learner.settings;
  const dueDay = today + intervalDays;
  const delay = next.due.getTime() - virtualDate(today, memory).getTime();
  return {
    learnerId: learner.id,
    cardId: card.cardId,
    phase: PHASES[next.state],
    stability: next.stability,
    difficulty: next.difficulty,
    step: next.learning_steps,
    dueAt: intervalDays > 0 ? studyDayStart(dueDay, rule) : at + Math.max(delay, MINUTE),
    dueDay,
    lastReviewedAt: at,
    lastReviewDay: today,
    intervalDays,
    reps: next.reps,
    lapses: next.lapses,
    suspended: false,
    buriedOn: null,
    version: (memory?.version ?? 0) + 1,
  };
}
