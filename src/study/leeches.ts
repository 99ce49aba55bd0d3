import { doubtsOf } from '../cards/card-doubts.ts';
import type { Card } from '../cards/card.ts';
import {
  isOwnCard,
  makeOwnCard,
  OWN_CARD_LETTERS,
  OWN_CARDS_MOST,
  questionKey,
  type Sides,
  sidesProblem,
  tidySides,
} from '../cards/own-card.ts';
import {
  askedOf,
  guessSplit,
  noteLines,
  sidesFrom,
  SPLIT_MOST,
  writtenSides,
} from '../cards/sync/replacement.ts';
import type { Instant } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';
import type { Memory } from './memory.ts';
import { contextOf } from './own-book.ts';
import { stepForSuspension } from './recording.ts';
import type { Flag, OwnCard, Step } from './store.ts';
import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import type { Leech, Replacement, Study } from './study.ts';

export type Leeches = Pick<
  Study,
  'rewriteForm' | 'splitForm' | 'replaceCard' | 'suspendCard' | 'resumeCard' | 'takeLeech'
>;

const FIRST_AT = 8;
const THEN_EVERY = 4;
const SIBLINGS_SHOWN = 3;
const CONFUSIONS_SHOWN = 3;

/** Whether an answer was the lapse with which a card becomes a leech: the eighth, and every fourth after it. */
export function becomesLeech(before: Memory | null, after: Pick<Memory, 'lapses'>): boolean {
  const { lapses } = after;
  const isLapse = lapses > (before?.lapses ?? 0);
  return isLapse && lapses >= FIRST_AT && (lapses - FIRST_AT) % THEN_EVERY === 0;
}

/** What there is to say about a card that does not stick. */
export async function leechOf(
  { store, book }: StudyContext,
  learnerId: LearnerId,
  cardId: string,
  lapses: number,
): Promise<Leech | null> {
  const cards = book();
  const card = cards.card(cardId);
  if (!card) return null;
  const siblings = cards
    .cards(card.paper, card.language)
    .filter((other) => other.cardId !== cardId && other.card.bulletId === card.bulletId)
    .slice(0, SIBLINGS_SHOWN);
  const confusions = await store.confusionsWith(learnerId, cardId);
  const others = confusions.map((one) => (one.cardId === cardId ? one.otherCardId : one.cardId));
  const confusedWith = others.flatMap((other) => cards.card(other)?.back ?? []);
  return {
    cardId,
    card,
    lapses,
    doubts: doubtsOf(card),
    siblings: siblings.map((other) => other.card),
    confusedWith: [...new Set(confusedWith)].slice(0, CONFUSIONS_SHOWN),
  };
}

export function createLeeches(context: StudyContext, know: KnowLearner): Leeches {
  const { store, takeTurns } = context;

  /** A card as this learner studies it; undefined when it is no longer there. */
  async function studied(id: LearnerId, cardId: string): Promise<Card | undefined> {
    return (await contextOf(context, id)).book().card(cardId);
  }

  return {
    rewriteForm: async (id, cardId) => {
      const card = await studied(id, cardId);
      return card ? cutSides({ front: askedOf(card), back: card.back }) : null;
    },
    splitForm: async (id, cardId) => {
      const card = await studied(id, cardId);
      return card ? guessSplit(card).map(cutSides).map(writtenSides) : null;
    },
    replaceCard: async (id, cardId, given, at) => {
      const learner = await know(id);
      return takeTurns(learnerTurn(id), async (): Promise<Replacement> => {
        const card = await studied(id, cardId);
        if (!card) return { kind: 'gone' };
        const sides = sidesOf(given);
        if (sides === null || sides.length === 0) return { kind: 'unreadable' };
        const others = await store.ownCards(id);
        const refusal = refusalOf(
          sides,
          others.filter((one) => one.cardId !== cardId),
        );
        if (refusal) return refusal;
        const memory = (await store.memory(id, cardId)) ?? null;
        const aside = stepForSuspension(learner, cardId, memory, at);
        const cards = sides.map((one) => inPlaceOf(card, id, one));
        const flag = isOwnCard(card) ? null : suggestion(id, cardId, sides, at);
        const step: Step = { ...aside, kind: 'replace', made: { cards, flag } };
        const outcome = await store.recordStep(step);
        if (outcome.status === 'stale') return { kind: 'gone' };
        return { kind: 'replaced', cards: sides, isSuggested: flag !== null };
      });
    },
    takeLeech: async (id) => {
      const untold = await store.takeLeech(id);
      if (!untold) return null;
      return leechOf(await contextOf(context, id), id, untold.cardId, untold.lapses);
    },
    resumeCard: (id, cardId, at) =>
      takeTurns(learnerTurn(id), async () => {
        const memory = await store.memory(id, cardId);
        if (memory?.suspended !== true) return false;
        const after = { ...memory, suspended: false, version: memory.version + 1 };
        const changes = [{ cardId, expectedVersion: memory.version, after }];
        const outcome = await store.recordStep({ learnerId: id, kind: 'suspend', at, changes });
        return outcome.status === 'recorded';
      }),
    suspendCard: async (id, cardId, at) => {
      const learner = await know(id);
      return takeTurns(learnerTurn(id), async () => {
        if (!(await studied(id, cardId))) return false;
        const memory = (await store.memory(id, cardId)) ?? null;
        if (memory?.suspended === true) return true;
        const outcome = await store.recordStep(stepForSuspension(learner, cardId, memory, at));
        return outcome.status === 'recorded';
      });
    },
  };
}

/** What was given, tidied; null when one of the texts has one side only. */
function sidesOf(given: Parameters<Study['replaceCard']>[2]): Sides[] | null {
  if (!Array.isArray(given)) return [tidySides(given as Sides)];
  const written = (given as readonly string[]).filter((text) => text.trim() !== '');
  const sides = written.slice(0, SPLIT_MOST).map(sidesFrom);
  return sides.every((one) => one !== null) ? sides : null;
}

function refusalOf(sides: readonly Sides[], others: readonly OwnCard[]): Replacement | null {
  for (const one of sides) {
    const problem = sidesProblem(one);
    if (problem === 'empty') return { kind: 'empty' };
    if (problem === 'too-long') return { kind: 'too-long', most: OWN_CARD_LETTERS };
    const same = others.find(({ card }) => questionKey(card) === questionKey(one));
    if (same) return { kind: 'there', card: same };
  }
  if (new Set(sides.map(questionKey)).size < sides.length) return { kind: 'same-question' };
  return others.length + sides.length > OWN_CARDS_MOST
    ? { kind: 'too-many', most: OWN_CARDS_MOST }
    : null;
}

/** Of the same bullet, so that the new ones and the old one's siblings do not meet on a day. */
function inPlaceOf(card: Card, id: LearnerId, sides: Sides): Card {
  const { bulletId, paperName, context, source, file, line } = card;
  const origin = { bulletId, paperName, context, source, file, line };
  const made = makeOwnCard(
    id,
    sides,
    { ...origin, kind: 'authored', distractors: [] },
    card.language,
  );
  return card.link === undefined ? made : { ...made, link: card.link };
}

function suggestion(
  learnerId: LearnerId,
  cardId: string,
  sides: readonly Sides[],
  at: Instant,
): Flag {
  return { learnerId, cardId, at, comment: '', suggestion: noteLines(sides) };
}

/** What fits into a form. */
function cutSides({ front, back }: Sides): Sides {
  const cut = (text: string): string =>
    text.slice(0, OWN_CARD_LETTERS).replace(/[\uD800-\uDBFF]$/, '');
  return tidySides({ front: cut(front), back: cut(back) });
}
