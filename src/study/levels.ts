/** Who decided: the program, the server's moderators, the member for themselves, or this one call. */
export type Level = 'default' | 'server' | 'member' | 'call';

/** What each level says; null or left out: nothing. */
export interface Levels<T> {
  default: T;
  server?: T | null | undefined;
  member?: T | null | undefined;
  call?: T | null | undefined;
}

/** The nearest level that says something decides: defaults < server < member < call. */
export function decide<T>(levels: Levels<T>): { value: T; by: Level } {
  for (const by of ['call', 'member', 'server'] as const) {
    const value = levels[by];
    if (value !== null && value !== undefined) return { value, by };
  }
  return { value: levels.default, by: 'default' };
}
