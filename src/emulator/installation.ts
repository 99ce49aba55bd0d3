import type { APIApplicationCommand } from 'discord-api-types/v10';
import { isInGuild } from './channel.ts';
import type { WorldChannel } from './channel.ts';
import type { Owners } from './message.ts';
import { permissionsOf } from './people.ts';
import type { WorldUser } from './people.ts';
import type { World } from './world.ts';

/*
 * Where the bot is at home: in the server, or brought along by a person who added it to their account.
 */

/** Discord's `context` of an interaction. */
export const Context = { guild: 0, botDirect: 1, privateChannel: 2 } as const;

const GUILD_INSTALL = 0;
const USER_INSTALL = 1;

export function contextOf(channel: WorldChannel): number {
  if (isInGuild(channel)) return Context.guild;
  return channel.kind === 'dm' ? Context.botDirect : Context.privateChannel;
}

/** By whose leave a command is used here; empty when by nobody's. */
export function ownersOf(
  world: World,
  user: WorldUser,
  channel: WorldChannel,
  command: Pick<APIApplicationCommand, 'integration_types'>,
): Owners {
  const types: readonly number[] = command.integration_types ?? [GUILD_INSTALL];
  const context = contextOf(channel);
  const byServer =
    types.includes(GUILD_INSTALL) && world.botInGuild() && context !== Context.privateChannel;
  const byPerson = types.includes(USER_INSTALL) && world.installers.has(user.id);
  return {
    ...(byServer ? { '0': context === Context.guild ? world.guild.id : '0' } : {}),
    ...(byPerson ? { '1': user.id } : {}),
  };
}

/** Whether Discord's app would offer the command to this person in this place. */
export function mayUse(
  world: World,
  user: WorldUser,
  channel: WorldChannel,
  command: APIApplicationCommand,
): boolean {
  const context = contextOf(channel);
  const contexts: readonly number[] | null | undefined = command.contexts;
  if (contexts !== null && contexts !== undefined && !contexts.includes(context)) return false;
  if (Object.keys(ownersOf(world, user, channel, command)).length === 0) return false;
  if (context === Context.guild) return isPermitted(user, command);
  if (command.guild_id !== undefined) return false;
  return (contexts ?? null) !== null || command.dm_permission !== false;
}

/** Whether the server lets the person use the command. */
export function isPermitted(user: WorldUser, command: APIApplicationCommand): boolean {
  const wanted = command.default_member_permissions;
  if (wanted === null || wanted === undefined) return true;
  const bits = BigInt(wanted);
  return bits !== 0n && (permissionsOf(user) & bits) === bits;
}
