import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId } from '../../study/learner.ts';
import type { Step } from '../../study/store.ts';
import type { StepPart } from '../parts.ts';
import { dueAtOnce } from '../rules.ts';
import type { Database, MemoryRow } from '../schema.ts';
import { compileOnce, pick } from './compiled-query.ts';
import { refuse, whole } from './connection.ts';
import type { SqlConnection } from './connection.ts';
import { memoryRow } from './rows.ts';
import { MEMORY_VALUES } from './steps.ts';
import type { Made, MemoryBefore, StepCompany, StepWriter } from './steps.ts';

type Writer = Transaction<Database>;

interface JournalEntry {
  learner_id: LearnerId;
  ordinal: number;
  kind: string;
  taken_at: Instant;
  review_id: number | null;
  before_json: string;
  made_json: string | null;
}

const beforeOf = (entry: JournalEntry) => JSON.parse(entry.before_json) as MemoryBefore[];

function journalQueries({ db }: SqlConnection) {
  return {
    last: compileOnce(({ learnerId }: { learnerId: LearnerId }) =>
      db
        .selectFrom('steps')
        .selectAll()
        .where('learner_id', '=', learnerId)
        .orderBy('ordinal', 'desc')
        .limit(1),
    ),
    ofReview: compileOnce((given: { learnerId: LearnerId; originId: string; cardId: string }) =>
      db
        .selectFrom('steps')
        .innerJoin('reviews', 'reviews.review_id', 'steps.review_id')
        .selectAll('steps')
        .where('steps.learner_id', '=', given.learnerId)
        .where('reviews.origin_id', '=', given.originId)
        .where('reviews.card_id', '=', given.cardId)
        .where('reviews.undone_at', 'is', null)
        .orderBy('steps.ordinal', 'desc')
        .limit(1),
    ),
    takeOut: compileOnce((given: { learnerId: LearnerId; ordinal: number }) =>
      db
        .deleteFrom('steps')
        .where('learner_id', '=', given.learnerId)
        .where('ordinal', '=', given.ordinal),
    ),
    markUndone: compileOnce((given: { reviewId: number; at: Instant }) =>
      db
        .updateTable('reviews')
        .set({ undone_at: given.at })
        .where('review_id', '=', given.reviewId),
    ),
  };
}

function memoryQueries({ db, flavour }: SqlConnection) {
  return {
    versions: compileOnce((given: { learnerId: LearnerId; cardIds: string }) =>
      db
        .selectFrom('memories')
        .select(['card_id', 'version'])
        .where('learner_id', '=', given.learnerId)
        .where('card_id', 'in', flavour.textsIn(given.cardIds)),
    ),
    answersChanged: compileOnce((given: { cardIds: string; since: Instant }) =>
      db
        .selectFrom('cards')
        .select(['card_id', 'answer_changed_at'])
        .where('card_id', 'in', flavour.textsIn(given.cardIds))
        .where('answer_changed_at', '>=', given.since),
    ),
    // The version goes on growing, so that a button from before the undo stays stale.
    restore: compileOnce((given: MemoryRow) =>
      db
        .updateTable('memories')
        .set({ ...pick(given, MEMORY_VALUES), version: sql<number>`version + 1` })
        .where('learner_id', '=', given.learner_id)
        .where('card_id', '=', given.card_id),
    ),
    forget: compileOnce((given: { learnerId: LearnerId; cardId: string }) =>
      db
        .deleteFrom('memories')
        .where('learner_id', '=', given.learnerId)
        .where('card_id', '=', given.cardId),
    ),
  };
}

export function stepPart(
  connection: SqlConnection,
  company: StepCompany,
  steps: StepWriter,
): StepPart {
  const { sessions, cards, flags, leeches } = company;
  const { db } = connection;
  const journal = journalQueries(connection);
  const memories = memoryQueries(connection);

  async function restore(
    writer: Writer,
    entry: JournalEntry,
    before: readonly MemoryBefore[],
  ): Promise<void> {
    const cardIds = JSON.stringify(before.map(({ cardId }) => cardId));
    const since = entry.taken_at;
    const { rows } = await writer.executeQuery(memories.answersChanged({ cardIds, since }));
    const changedAt = new Map(rows.map((row) => [row.card_id, row.answer_changed_at]));
    for (const { cardId, memory } of before) {
      const at = changedAt.get(cardId) ?? null;
      const query = memory
        ? memories.restore(memoryRow(at === null ? memory : dueAtOnce(memory, at)))
        : memories.forget({ learnerId: entry.learner_id, cardId });
      await writer.executeQuery(query);
    }
  }

  async function takeOut(writer: Writer, entry: JournalEntry, at: Instant): Promise<void> {
    const { learner_id: learnerId, ordinal, review_id: reviewId } = entry;
    await writer.executeQuery(journal.takeOut({ learnerId, ordinal }));
    if (reviewId !== null) await writer.executeQuery(journal.markUndone({ reviewId, at }));
  }

  async function takeBackMade(writer: Writer, entry: JournalEntry, at: Instant): Promise<void> {
    if (entry.made_json === null) return;
    const { cardIds, flagId, leech } = JSON.parse(entry.made_json) as Made;
    await cards.retire(writer, cardIds, at);
    if (flagId !== null) await flags.withdraw(writer, flagId);
    if (leech !== undefined) await leeches.forget(writer, entry.learner_id, leech);
  }

  async function unchanged(writer: Writer, entry: JournalEntry): Promise<MemoryBefore[]> {
    const before = beforeOf(entry);
    const cardIds = JSON.stringify(before.map(({ cardId }) => cardId));
    const given = { learnerId: entry.learner_id, cardIds };
    const { rows } = await writer.executeQuery(memories.versions(given));
    const versions = new Map(rows.map((row) => [row.card_id, row.version]));
    return before.filter(({ cardId, versionAfter }) => versions.get(cardId) === versionAfter);
  }

  return {
    recordStep: async (step) => {
      const recorded = await whole(db, async (writer) => ({
        reviewId: await steps.write(writer, step),
      }));
      return recorded ? { status: 'recorded', ...recorded } : { status: 'stale' };
    },
    undoStep: (learnerId, at, session) =>
      whole(db, async (writer) => {
        const [entry] = (await writer.executeQuery(journal.last({ learnerId }))).rows;
        if (!entry) return refuse();
        if (session) await sessions.write(writer, session);
        const before = beforeOf(entry);
        await restore(writer, entry, before);
        await takeBackMade(writer, entry, at);
        await takeOut(writer, entry, at);
        const cardIds = before.map(({ cardId }) => cardId);
        return { kind: entry.kind as Step['kind'], cardIds, cardId: cardIds[0] ?? '' };
      }),
    undoReview: async (learnerId, originId, cardId, at) => {
      const done = await whole(db, async (writer) => {
        const query = journal.ofReview({ learnerId, originId, cardId });
        const [entry] = (await writer.executeQuery(query)).rows;
        if (!entry) return refuse();
        const before = await unchanged(writer, entry);
        if (!before.some((memory) => memory.cardId === cardId)) return refuse();
        await restore(writer, entry, before);
        await takeBackMade(writer, entry, at);
        await takeOut(writer, entry, at);
        return true;
      });
      return done ?? false;
    },
    canUndo: async (learnerId) =>
      (await db.executeQuery(journal.last({ learnerId }))).rows.length > 0,
  };
}
