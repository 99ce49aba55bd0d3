import type { LearnerId } from '../../study/learner.ts';
import type { PersonalPage, PersonalPart, PersonalRecords } from '../../study/personal-data.ts';
import type { PersonalPart as Port } from '../parts.ts';
import { ownShareOf } from '../personal-quiz.ts';
import { eraseLearner } from './erase.ts';
import { serverPart } from './servers.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

const ofPerson = <T extends { learnerId: LearnerId }>(rows: Iterable<T>, id: LearnerId): T[] =>
  [...rows].filter(({ learnerId }) => learnerId === id);

function cardsOf(tables: Tables, id: LearnerId): PersonalRecords['cards'][] {
  const answered = new Set(ofPerson(tables.reviews, id).map(({ cardId }) => cardId));
  const begun = tables.memories.get(id);
  return [...tables.cards.values()]
    .filter(
      ({ cardId, ownerId }) =>
        ownerId === id || answered.has(cardId) || begun?.has(cardId) === true,
    )
    .map(({ cardId, card, retiredAt, ownerId }) => ({
      cardId,
      card,
      retiredAt,
      isOwn: ownerId === id,
    }))
    .sort((a, b) => byText(a.cardId, b.cardId));
}

function quizzesOf(tables: Tables, id: LearnerId) {
  const answered = new Set(
    [...tables.quizAnswers.values()]
      .filter(({ userId }) => userId === id)
      .map(({ quizId }) => quizId),
  );
  return [...tables.quizzes.values()]
    .filter((quiz) => quiz.starterId === id || answered.has(quiz.id))
    .sort((a, b) => byText(a.id, b.id))
    .map((quiz) => ownShareOf(quiz, id));
}

const only = <T>(row: T | undefined): T[] => (row === undefined ? [] : [row]);

/** The rows of every part, in the order of its pages. */
const ROWS: { [Part in PersonalPart]: (tables: Tables, id: LearnerId) => readonly unknown[] } = {
  learner: (tables, id) => only(tables.learners.get(id)),
  deck: (tables, id) =>
    [...(tables.decks.get(id) ?? [])].sort(
      (a, b) => byText(a.kind, b.kind) || byText(a.name, b.name),
    ),
  cards: cardsOf,
  memories: (tables, id) =>
    [...(tables.memories.get(id)?.values() ?? [])].sort((a, b) => byText(a.cardId, b.cardId)),
  reviews: (tables, id) =>
    ofPerson(tables.reviews, id)
      .map((review) => ({ ...review, undoneAt: tables.undone.get(review.id) ?? null }))
      .sort((a, b) => a.studyDay - b.studyDay || a.id - b.id),
  steps: (tables, id) => tables.steps.get(id) ?? [],
  sessions: (tables, id) =>
    ofPerson(tables.sessions.values(), id).sort((a, b) => byText(a.id, b.id)),
  quizzes: quizzesOf,
  quizAnswers: (tables, id) =>
    [...tables.quizAnswers.values()]
      .filter(({ userId }) => userId === id)
      .sort((a, b) => byText(a.quizId, b.quizId) || a.round - b.round),
  reminder: (tables, id) => only(tables.reminders.get(id)),
  breaks: (tables, id) => ofPerson(tables.breaks, id).sort((a, b) => a.fromDay - b.fromDay),
  trainings: (tables, id) => ofPerson(tables.trainings, id),
  flags: (tables, id) => ofPerson(tables.flags, id),
  cardShares: (tables, id) =>
    tables.shares
      .filter(({ ownerId }) => ownerId === id)
      .sort((a, b) => byText(a.cardId, b.cardId) || byText(a.guildId, b.guildId)),
  confusions: (tables, id) =>
    ofPerson(tables.confusions, id).sort((a, b) => byText(a.pair, b.pair)),
  leeches: (tables, id) =>
    [...(tables.leeches.get(id) ?? [])]
      .map(([cardId, lapses]) => ({ cardId, lapses }))
      .sort((a, b) => byText(a.cardId, b.cardId)),
  sheetAnswers: (tables, id) =>
    tables.sheetAnswers
      .filter(({ userId }) => userId === id)
      .sort((a, b) => byText(a.sheetId, b.sheetId) || a.round - b.round),
  clubPapers: (tables, id) =>
    ofPerson(tables.clubPapers, id).sort((a, b) => byText(a.guildId, b.guildId) || a.week - b.week),
  channelReminders: (tables, id) =>
    [...tables.channelReminders.values()]
      .filter(({ setBy }) => setBy === id)
      .sort((a, b) => byText(a.channelId, b.channelId)),
  noteImports: (tables, id) => ofPerson(tables.noteImports, id),
};

/** Reads and erases what is kept of people and servers. */
export function personalPart(tables: Tables): Port {
  return {
    async personalPage<Part extends PersonalPart>(
      learnerId: LearnerId,
      part: Part,
      after: string | null,
      limit: number,
    ) {
      const from = after === null ? 0 : Number(after);
      const rows = ROWS[part](tables, learnerId);
      const end = from + limit;
      const page = {
        records: copy(rows.slice(from, end)),
        after: end < rows.length ? String(end) : null,
      };
      return page as PersonalPage<Part>;
    },
    eraseLearner: async (learnerId) => eraseLearner(tables, learnerId),
    ...serverPart(tables),
  };
}
