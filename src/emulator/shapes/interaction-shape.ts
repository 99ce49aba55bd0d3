import { isInGuild } from '../channel.ts';
import type { WorldChannel } from '../channel.ts';
import { Context, contextOf } from '../installation.ts';
import type { LiveInteraction } from '../live-interaction.ts';
import { DIRECT_PERMISSIONS, GROUP_PERMISSIONS, permissionsOf } from '../people.ts';
import type { WorldUser } from '../people.ts';
import { MAX_FILE_BYTES } from '../validate/message.ts';
import type { World } from '../world.ts';
import { channelShape } from './channel-shapes.ts';
import { messageShape } from './message-shape.ts';
import { memberShape, userShape } from './user-shapes.ts';

type Json = Record<string, unknown>;

const GUILD_LOCALE = 'en-US';

/** INTERACTION_CREATE's data. */
export function interactionShape(
  interaction: LiveInteraction,
  world: World,
  publicUrl: string,
): Json {
  const channel = world.channels.get(interaction.channelId) as WorldChannel;
  const user = world.users.get(interaction.userId) as WorldUser;
  const inGuild = isInGuild(channel);
  const source =
    interaction.source === null
      ? {}
      : { message: messageShape(interaction.source, world, publicUrl) };
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    locale: user.locale,
    channel_id: channel.id,
    channel: {
      ...channelShape(channel, world),
      ...(inGuild ? { permissions: permissionsOf(user).toString() } : {}),
    },
    app_permissions: appPermissions(world, channel, user).toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(channel),
    attachment_size_limit: MAX_FILE_BYTES,
    data: interaction.data,
    ...source,
    ...(inGuild ? guildPart(user, world) : { user: userShape(user) }),
  };
}

/** What the bot may do here. In a server that it does not belong to, it may answer as the person may write. */
function appPermissions(world: World, channel: WorldChannel, user: WorldUser): bigint {
  switch (contextOf(channel)) {
    case Context.botDirect:
      return DIRECT_PERMISSIONS;
    case Context.privateChannel:
      return GROUP_PERMISSIONS;
    default:
      return world.botInGuild() ? world.botPermissions(channel.id) : permissionsOf(user);
  }
}

function guildPart(user: WorldUser, world: World): Json {
  return {
    guild_id: world.guild.id,
    guild: { id: world.guild.id, locale: GUILD_LOCALE, features: [] },
    guild_locale: GUILD_LOCALE,
    member: memberShape(user),
  };
}
