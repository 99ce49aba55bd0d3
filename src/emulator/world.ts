import type { Clock, Instant } from '../base/clock.ts';
import { commandBook } from './command-book.ts';
import type { CommandBook } from './command-book.ts';
import { BOT_PERMISSIONS, MEMBERS } from './people.ts';
import type { WorldUser } from './people.ts';
import { snowflakeMint } from './snowflake.ts';

/** Discord's message flags that this server gives a meaning. */
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const COMPONENTS_V2 = 1 << 15;

export interface WorldChannel {
  id: string;
  name: string;
  kind: 'text' | 'dm';
  /** The person on the other side of a direct conversation with the bot. */
  userId: string | null;
  /** The newest message that everyone in the channel saw; it may be gone. */
  lastMessageId: string | null;
}

export interface WorldAttachment {
  id: string;
  filename: string;
  description: string | null;
  contentType: string;
  data: Uint8Array;
  /** Pixels, for pictures whose size is known. */
  picture: { width: number; height: number } | null;
}

/** The interaction that a message answers. */
export interface Occasion {
  interactionId: string;
  type: number;
  userId: string;
  commandName: string | null;
  /** The message whose component was pressed. */
  pressedMessageId: string | null;
  /** What opened the form, for a submitted one. */
  trigger: Occasion | null;
}

export interface WorldMessage {
  id: string;
  channelId: string;
  authorId: string;
  content: string;
  flags: number;
  embeds: unknown[];
  /** With ids and resolved attachment addresses. */
  components: Record<string, unknown>[];
  attachments: WorldAttachment[];
  createdAt: Instant;
  editedAt: Instant | null;
  /** An ephemeral message is seen by this person alone. */
  onlyFor: string | null;
  occasion: Occasion | null;
  nonce: string | null;
  replyTo: string | null;
}

export type WorldChange =
  | { type: 'message'; message: WorldMessage; isNew: boolean }
  | { type: 'message-deleted'; message: WorldMessage }
  | { type: 'channel'; channel: WorldChannel }
  | { type: 'commands' };

export interface World {
  readonly clock: Clock;
  readonly applicationId: string;
  readonly guild: { id: string; name: string; ownerId: string };
  readonly bot: WorldUser;
  readonly users: ReadonlyMap<string, WorldUser>;
  readonly channels: ReadonlyMap<string, WorldChannel>;
  readonly commands: CommandBook;
  mint(): string;
  /** The direct conversation of the bot with a person; made when there is none. */
  directWith(userId: string): WorldChannel;
  /** Oldest first; ephemeral ones included. */
  messagesIn(channelId: string): readonly WorldMessage[];
  findMessage(channelId: string, messageId: string): WorldMessage | undefined;
  addMessage(message: WorldMessage): void;
  changeMessage(message: WorldMessage, change: Partial<WorldMessage>): void;
  removeMessage(message: WorldMessage): void;
  /** Permissions denied to the bot, by channel. */
  readonly denied: Map<string, bigint>;
  botPermissions(channelId: string): bigint;
  watch(listener: (change: WorldChange) => void): () => void;
}

const CHANNEL_NAMES = ['papers', 'general'] as const;

/** One server, two channels, three members and the bot. Everything in memory. */
export function createWorld(clock: Clock): World {
  const mint = snowflakeMint(clock);
  const listeners = new Set<(change: WorldChange) => void>();
  const tell = (change: WorldChange): void => {
    for (const listener of listeners) listener(change);
  };
  const applicationId = mint();
  const bot: WorldUser = {
    id: applicationId,
    username: 'paperdeck',
    name: 'Paperdeck',
    locale: 'en-US',
    isModerator: false,
    bot: true,
  };
  const people = MEMBERS.map((member) => Object.assign({ id: mint(), bot: false }, member));
  const users = new Map<string, WorldUser>([...people, bot].map((user) => [user.id, user]));
  const owner = people.at(-1) as WorldUser;
  const guild = { id: mint(), name: 'Reading group', ownerId: owner.id };
  const channels = new Map<string, WorldChannel>();
  for (const name of CHANNEL_NAMES) {
    const id = mint();
    channels.set(id, { id, name, kind: 'text', userId: null, lastMessageId: null });
  }
  const directs = new Map<string, WorldChannel>();
  const messages = new Map<string, Map<string, WorldMessage>>();
  const denied = new Map<string, bigint>();

  const roomOf = (channelId: string): Map<string, WorldMessage> => {
    const room = messages.get(channelId) ?? new Map<string, WorldMessage>();
    messages.set(channelId, room);
    return room;
  };

  return {
    clock,
    applicationId,
    guild,
    bot,
    users,
    channels,
    commands: commandBook(applicationId, guild.id, mint, () => tell({ type: 'commands' })),
    mint,
    directWith: (userId) => {
      const known = directs.get(userId);
      if (known !== undefined) return known;
      const name = users.get(userId)?.name ?? '';
      const channel: WorldChannel = { id: mint(), name, kind: 'dm', userId, lastMessageId: null };
      directs.set(userId, channel);
      channels.set(channel.id, channel);
      tell({ type: 'channel', channel });
      return channel;
    },
    messagesIn: (channelId) => [...(messages.get(channelId)?.values() ?? [])],
    findMessage: (channelId, messageId) => messages.get(channelId)?.get(messageId),
    addMessage: (message) => {
      roomOf(message.channelId).set(message.id, message);
      const channel = channels.get(message.channelId);
      if (channel !== undefined && message.onlyFor === null) channel.lastMessageId = message.id;
      tell({ type: 'message', message, isNew: true });
    },
    changeMessage: (message, change) => {
      Object.assign(message, change);
      tell({ type: 'message', message, isNew: false });
    },
    removeMessage: (message) => {
      if (messages.get(message.channelId)?.delete(message.id)) {
        tell({ type: 'message-deleted', message });
      }
    },
    denied,
    botPermissions: (channelId) => BOT_PERMISSIONS & ~(denied.get(channelId) ?? 0n),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
