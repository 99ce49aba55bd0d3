import type { WorldChannel } from './channel.ts';
import type { World } from './world.ts';

export interface ThreadDraft {
  name: string;
  ownerId: string;
  autoArchiveMinutes?: number;
  /** A thread on a message has the message's id. */
  id?: string;
}

const DAY_IN_MINUTES = 1_440;

/** A public thread in a channel. */
export function startThread(
  world: World,
  parent: WorldChannel,
  { name, ownerId, autoArchiveMinutes = DAY_IN_MINUTES, id }: ThreadDraft,
): WorldChannel {
  return world.addChannel(name, 'thread', {
    ...(id === undefined ? {} : { id }),
    thread: {
      parentId: parent.id,
      ownerId,
      archived: false,
      locked: false,
      changedAt: world.clock.now(),
      autoArchiveMinutes,
      messageCount: 0,
    },
  });
}
