import { setImmediate } from 'node:timers/promises';
import type { LearnerId } from './learner.ts';
import type { Memory } from './memory.ts';
import type { Store } from './store.ts';

const PAGE = 1_000;

/** Every begun memory of a learner in cards that are in use; others have their turn between the pages. */
export async function begunMemories(store: Store, id: LearnerId): Promise<Memory[]> {
  const all: Memory[] = [];
  for (let after = ''; ;) {
    const page = await store.memoriesPage(id, after, PAGE);
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    after = last.cardId;
    await setImmediate();
  }
}
