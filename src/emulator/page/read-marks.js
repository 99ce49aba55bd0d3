/** @import { RoomMessage } from '../actions.ts' */

const KEY = 'paperdeck-read';

/**
 * Up to where each person has read each channel, for as long as the browser's tab lives.
 * @typedef {{
 *   read: (userId: string, channelId: string, messageId: string) => void,
 *   unread: (userId: string, messages: Iterable<RoomMessage>) => Map<string, number>,
 * }} ReadMarks
 */

/** @returns {ReadMarks} */
export function createReadMarks() {
  /** @type {Record<string, string>} */
  const marks = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  const last = (/** @type {string} */ userId, /** @type {string} */ channelId) =>
    BigInt(marks[`${userId} ${channelId}`] ?? '0');
  return {
    read(userId, channelId, messageId) {
      if (BigInt(messageId) <= last(userId, channelId)) return;
      marks[`${userId} ${channelId}`] = messageId;
      sessionStorage.setItem(KEY, JSON.stringify(marks));
    },
    /** How many messages of others wait, by channel. */
    unread(userId, messages) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const { authorId, channelId, id } of messages) {
        if (authorId === userId || BigInt(id) <= last(userId, channelId)) continue;
        counts.set(channelId, (counts.get(channelId) ?? 0) + 1);
      }
      return counts;
    },
  };
}
