import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  oneof,
  record,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/storage/memory-store.ts';
import { openSqliteStore } from '../../src/storage/sqlite.ts';
import type { Phase } from '../../src/study/memory.ts';
import type { Store } from '../../src/study/store.ts';
import {
  aCard,
  aGrade,
  aSession,
  changes,
  DAY,
  dueQuery,
  FCN,
  START,
  TODAY,
  UNET,
} from './builders.ts';
import { temporaryFolder } from './temporary-folder.ts';

/*
 * The contract tells what every adapter promises; here two of them go through the same turns of fortune and must give
 * the same answers, also where the contract has no example.
 */

const file = temporaryFolder();
const CARDS = ['a', 'b', 'c', 'd'] as const;
const cardId = constantFrom(...CARDS);
const learnerId = constantFrom('ana', 'ben');

interface Grade {
  kind: 'grade';
  cardId: string;
  learnerId: string;
  phase: Phase;
  day: number;
  suspended: boolean;
  buried: boolean;
  step: number;
}
type Turn =
  | Grade
  | { kind: 'undo'; learnerId: string; step: number }
  | {
      kind: 'undo-review' | 'retire' | 'revive' | 'change-answer';
      learnerId: string;
      cardId: string;
    };

const grade = record({
  kind: constantFrom('grade' as const),
  cardId,
  learnerId,
  phase: constantFrom<Phase>('new', 'learning', 'review', 'relearning'),
  day: integer({ min: -3, max: 5 }),
  suspended: boolean(),
  buried: boolean(),
  step: integer({ min: 0, max: 6 }),
});
const undo = record({
  kind: constantFrom('undo' as const),
  learnerId,
  step: integer({ min: 0, max: 6 }),
});
const about = record({
  kind: constantFrom(
    'undo-review' as const,
    'retire' as const,
    'revive' as const,
    'change-answer' as const,
  ),
  learnerId,
  cardId,
});

const sessionOf = (turn: { learnerId: string; step: number }) =>
  aSession({ id: `of-${turn.learnerId}`, learnerId: turn.learnerId, step: turn.step });

async function takeGrade(store: Store, turn: Grade, at: number): Promise<unknown> {
  const { phase, suspended } = turn;
  const before = await store.memory(turn.learnerId, turn.cardId);
  const after = {
    learnerId: turn.learnerId,
    phase,
    suspended,
    dueAt: START + turn.day * DAY,
    dueDay: TODAY + turn.day,
    buriedOn: turn.buried ? TODAY : null,
  };
  const review = { answeredAt: at, studyDay: TODAY + turn.day, phaseBefore: phase };
  const step = aGrade(turn.cardId, before ? { before, after, review } : { after, review });
  // Step 0 comes without a session; the others may well be behind the one that is stored.
  return store.recordStep(turn.step === 0 ? step : { ...step, session: sessionOf(turn) });
}

async function take(store: Store, turn: Turn, at: number): Promise<unknown> {
  if (turn.kind === 'grade') return takeGrade(store, turn, at);
  if (turn.kind === 'undo') {
    return store.undoStep(turn.learnerId, at, turn.step === 0 ? undefined : sessionOf(turn));
  }
  if (turn.kind === 'undo-review') {
    return store.undoReview(turn.learnerId, 'session-1', turn.cardId, at);
  }
  const known = { cardId: turn.cardId, card: aCard(turn.cardId) };
  const change = {
    retire: { retired: [turn.cardId] },
    revive: { revived: [known] },
    'change-answer': { answerChanged: [turn.cardId] },
  }[turn.kind];
  return store.applyCardChanges(changes(change), at);
}

async function everythingSeen(store: Store, learner: string): Promise<unknown[]> {
  const query = dueQuery({ learnerId: learner, limit: 3 });
  const span = { learnerId: learner, from: TODAY - 2, to: TODAY + 3, editions: null };
  return Promise.all([
    store.knownCards(),
    store.memories(learner, CARDS),
    store.dueMemories(query),
    store.editionCounts(query),
    store.freshCardIds(learner, [FCN, UNET], 3),
    store.memoriesPage(learner, 'a', 2),
    store.nextDue(learner, [UNET]),
    store.dueLoad(learner, TODAY - 1, TODAY + 2),
    store.reviews(learner, TODAY),
    store.dayCounts(learner, TODAY),
    store.answeredDays(span, 5),
    store.answeredQuarters(span),
    store.sureCounts({ ...span, editions: [UNET] }),
    store.waitedSince(span),
    store.memoryTraces(learner, 'a', 2),
    store.openSession(learner),
    store.canUndo(learner),
  ]);
}

describe('memory and SQLite', () => {
  it('give the same answers to whatever happens', async () => {
    let opened = 0;
    await assert(
      asyncProperty(array(oneof(grade, grade, undo, about), { maxLength: 25 }), async (turns) => {
        opened += 1;
        const stores = [
          createMemoryStore(),
          await openSqliteStore({ path: file(`agree-${opened}.sqlite`) }),
        ] as const;
        const added = CARDS.map((id) => aCard(id, id === 'd' ? FCN : UNET));
        for (const store of stores) await store.applyCardChanges(changes({ added }), START);
        for (const [index, turn] of turns.entries()) {
          const at = START + index;
          const [inMemory, inSqlite] = [
            await take(stores[0], turn, at),
            await take(stores[1], turn, at),
          ];
          expect(inSqlite).toEqual(inMemory);
          expect(await everythingSeen(stores[1], turn.learnerId)).toEqual(
            await everythingSeen(stores[0], turn.learnerId),
          );
        }
        await stores[1].close();
      }),
      { numRuns: 60 },
    );
  });
});
