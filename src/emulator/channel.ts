import type { Instant } from '../base/clock.ts';

/** What a thread has beside what every channel has. */
export interface ThreadState {
  parentId: string;
  /** Who started it. */
  ownerId: string;
  archived: boolean;
  /** Only moderators open a locked thread again. */
  locked: boolean;
  /** When `archived` last changed. */
  changedAt: Instant;
  /** Minutes without messages after which Discord's app hides it. */
  autoArchiveMinutes: number;
  messageCount: number;
}

export interface WorldChannel {
  id: string;
  name: string;
  /** `group`: a conversation of members, to which the bot does not belong. */
  kind: 'text' | 'dm' | 'group' | 'thread';
  /** The person on the other side of a direct conversation with the bot. */
  userId: string | null;
  /** Who is in a group. */
  memberIds: readonly string[];
  thread: ThreadState | null;
  /** From the top, in the server's list. */
  position: number;
  /** The newest message that everyone in the channel saw; it may be gone. */
  lastMessageId: string | null;
}

/** Whether the channel belongs to the server: the rest are private conversations. */
export function isInGuild(channel: WorldChannel | undefined): boolean {
  return channel?.kind === 'text' || channel?.kind === 'thread';
}

/** A channel of the named kind with nothing in it. */
export function emptyChannel(
  id: string,
  name: string,
  kind: WorldChannel['kind'],
  more: Partial<WorldChannel> = {},
): WorldChannel {
  return {
    id,
    name,
    kind,
    userId: null,
    memberIds: [],
    thread: null,
    position: 0,
    lastMessageId: null,
    ...more,
  };
}
