import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { RoomChannel, RoomMessage, RoomUser } from './actions.ts';
import { permissionsOf } from './people.ts';
import type { WorldUser } from './people.ts';
import { messageShape } from './shapes/message-shape.ts';
import { LOADING } from './world.ts';
import type { World, WorldChannel, WorldMessage } from './world.ts';

/*
 * What a person is shown, and what they may enter and use.
 */

const GUILD_CONTEXT = 0;
const BOT_DM_CONTEXT = 1;

export function mayEnter(userId: string, channel: WorldChannel): boolean {
  return channel.kind === 'text' || channel.userId === userId;
}

export function maySee(world: World, userId: string, message: WorldMessage): boolean {
  if (message.onlyFor !== null && message.onlyFor !== userId) return false;
  const channel = world.channels.get(message.channelId);
  return channel !== undefined && mayEnter(userId, channel);
}

/** Whether Discord's app would offer the command to this person in this place. */
export function mayUse(
  user: WorldUser,
  channel: WorldChannel,
  command: APIApplicationCommand,
): boolean {
  const inDirect = channel.kind === 'dm';
  const contexts: readonly number[] | null | undefined = command.contexts;
  const hasContexts = contexts !== null && contexts !== undefined;
  if (hasContexts && !contexts.includes(inDirect ? BOT_DM_CONTEXT : GUILD_CONTEXT)) return false;
  if (!inDirect) return isPermitted(user, command);
  return command.guild_id === undefined && (hasContexts || command.dm_permission !== false);
}

function isPermitted(user: WorldUser, command: APIApplicationCommand): boolean {
  const wanted = command.default_member_permissions;
  if (wanted === null || wanted === undefined) return true;
  const bits = BigInt(wanted);
  return bits !== 0n && (permissionsOf(user) & bits) === bits;
}

/** The commands that a person is offered in the server. */
export function offeredTo(world: World, user: WorldUser): APIApplicationCommand[] {
  return world.commands.offered().filter((command) => isPermitted(user, command));
}

/** The server's channels and the person's conversation with the bot. */
export function channelsFor(world: World, userId: string): RoomChannel[] {
  world.directWith(userId);
  return [...world.channels.values()]
    .filter((channel) => mayEnter(userId, channel))
    .map(({ id, name, kind, userId }) => ({ id, name, kind, userId }));
}

export function roomUser({ id, name, locale, isModerator, bot }: WorldUser): RoomUser {
  return { id, name, locale, isModerator, bot };
}

/** The message as the room hands it out. */
export function roomMessage(message: WorldMessage, world: World, publicUrl: string): RoomMessage {
  const { occasion } = message;
  const usedBy =
    occasion === null || occasion.commandName === null
      ? null
      : { userId: occasion.userId, commandName: occasion.commandName };
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    createdAt: message.createdAt,
    editedAt: message.editedAt,
    onlyFor: message.onlyFor,
    usedBy,
    pending: (message.flags & LOADING) !== 0,
    raw: messageShape(message, world, publicUrl) as unknown as RoomMessage['raw'],
  };
}
