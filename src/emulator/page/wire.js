/** @import { PersonAction, RoomEvent, RoomFault } from '../actions.ts' */

/**
 * Listens to what one person sees. Calls `onEvent` for each event until closed.
 * @param {string} userId
 * @param {(event: RoomEvent) => void} onEvent
 * @param {(connected: boolean) => void} onConnection
 * @returns {() => void} closes the stream
 */
export function listen(userId, onEvent, onConnection) {
  const source = new EventSource(`/room/events?as=${encodeURIComponent(userId)}`);
  source.addEventListener('message', (message) => onEvent(JSON.parse(message.data)));
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  return () => source.close();
}

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<void>} rejects with the room's own words when it refuses
 */
async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const answer = await response.json().catch(() => ({}));
  throw new Error(answer.error ?? `the room answered ${response.status}`);
}

/**
 * @param {string} userId
 * @param {PersonAction} action
 */
export const act = (userId, action) => post('/room/act', { as: userId, action });

/** @param {{ advanceMs: number } | { to: 'tomorrow' }} move */
export const moveClock = (move) => post('/room/clock', move);

/** @param {RoomFault} fault */
export const setFault = (fault) => post('/room/fault', fault);
