import type { Command } from '../command.ts';

/** Every slash command, in the order shown by `/help`. */
export const commands: readonly Command[] = [];
