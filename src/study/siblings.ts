import type { Learner } from './learner.ts';
import type { Memory } from './memory.ts';
import type { StudyContext } from './study-context.ts';

/** Begun cards of the same bullet, suspended ones aside. */
export async function begunSiblings(
  { store, book }: StudyContext,
  learner: Learner,
  cardId: string,
): Promise<Memory[]> {
  const cards = book();
  const card = cards.card(cardId);
  if (!card) return [];
  const siblings = cards
    .cards(card.paper, card.language)
    .filter((other) => other.cardId !== cardId && other.card.bulletId === card.bulletId);
  if (siblings.length === 0) return [];
  const memories = await store.memories(
    learner.id,
    siblings.map((sibling) => sibling.cardId),
  );
  return memories.filter(({ phase, suspended }) => phase !== 'new' && !suspended);
}
