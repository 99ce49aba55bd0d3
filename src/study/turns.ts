/** Runs work with the same key one after the other, work with different keys side by side. */
export type TakeTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * A mutex per key. Presses arrive at once from several devices and people; whoever is second sees what the first left.
 * Not reentrant: work that takes a turn on its own key waits for ever.
 */
export function createTurns(): TakeTurns {
  const lastInLine = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = lastInLine.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    lastInLine.set(key, mine);
    try {
      return await mine;
    } finally {
      if (lastInLine.get(key) === mine) lastInLine.delete(key);
    }
  };
}
