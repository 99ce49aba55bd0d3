import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId } from '../../study/learner.ts';
import type { Memory, NewReview } from '../../study/memory.ts';
import type { Step } from '../../study/store.ts';
import { UNDO_DEPTH } from '../rules.ts';
import type { Database, MemoryRow, NewReviewRow } from '../schema.ts';
import type { OwnCardWriter } from './cards.ts';
import { compileOnce, pick } from './compiled-query.ts';
import { refuse, written } from './connection.ts';
import type { SqlConnection } from './connection.ts';
import type { FlagWriter } from './flags.ts';
import type { LeechWriter } from './leeches.ts';
import { memoryFrom, memoryRow, reviewRow } from './rows.ts';
import type { SessionWriter } from './sessions.ts';

/** What a step found of one memory, and the version that it left. */
export interface MemoryBefore {
  cardId: string;
  memory: Memory | null;
  versionAfter: number;
}

export const MEMORY_VALUES = [
  'phase',
  'stability',
  'difficulty',
  'step',
  'due_at',
  'due_day',
  'last_reviewed_at',
  'last_review_day',
  'interval_days',
  'reps',
  'lapses',
  'suspended',
  'buried_on',
] as const satisfies readonly (keyof MemoryRow)[];

const REVIEW_COLUMNS = [
  'learner_id',
  'card_id',
  'rating',
  'answered_at',
  'study_day',
  'phase_before',
  'elapsed_days',
  'interval_days_before',
  'interval_days',
  'stability',
  'difficulty',
  'retrievability',
  'duration_ms',
  'sure',
  'origin',
  'origin_id',
] as const satisfies readonly (keyof NewReviewRow)[];

function memoryQueries({ db }: SqlConnection) {
  return {
    before: compileOnce((given: { learnerId: LearnerId; cardId: string }) =>
      db
        .selectFrom('memories')
        .selectAll()
        .where('learner_id', '=', given.learnerId)
        .where('card_id', '=', given.cardId),
    ),
    insert: compileOnce((given: MemoryRow) =>
      db
        .insertInto('memories')
        .values(pick(given, ['learner_id', 'card_id', ...MEMORY_VALUES, 'version']))
        .onConflict((conflict) => conflict.columns(['learner_id', 'card_id']).doNothing()),
    ),
    update: compileOnce((given: MemoryRow & { expectedVersion: number }) =>
      db
        .updateTable('memories')
        .set(pick(given, [...MEMORY_VALUES, 'version']))
        .where('learner_id', '=', given.learner_id)
        .where('card_id', '=', given.card_id)
        .where('version', '=', given.expectedVersion),
    ),
  };
}

function journalQueries({ db }: SqlConnection) {
  return {
    review: compileOnce((given: NewReviewRow) =>
      db.insertInto('reviews').values(pick(given, REVIEW_COLUMNS)).returning('review_id'),
    ),
    append: compileOnce(
      (given: {
        learnerId: LearnerId;
        kind: Step['kind'];
        at: Instant;
        reviewId: number | null;
        before: string;
        made: string | null;
      }) =>
        db
          .insertInto('steps')
          .values((is) => ({
            learner_id: given.learnerId,
            ordinal: is
              .selectFrom('steps')
              .select(sql<number>`coalesce(max(ordinal), 0) + 1`.as('next'))
              .where('learner_id', '=', given.learnerId),
            kind: given.kind,
            taken_at: given.at,
            review_id: given.reviewId,
            before_json: given.before,
            made_json: given.made,
          }))
          .returning('ordinal'),
    ),
    forget: compileOnce((given: { learnerId: LearnerId; upTo: number }) =>
      db
        .deleteFrom('steps')
        .where('learner_id', '=', given.learnerId)
        .where('ordinal', '<=', given.upTo),
    ),
  };
}

/** Writes steps within a transaction that somebody else holds; refuses a stale one. */
export interface StepWriter {
  /** Id of the step's review, null when it has none. */
  write(writer: Transaction<Database>, step: Step): Promise<number | null>;
}

/** What a step brought besides memories. */
export interface Made {
  cardIds: readonly string[];
  flagId: number | null;
  /** Card of which the learner is to be told that it became a leech. */
  leech?: string;
}

export interface StepCompany {
  sessions: SessionWriter;
  cards: OwnCardWriter;
  flags: FlagWriter;
  leeches: LeechWriter;
}

export function stepWriter(connection: SqlConnection, company: StepCompany): StepWriter {
  const { sessions, cards, flags, leeches } = company;
  const memories = memoryQueries(connection);
  const journal = journalQueries(connection);

  async function writeMemory(
    writer: Transaction<Database>,
    learnerId: LearnerId,
    { cardId, expectedVersion, after }: Step['changes'][number],
  ): Promise<MemoryBefore> {
    const row = memoryRow({ ...after, learnerId, cardId });
    const versionAfter = after.version;
    if (expectedVersion === null) {
      if (written(await writer.executeQuery(memories.insert(row))) === 0) refuse();
      return { cardId, memory: null, versionAfter };
    }
    const [before] = (await writer.executeQuery(memories.before({ learnerId, cardId }))).rows;
    const update = memories.update({ ...row, expectedVersion });
    if (!before || written(await writer.executeQuery(update)) === 0) return refuse();
    return { cardId, memory: memoryFrom(before), versionAfter };
  }

  async function writeMemories(writer: Transaction<Database>, step: Step): Promise<MemoryBefore[]> {
    const found: MemoryBefore[] = [];
    for (const change of step.changes) {
      found.push(await writeMemory(writer, step.learnerId, change));
    }
    return found;
  }

  async function appendReview(
    writer: Transaction<Database>,
    review: NewReview | undefined,
  ): Promise<number | null> {
    if (!review) return null;
    const { rows } = await writer.executeQuery(journal.review(reviewRow(review)));
    return rows[0]?.review_id ?? null;
  }

  async function writeMade(
    writer: Transaction<Database>,
    { learnerId, at, made }: Step,
  ): Promise<Made> {
    const cardIds: string[] = [];
    for (const card of made?.cards ?? []) {
      const { cardId, isNew } = await cards.add(writer, { ownerId: learnerId, card, at });
      if (isNew) cardIds.push(cardId);
    }
    const flag = made?.flag ?? null;
    return { cardIds, flagId: flag === null ? null : await flags.add(writer, flag) };
  }

  /** What came with a step besides memories; null when there was nothing, as nearly always. */
  async function writeCompany(writer: Transaction<Database>, step: Step): Promise<string | null> {
    const { learnerId, made, leech } = step;
    if (!made && !leech) return null;
    const written = await writeMade(writer, step);
    if (leech) await leeches.keep(writer, learnerId, leech);
    return JSON.stringify({ ...written, ...(leech ? { leech: leech.cardId } : {}) });
  }

  return {
    write: async (writer, step) => {
      const before = JSON.stringify(await writeMemories(writer, step));
      const reviewId = await appendReview(writer, step.review);
      if (step.session) await sessions.write(writer, step.session);
      const { learnerId, kind, at } = step;
      const made = await writeCompany(writer, step);
      const entry = journal.append({ learnerId, kind, at, reviewId, before, made });
      const ordinal = (await writer.executeQuery(entry)).rows[0]?.ordinal ?? 0;
      const upTo = ordinal - UNDO_DEPTH;
      if (upTo > 0) await writer.executeQuery(journal.forget({ learnerId, upTo }));
      return reviewId;
    },
  };
}
