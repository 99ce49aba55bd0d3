import type { RoomEvent, RoomUser } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { readCommandLine } from './command-line.ts';
import type { Room } from './room.ts';

export interface Suggestion {
  name: string;
  value: string | number;
}

/** What is suggested for the option that was typed last. Rejects when the application does not respond. */
export async function askSuggestions(
  room: Room,
  user: RoomUser,
  channelId: string,
  line: string,
): Promise<Suggestion[]> {
  const { path, options, last } = readCommandLine(line, room.commandsFor(user.id), user.locale);
  if (last === null) throw new ActionError('Type the option that suggestions are wanted for.');
  const requestId = `${user.id} ${line}`;
  return new Promise((resolve, reject) => {
    let interactionId: string | null = null;
    const stop = room.watch(user.id, (event: RoomEvent) => {
      if (event.type === 'choices' && event.requestId === requestId) {
        stop();
        resolve(event.choices);
      } else if (event.type === 'failed' && event.interactionId === interactionId) {
        stop();
        reject(new Error(`${event.text}: ${line}`));
      }
    });
    try {
      const action = {
        type: 'autocomplete',
        channelId,
        path,
        options,
        focused: last,
        requestId,
      } as const;
      interactionId = room.act(user.id, action)?.id ?? null;
    } catch (error) {
      stop();
      reject(error);
    }
  });
}
