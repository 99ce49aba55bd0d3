import type { ThreadState, WorldChannel } from '../channel.ts';
import type { World } from '../world.ts';
import { userShape } from './user-shapes.ts';

/*
 * Discord's JSON of channels and threads.
 */

type Json = Record<string, unknown>;

const TEXT = 0;
const DIRECT = 1;
const GROUP = 3;
const PUBLIC_THREAD = 11;

export function channelShape(channel: WorldChannel, world: World): Json {
  const common = { id: channel.id, flags: 0, last_message_id: channel.lastMessageId };
  const named = { name: channel.name, guild_id: world.guild.id, rate_limit_per_user: 0 };
  switch (channel.kind) {
    case 'dm':
      return { ...common, type: DIRECT, recipients: people(world, [channel.userId ?? '']) };
    case 'group':
      return groupShape(channel, world, common);
    case 'thread':
      return { ...common, ...named, ...threadShape(channel.thread as ThreadState) };
    default:
      return {
        ...common,
        ...named,
        type: TEXT,
        position: channel.position,
        parent_id: null,
        topic: null,
        nsfw: false,
        permission_overwrites: [],
      };
  }
}

function groupShape(channel: WorldChannel, world: World, common: Json): Json {
  const recipients = people(world, channel.memberIds);
  if (channel.memberIds.length === 2) return { ...common, type: DIRECT, recipients };
  const owner = channel.memberIds[0];
  return { ...common, type: GROUP, name: channel.name, icon: null, owner_id: owner, recipients };
}

const people = (world: World, ids: readonly string[]): Json[] =>
  ids.flatMap((id) => world.users.get(id) ?? []).map(userShape);

function threadShape(thread: ThreadState): Json {
  return {
    type: PUBLIC_THREAD,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: 1,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      archive_timestamp: new Date(thread.changedAt).toISOString(),
      auto_archive_duration: thread.autoArchiveMinutes,
    },
  };
}
