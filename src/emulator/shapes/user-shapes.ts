import { permissionsOf } from '../people.ts';
import type { WorldUser } from '../people.ts';

/*
 * Discord's JSON of people. Field names are Discord's own.
 */

type Json = Record<string, unknown>;

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
    roles: user.roleIds,
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
