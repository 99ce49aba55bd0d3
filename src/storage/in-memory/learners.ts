import type { LearnerPart } from '../parts.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

export function learnerPart(tables: Tables): LearnerPart {
  const entries = (learnerId: string) => tables.decks.get(learnerId) ?? [];
  return {
    learner: async (id) => copy(tables.learners.get(id)),
    saveLearner: async (learner) => {
      tables.learners.set(learner.id, copy(learner));
    },
    guildSettings: async (guildId) => copy(tables.guilds.get(guildId)),
    saveGuildSettings: async (settings) => {
      tables.guilds.set(settings.guildId, copy(settings));
    },
    deck: async (learnerId) =>
      copy(entries(learnerId)).sort(
        (a, b) => a.addedAt - b.addedAt || byText(a.kind, b.kind) || byText(a.name, b.name),
      ),
    addToDeck: async (learnerId, entry) => {
      const there = entries(learnerId);
      if (there.some(({ kind, name }) => kind === entry.kind && name === entry.name)) return false;
      tables.decks.set(learnerId, [...there, copy(entry)]);
      return true;
    },
    removeFromDeck: async (learnerId, kind, name) => {
      const there = entries(learnerId);
      const rest = there.filter((entry) => entry.kind !== kind || entry.name !== name);
      tables.decks.set(learnerId, rest);
      return rest.length < there.length;
    },
  };
}
