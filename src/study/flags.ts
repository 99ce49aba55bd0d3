import type { LearnerId } from './learner.ts';
import type { OwnCard, StoredFlag } from './store.ts';
import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import type { FlaggedCard, Study } from './study.ts';

export type Flags = Pick<
  Study,
  'flag' | 'flaggedCards' | 'settleFlags' | 'flagsOnOwnCard' | 'settleOwnFlags' | 'takeSettledFlags'
>;

/** More open flags than anybody reads; the oldest come first. */
const FLAGS_MOST = 1_000;
const COMMENT_LETTERS = 1_000;

/** What learners say of cards, for those who can mend them: the notes' authors, and whoever wrote a card of their own. */
export function createFlags(context: StudyContext, know: KnowLearner): Flags {
  const { store, book, takeTurns } = context;

  async function ownedBy(id: LearnerId, cardId: string): Promise<OwnCard | undefined> {
    const own = await store.ownCard(cardId);
    return own?.ownerId === id ? own : undefined;
  }

  return {
    flag: async (learnerId, cardId, comment, at) => {
      await know(learnerId);
      await takeTurns(learnerTurn(learnerId), () =>
        store.addFlag({
          learnerId,
          cardId,
          comment: comment.trim().slice(0, COMMENT_LETTERS),
          at,
          suggestion: null,
        }),
      );
    },
    flaggedCards: async () => {
      const cards: FlaggedCard[] = [];
      for (const [cardId, flags] of byCard(await store.openFlags(FLAGS_MOST))) {
        const card = book().card(cardId);
        // A card that a member wrote is that member's to mend.
        if (!card && (await store.ownCard(cardId))) continue;
        cards.push(flaggedCard(cardId, flags, card ?? null));
      }
      return cards;
    },
    settleFlags: (cardId, at) => store.settleFlags(cardId, at),
    flagsOnOwnCard: async (id, cardId) => {
      const own = await ownedBy(id, cardId);
      const flags = byCard(await store.openFlags(FLAGS_MOST)).get(cardId);
      return own && flags ? flaggedCard(cardId, flags, own.card) : null;
    },
    settleOwnFlags: async (id, cardId, at) =>
      (await ownedBy(id, cardId)) ? store.settleFlags(cardId, at) : 0,
    takeSettledFlags: async (id, at) => {
      const flags = await store.takeSettledFlags(id, at);
      const cardIds = [...new Set(flags.map(({ cardId }) => cardId))];
      const fronts = await Promise.all(
        cardIds.map(async (cardId) => {
          const card = book().card(cardId) ?? (await store.ownCard(cardId))?.card;
          return card?.front ?? '';
        }),
      );
      return fronts;
    },
  };
}

function byCard(flags: readonly StoredFlag[]): Map<string, StoredFlag[]> {
  const groups = new Map<string, StoredFlag[]>();
  for (const flag of flags) {
    const group = groups.get(flag.cardId);
    if (group) group.push(flag);
    else groups.set(flag.cardId, [flag]);
  }
  return groups;
}

function flaggedCard(
  cardId: string,
  flags: readonly StoredFlag[],
  card: FlaggedCard['card'],
): FlaggedCard {
  return {
    cardId,
    card,
    people: new Set(flags.map(({ learnerId }) => learnerId)).size,
    comments: flags.map(({ comment }) => comment).filter((comment) => comment !== ''),
    suggestions: [...new Set(flags.flatMap(({ suggestion }) => suggestion ?? []))],
  };
}
