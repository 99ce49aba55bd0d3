import type { Instant } from '../../base/clock.ts';
import type { Memory } from '../../study/memory.ts';
import type { Step, StepOutcome } from '../../study/store.ts';
import type { StepPart } from '../parts.ts';
import { dueAtOnce, UNDO_DEPTH } from '../rules.ts';
import { canWriteSession } from './sessions.ts';
import { copy } from './tables.ts';
import type { StoredStep, Tables } from './tables.ts';

function isCurrent(tables: Tables, step: Step): boolean {
  const memories = tables.memories.get(step.learnerId);
  const unchanged = step.changes.every(
    ({ cardId, expectedVersion }) => (memories?.get(cardId)?.version ?? null) === expectedVersion,
  );
  return unchanged && (!step.session || canWriteSession(tables, step.session));
}

function refuseUnknownCards(tables: Tables, step: Step): void {
  const unknown = step.changes.find(({ cardId }) => !tables.cards.has(cardId));
  if (unknown) throw new Error(`There is no card ${unknown.cardId} to remember.`);
}

function writeMemories(tables: Tables, step: Step): StoredStep['before'] {
  const memories = tables.memories.get(step.learnerId) ?? new Map<string, Memory>();
  tables.memories.set(step.learnerId, memories);
  return step.changes.map(({ cardId, after }) => {
    const memory = memories.get(cardId) ?? null;
    memories.set(cardId, copy({ ...after, learnerId: step.learnerId, cardId }));
    return { cardId, memory };
  });
}

function appendReview(tables: Tables, step: Step): number | null {
  if (!step.review) return null;
  const id = tables.reviews.length + 1;
  tables.reviews.push({ ...copy(step.review), id, undoneAt: null });
  return id;
}

/** Writes a step that is known to be current. */
export function writeStep(tables: Tables, step: Step): number | null {
  refuseUnknownCards(tables, step);
  const before = writeMemories(tables, step);
  const reviewId = appendReview(tables, step);
  if (step.session) tables.sessions.set(step.session.id, copy(step.session));
  const journal = tables.steps.get(step.learnerId) ?? [];
  const kept = [...journal, { kind: step.kind, at: step.at, before, reviewId }].slice(-UNDO_DEPTH);
  tables.steps.set(step.learnerId, kept);
  return reviewId;
}

function record(tables: Tables, step: Step): StepOutcome {
  if (!isCurrent(tables, step)) return { status: 'stale' };
  return { status: 'recorded', reviewId: writeStep(tables, step) };
}

/** The version goes on growing, so that a button from before the undo stays stale. */
function restore(tables: Tables, learnerId: string, step: StoredStep): void {
  const memories = tables.memories.get(learnerId);
  for (const { cardId, memory } of step.before) {
    const version = (memories?.get(cardId)?.version ?? 0) + 1;
    if (!memory) {
      memories?.delete(cardId);
      continue;
    }
    const changedAt = tables.cards.get(cardId)?.answerChangedAt ?? null;
    const changedSince = changedAt !== null && changedAt >= step.at;
    memories?.set(cardId, { ...(changedSince ? dueAtOnce(memory, changedAt) : memory), version });
  }
}

function markUndone(tables: Tables, reviewId: number | null, at: Instant): void {
  const review = tables.reviews.find(({ id }) => id === reviewId);
  if (review) review.undoneAt = at;
}

export function stepPart(tables: Tables): StepPart {
  return {
    recordStep: async (step) => record(tables, step),
    undoStep: async (learnerId, at, session) => {
      const journal = tables.steps.get(learnerId) ?? [];
      const last = journal.at(-1);
      if (!last || (session && !canWriteSession(tables, session))) return undefined;
      restore(tables, learnerId, last);
      markUndone(tables, last.reviewId, at);
      tables.steps.set(learnerId, journal.slice(0, -1));
      if (session) tables.sessions.set(session.id, copy(session));
      const cardIds = last.before.map(({ cardId }) => cardId);
      return { kind: last.kind, cardIds, cardId: cardIds[0] ?? '' };
    },
    canUndo: async (learnerId) => (tables.steps.get(learnerId)?.length ?? 0) > 0,
  };
}
