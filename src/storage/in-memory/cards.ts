import type { Instant } from '../../base/clock.ts';
import type { Card } from '../../cards/card.ts';
import type { CardPart } from '../parts.ts';
import { dueAtOnce, freeIdentity } from '../rules.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

function add(tables: Tables, card: Card): void {
  const there = tables.cards.get(card.id);
  const cardId =
    there?.card.id === card.id ? card.id : freeIdentity(card.id, (id) => tables.cards.has(id));
  put(tables, cardId, card);
}

function put(tables: Tables, cardId: string, card: Card): void {
  const answerChangedAt = tables.cards.get(cardId)?.answerChangedAt ?? null;
  tables.cards.set(cardId, { cardId, card: copy(card), retiredAt: null, answerChangedAt });
}

function retire(tables: Tables, cardId: string, at: Instant): void {
  const known = tables.cards.get(cardId);
  if (known) known.retiredAt ??= at;
}

function markAnswerChanged(tables: Tables, cardId: string, at: Instant): void {
  const known = tables.cards.get(cardId);
  if (known) known.answerChangedAt = at;
  for (const memories of tables.memories.values()) {
    const memory = memories.get(cardId);
    if (!memory || memory.phase === 'new') continue;
    memories.set(cardId, { ...dueAtOnce(memory, at), version: memory.version + 1 });
  }
}

export function cardPart(tables: Tables): CardPart {
  return {
    knownCards: async () =>
      [...tables.cards.values()]
        .map(({ cardId, card, retiredAt }) => copy({ cardId, card, retiredAt }))
        .sort((a, b) => byText(a.cardId, b.cardId)),
    applyCardChanges: async (changes, at) => {
      for (const { cardId, card } of [...changes.updated, ...changes.revived]) {
        put(tables, cardId, card);
      }
      for (const card of changes.added) add(tables, card);
      for (const cardId of changes.retired) retire(tables, cardId, at);
      for (const cardId of changes.answerChanged) markAnswerChanged(tables, cardId, at);
    },
    addFlag: async (flag) => {
      tables.flags.push(copy(flag));
    },
    flags: async () => copy(tables.flags).sort((a, b) => a.at - b.at),
  };
}
