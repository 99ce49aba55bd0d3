import type { Presses } from './presses.ts';

/** Every button, select and modal there is. */
export const presses: Partial<Presses> = {};
