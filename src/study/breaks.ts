import type { Instant } from '../base/clock.ts';
import {
  daysBySize,
  daysToCatchUp,
  newestBreak,
  restsUntil,
  WAITING_LOOKED_AT,
  waitingBeyond,
} from './catch-up.ts';
import { materialOf } from './day-plan.ts';
import type { Learner, StudyDay } from './learner.ts';
import type { Break } from './store.ts';
import { type KnowLearner, type StudyContext, learnerTurn } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { BreakState, Study } from './study.ts';

export type Breaks = Pick<Study, 'breakState' | 'restUntil' | 'endBreak' | 'spreadBacklog'>;

/** A longer absence is no holiday: more likely the year was mistyped. */
const MOST_DAYS = 366;

/** `onChange` is called with the learner when their break has begun, moved or ended. */
export function createBreaks(
  context: StudyContext,
  know: KnowLearner,
  onChange: (learner: Learner) => Promise<void>,
): Breaks {
  const { store, clock, takeTurns } = context;
  const todayOf = (learner: Learner): StudyDay => studyDayOf(clock.now(), learner.settings);

  async function stateFor(learner: Learner): Promise<BreakState | null> {
    const today = todayOf(learner);
    return stateOf(await newestBreak(context, learner), today, learner);
  }

  return {
    breakState: async (id) => stateFor(await know(id)),
    restUntil: async (id, untilDay) => {
      const learner = await know(id);
      const today = todayOf(learner);
      const latest = today + MOST_DAYS;
      if (untilDay < today) return { problem: 'past', today, latest };
      if (untilDay > latest) return { problem: 'too-far', today, latest };
      await takeTurns(learnerTurn(id), async () => {
        const newest = await newestBreak(context, learner);
        const isOn = newest !== null && restsUntil(newest, today) !== null;
        const rest = isOn
          ? { ...newest, untilDay }
          : newBreak(learner, today, untilDay, clock.now());
        await store.saveBreak(rest);
      });
      await onChange(learner);
      return { state: await stateFor(learner), today };
    },
    endBreak: async (id) => {
      const learner = await know(id);
      const ended = await takeTurns(learnerTurn(id), () => end(context, learner, todayOf(learner)));
      if (ended === 'break') await onChange(learner);
      return ended;
    },
    spreadBacklog: async (id, days) => {
      const learner = await know(id);
      return takeTurns(learnerTurn(id), async () => {
        const rest = await newestBreak(context, learner);
        if (rest === null || (await stateFor(learner)) === null) return null;
        await store.saveBreak({ ...rest, catchUpDays: days });
        return stateFor(learner);
      });
    },
  };
}

function newBreak(
  { id }: Learner,
  fromDay: StudyDay,
  untilDay: StudyDay,
  createdAt: Instant,
): Break {
  return { learnerId: id, fromDay, untilDay, createdAt, catchUpDays: null, caughtUpFrom: null };
}

/** Null when neither a break nor catching up is going on. */
function stateOf(rest: Break | null, today: StudyDay, learner: Learner): BreakState | null {
  if (rest === null) return null;
  const { untilDay, catchUpDays } = rest;
  if (restsUntil(rest, today) !== null) return { phase: 'resting', today, untilDay, catchUpDays };
  const daysLeft = daysToCatchUp(rest, today, 0, learner.settings.reviewsPerDay);
  if (daysLeft === null) return null;
  const begun = rest.caughtUpFrom !== null;
  return {
    phase: 'catching-up',
    today,
    untilDay,
    catchUpDays,
    daysLeft: begun || catchUpDays !== null ? daysLeft : null,
  };
}

/** A break that is on ends with yesterday, and is as if it had never been when it began today. */
async function end(
  { store }: StudyContext,
  learner: Learner,
  today: StudyDay,
): Promise<'break' | 'catch-up' | 'none'> {
  const [rest] = await store.breaks(learner.id);
  const state = stateOf(rest ?? null, today, learner);
  if (rest === undefined || state === null) return 'none';
  if (state.phase === 'catching-up') {
    await store.saveBreak({ ...rest, catchUpDays: 3, caughtUpFrom: today - 3 });
    return 'catch-up';
  }
  if (rest.fromDay >= today) await store.removeBreak(learner.id, rest.fromDay);
  else await store.saveBreak({ ...rest, untilDay: today - 1 });
  return 'break';
}

/** Settles how long catching up takes, and that it begins today: with the first review after a break. */
export async function beginCatchUp(
  context: StudyContext,
  learner: Learner,
  at: Instant,
): Promise<void> {
  const rest = await newestBreak(context, learner);
  const today = studyDayOf(at, learner.settings);
  if (rest === null || rest.caughtUpFrom !== null || restsUntil(rest, today) !== null) return;
  const waiting = await context.store.dueMemories({
    learnerId: learner.id,
    editions: (await materialOf(context, learner, {})).editions,
    learningUntil: at,
    today,
    limit: WAITING_LOOKED_AT,
  });
  const count = waiting.length + (await waitingBeyond(context, learner.id, today, waiting));
  const days = rest.catchUpDays ?? daysBySize(count, learner.settings.reviewsPerDay);
  await context.store.saveBreak({ ...rest, catchUpDays: days, caughtUpFrom: today });
}
