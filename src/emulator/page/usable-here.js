/** @import { RoomChannel } from '../actions.ts' */

/** Discord's `context` of an interaction, by the kind of place. */
const CONTEXTS = { text: 0, thread: 0, dm: 1, group: 2 };

/**
 * Whether Discord's app would offer the command in such a place.
 * @param {any} command
 * @param {RoomChannel | undefined} channel
 * @returns {boolean}
 */
export function isUsableIn(command, channel) {
  const context = CONTEXTS[channel?.kind ?? 'text'];
  if (command.contexts) return command.contexts.includes(context);
  if (context === 0) return true;
  return context === 1 && command.guild_id === undefined && command.dm_permission !== false;
}
