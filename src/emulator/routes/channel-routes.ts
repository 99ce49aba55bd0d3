import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { WorldChannel } from '../channel.ts';
import type { ChannelAccess } from '../channel-access.ts';
import { refusal } from '../discord-error.ts';
import { route } from '../route.ts';
import type { Call, Route } from '../route.ts';
import { channelShape } from '../shapes/channel-shapes.ts';
import { anything, demand, fields, orNull } from '../validate/form.ts';
import { flag, text } from '../validate/values.ts';
import type { World } from '../world.ts';

const threadChange = fields(
  {},
  {
    name: orNull(text({ min: 1, max: 100 })),
    archived: orNull(flag),
    locked: orNull(flag),
    auto_archive_duration: anything,
    rate_limit_per_user: anything,
    invitable: anything,
  },
);

/** Channels themselves: the bot may look, type, and manage the threads it started. */
export function channelRoutes(world: World, access: ChannelAccess): Route[] {
  const shown = (channel: WorldChannel) => ({ status: 200, body: channelShape(channel, world) });

  const change = (call: Call) => {
    const channel = access.channel(call);
    const { thread } = channel;
    if (thread === null) {
      access.permission(channel, PermissionFlagsBits.ManageChannels);
      throw refusal('wrongChannelType');
    }
    demand(call.body.json, threadChange);
    const asked = call.body.json as { name?: string; archived?: boolean; locked?: boolean };
    const isOwn = thread.ownerId === world.bot.id;
    if (!isOwn || (asked.locked ?? thread.locked) !== thread.locked || thread.locked) {
      access.permission(channel, PermissionFlagsBits.ManageThreads);
    }
    if (asked.archived !== false) access.open(channel);
    if (typeof asked.name === 'string') channel.name = asked.name;
    const { archived, locked } = asked;
    world.changeThread(channel, {
      ...(typeof archived === 'boolean' ? { archived } : {}),
      ...(typeof locked === 'boolean' ? { locked } : {}),
    });
    return shown(channel);
  };

  const remove = (call: Call) => {
    const channel = access.channel(call);
    if (channel.kind === 'dm') return shown(channel);
    const { ManageThreads, ManageChannels } = PermissionFlagsBits;
    access.permission(channel, channel.kind === 'thread' ? ManageThreads : ManageChannels);
    world.removeChannel(channel);
    return shown(channel);
  };

  return [
    route('GET', '/channels/:channel', (call) => shown(access.channel(call))),
    route('PATCH', '/channels/:channel', change),
    route('DELETE', '/channels/:channel', remove),
    route('POST', '/channels/:channel/typing', (call) => {
      access.sending(access.channel(call), { json: undefined, files: [] });
      return { status: 204 };
    }),
  ];
}
