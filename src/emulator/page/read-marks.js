/** @import { RoomMessage } from '../actions.ts' */

/**
 * Up to where each person has read each channel, for as long as the browser's tab lives.
 * @typedef {{
 *   read: (userId: string, channelId: string, messageId: string) => void,
 *   unread: (userId: string, messages: Iterable<RoomMessage>) => Map<string, number>,
 * }} ReadMarks
 */

/** @returns {ReadMarks} */
export function createReadMarks() {
  const key = (/** @type {string} */ userId, /** @type {string} */ channelId) =>
    `paperdeck-read ${userId} ${channelId}`;
  const last = (/** @type {string} */ userId, /** @type {string} */ channelId) =>
    BigInt(sessionStorage.getItem(key(userId, channelId)) ?? '0');
  return {
    read(userId, channelId, messageId) {
      if (BigInt(messageId) > last(userId, channelId))
        sessionStorage.setItem(key(userId, channelId), messageId);
    },
    /** How many messages of others wait, by channel. */
    unread(userId, messages) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      /** @type {Map<string, bigint>} */
      const marks = new Map();
      for (const { authorId, channelId, id } of messages) {
        const mark = marks.get(channelId) ?? last(userId, channelId);
        marks.set(channelId, mark);
        if (authorId === userId || BigInt(id) <= mark) continue;
        counts.set(channelId, (counts.get(channelId) ?? 0) + 1);
      }
      return counts;
    },
  };
}
