import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { RoomChannel, RoomMessage, RoomUser } from './actions.ts';
import { isPermitted } from './installation.ts';
import type { WorldUser } from './people.ts';
import { messageShape } from './shapes/message-shape.ts';
import { isInGuild } from './channel.ts';
import { LOADING } from './message.ts';
import type { WorldMessage } from './message.ts';
import type { WorldChannel } from './channel.ts';
import type { World } from './world.ts';

/*
 * What a person is shown, and what they may enter and use.
 */

export function mayEnter(userId: string, channel: WorldChannel): boolean {
  return isInGuild(channel) || channel.userId === userId || channel.memberIds.includes(userId);
}

export function maySee(world: World, userId: string, message: WorldMessage): boolean {
  if (message.onlyFor !== null && message.onlyFor !== userId) return false;
  const channel = world.channels.get(message.channelId);
  return channel !== undefined && mayEnter(userId, channel);
}

/** The commands that a person is offered in the server, or could be anywhere. */
export function offeredTo(world: World, user: WorldUser): APIApplicationCommand[] {
  const isAtHand = (command: APIApplicationCommand): boolean =>
    world.botInGuild() || (command.guild_id === undefined && world.installers.has(user.id));
  return world.commands
    .offered()
    .filter((command) => isPermitted(user, command) && isAtHand(command));
}

/** The server's channels and the person's conversation with the bot. */
export function channelsFor(world: World, userId: string): RoomChannel[] {
  world.directWith(userId);
  return [...world.channels.values()]
    .filter((channel) => mayEnter(userId, channel))
    .map(roomChannel);
}

export function roomChannel({ id, name, kind, userId }: WorldChannel): RoomChannel {
  return { id, name, kind, userId };
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
      : {
          userId: occasion.userId,
          commandName: occasion.commandName,
          isMenu: occasion.pressedMessageId !== null || occasion.targetUserId !== null,
        };
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
