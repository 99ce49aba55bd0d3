import type { ReviewSession } from '../../study/session.ts';
import type { SessionPart } from '../parts.ts';
import { copy } from './tables.ts';
import type { Tables } from './tables.ts';

function openOf(tables: Tables, learnerId: string): ReviewSession | undefined {
  return [...tables.sessions.values()].find(
    (session) => session.learnerId === learnerId && session.endedAt === null,
  );
}

function wouldBeSecond(tables: Tables, session: ReviewSession): boolean {
  if (session.endedAt !== null) return false;
  const open = openOf(tables, session.learnerId);
  return open !== undefined && open.id !== session.id;
}

/** Whether a session that comes with a step is newer than the stored one and leaves one open per learner. */
export function canWriteSession(tables: Tables, session: ReviewSession): boolean {
  const stored = tables.sessions.get(session.id);
  return (!stored || stored.step < session.step) && !wouldBeSecond(tables, session);
}

export function sessionPart(tables: Tables): SessionPart {
  return {
    openSession: async (learnerId) => copy(openOf(tables, learnerId)),
    session: async (id) => copy(tables.sessions.get(id)),
    saveSession: async (session, expectedStep) => {
      const stored = tables.sessions.get(session.id)?.step ?? null;
      if (stored !== expectedStep || wouldBeSecond(tables, session)) return false;
      tables.sessions.set(session.id, copy(session));
      return true;
    },
  };
}
