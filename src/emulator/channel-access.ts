import { PermissionFlagsBits } from 'discord-api-types/v10';
import { isInGuild } from './channel.ts';
import type { WorldChannel } from './channel.ts';
import { refusal } from './discord-error.ts';
import type { FaultPlan } from './faults.ts';
import type { WorldMessage } from './message.ts';
import type { ParsedBody } from './request.ts';
import { param } from './route.ts';
import type { Call } from './route.ts';
import { isRecord } from './validate/form.ts';
import type { World } from './world.ts';

/** Where the bot may go and what it may do there; each refuses as Discord does. */
export interface ChannelAccess {
  /** The `:channel` of the path: 10003 when there is none, 50001 when the bot has no business there. */
  channel(call: Call): WorldChannel;
  /** The `:message` of the path. Ephemeral ones can't be reached through the channel: 10008. */
  message(channel: WorldChannel, call: Call): WorldMessage;
  /** 50013, in channels of the server. */
  permission(channel: WorldChannel, bit: bigint): void;
  /** Closed direct messages, missing permissions, locked threads. */
  sending(channel: WorldChannel, body: ParsedBody): void;
  /** Archived threads take no changes: 50083. */
  open(channel: WorldChannel): void;
}

export function channelAccess(world: World, plan: FaultPlan): ChannelAccess {
  const may = (channel: WorldChannel, bit: bigint): boolean =>
    !isInGuild(channel) || (world.botPermissions(channel.id) & bit) !== 0n;
  const permission: ChannelAccess['permission'] = (channel, bit) => {
    if (!may(channel, bit)) throw refusal('missingPermissions');
  };
  const directOpen = ({ userId }: WorldChannel): void => {
    const closed = plan.directClosed(userId ?? '');
    if (closed === 'closed') throw refusal('directClosed');
    const isKnown = world.botInGuild() || world.installers.has(userId ?? '');
    if (closed === 'no-mutual-server' || !isKnown) throw refusal('noMutualServer');
  };
  return {
    channel: (call) => {
      const channel = world.channels.get(param(call, 'channel'));
      if (channel === undefined) throw refusal('unknownChannel');
      const isThere = isInGuild(channel) ? world.botInGuild() : channel.kind === 'dm';
      if (!isThere || !may(channel, PermissionFlagsBits.ViewChannel)) {
        throw refusal('missingAccess');
      }
      return channel;
    },
    message: (channel, call) => {
      const message = world.findMessage(channel.id, param(call, 'message'));
      if (message === undefined || message.onlyFor !== null) throw refusal('unknownMessage');
      return message;
    },
    permission,
    sending: (channel, body) => {
      if (channel.kind === 'dm') directOpen(channel);
      if (channel.thread?.archived === true && channel.thread.locked) {
        throw refusal('archivedThread');
      }
      const { SendMessages, SendMessagesInThreads, AttachFiles, EmbedLinks } = PermissionFlagsBits;
      permission(channel, channel.thread === null ? SendMessages : SendMessagesInThreads);
      if (body.files.length > 0) permission(channel, AttachFiles);
      const embeds = isRecord(body.json) ? body.json['embeds'] : undefined;
      if (Array.isArray(embeds) && embeds.length > 0) permission(channel, EmbedLinks);
    },
    open: (channel) => {
      if (channel.thread?.archived === true) throw refusal('archivedThread');
    },
  };
}
