import type { LearnerSettings, StudyDay } from './learner.ts';
import { loadOn } from './easy-days.ts';
import type { Welcome } from './interval-choice.ts';

/** What is known of a learner's coming days when an interval is chosen. */
export interface Agenda {
  /** Review cards that fall due on a study day, the card itself left out. */
  dueOn: ReadonlyMap<StudyDay, number>;
  /** Days on which a card of the same bullet falls due. */
  siblingsOn: ReadonlySet<StudyDay>;
}

export const EMPTY_AGENDA: Agenda = { dueOn: new Map(), siblingsOn: new Set() };

/** Intervals up to here are balanced; days farther ahead are too empty yet to tell. */
export const BALANCED_DAYS = 90;
/** How much less welcome a card is on a day on which its sibling comes. */
const BESIDE_SIBLING = 0.001;

/** Days with twice the load, of a normal day's or of a reduced one's, are a quarter as welcome. */
export function welcomeOf(
  { dueOn, siblingsOn }: Agenda,
  settings: Pick<LearnerSettings, 'easyDays'>,
  today: StudyDay,
): Welcome {
  return (intervalDays) => {
    const day = today + intervalDays;
    const share = loadOn(settings, day);
    if (share === 0) return 0;
    const load = intervalDays > BALANCED_DAYS ? 0 : (dueOn.get(day) ?? 0) / share;
    return (share / (1 + load) ** 2) * (siblingsOn.has(day) ? BESIDE_SIBLING : 1);
  };
}
