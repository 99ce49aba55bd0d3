import type { Instant } from '../../base/clock.ts';
import type { Memory } from '../../study/memory.ts';
import type { Step, StepOutcome } from '../../study/store.ts';
import type { StepPart } from '../parts.ts';
import { dueAtOnce, UNDO_DEPTH } from '../rules.ts';
import { addCard, retire } from './cards.ts';
import { addFlag, withdrawFlag } from './flags.ts';
import { canWriteSession } from './sessions.ts';
import { copy } from './tables.ts';
import type { MemoryBefore, StoredStep, Tables } from './tables.ts';

/** Whether nothing that the step builds on was written since it was read. */
export function isCurrent(tables: Tables, step: Step): boolean {
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
    return { cardId, memory, versionAfter: after.version };
  });
}

function appendReview(tables: Tables, step: Step): number | null {
  if (!step.review) return null;
  const id = (tables.reviews.at(-1)?.id ?? 0) + 1;
  tables.reviews.push({ ...copy(step.review), id });
  return id;
}

function make(tables: Tables, { learnerId, at, made }: Step): StoredStep['made'] {
  if (!made) return null;
  const cards = made.cards.map((card) => addCard(tables, card, at, learnerId));
  const cardIds = cards.filter(({ isNew }) => isNew).map(({ cardId }) => cardId);
  return { cardIds, flagId: made.flag === null ? null : addFlag(tables, made.flag) };
}

function keepLeech(tables: Tables, { learnerId, leech }: Step): string | null {
  if (!leech) return null;
  const leeches = tables.leeches.get(learnerId) ?? new Map<string, number>();
  tables.leeches.set(learnerId, leeches.set(leech.cardId, leech.lapses));
  return leech.cardId;
}

function takeBackMade(
  tables: Tables,
  learnerId: string,
  { made, leech }: StoredStep,
  at: Instant,
): void {
  if (leech !== null) tables.leeches.get(learnerId)?.delete(leech);
  for (const cardId of made?.cardIds ?? []) retire(tables, cardId, at);
  if (made !== null && made.flagId !== null) withdrawFlag(tables, made.flagId);
}

/** Writes a step that is known to be current. */
export function writeStep(tables: Tables, step: Step): number | null {
  refuseUnknownCards(tables, step);
  const before = writeMemories(tables, step);
  const reviewId = appendReview(tables, step);
  const made = make(tables, step);
  if (step.session) tables.sessions.set(step.session.id, copy(step.session));
  const journal = tables.steps.get(step.learnerId) ?? [];
  const kept = [
    ...journal,
    { kind: step.kind, at: step.at, before, reviewId, made, leech: keepLeech(tables, step) },
  ].slice(-UNDO_DEPTH);
  tables.steps.set(step.learnerId, kept);
  return reviewId;
}

function record(tables: Tables, step: Step): StepOutcome {
  if (!isCurrent(tables, step)) return { status: 'stale' };
  return { status: 'recorded', reviewId: writeStep(tables, step) };
}

/** The version goes on growing, so that a button from before the undo stays stale. */
function restore(tables: Tables, learnerId: string, stepAt: Instant, before: MemoryBefore): void {
  const memories = tables.memories.get(learnerId);
  const { cardId, memory } = before;
  if (!memory) {
    memories?.delete(cardId);
    return;
  }
  const version = (memories?.get(cardId)?.version ?? 0) + 1;
  const changedAt = tables.cards.get(cardId)?.answerChangedAt ?? null;
  const changedSince = changedAt !== null && changedAt >= stepAt;
  memories?.set(cardId, { ...(changedSince ? dueAtOnce(memory, changedAt) : memory), version });
}

function takeOut(tables: Tables, learnerId: string, step: StoredStep, at: Instant): void {
  const journal = tables.steps.get(learnerId) ?? [];
  tables.steps.set(
    learnerId,
    journal.filter((other) => other !== step),
  );
  if (step.reviewId !== null) tables.undone.set(step.reviewId, at);
}

function undoReview(
  tables: Tables,
  learnerId: string,
  originId: string,
  cardId: string,
  at: Instant,
): boolean {
  const review = tables.reviews.findLast(
    (row) =>
      row.learnerId === learnerId &&
      row.originId === originId &&
      row.cardId === cardId &&
      !tables.undone.has(row.id),
  );
  const step = tables.steps.get(learnerId)?.find(({ reviewId }) => reviewId === review?.id);
  if (!step) return false;
  const unchanged = step.before.filter(
    (before) => tables.memories.get(learnerId)?.get(before.cardId)?.version === before.versionAfter,
  );
  if (!unchanged.some((before) => before.cardId === cardId)) return false;
  for (const before of unchanged) restore(tables, learnerId, step.at, before);
  takeBackMade(tables, learnerId, step, at);
  takeOut(tables, learnerId, step, at);
  return true;
}

export function stepPart(tables: Tables): StepPart {
  return {
    recordStep: async (step) => record(tables, step),
    undoStep: async (learnerId, at, session) => {
      const last = tables.steps.get(learnerId)?.at(-1);
      if (!last || (session && !canWriteSession(tables, session))) return undefined;
      for (const before of last.before) restore(tables, learnerId, last.at, before);
      takeBackMade(tables, learnerId, last, at);
      takeOut(tables, learnerId, last, at);
      if (session) tables.sessions.set(session.id, copy(session));
      const cardIds = last.before.map(({ cardId }) => cardId);
      return { kind: last.kind, cardIds, cardId: cardIds[0] ?? '' };
    },
    undoReview: async (learnerId, originId, cardId, at) =>
      undoReview(tables, learnerId, originId, cardId, at),
    canUndo: async (learnerId) => (tables.steps.get(learnerId)?.length ?? 0) > 0,
  };
}
