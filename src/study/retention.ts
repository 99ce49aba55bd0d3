import type { StudyDay } from './learner.ts';
import type { AnsweredDay } from './store.ts';
import type { RetentionSpan } from './study.ts';

/** Intervals from here on are mature. */
export const MATURE_DAYS = 21;

/** True retention of the last days, today included: of first answers on cards that had waited a day or more. */
export function retentionOver(
  answered: readonly AnsweredDay[],
  today: StudyDay,
  days: RetentionSpan['days'],
): RetentionSpan {
  const within = answered.filter(({ day }) => day > today - days);
  const sum = (of: (one: AnsweredDay) => number): number =>
    within.reduce((total, one) => total + of(one), 0);
  const young = sum((one) => one.young);
  const mature = sum((one) => one.mature);
  const youngRight = sum((one) => one.youngRight);
  const matureRight = sum((one) => one.matureRight);
  return {
    days,
    young: share(youngRight, young),
    mature: share(matureRight, mature),
    all: share(youngRight + matureRight, young + mature),
    answers: young + mature,
  };
}

const share = (right: number, all: number): number | null => (all === 0 ? null : right / all);
