import type { Instant } from '../base/clock.ts';
import {
  guessSides,
  makeOwnCard,
  OWN_CARD_LETTERS,
  OWN_CARDS_MOST,
  questionKey,
  rewrittenOwnCard,
  type Sides,
  sidesProblem,
  tidySides,
} from '../cards/own-card.ts';
import { type CardChanges, planSync } from '../cards/sync/plan-sync.ts';
import { languageOf } from './editions.ts';
import type { LearnerId } from './learner.ts';
import type { OwnCard } from './store.ts';
import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import type { OwnCardEdit, OwnCardRefusal, OwnCardView, Study } from './study.ts';

export type OwnCards = Pick<
  Study,
  | 'makeOwnCard'
  | 'ownCards'
  | 'ownCard'
  | 'editOwnCard'
  | 'removeOwnCard'
  | 'restoreOwnCard'
  | 'shareOwnCard'
  | 'unshareOwnCard'
  | 'sharedCards'
  | 'addSharedCard'
  | 'guessSides'
  | 'hasSingleCard'
  | 'removeSingleCard'
>;

/** Most cards that a server is shown, and most of one member among them. */
const SHARED_MOST = 500;
const SHARED_BY_ONE_MOST = 100;

export function createOwnCards(context: StudyContext, know: KnowLearner): OwnCards {
  const { store, takeTurns } = context;
  const inTurn = <T>(id: LearnerId, work: () => Promise<T>): Promise<T> =>
    takeTurns(learnerTurn(id), work);

  /** The learner's own card, in use or not; undefined when it is somebody else's. */
  async function owned(id: LearnerId, cardId: string): Promise<OwnCard | undefined> {
    const own = await store.ownCard(cardId);
    return own?.ownerId === id ? own : undefined;
  }

  return {
    makeOwnCard: async (id, given, link, at) => {
      const learner = await know(id);
      return inTurn(id, async () => {
        const all = await store.ownCards(id);
        const sides = tidySides(given);
        const refusal = refusalOf(sides, all);
        if (refusal) return refusal;
        if (all.length >= OWN_CARDS_MOST) return { kind: 'too-many', most: OWN_CARDS_MOST };
        const card = makeOwnCard(id, sides, { link }, languageOf(learner));
        await store.changeOwnCards(id, { ...NOTHING, added: [card] }, at);
        const made = (await store.ownCards(id)).find((one) => one.card.id === card.id);
        if (!made) throw new Error(`Card ${card.id} was added and is not there.`);
        return { kind: 'made', card: made };
      });
    },

    ownCards: (id) => store.ownCards(id),

    ownCard: async (id, cardId) => {
      const own = await owned(id, cardId);
      return own && viewOf(context, id, own);
    },

    editOwnCard: (id, cardId, sides, at) =>
      inTurn(id, async () => {
        const own = await owned(id, cardId);
        if (!own || own.retiredAt !== null) return { kind: 'gone' };
        return edit(context, own, tidySides(sides), at);
      }),

    removeOwnCard: (id, cardId, at) =>
      inTurn(id, async () => {
        const own = await owned(id, cardId);
        if (!own || own.retiredAt !== null) return false;
        await store.changeOwnCards(id, { ...NOTHING, retired: [cardId] }, at);
        return true;
      }),

    restoreOwnCard: (id, cardId, at) =>
      inTurn(id, async () => {
        const own = await owned(id, cardId);
        if (!own) return { kind: 'gone' };
        if (own.retiredAt === null) return { kind: 'restored', card: own };
        const all = await store.ownCards(id);
        const refusal = refusalOf(own.card, all);
        if (refusal?.kind === 'there') return refusal;
        if (all.length >= OWN_CARDS_MOST) return { kind: 'too-many', most: OWN_CARDS_MOST };
        await store.changeOwnCards(id, { ...NOTHING, revived: [own] }, at);
        return { kind: 'restored', card: { ...own, retiredAt: null } };
      }),

    shareOwnCard: async (id, cardId, guildId, at) => {
      const own = await owned(id, cardId);
      if (!own || own.retiredAt !== null) return 'gone';
      const shared = await store.sharedCards(guildId);
      const byOne = shared.filter(({ ownerId }) => ownerId === id).length;
      if (own.sharedWith.includes(guildId)) return 'there';
      if (shared.length >= SHARED_MOST || byOne >= SHARED_BY_ONE_MOST) return 'full';
      return (await store.shareCard(cardId, guildId, id, at)) ? 'shared' : 'there';
    },

    unshareOwnCard: async (id, cardId, guildId, isModerator) => {
      const own = await store.ownCard(cardId);
      if (!own || (own.ownerId !== id && !isModerator)) return false;
      return store.unshareCard(cardId, guildId);
    },

    guessSides,

    hasSingleCard: async (id, cardId) =>
      (await store.deck(id)).some(({ kind, name }) => kind === 'card' && name === cardId),

    removeSingleCard: (id, cardId) => store.removeFromDeck(id, 'card', cardId),

    sharedCards: (guildId) => store.sharedCards(guildId),

    addSharedCard: async (id, cardId, guildId, at) => {
      await know(id);
      const own = await store.ownCard(cardId);
      if (!own || own.retiredAt !== null || !own.sharedWith.includes(guildId)) return 'gone';
      if (own.ownerId === id) return 'own';
      const added = await store.addToDeck(id, { kind: 'card', name: cardId, addedAt: at });
      return added ? 'added' : 'there';
    },
  };
}

const NOTHING: CardChanges = {
  added: [],
  updated: [],
  answerChanged: [],
  retired: [],
  revived: [],
};

/** Why sides can not become a card beside these; null when they can. */
function refusalOf(sides: Sides, others: readonly OwnCard[]): OwnCardRefusal | null {
  const problem = sidesProblem(sides);
  if (problem === 'empty') return { kind: 'empty' };
  if (problem === 'too-long') return { kind: 'too-long', most: OWN_CARD_LETTERS };
  const same = others.find(({ card }) => questionKey(card) === questionKey(sides));
  return same ? { kind: 'there', card: same } : null;
}

/** By the rules of the notes: history kept, answer changed, or another card. */
async function edit(
  { store }: StudyContext,
  own: OwnCard,
  sides: Sides,
  at: Instant,
): Promise<OwnCardEdit> {
  const { cardId, ownerId, card } = own;
  const others = (await store.ownCards(ownerId)).filter((one) => one.cardId !== cardId);
  const refusal = refusalOf(sides, others);
  if (refusal) return refusal;
  if (card.front === sides.front && card.back === sides.back) {
    return { kind: 'edited', how: 'same', card: own };
  }
  const rewritten = rewrittenOwnCard(card, sides);
  const changes = planSync([{ cardId, card, retiredAt: null }], [rewritten]);
  await store.changeOwnCards(ownerId, changes, at);
  const after = await store.ownCards(ownerId);
  const edited = after.find((one) => one.card.id === rewritten.id);
  if (!edited) throw new Error(`Card ${cardId} was edited and is not there.`);
  if (changes.added.length > 0) return { kind: 'edited', how: 'new-question', card: edited };
  const how = changes.answerChanged.length > 0 ? 'new-answer' : 'reworded';
  return { kind: 'edited', how, card: edited };
}

async function viewOf({ store }: StudyContext, id: LearnerId, own: OwnCard): Promise<OwnCardView> {
  return { ...own, memory: (await store.memory(id, own.cardId)) ?? null };
}
