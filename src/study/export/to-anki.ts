import { createHash } from 'node:crypto';
import { DAY, type Instant, MINUTE, SECOND } from '../../base/clock.ts';
import type { Card } from '../../cards/card.ts';
import { isOwnCard } from '../../cards/own-card.ts';
import type { Learner, Rating } from '../learner.ts';
import type { Memory, Phase, Review } from '../memory.ts';
import { studyDaySpan } from '../study-day.ts';
import { offsetMinutes } from '../time-zone.ts';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiMemory,
  AnkiNote,
  AnkiReview,
} from './anki-collection.ts';
import { fieldsOf } from './anki-text.ts';

/*
 * A learner's cards, memories and reviews as an Anki collection. Pure: the same data gives the same collection, with the
 * same identifiers, so that a second import adds nothing.
 */

export interface LearnerMaterial {
  learner: Learner;
  now: Instant;
  cards: readonly { cardId: string; card: Card }[];
  memories: readonly Memory[];
  /** In the order in which they were given; none that was undone. */
  reviews: readonly Review[];
}

const EASE: Readonly<Record<Rating, AnkiReview['ease']>> = { again: 1, hard: 2, good: 3, easy: 4 };
const TYPES: Readonly<Record<Phase, AnkiCard['type']>> = {
  new: 0,
  learning: 1,
  review: 2,
  relearning: 3,
};
const LOG_TYPES: Readonly<Record<Phase, AnkiReview['type']>> = {
  new: 0,
  learning: 0,
  review: 1,
  relearning: 2,
};
/** Of FSRS-6, where a learner has no parameters of their own. */
const USUAL_DECAY = 0.1542;
const DECAY_PLACE = 20;
const USUAL_FACTOR = 2_500;
/** How many steps a card that is being learnt has in all; the log knows no more of them than that they are short. */
const STEPS: Readonly<Partial<Record<Phase, number>>> = { learning: 2, relearning: 1 };
const SHORT_STEP_SECONDS: Readonly<Record<Rating, number>> = {
  again: 60,
  hard: 360,
  good: 600,
  easy: 600,
};
const RELEARNING_SECONDS = 600;

/** Gives every instant away once: the next free millisecond after it. */
function freeIds(): (at: Instant) => number {
  const taken = new Set<number>();
  return (at) => {
    let id = Math.floor(at);
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  };
}

/** The same number for the same name, within what JavaScript and Anki count exactly. */
function idOf(name: string): number {
  return 1_400_000_000_000 + createHash('sha256').update(name).digest().readUInt32BE(0);
}

const seconds = (at: Instant): number => Math.floor(at / SECOND);

export function toAnki(material: LearnerMaterial): AnkiCollection {
  const { learner, now } = material;
  const { settings, parameters } = learner;
  const first = studyDaySpan(learner.createdAt, settings);
  const decks = decksOf(material);
  const notes = notesOf(material);
  const ids = new Map(notes.map(({ note, cardId }) => [cardId, note.id]));
  return {
    createdAt: seconds(first.startsAt),
    modifiedAt: now,
    rolloverHour: settings.rolloverHour,
    minutesWest: -offsetMinutes(first.startsAt, settings.timeZone),
    newPerDay: settings.newPerDay,
    reviewsPerDay: settings.reviewsPerDay,
    desiredRetention: settings.desiredRetention,
    parameters,
    decks: [...decks.values()],
    notes: notes.map(({ note }) => note),
    cards: cardsOf(material, { decks, ids, firstDay: first.day }),
    reviews: reviewsOf(material, ids),
  };
}

function decksOf({ cards }: LearnerMaterial): Map<string, AnkiDeck> {
  const decks = new Map<string, AnkiDeck>();
  for (const { card } of cards) {
    // A deck's name says its place below others by double colons.
    const name = `Paperdeck::${card.paperName.replaceAll(/:{2,}/g, ':').trim() || '–'}`;
    if (!decks.has(card.paperName)) decks.set(card.paperName, { id: idOf(name), name });
  }
  return decks;
}

function notesOf({ cards, reviews, learner }: LearnerMaterial) {
  const begun = new Map<string, Instant>();
  for (const { cardId, answeredAt } of reviews) {
    begun.set(cardId, Math.min(answeredAt, begun.get(cardId) ?? Infinity));
  }
  const freeId = freeIds();
  return cards
    .map((one) => ({ ...one, at: begun.get(one.cardId) ?? learner.createdAt }))
    .sort((a, b) => a.at - b.at || (a.cardId < b.cardId ? -1 : 1))
    .map(({ cardId, card, at }): { cardId: string; note: AnkiNote } => ({
      cardId,
      note: {
        id: freeId(at),
        guid: `paperdeck-${cardId}`,
        fields: fieldsOf(card),
        tags: ['paperdeck', isOwnCard(card) ? 'own' : card.paper.replaceAll(/\s+/g, '-')],
      },
    }));
}

interface Places {
  decks: ReadonlyMap<string, AnkiDeck>;
  ids: ReadonlyMap<string, number>;
  firstDay: number;
}

function cardsOf({ cards, memories, learner, now }: LearnerMaterial, places: Places): AnkiCard[] {
  const remembered = new Map(memories.map((memory) => [memory.cardId, memory]));
  const today = studyDaySpan(now, learner.settings).day;
  return cards.map(({ cardId, card }, position) => {
    const id = places.ids.get(cardId) as number;
    const place = { id, noteId: id, deckId: places.decks.get(card.paperName)?.id ?? 1 };
    const memory = remembered.get(cardId);
    const schedule = scheduleOf(memory, { position, today, firstDay: places.firstDay, now });
    return { ...place, ...schedule, memory: stateOf(memory, learner) };
  });
}

type Schedule = Omit<AnkiCard, 'id' | 'noteId' | 'deckId' | 'memory'>;

function scheduleOf(
  memory: Memory | undefined,
  on: { position: number; today: number; firstDay: number; now: Instant },
): Schedule {
  const { phase, reps, lapses, intervalDays, dueAt, dueDay } = memory ?? NEW;
  const left = Math.max(0, (STEPS[phase] ?? 0) - (memory?.step ?? 0));
  const isFar = dueAt - on.now >= DAY;
  const queue = { new: 0, learning: isFar ? 3 : 1, review: 2, relearning: isFar ? 3 : 1 } as const;
  const days = dueDay - on.firstDay;
  const due = { 0: on.position, 1: seconds(dueAt), 2: days, 3: days }[queue[phase]];
  const isBuried = memory?.buriedOn === on.today;
  return {
    type: TYPES[phase],
    queue: memory?.suspended === true ? -1 : isBuried ? -2 : queue[phase],
    due,
    intervalDays:
      phase === 'review' ? Math.max(1, Math.round(intervalDays)) : Math.round(intervalDays),
    factor: phase === 'new' ? 0 : USUAL_FACTOR,
    reps,
    lapses,
    stepsLeft: left * 1_001,
  };
}

const NEW: Pick<Memory, 'phase' | 'reps' | 'lapses' | 'intervalDays' | 'dueAt' | 'dueDay'> = {
  phase: 'new',
  reps: 0,
  lapses: 0,
  intervalDays: 0,
  dueAt: 0,
  dueDay: 0,
};

function stateOf(memory: Memory | undefined, { settings, parameters }: Learner): AnkiMemory | null {
  if (memory === undefined || memory.phase === 'new') return null;
  const { stability, difficulty, lastReviewedAt } = memory;
  return {
    stability,
    difficulty,
    desiredRetention: settings.desiredRetention,
    decay: parameters?.[DECAY_PLACE] ?? USUAL_DECAY,
    lastReviewAt: lastReviewedAt === null ? null : seconds(lastReviewedAt),
  };
}

function reviewsOf({ reviews }: LearnerMaterial, ids: ReadonlyMap<string, number>): AnkiReview[] {
  const freeId = freeIds();
  const last = new Map<string, number>();
  return [...reviews]
    .sort((a, b) => a.answeredAt - b.answeredAt || a.id - b.id)
    .flatMap((review): AnkiReview[] => {
      const { cardId, rating, answeredAt, phaseBefore, difficulty, durationMs } = review;
      const id = ids.get(cardId);
      if (id === undefined) return [];
      const interval = intervalOf(review);
      const lastInterval = last.get(cardId) ?? 0;
      last.set(cardId, interval);
      return [
        {
          id: freeId(answeredAt),
          cardId: id,
          ease: EASE[rating],
          interval,
          lastInterval,
          factor: Math.round(((difficulty - 1) / 9 + 0.1) * 1_000),
          milliseconds: Math.min(durationMs, MINUTE),
          type: LOG_TYPES[phaseBefore],
        },
      ];
    });
}

function intervalOf({ intervalDays, phaseBefore, rating }: Review): number {
  if (intervalDays > 0) return Math.max(1, Math.round(intervalDays));
  const isRelearning = phaseBefore === 'review' || phaseBefore === 'relearning';
  return -(isRelearning ? RELEARNING_SECONDS : SHORT_STEP_SECONDS[rating]);
}
