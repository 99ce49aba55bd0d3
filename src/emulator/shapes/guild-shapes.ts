import type { WorldRole, WorldUser } from '../people.ts';
import type { World } from '../world.ts';
import { channelShape } from './channel-shapes.ts';
import { memberShape, userShape } from './user-shapes.ts';

/*
 * Discord's JSON of the server, its roles and the application, as far as bots meet them.
 */

type Json = Record<string, unknown>;

/** What REST and gateway both say of the server. */
function commonGuildShape(world: World): Json {
  return {
    id: world.guild.id,
    name: world.guild.name,
    icon: null,
    owner_id: world.guild.ownerId,
    roles: [...world.roles.values()].map(roleShape),
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: 'en-US',
    afk_timeout: 300,
    afk_channel_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    vanity_url_code: null,
    description: null,
    banner: null,
    splash: null,
    discovery_splash: null,
    application_id: null,
    incidents_data: null,
  };
}

/** GUILD_CREATE's data. */
export function guildShape(world: World): Json {
  const all = [...world.channels.values()];
  const channels = all.filter((channel) => channel.kind === 'text');
  const threads = all.filter((channel) => channel.thread?.archived === false);
  return {
    ...commonGuildShape(world),
    joined_at: '2025-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: world.users.size,
    members: [memberShape(world.bot)],
    channels: channels.map((channel) => channelShape(channel, world)),
    threads: threads.map((thread) => channelShape(thread, world)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** What `GET /guilds/:id` answers. */
export function restGuildShape(world: World): Json {
  return {
    ...commonGuildShape(world),
    home_header: null,
    region: 'deprecated',
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    nsfw: false,
  };
}

export function roleShape(role: WorldRole, position = 0): Json {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: role.permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** One of `GET /users/@me/guilds`. */
export function ownGuildShape(world: World): Json {
  const { id, name } = world.guild;
  const permissions = world.botPermissions('').toString();
  return { id, name, icon: null, banner: null, owner: false, permissions, features: [] };
}

export function applicationShape(world: World): Json {
  const owner = world.users.get(world.guild.ownerId) as WorldUser;
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot: userShape(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { '0': {}, '1': {} },
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userShape(owner),
    team: null,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
  };
}
