import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { LearnerId } from '../../study/learner.ts';
import type { ReviewSession } from '../../study/session.ts';
import type { SessionPart } from '../parts.ts';
import type { Database } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import { refuse, written } from './connection.ts';
import type { SqlConnection } from './connection.ts';

interface SessionValues {
  id: string;
  learnerId: LearnerId;
  step: number;
  endedAt: Instant | null;
  json: string;
}

function valuesOf(session: ReviewSession): SessionValues {
  const { id, learnerId, step, endedAt } = session;
  return { id, learnerId, step, endedAt, json: JSON.stringify(session) };
}

const sessionFrom = (row: { session_json: string } | undefined) =>
  row && (JSON.parse(row.session_json) as ReviewSession);

function readQueries({ db }: SqlConnection) {
  return {
    open: compileOnce(({ learnerId }: { learnerId: LearnerId }) =>
      db
        .selectFrom('sessions')
        .select('session_json')
        .where('learner_id', '=', learnerId)
        .where('ended_at', 'is', null),
    ),
    one: compileOnce(({ id }: { id: string }) =>
      db.selectFrom('sessions').select('session_json').where('session_id', '=', id),
    ),
  };
}

/** A session that is open is not written while the learner has another open one. */
function writeQueries({ db }: SqlConnection) {
  const update = (given: SessionValues) =>
    db
      .updateTable('sessions')
      .set({ step: given.step, ended_at: given.endedAt, session_json: given.json })
      .where('session_id', '=', given.id)
      .where((is) =>
        is.or([
          sql<boolean>`${given.endedAt} is not null`,
          is.not(
            is.exists(
              is
                .selectFrom('sessions as other')
                .select('other.session_id')
                .where('other.learner_id', '=', given.learnerId)
                .where('other.ended_at', 'is', null)
                .where('other.session_id', '<>', given.id),
            ),
          ),
        ]),
      );
  return {
    // Refused without an error by the index that allows a learner one open session.
    insert: compileOnce((given: SessionValues) =>
      db
        .insertInto('sessions')
        .values({
          session_id: given.id,
          learner_id: given.learnerId,
          step: given.step,
          ended_at: given.endedAt,
          session_json: given.json,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    // The usual press: the index of open sessions need not be written.
    stayOpen: compileOnce((given: SessionValues) =>
      db
        .updateTable('sessions')
        .set({ step: given.step, session_json: given.json })
        .where('session_id', '=', given.id)
        .where('step', '<', given.step)
        .where('ended_at', 'is', null),
    ),
    moveOn: compileOnce((given: SessionValues) => update(given).where('step', '<', given.step)),
    replace: compileOnce((given: SessionValues & { expectedStep: number }) =>
      update(given).where('step', '=', given.expectedStep),
    ),
  };
}

/** Writes sessions within a transaction that somebody else holds; refuses what is not newer than the stored one. */
export interface SessionWriter {
  write(writer: Transaction<Database>, session: ReviewSession): Promise<void>;
}

export function sessionWriter(connection: SqlConnection): SessionWriter {
  const writes = writeQueries(connection);
  return {
    write: async (writer, session) => {
      const values = valuesOf(session);
      const ways = [writes.moveOn, writes.insert];
      if (session.endedAt === null) ways.unshift(writes.stayOpen);
      for (const way of ways) {
        if (written(await writer.executeQuery(way(values))) > 0) return;
      }
      refuse();
    },
  };
}

export function sessionPart(connection: SqlConnection): SessionPart {
  const { db } = connection;
  const reads = readQueries(connection);
  const writes = writeQueries(connection);
  return {
    openSession: async (learnerId) =>
      sessionFrom((await db.executeQuery(reads.open({ learnerId }))).rows[0]),
    session: async (id) => sessionFrom((await db.executeQuery(reads.one({ id }))).rows[0]),
    saveSession: async (session, expectedStep) => {
      const values = valuesOf(session);
      const query =
        expectedStep === null ? writes.insert(values) : writes.replace({ ...values, expectedStep });
      return written(await db.executeQuery(query)) > 0;
    },
  };
}
