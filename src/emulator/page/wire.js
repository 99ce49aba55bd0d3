/** @import { PersonAction, RoomEvent, RoomFault } from '../actions.ts' */

/** After the room refused a stream it is asked again this often. */
const AGAIN_AFTER_MS = 1_000;

/**
 * Listens to what one person sees, again and again when the connection is lost; each time begins with `hello`. A room
 * that was started anew knows other ids: whoever is unknown there becomes whom it thinks likely.
 * @param {string} userId
 * @param {(event: RoomEvent) => void} onEvent
 * @param {(connected: boolean) => void} onConnection
 * @returns {() => void} closes the stream
 */
export function listen(userId, onEvent, onConnection) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;
  let source = open(userId);
  /** @param {string} as */
  function open(as) {
    const stream = new EventSource(`/room/events?as=${encodeURIComponent(as)}`);
    stream.addEventListener('message', (message) => onEvent(JSON.parse(message.data)));
    stream.addEventListener('open', () => onConnection(true));
    stream.addEventListener('error', () => {
      onConnection(false);
      // A lost connection is taken up by the browser; a refused one is not.
      if (stream.readyState !== EventSource.CLOSED) return;
      again = setTimeout(() => {
        source = open('');
      }, AGAIN_AFTER_MS);
    });
    return stream;
  }
  return () => {
    clearTimeout(again);
    source.close();
  };
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

/**
 * Hands a file to the room. Its id there, or the room's own words when it refuses.
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function upload(file) {
  const response = await fetch(`/room/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer.id;
  throw new Error(answer.error ?? `the room answered ${response.status}`);
}
