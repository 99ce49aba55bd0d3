import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { WorldChannel } from '../channel.ts';
import type { ChannelAccess } from '../channel-access.ts';
import { refusal } from '../discord-error.ts';
import type { ParsedBody } from '../request.ts';
import { route } from '../route.ts';
import type { Call, Route } from '../route.ts';
import { channelShape } from '../shapes/channel-shapes.ts';
import { startThread } from '../threads.ts';
import { anything, demand, fields, orNull } from '../validate/form.ts';
import { flag, integer, oneOf, text } from '../validate/values.ts';
import type { World } from '../world.ts';

const PUBLIC_THREAD = 11;
const HOUR_IN_MINUTES = 60;
const DAY_IN_MINUTES = 1_440;

const basics = {
  auto_archive_duration: orNull(oneOf([HOUR_IN_MINUTES, DAY_IN_MINUTES, 4_320, 10_080])),
  rate_limit_per_user: orNull(integer({ min: 0, max: 21_600 })),
};
const name = text({ min: 1, max: 100 });
/** discord.js names the type here too, where it means nothing. */
const fromMessage = fields({ name }, { ...basics, type: anything });
const onItsOwn = fields(
  { name, type: oneOf([PUBLIC_THREAD]) },
  { ...basics, invitable: orNull(flag) },
);

/** Public threads: started on a message or on their own. Private ones are not there. */
export function threadRoutes(world: World, access: ChannelAccess): Route[] {
  const begin = (channel: WorldChannel, body: ParsedBody, id?: string) => {
    if (channel.kind !== 'text') throw refusal('wrongChannelType');
    access.permission(channel, PermissionFlagsBits.CreatePublicThreads);
    const asked = body.json as { name: string; auto_archive_duration?: number | null };
    const thread = startThread(world, channel, {
      name: asked.name,
      ownerId: world.bot.id,
      autoArchiveMinutes: asked.auto_archive_duration ?? DAY_IN_MINUTES,
      ...(id === undefined ? {} : { id }),
    });
    return { status: 201, body: channelShape(thread, world) };
  };
  const thread = (call: Call): WorldChannel => {
    const channel = access.channel(call);
    if (channel.kind !== 'thread') throw refusal('wrongChannelType');
    access.open(channel);
    return channel;
  };

  return [
    route('POST', '/channels/:channel/threads', (call) => {
      const channel = access.channel(call);
      demand(call.body.json, onItsOwn);
      return begin(channel, call.body);
    }),
    route('POST', '/channels/:channel/messages/:message/threads', (call) => {
      const channel = access.channel(call);
      const message = access.message(channel, call);
      demand(call.body.json, fromMessage);
      if (world.channels.has(message.id)) throw refusal('threadExists');
      return begin(channel, call.body, message.id);
    }),
    route('PUT', '/channels/:channel/thread-members/@me', (call) => {
      thread(call);
      return { status: 204 };
    }),
    route('DELETE', '/channels/:channel/thread-members/@me', (call) => {
      thread(call);
      return { status: 204 };
    }),
  ];
}
