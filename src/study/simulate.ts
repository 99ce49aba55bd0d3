import type { Random } from '../base/random.ts';
import { type AnswerHabits, draw, drawRating, happens } from './answer-habits.ts';
import type { DayLimits } from './easy-days.ts';
import type { Rating } from './learner.ts';
import type { MemoryModel, MemoryState } from './schedule.ts';

/*
 * A learner's next days played through: same limits, same order, same learning steps as the real queue; whether a card
 * is remembered is drawn with the probability that its memory predicts. Days are counted from today, 0, whose rest is
 * played first and not counted.
 */

export interface SimulatedCard {
  bullet: string;
  /** Null while the card is new. */
  state: MemoryState | null;
  /** Day of the last answer, 0 or less; of no meaning while new. */
  lastDay: number;
  /** Day on which the card is due; may lie in the past. */
  dueDay: number;
}

/** What today's answers have left. */
export interface RestOfToday {
  limits: DayLimits;
  /** Bullets that were answered already. */
  bullets: readonly string[];
}

export interface Simulation {
  model: MemoryModel;
  habits: AnswerHabits;
  /** By the day, counted from today. */
  limitsOn: (day: number) => DayLimits;
  today: RestOfToday;
  /** Days from tomorrow on. */
  days: number;
  random: Random;
  /** Begun cards, then new ones in the order in which they are begun. Left alone. */
  cards: readonly SimulatedCard[];
}

export interface SimulatedDays {
  /** All answers, those within learning steps too. */
  answers: number;
  /** Cards expected to be remembered after the last day: the sum of their probabilities. */
  known: number;
}

interface Begun extends SimulatedCard {
  state: MemoryState;
}

/** As in the schedule: two learning steps, one relearning step. */
const LEARNING_STEPS = 2;
const RELEARNING_STEPS = 1;
/** Nobody answers one card more often than this on one day. */
const STEPS_MOST = 30;

/** Plays the days one by one; yields the answers of each, so that whoever runs it can let others have their turn. */
export function* simulate(simulation: Simulation): Generator<number, SimulatedDays> {
  const begun = structuredClone(simulation.cards.filter(isBegun));
  const fresh = simulation.cards.filter(({ state }) => state === null);
  const { today } = simulation;
  playDay({ ...simulation, limitsOn: () => today.limits }, 0, begun, fresh, today.bullets);
  let answers = 0;
  for (let day = 1; day <= simulation.days; day++) {
    const ofDay = playDay(simulation, day, begun, fresh, []);
    answers += ofDay;
    yield ofDay;
  }
  const { model, days } = simulation;
  const known = begun.reduce(
    (sum, { state, lastDay }) => sum + model.recall(state, days - lastDay),
    0,
  );
  return { answers, known };
}

function isBegun(card: SimulatedCard): card is Begun {
  return card.state !== null;
}

/** Answers given on a day; cards begun on it move from `fresh` to `begun`. */
function playDay(
  simulation: Simulation,
  day: number,
  begun: Begun[],
  fresh: SimulatedCard[],
  answered: readonly string[],
): number {
  const { newPerDay, reviewsPerDay } = simulation.limitsOn(day);
  const bullets = new Set(answered);
  const due = mostAtRisk(simulation.model, begun, day)
    .filter(({ bullet }) => isFirst(bullet, bullets))
    .slice(0, reviewsPerDay);
  let answers = 0;
  for (const card of due) answers += review(simulation, card, day);
  const places = Math.min(newPerDay, reviewsPerDay - due.length);
  for (const card of takeFresh(fresh, bullets, places)) {
    const learned = learn(simulation);
    begun.push({ ...card, ...scheduled(simulation, day, learned.state) });
    answers += learned.answers;
  }
  return answers;
}

function mostAtRisk(model: MemoryModel, begun: readonly Begun[], day: number): Begun[] {
  return begun
    .filter(({ dueDay }) => dueDay <= day)
    .map((card) => ({ card, recall: model.recall(card.state, day - card.lastDay) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ card }) => card);
}

/** Siblings do not meet on one day. */
function isFirst(bullet: string, seen: Set<string>): boolean {
  if (seen.has(bullet)) return false;
  seen.add(bullet);
  return true;
}

function takeFresh(fresh: SimulatedCard[], bullets: Set<string>, places: number): SimulatedCard[] {
  const taken: SimulatedCard[] = [];
  for (let index = 0; index < fresh.length && taken.length < places;) {
    const card = fresh[index] as SimulatedCard;
    if (isFirst(card.bullet, bullets)) {
      taken.push(card);
      fresh.splice(index, 1);
    } else index += 1;
  }
  return taken;
}

/** One due card and, when it was forgotten, its way back on the same day. Gives the answers it took. */
function review(simulation: Simulation, card: Begun, day: number): number {
  const { model, habits, random } = simulation;
  const elapsedDays = day - card.lastDay;
  const isRecalled = happens(model.recall(card.state, elapsedDays), random);
  const rating = isRecalled ? drawRating(habits.recalled, random) : 'again';
  const after = model.afterAnswer(card.state, elapsedDays, rating);
  if (!isRecalled) {
    const back = walkSteps(simulation, after, RELEARNING_STEPS, 0);
    Object.assign(card, scheduled(simulation, day, back.state));
    return 1 + back.answers;
  }
  const previousDays = Math.max(1, card.dueDay - card.lastDay);
  const answer = { before: card.state, after, elapsedDays, previousDays, rating };
  const intervalDays = model.intervalDays(answer, draw(random));
  Object.assign(card, { state: after, lastDay: day, dueDay: day + intervalDays });
  return 1;
}

/** A card that leaves the steps of a day. */
function scheduled(
  { model, random }: Simulation,
  day: number,
  state: MemoryState,
): Pick<Begun, 'state' | 'lastDay' | 'dueDay'> {
  const answer = { before: state, after: state, elapsedDays: 0, previousDays: 0 } as const;
  const intervalDays = model.intervalDays({ ...answer, rating: 'good' }, draw(random));
  return { state, lastDay: day, dueDay: day + intervalDays };
}

/** A new card until it leaves its learning steps. */
function learn(simulation: Simulation): { state: MemoryState; answers: number } {
  const rating = drawRating(simulation.habits.first, simulation.random);
  const first = simulation.model.afterAnswer(null, 0, rating);
  const step = stepAfter(rating, 0, LEARNING_STEPS);
  const { state, answers } = walkSteps(simulation, first, LEARNING_STEPS, step);
  return { state, answers: answers + 1 };
}

function walkSteps(
  { model, habits, random }: Pick<Simulation, 'model' | 'habits' | 'random'>,
  from: MemoryState,
  steps: number,
  firstStep: number,
): { state: MemoryState; answers: number } {
  let state = from;
  let answers = 0;
  for (let step = firstStep; step < steps && answers < STEPS_MOST; answers++) {
    const rating = drawRating(habits.steps, random);
    state = model.afterAnswer(state, 0, rating);
    step = stepAfter(rating, step, steps);
  }
  return { state, answers };
}

function stepAfter(rating: Rating, step: number, steps: number): number {
  if (rating === 'again') return 0;
  if (rating === 'hard') return step;
  return rating === 'good' ? step + 1 : steps;
}
