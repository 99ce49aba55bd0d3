/** Remembers the last `capacity` names: enough to know something that comes twice. */
export function createRecent(capacity: number): { isNew(name: string): boolean } {
  const names = new Set<string>();
  return {
    isNew(name) {
      if (names.has(name)) return false;
      names.add(name);
      if (names.size > capacity) names.delete(names.values().next().value as string);
      return true;
    },
  };
}
