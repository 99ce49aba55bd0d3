import type { LearnerId } from '../../study/learner.ts';
import type { Erased } from '../../study/personal-data.ts';
import { quizWithoutCards, quizWithoutPerson } from '../personal-quiz.ts';
import { NOBODY } from '../personal-tables.ts';
import type { Tables } from './tables.ts';

type Eraser = (tables: Tables, id: LearnerId) => void;

function eraseFrom<Value>(
  rows: Map<string, Value>,
  goes: (value: Value, key: string) => boolean,
): void {
  for (const [key, value] of rows) if (goes(value, key)) rows.delete(key);
}

const nothing: Eraser = () => {};

/** How a person goes from each table; a table that is missing here does not compile. */
const ERASERS: { [Name in keyof Tables]: Eraser } = {
  learners: (tables, id) => tables.learners.delete(id),
  guilds: nothing,
  decks: (tables, id) => tables.decks.delete(id),
  cards: (tables, id) => eraseFrom(tables.cards, ({ ownerId }) => ownerId === id),
  nextFlagId: nothing,
  shares: (tables, id) => {
    tables.shares = tables.shares.filter(({ ownerId }) => ownerId !== id);
  },
  memories: (tables, id) => tables.memories.delete(id),
  undone: (tables, id) => {
    for (const review of tables.reviews) {
      if (review.learnerId === id) tables.undone.delete(review.id);
    }
  },
  reviews: (tables, id) => {
    tables.reviews = tables.reviews.filter(({ learnerId }) => learnerId !== id);
  },
  steps: (tables, id) => tables.steps.delete(id),
  sessions: (tables, id) => eraseFrom(tables.sessions, ({ learnerId }) => learnerId === id),
  // Which cards are the person's own must still be known: see below.
  quizzes: nothing,
  quizAnswers: (tables, id) => eraseFrom(tables.quizAnswers, ({ userId }) => userId === id),
  reminders: (tables, id) => tables.reminders.delete(id),
  flags: (tables, id) => {
    tables.flags = tables.flags.filter(({ learnerId }) => learnerId !== id);
  },
  trainings: (tables, id) => {
    tables.trainings = tables.trainings.filter(({ learnerId }) => learnerId !== id);
  },
  breaks: (tables, id) => {
    tables.breaks = tables.breaks.filter(({ learnerId }) => learnerId !== id);
  },
  confusions: (tables, id) => {
    tables.confusions = tables.confusions.filter(({ learnerId }) => learnerId !== id);
  },
  leeches: (tables, id) => tables.leeches.delete(id),
  sheets: nothing,
  sheetAnswers: (tables, id) => {
    tables.sheetAnswers = tables.sheetAnswers.filter(({ userId }) => userId !== id);
  },
  channelReminders: (tables, id) => {
    for (const [channelId, reminder] of tables.channelReminders) {
      if (reminder.setBy !== id) continue;
      tables.channelReminders.set(channelId, { ...reminder, setBy: NOBODY });
    }
  },
  clubPapers: (tables, id) => {
    tables.clubPapers = tables.clubPapers.map((paper) =>
      paper.learnerId === id ? { ...paper, learnerId: NOBODY } : paper,
    );
  },
  noteImports: (tables, id) => {
    tables.noteImports = tables.noteImports.map((one) =>
      one.learnerId === id ? { ...one, learnerId: NOBODY } : one,
    );
  },
  facts: (tables, id) => eraseFrom(tables.facts, (_, name) => name.endsWith(` ${id}`)),
  removals: nothing,
};

function leaveQuizzes(tables: Tables, id: LearnerId): void {
  const gone = new Set(ownCards(tables, id));
  const marks = [id, ...gone].map((mark) => JSON.stringify(mark));
  for (const quiz of tables.quizzes.values()) {
    const json = JSON.stringify(quiz);
    if (!marks.some((mark) => json.includes(mark))) continue;
    tables.quizzes.set(quiz.id, quizWithoutCards(quizWithoutPerson(quiz, id), gone));
  }
}

function ownCards(tables: Tables, id: LearnerId): string[] {
  return [...tables.cards.values()]
    .filter(({ ownerId }) => ownerId === id)
    .map(({ cardId }) => cardId);
}

/** Cards of the person's own, for whoever studies them: the text goes, so does what is remembered of it. */
function eraseCards(tables: Tables, cardIds: readonly string[]): void {
  const gone = new Set(cardIds);
  tables.confusions = tables.confusions.filter(
    ({ cardId, otherCardId }) => !gone.has(cardId) && !gone.has(otherCardId),
  );
  for (const cardId of cardIds) {
    for (const memories of tables.memories.values()) memories.delete(cardId);
    for (const leeches of tables.leeches.values()) leeches.delete(cardId);
    for (const [learnerId, steps] of tables.steps) {
      const rest = steps.filter(({ before }) => before.every((one) => one.cardId !== cardId));
      tables.steps.set(learnerId, rest);
    }
    for (const [learnerId, deck] of tables.decks) {
      const rest = deck.filter(({ kind, name }) => kind !== 'card' || name !== cardId);
      tables.decks.set(learnerId, rest);
    }
  }
}

export function eraseLearner(tables: Tables, id: LearnerId): Erased {
  const reviews = tables.reviews.filter(({ learnerId }) => learnerId === id).length;
  const cardIds = ownCards(tables, id);
  // Told by rows that go themselves: these go first.
  leaveQuizzes(tables, id);
  eraseCards(tables, cardIds);
  ERASERS.undone(tables, id);
  for (const erase of Object.values(ERASERS)) erase(tables, id);
  return { reviews, ownCards: cardIds.length };
}
