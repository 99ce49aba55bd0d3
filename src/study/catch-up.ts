import type { Learner, LearnerId, StudyDay } from './learner.ts';
import type { Memory } from './memory.ts';
import type { Break, CatchUpDays } from './store.ts';
import type { StudyContext } from './study-context.ts';

/** Over how many study days what waited during a break may be spread. */
export const CATCH_UP_DAYS: readonly CatchUpDays[] = [3, 5, 7];

/** Of a backlog, the cards that a day's share is chosen from: with every press, so there is an end to it. */
export const WAITING_LOOKED_AT = 2_000;

/**
 * Review cards that wait beyond those that were looked at, by a count that costs little: 0 as long as all were.
 * Suspended ones are among them: a share is rather too large than one day too small.
 */
export async function waitingBeyond(
  { store }: Pick<StudyContext, 'store'>,
  learnerId: LearnerId,
  today: StudyDay,
  lookedAt: readonly Memory[],
): Promise<number> {
  if (lookedAt.length < WAITING_LOOKED_AT) return 0;
  const load = await store.dueLoad(learnerId, 0, today);
  const waiting = load.reduce((sum, { cards }) => sum + cards, 0);
  return Math.max(0, waiting - lookedAt.filter(({ phase }) => phase === 'review').length);
}

/** The learner's newest break, over or not. */
export async function newestBreak(
  { store }: StudyContext,
  learner: Pick<Learner, 'id'>,
): Promise<Break | null> {
  return (await store.breaks(learner.id))[0] ?? null;
}

/** The last day of the break that is on today; null when none is. */
export function restsUntil(rest: Break | null, today: StudyDay): StudyDay | null {
  return rest !== null && today <= rest.untilDay ? rest.untilDay : null;
}

/** The fewest days with which a day's share stays within the daily limit; seven where none does. */
export function daysBySize(waiting: number, reviewsPerDay: number): CatchUpDays {
  return CATCH_UP_DAYS.find((days) => shareOf(waiting, days) <= reviewsPerDay) ?? 7;
}

/**
 * Study days of catching up that are left, today included; null when there is nothing to catch up with. Until the
 * first review after the break every day counts as the first: whoever comes back late loses nothing.
 */
export function daysToCatchUp(
  rest: Break | null,
  today: StudyDay,
  waiting: number,
  reviewsPerDay: number,
): number | null {
  if (rest === null || restsUntil(rest, today) !== null) return null;
  const days = rest.catchUpDays ?? daysBySize(waiting, reviewsPerDay);
  const left = (rest.caughtUpFrom ?? today) + days - today;
  return left > 0 ? Math.min(left, days) : null;
}

/** A day's share of what waits, so that the last of the days takes all that is left. */
export function shareOf(waiting: number, daysLeft: number): number {
  return Math.ceil(waiting / daysLeft);
}

/**
 * Today's cards of those that wait, in the order given, most at risk first. Siblings never meet on one day: a bullet
 * with as many cards as there are days left has its first one today, whatever the share, or its last would be left over.
 */
export function cardsOfShare(
  waiting: readonly Memory[],
  bulletOf: (card: Memory) => string,
  taken: ReadonlySet<string>,
  daysLeft: number,
  share: number,
): Memory[] {
  const cardsLeft = new Map<string, number>();
  for (const card of waiting) {
    cardsLeft.set(bulletOf(card), (cardsLeft.get(bulletOf(card)) ?? 0) + 1);
  }
  const seen = new Set(taken);
  const first = waiting.filter((card) => {
    const isFirst = !seen.has(bulletOf(card));
    seen.add(bulletOf(card));
    return isFirst;
  });
  const isPressing = (card: Memory): boolean => (cardsLeft.get(bulletOf(card)) ?? 0) >= daysLeft;
  const pressing = new Set(first.filter(isPressing));
  const others = first.filter((card) => !pressing.has(card));
  const chosen = new Set([...pressing, ...others.slice(0, Math.max(0, share - pressing.size))]);
  return first.filter((card) => chosen.has(card));
}

/**
 * Cards a day as the plans will hold them: what a day leaves over waits for the next, and none comes in a break.
 * `firstDay`: what is still planned for the first of the days, where that is known.
 */
export function forecastWithin(
  due: readonly { day: StudyDay; cards: number }[],
  rest: Break | null,
  reviewsOn: (day: StudyDay) => number,
  firstDay?: number,
): { day: StudyDay; cards: number }[] {
  let waiting = 0;
  return due.map(({ day, cards }, place) => {
    waiting += cards;
    const most = reviewsOn(day);
    const daysLeft = daysToCatchUp(rest, day, waiting, most);
    const share = daysLeft === null ? Math.min(most, waiting) : shareOf(waiting, daysLeft);
    const known = place === 0 ? firstDay : undefined;
    const planned = restsUntil(rest, day) === null ? (known ?? share) : 0;
    waiting -= planned;
    return { day, cards: planned };
  });
}
