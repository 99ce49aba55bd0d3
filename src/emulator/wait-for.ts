import type { RoomEvent, RoomMessage, RoomUser } from './actions.ts';
import type { Room } from './room.ts';

/** Real time after which a message that was waited for will not come. */
const PATIENCE_MS = 20_000;

export interface Wait {
  room: Room;
  user: RoomUser;
  channelId: string;
  wanted: string | RegExp | ((message: RoomMessage) => boolean);
  textOf: (message: RoomMessage) => string;
}

/** Settles with the newest visible message that fits, now or as soon as one appears or changes. */
export function waitFor({ room, user, channelId, wanted, textOf }: Wait): Promise<RoomMessage> {
  const fits = (message: RoomMessage): boolean => {
    if (typeof wanted === 'function') return wanted(message);
    const text = textOf(message);
    return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  };
  const there = room.visible(user.id, channelId).findLast(fits);
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`${user.name} waited in vain for: ${String(wanted)}`));
    }, PATIENCE_MS);
    const look = (event: RoomEvent): void => {
      if (event.type !== 'message' || event.message.channelId !== channelId) return;
      if (!fits(event.message)) return;
      clearTimeout(timer);
      stop();
      resolve(event.message);
    };
    const stop = room.watch(user.id, look);
  });
}
