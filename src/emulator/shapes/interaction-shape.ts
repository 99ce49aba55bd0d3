import type { LiveInteraction } from '../live-interaction.ts';
import { BOT_PERMISSIONS } from '../people.ts';
import type { WorldUser } from '../people.ts';
import { channelShape } from './guild-shapes.ts';
import { messageShape } from './message-shape.ts';
import { memberShape, userShape } from './user-shapes.ts';
import { MAX_FILE_BYTES } from '../validate/message.ts';
import type { World, WorldChannel } from '../world.ts';

const IN_GUILD = 0;
const IN_BOT_DM = 1;
const INSTALLED_IN_GUILD = '0';
const GUILD_LOCALE = 'en-US';

/** INTERACTION_CREATE's data. */
export function interactionShape(
  interaction: LiveInteraction,
  world: World,
  publicUrl: string,
): Record<string, unknown> {
  const channel = world.channels.get(interaction.channelId) as WorldChannel;
  const user = world.users.get(interaction.userId) as WorldUser;
  const inGuild = channel.kind === 'text';
  const permissions = inGuild ? world.botPermissions(channel.id) : BOT_PERMISSIONS;
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
      ...(inGuild ? { permissions: memberShape(user)['permissions'] } : {}),
    },
    app_permissions: permissions.toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { [INSTALLED_IN_GUILD]: inGuild ? world.guild.id : '0' },
    context: inGuild ? IN_GUILD : IN_BOT_DM,
    attachment_size_limit: MAX_FILE_BYTES,
    data: interaction.data,
    ...source,
    ...(inGuild ? guildPart(user, world) : { user: userShape(user) }),
  };
}

function guildPart(user: WorldUser, world: World): Record<string, unknown> {
  return {
    guild_id: world.guild.id,
    guild: { id: world.guild.id, locale: GUILD_LOCALE, features: [] },
    guild_locale: GUILD_LOCALE,
    member: memberShape(user),
  };
}
