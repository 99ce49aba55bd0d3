import type { Instant } from '../base/clock.ts';
import type { Card } from '../cards/card.ts';
import { type CardChanges, type KnownCard, planSync } from '../cards/sync/plan-sync.ts';
import { learningRank } from '../storage/rules.ts';
import { editionOf } from './card-bank.ts';

/** The cards as the store knows them, mirrored so that a small change need not read them all. */
export interface KnownCards {
  /** The card in use with this identity. */
  card(cardId: string): Card | undefined;
  /** Cards in use of an edition, best first. */
  edition(edition: string): readonly KnownCard[];
  /** Whether a card is in use exactly as it is. */
  has(card: Card): boolean;
  /** The card in use with this content id. */
  withContent(id: string): Card | undefined;
  /** How many cards are in use. */
  count(): number;
  /** The plan for all editions; `fresh` are all cards there are. */
  plan(fresh: readonly Card[]): CardChanges;
  /**
   * The plan for some editions, when every other one is in use exactly as the notes give it: then it is the plan for all.
   * Undefined when a card of the others is concerned after all.
   */
  planEditions(editions: ReadonlySet<string>, fresh: readonly Card[]): CardChanges | undefined;
  /** Does here what the store did. */
  apply(changes: CardChanges, at: Instant): void;
}

export function mirrorKnownCards(cards: readonly KnownCard[]): KnownCards {
  const byId = new Map<string, KnownCard>();
  const retired = new Map<string, KnownCard>();
  const editions = new Map<string, KnownCard[]>();
  /** Editions whose list is in order and in others' hands: it must not change any more. */
  const handedOut = new Set<string>();
  /** Only those whose text is no longer the one that gave them their identity. */
  const byContent = new Map<string, KnownCard>();

  function listOf(edition: string): KnownCard[] {
    const list = editions.get(edition) ?? [];
    const own = handedOut.delete(edition) ? [...list] : list;
    editions.set(edition, own);
    return own;
  }
  function take(one: KnownCard): void {
    if (retired.delete(one.cardId)) return;
    const list = listOf(editionOf(one.card));
    list.splice(list.indexOf(one), 1);
    if (byContent.get(one.card.id) === one) byContent.delete(one.card.id);
  }
  function put(one: KnownCard): void {
    byId.set(one.cardId, one);
    if (one.retiredAt !== null) {
      retired.set(one.cardId, one);
      return;
    }
    listOf(editionOf(one.card)).push(one);
    if (one.card.id !== one.cardId) byContent.set(one.card.id, one);
  }
  function withContent(id: string): Card | undefined {
    const same = byId.get(id);
    const isSame = same?.retiredAt === null && same.card.id === id;
    return isSame ? same.card : byContent.get(id)?.card;
  }
  function replace(cardId: string, card: Card, retiredAt: Instant | null): void {
    const before = byId.get(cardId);
    if (before !== undefined) take(before);
    put({ cardId, card, retiredAt });
  }
  for (const one of cards) put(one);

  return {
    card(cardId) {
      const one = byId.get(cardId);
      return one?.retiredAt === null ? one.card : undefined;
    },
    edition(edition) {
      const list = editions.get(edition) ?? [];
      if (!handedOut.has(edition)) list.sort(byRank);
      handedOut.add(edition);
      return list;
    },
    has(card) {
      const same = withContent(card.id);
      return same !== undefined && JSON.stringify(same) === JSON.stringify(card);
    },
    withContent,
    count: () => byId.size - retired.size,
    plan: (fresh) => planSync(inOrder([...byId.values()]), fresh),
    planEditions(concerned, fresh) {
      const wandered = fresh.some(({ id }) => {
        const owner = byId.get(id);
        return owner?.retiredAt === null && !concerned.has(editionOf(owner.card));
      });
      if (wandered) return undefined;
      const known: KnownCard[] = [];
      for (const edition of concerned) known.push(...(editions.get(edition) ?? []));
      return planSync(inOrder([...known, ...retired.values()]), fresh);
    },
    apply(changes, at) {
      for (const { cardId, card } of [...changes.updated, ...changes.revived]) {
        replace(cardId, card, null);
      }
      for (const card of changes.added) replace(card.id, card, null);
      for (const cardId of changes.retired) {
        const before = byId.get(cardId);
        if (before !== undefined) replace(cardId, before.card, at);
      }
    },
  };
}

/** Best first; ties by identity, so that every start gives the same order. */
function byRank(one: KnownCard, other: KnownCard): number {
  const ahead = learningRank(other.card) - learningRank(one.card);
  return ahead || (one.cardId < other.cardId ? -1 : 1);
}

function inOrder(known: KnownCard[]): KnownCard[] {
  return known.sort((one, other) => (one.cardId < other.cardId ? -1 : 1));
}
