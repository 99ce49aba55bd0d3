/** Raised when the same notes may give other cards: everything made before is then made anew and re-linked. */
export const GENERATOR_VERSION = 9;
