import type { Clock } from '../base/clock.ts';
import { commandBook } from './command-book.ts';
import type { CommandBook } from './command-book.ts';
import { emptyChannel } from './channel.ts';
import type { ThreadState, WorldChannel } from './channel.ts';
import type { WorldAttachment, WorldMessage } from './message.ts';
import { EVERYONE_PERMISSIONS, MEMBERS, MODERATOR_PERMISSIONS } from './people.ts';
import type { WorldRole, WorldUser } from './people.ts';
import { snowflakeMint } from './snowflake.ts';

export type WorldChange =
  | { type: 'message'; message: WorldMessage; isNew: boolean }
  | { type: 'message-deleted'; message: WorldMessage }
  | { type: 'channel'; what: 'new' | 'changed' | 'deleted'; channel: WorldChannel }
  | { type: 'membership' }
  | { type: 'outage'; isOver: boolean }
  | { type: 'commands' };

export interface World {
  readonly clock: Clock;
  readonly applicationId: string;
  readonly guild: { id: string; name: string; ownerId: string };
  readonly bot: WorldUser;
  readonly users: ReadonlyMap<string, WorldUser>;
  readonly roles: ReadonlyMap<string, WorldRole>;
  /** People who added the bot to their account and bring it along everywhere. */
  readonly installers: Set<string>;
  /** Files that people chose and have not sent, and those they sent with a command or form. */
  readonly uploads: Map<string, WorldAttachment>;
  /** Whether the bot belongs to the server. */
  botInGuild(): boolean;
  setBotInGuild(isThere: boolean): void;
  /** Whether the server cannot be reached for a while; the bot stays in it. */
  setOutage(isOut: boolean): void;
  readonly channels: ReadonlyMap<string, WorldChannel>;
  readonly commands: CommandBook;
  mint(): string;
  /** The direct conversation of the bot with a person; made when there is none. */
  directWith(userId: string): WorldChannel;
  addChannel(name: string, kind: WorldChannel['kind'], more?: Partial<WorldChannel>): WorldChannel;
  changeThread(channel: WorldChannel, change: Partial<ThreadState>): void;
  /** With its messages and threads. */
  removeChannel(channel: WorldChannel): void;
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

const MODERATORS = 'Moderators';

/** One server, two channels, three members and the bot. Everything in memory. */
export function createWorld(clock: Clock, botName = 'Paperdeck'): World {
  const mint = snowflakeMint(clock);
  const listeners = new Set<(change: WorldChange) => void>();
  const tell = (change: WorldChange): void => {
    for (const listener of listeners) listener(change);
  };
  const applicationId = mint();
  const bot: WorldUser = {
    id: applicationId,
    username: botName.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    name: botName,
    locale: 'en-US',
    isModerator: false,
    bot: true,
    roleIds: [],
  };
  const people = MEMBERS.map((member) => {
    const roleIds: string[] = [];
    return Object.assign({ id: mint(), bot: false, roleIds }, member);
  });
  const users = new Map<string, WorldUser>([...people, bot].map((user) => [user.id, user]));
  const owner = people.at(-1) as WorldUser;
  const guild = { id: mint(), name: 'Reading group', ownerId: owner.id };
  const channels = new Map<string, WorldChannel>();
  for (const [position, name] of CHANNEL_NAMES.entries()) {
    const channel = emptyChannel(mint(), name, 'text', { position });
    channels.set(channel.id, channel);
  }
  const moderators = { id: mint(), name: MODERATORS, permissions: MODERATOR_PERMISSIONS };
  const everyone = { id: guild.id, name: '@everyone', permissions: EVERYONE_PERMISSIONS };
  for (const person of people) if (person.isModerator) person.roleIds.push(moderators.id);
  let botInGuild = true;
  const directs = new Map<string, WorldChannel>();
  const messages = new Map<string, Map<string, WorldMessage>>();
  const denied = new Map<string, bigint>();

  const roomOf = (channelId: string): Map<string, WorldMessage> => {
    const room = messages.get(channelId) ?? new Map<string, WorldMessage>();
    messages.set(channelId, room);
    return room;
  };

  const addChannel: World['addChannel'] = (name, kind, more = {}) => {
    const channel = emptyChannel(mint(), name, kind, { position: channels.size, ...more });
    channels.set(channel.id, channel);
    tell({ type: 'channel', what: 'new', channel });
    return channel;
  };
  const removeChannel = (channel: WorldChannel): void => {
    for (const inner of channels.values()) {
      if (inner.thread?.parentId === channel.id) removeChannel(inner);
    }
    channels.delete(channel.id);
    messages.delete(channel.id);
    tell({ type: 'channel', what: 'deleted', channel });
  };

  return {
    clock,
    applicationId,
    guild,
    bot,
    users,
    roles: new Map([everyone, moderators].map((role) => [role.id, role])),
    installers: new Set(),
    uploads: new Map(),
    botInGuild: () => botInGuild,
    setOutage: (isOut) => tell({ type: 'outage', isOver: !isOut }),
    setBotInGuild: (isThere) => {
      if (botInGuild === isThere) return;
      botInGuild = isThere;
      tell({ type: 'membership' });
      tell({ type: 'commands' });
    },
    channels,
    commands: commandBook(applicationId, guild.id, mint, () => tell({ type: 'commands' })),
    mint,
    directWith: (userId) => {
      const known = directs.get(userId);
      if (known !== undefined) return known;
      const name = users.get(userId)?.name ?? '';
      const channel = addChannel(name, 'dm', { userId });
      directs.set(userId, channel);
      return channel;
    },
    addChannel,
    changeThread: (channel, change) => {
      if (channel.thread === null) return;
      const changedAt = change.archived === undefined ? channel.thread.changedAt : clock.now();
      Object.assign(channel.thread, change, { changedAt });
      tell({ type: 'channel', what: 'changed', channel });
    },
    removeChannel,
    messagesIn: (channelId) => [...(messages.get(channelId)?.values() ?? [])],
    findMessage: (channelId, messageId) => messages.get(channelId)?.get(messageId),
    addMessage: (message) => {
      roomOf(message.channelId).set(message.id, message);
      const channel = channels.get(message.channelId);
      if (channel !== undefined && message.onlyFor === null) {
        channel.lastMessageId = message.id;
        if (channel.thread !== null) channel.thread.messageCount++;
      }
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
    botPermissions: (channelId) => {
      const parentId = channels.get(channelId)?.thread?.parentId ?? '';
      const taken = (denied.get(channelId) ?? 0n) | (denied.get(parentId) ?? 0n);
      return EVERYONE_PERMISSIONS & ~taken;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
