import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ActionError } from './actions-error.ts';
import type { WorldChannel } from './channel.ts';
import { mayUse } from './installation.ts';
import type { WorldMessage } from './message.ts';
import type { WorldUser } from './people.ts';
import { mayEnter, maySee } from './room-views.ts';
import { componentsOf } from './validate/walk-components.ts';
import type { World } from './world.ts';

/*
 * What a person acts on, found, or an ActionError that says why not.
 */

export function channelFor(world: World, user: WorldUser, channelId: string): WorldChannel {
  const channel = world.channels.get(channelId);
  if (channel === undefined || !mayEnter(user.id, channel)) {
    throw new ActionError('There is no such channel here.');
  }
  return channel;
}

export function messageFor(
  world: World,
  user: WorldUser,
  channelId: string,
  messageId: string,
): WorldMessage {
  const message = world.findMessage(channelId, messageId);
  if (message === undefined || !maySee(world, user.id, message)) {
    throw new ActionError('This message is no longer there.');
  }
  return message;
}

/** A command of a kind that the person is offered in this place. */
export function commandFor(
  world: World,
  user: WorldUser,
  channel: WorldChannel,
  name: string,
  kind: number,
): APIApplicationCommand {
  const command = world.commands
    .offered()
    .find(
      (it) => it.name === name && (it.type as number) === kind && mayUse(world, user, channel, it),
    );
  if (command === undefined) throw new ActionError(`There is no command "${name}" here.`);
  return command;
}

/** The enabled component with this custom id. */
export function pressable(message: WorldMessage, customId: string): Record<string, unknown> {
  const component = componentsOf(message.components).find((it) => it['custom_id'] === customId);
  if (component === undefined) throw new ActionError('This is no longer there to be pressed.');
  if (component['disabled'] === true) throw new ActionError('This is switched off.');
  return component;
}
