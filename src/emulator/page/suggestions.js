/** @typedef {{ name: string, value: string | number }[]} Choices */

/** Typing goes on for a while before the bot is asked. */
const ASK_AFTER_MS = 120;
const PATIENCE_MS = 4_000;

/**
 * Questions for suggestions that are under way. Only the newest is asked; one that gets no answer finds nothing.
 * @param {(requestId: string, path: string[], options: Record<string, string | number | boolean>, focused: string) => void} ask
 */
export function createSuggestions(ask) {
  /** @type {Map<string, (choices: Choices) => void>} */
  const waiting = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let next;
  /** @param {string} requestId @param {Choices} choices */
  const answer = (requestId, choices) => {
    waiting.get(requestId)?.(choices);
    waiting.delete(requestId);
  };
  return {
    answer,
    /**
     * @param {string[]} path
     * @param {Record<string, string | number | boolean>} options
     * @param {string} focused
     * @returns {Promise<Choices>}
     */
    suggest(path, options, focused) {
      const requestId = crypto.randomUUID();
      clearTimeout(next);
      for (const older of waiting.keys()) answer(older, []);
      next = setTimeout(() => ask(requestId, path, options, focused), ASK_AFTER_MS);
      setTimeout(() => answer(requestId, []), PATIENCE_MS);
      return new Promise((resolve) => waiting.set(requestId, resolve));
    },
  };
}
