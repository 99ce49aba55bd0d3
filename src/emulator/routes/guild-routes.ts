import { refusal } from '../discord-error.ts';
import { param, route } from '../route.ts';
import type { Call, Route } from '../route.ts';
import { channelShape } from '../shapes/channel-shapes.ts';
import { ownGuildShape, restGuildShape, roleShape } from '../shapes/guild-shapes.ts';
import { memberShape } from '../shapes/user-shapes.ts';
import type { World } from '../world.ts';

/** The server, as far as the bot belongs to it. */
export function guildRoutes(world: World): Route[] {
  const inGuild = (call: Call): void => {
    if (param(call, 'guild') !== world.guild.id || !world.botInGuild()) {
      throw refusal('unknownGuild');
    }
  };
  return [
    route('GET', '/users/@me/guilds', () => ({
      status: 200,
      body: world.botInGuild() ? [ownGuildShape(world)] : [],
    })),
    route('DELETE', '/users/@me/guilds/:guild', (call) => {
      inGuild(call);
      world.setBotInGuild(false);
      return { status: 204 };
    }),
    route('GET', '/guilds/:guild', (call) => {
      inGuild(call);
      return { status: 200, body: restGuildShape(world) };
    }),
    route('GET', '/guilds/:guild/channels', (call) => {
      inGuild(call);
      const channels = [...world.channels.values()].filter((channel) => channel.kind === 'text');
      return { status: 200, body: channels.map((channel) => channelShape(channel, world)) };
    }),
    route('GET', '/guilds/:guild/roles', (call) => {
      inGuild(call);
      return { status: 200, body: [...world.roles.values()].map(roleShape) };
    }),
    route('GET', '/guilds/:guild/members/:user', (call) => {
      inGuild(call);
      const user = world.users.get(param(call, 'user'));
      if (user === undefined) throw refusal('unknownMember');
      return { status: 200, body: memberShape(user) };
    }),
  ];
}
