import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that lets others have the event loop in between. */
export interface Turns {
  /** Settles at once while there is time left, else after everybody else had a turn. */
  pause(): Promise<void> | undefined;
}

/** Turns of at most about `longestMs` milliseconds each. */
export function takingTurns(longestMs = 8): Turns {
  let begun = performance.now();
  return {
    pause() {
      if (performance.now() - begun < longestMs) return undefined;
      return nextTurn().then(() => {
        begun = performance.now();
      });
    },
  };
}
