import { materialOf, planDay } from './day-plan.ts';
import { limitsOn } from './easy-days.ts';
import { editionsOf, languageOf } from './editions.ts';
import type { Learner, LearnerId } from './learner.ts';
import { minutesFor, paceOf } from './pace.ts';
import { contextOf } from './own-book.ts';
import { LEARN_AHEAD_MS, queueLength } from './queue.ts';
import type { Scope } from './session.ts';
import type { DeckEntry, Edition, EditionCounts } from './store.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { DeckTopic, Study } from './study.ts';

export type Decks = Pick<
  Study,
  'deck' | 'addToDeck' | 'removeFromDeck' | 'counts' | 'plan' | 'hasMoreBeyondLimits'
>;

export function createDecks(context: StudyContext, know: KnowLearner): Decks {
  const { store, clock } = context;
  return {
    deck: async (id) => (await store.deck(id)).filter(isTopic),
    addToDeck: async (id, kind, name) => {
      if (!exists(context, kind, name)) return 'unknown';
      await know(id);
      const added = await store.addToDeck(id, { kind, name, addedAt: clock.now() });
      return added ? 'added' : 'there';
    },
    removeFromDeck: (id, kind, name) => store.removeFromDeck(id, kind, name),
    counts: async (id, which) => {
      const learner = await know(id);
      const own = await contextOf(context, id);
      const now = clock.now();
      const counts = await store.editionCounts({
        learnerId: id,
        editions: await editionsFor(own, learner, which),
        learningUntil: now + LEARN_AHEAD_MS,
        today: studyDayOf(now, learner.settings),
      });
      return withinPlan(own, learner, counts);
    },
    plan: async (id, scope = {}) => planOf(await contextOf(context, id), know, id, scope),
    hasMoreBeyondLimits: async (id) => hasMore(await contextOf(context, id), await know(id)),
  };
}

function isTopic(entry: DeckEntry): entry is DeckTopic {
  return entry.kind !== 'card';
}

function exists({ book }: StudyContext, kind: DeckTopic['kind'], name: string): boolean {
  return book()
    .papers()
    .some(({ slug, tags }) => (kind === 'paper' ? slug === name : tags.includes(name)));
}

async function editionsFor(context: StudyContext, learner: Learner, which: 'deck' | 'all') {
  if (which === 'all') return editionsOf(context.book().papers(), languageOf(learner));
  return (await materialOf(context, learner, {})).editions;
}

/** Of what is due only as much as today's plan holds: of a paper outside the deck, as reviewing it alone would. */
async function withinPlan(
  context: StudyContext,
  learner: Learner,
  counts: readonly EditionCounts[],
): Promise<EditionCounts[]> {
  const { queue, material, day } = await planDay(context, learner, {}, context.clock.now());
  const cards = context.book();
  const planned = queue.due.map(({ cardId }) => cards.card(cardId));
  const { reviewsPerDay } = limitsOn(learner.settings, day.day);
  return counts.map((count) => {
    const isIt = (one: Edition | undefined): boolean =>
      one?.paper === count.paper && one.language === count.language;
    const due = material.editions.some(isIt)
      ? planned.filter(isIt).length
      : Math.min(count.due, reviewsPerDay);
    return { ...count, due };
  });
}

/** Twice what anybody may set: nothing is left out. */
const NO_LIMITS = { newPerDay: 1_000, reviewsPerDay: 20_000 };

async function hasMore(context: StudyContext, learner: Learner): Promise<boolean> {
  const now = context.clock.now();
  const within = await planDay(context, learner, {}, now);
  const beyond = await planDay(context, learner, {}, now, NO_LIMITS);
  return queueLength(beyond.queue) > queueLength(within.queue);
}

/** What is left of today's plan, within the limits. */
async function planOf(
  context: StudyContext,
  know: KnowLearner,
  id: LearnerId,
  scope: Scope,
): ReturnType<Study['plan']> {
  const learner = await know(id);
  const { queue, day } = await planDay(context, learner, scope, context.clock.now());
  const learning = queue.learning.length + queue.ahead.length;
  const due = queue.due.length;
  const fresh = queue.fresh.length;
  const paceMs = await paceOf(context, learner, day.day);
  return { learning, due, fresh, minutes: minutesFor(learning + due + fresh, paceMs) };
}
