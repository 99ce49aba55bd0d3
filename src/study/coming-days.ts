import type { Instant } from '../base/clock.ts';
import { type Agenda, BALANCED_DAYS } from './agenda.ts';
import type { Learner } from './learner.ts';
import type { Memory } from './memory.ts';
import { type PromisedIntervals, promiseIntervals } from './schedule.ts';
import { begunSiblings } from './siblings.ts';
import type { StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';

/** What the learner's coming days hold besides a card that is about to be answered. */
export async function agendaFor(
  context: StudyContext,
  learner: Learner,
  cardId: string,
  memory: Memory | null,
  at: Instant,
): Promise<Agenda> {
  const today = studyDayOf(at, learner.settings);
  const days = await context.store.dueLoad(learner.id, today + 1, today + BALANCED_DAYS);
  const dueOn = new Map(days.map(({ day, cards }) => [day, cards]));
  const own = memory?.phase === 'review' ? dueOn.get(memory.dueDay) : undefined;
  if (memory && own !== undefined) dueOn.set(memory.dueDay, own - 1);
  const siblings = await begunSiblings(context, learner, cardId);
  const reviewed = siblings.filter(({ phase }) => phase === 'review');
  return { dueOn, siblingsOn: new Set(reviewed.map(({ dueDay }) => dueDay)) };
}

/** The intervals that the buttons of a card are to show, for the session to keep. */
export async function promisedFor(
  context: StudyContext,
  learner: Learner,
  cardId: string,
  memory: Memory | null,
  at: Instant,
): Promise<PromisedIntervals> {
  const agenda = await agendaFor(context, learner, cardId, memory, at);
  return promiseIntervals({ learner, cardId, memory, at, agenda });
}
