import { permissionsOf } from './people.ts';
import type { WorldUser } from './people.ts';
import type { Occasion, World, WorldAttachment, WorldChannel, WorldMessage } from './world.ts';

/*
 * Discord's JSON of the things in the world. Field names are Discord's own.
 */

type Json = Record<string, unknown>;

const TEXT_CHANNEL = 0;
const DIRECT_CHANNEL = 1;
const DEFAULT_MESSAGE = 0;
const REPLY = 19;
const COMMAND_REPLY = 20;
const MENU_REPLY = 23;
const COMMAND_INTERACTION = 2;
const COMPONENT_INTERACTION = 3;
const FORM_INTERACTION = 5;
/** Guild install; the bot belongs to the server. */
const INSTALLED_IN_GUILD = '0';

const isoTime = (instant: number): string => new Date(instant).toISOString();

export function userShape(user: WorldUser): Json {
  return {
    id: user.id,
    username: user.username,
    global_name: user.bot ? null : user.name,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    bot: user.bot,
    system: false,
    flags: 0,
    public_flags: 0,
    primary_guild: null,
  };
}

export function ownUserShape(user: WorldUser): Json {
  return {
    ...userShape(user),
    mfa_enabled: true,
    verified: true,
    email: null,
    locale: user.locale,
    premium_type: 0,
  };
}

export function memberShape(user: WorldUser): Json {
  return {
    user: userShape(user),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2025-01-01T00:00:00.000Z',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: permissionsOf(user).toString(),
  };
}

export function channelShape(channel: WorldChannel, world: World): Json {
  const common = { id: channel.id, flags: 0, last_message_id: lastPublicId(channel, world) };
  if (channel.kind === 'dm') {
    const recipient = world.users.get(channel.userId ?? '');
    return {
      ...common,
      type: DIRECT_CHANNEL,
      recipients: recipient === undefined ? [] : [userShape(recipient)],
    };
  }
  return {
    ...common,
    type: TEXT_CHANNEL,
    guild_id: world.guild.id,
    name: channel.name,
    position: [...world.channels.keys()].indexOf(channel.id),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
  };
}

function lastPublicId(channel: WorldChannel, world: World): string | null {
  return world.messagesIn(channel.id).findLast((message) => message.onlyFor === null)?.id ?? null;
}

/** GUILD_CREATE's data, as far as bots meet it. */
export function guildShape(world: World): Json {
  const channels = [...world.channels.values()].filter((channel) => channel.kind === 'text');
  return {
    id: world.guild.id,
    name: world.guild.name,
    icon: null,
    owner_id: world.guild.ownerId,
    joined_at: '2025-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: world.users.size,
    members: [memberShape(world.bot)],
    channels: channels.map((channel) => channelShape(channel, world)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    roles: [everyoneRole(world)],
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
  };
}

function everyoneRole(world: World): Json {
  return {
    id: world.guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: world.botPermissions('').toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
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

export function attachmentUrl(publicUrl: string, channelId: string, it: WorldAttachment): string {
  return `${publicUrl}/attachments/${channelId}/${it.id}/${encodeURIComponent(it.filename)}`;
}

function attachmentShape(publicUrl: string, message: WorldMessage, it: WorldAttachment): Json {
  const url = attachmentUrl(publicUrl, message.channelId, it);
  return {
    id: it.id,
    filename: it.filename,
    size: it.data.byteLength,
    url,
    proxy_url: url,
    content_type: it.contentType,
    ...(it.description === null ? {} : { description: it.description }),
    ...it.picture,
    ...(message.onlyFor === null ? {} : { ephemeral: true }),
  };
}

/** The message object. `publicUrl` is where attachments are fetched from. */
export function messageShape(message: WorldMessage, world: World, publicUrl: string): Json {
  const author = world.users.get(message.authorId) as WorldUser;
  return {
    id: message.id,
    type: messageType(message),
    channel_id: message.channelId,
    author: userShape(author),
    content: message.content,
    timestamp: isoTime(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : isoTime(message.editedAt),
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    embeds: message.embeds,
    attachments: message.attachments.map((it) => attachmentShape(publicUrl, message, it)),
    components: message.components,
    flags: message.flags,
    ...(author.bot ? { application_id: world.applicationId } : {}),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.replyTo === null
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channelId,
            message_id: message.replyTo,
          },
        }),
    ...(message.occasion === null
      ? {}
      : {
          webhook_id: world.applicationId,
          interaction_metadata: occasionShape(message.occasion, world),
        }),
  };
}

function messageType(message: WorldMessage): number {
  if (message.occasion?.type === COMMAND_INTERACTION) {
    return message.occasion.pressedMessageId === null ? COMMAND_REPLY : MENU_REPLY;
  }
  return message.replyTo === null ? DEFAULT_MESSAGE : REPLY;
}

function occasionShape(occasion: Occasion, world: World): Json {
  const user = world.users.get(occasion.userId) as WorldUser;
  const { pressedMessageId: pressed, trigger } = occasion;
  const aboutMenu = pressed === null ? {} : { target_message_id: pressed };
  const aboutPress = { interacted_message_id: pressed };
  const aboutForm = {
    triggering_interaction_metadata: trigger === null ? null : occasionShape(trigger, world),
  };
  return {
    id: occasion.interactionId,
    type: occasion.type,
    user: userShape(user),
    authorizing_integration_owners: { [INSTALLED_IN_GUILD]: world.guild.id },
    ...(occasion.type === COMMAND_INTERACTION ? aboutMenu : {}),
    ...(occasion.type === COMPONENT_INTERACTION ? aboutPress : {}),
    ...(occasion.type === FORM_INTERACTION ? aboutForm : {}),
  };
}
