import { isInGuild } from './channel.ts';
import type { WorldChannel } from './channel.ts';
import { Intent } from './gateway-protocol.ts';
import type { Gateway } from './gateway.ts';
import type { WorldMessage } from './message.ts';
import { channelShape } from './shapes/channel-shapes.ts';
import { guildShape } from './shapes/guild-shapes.ts';
import { messageShape } from './shapes/message-shape.ts';
import type { World, WorldChange } from './world.ts';

/** Tells the bot what happens, as far as its intents go and it belongs there; ephemeral messages are told to nobody. */
export function worldEvents(
  world: World,
  gateway: Gateway,
  publicUrl: () => string,
): (change: WorldChange) => void {
  const ofMessage = (message: WorldMessage, isNew: boolean): void => {
    const place = placeOf(world, message);
    if (place === null) return;
    let whole: Record<string, unknown> | undefined;
    const data = (intents: number) => {
      whole ??= { ...messageShape(message, world, publicUrl()), ...place.about };
      return mayRead(world, message, intents) ? whole : { ...whole, ...BLANK };
    };
    const event = isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
    gateway.dispatchWith(place.intent, event, data, place.guildId);
  };
  const ofDeleted = (message: WorldMessage): void => {
    const place = placeOf(world, message);
    if (place === null) return;
    const data = { id: message.id, channel_id: message.channelId, ...place.about };
    gateway.dispatchWith(place.intent, 'MESSAGE_DELETE', () => data, place.guildId);
  };
  const ofChannel = (what: 'new' | 'changed' | 'deleted', channel: WorldChannel): void => {
    if (!isInGuild(channel) || !world.botInGuild()) return;
    const event = `${channel.thread === null ? 'CHANNEL' : 'THREAD'}_${EVENTS[what]}`;
    const data = () => channelShape(channel, world);
    gateway.dispatchWith(Intent.guilds, event, data, world.guild.id);
  };
  const ofMembership = (): void => {
    const isThere = world.botInGuild();
    const data = () => (isThere ? guildShape(world) : { id: world.guild.id });
    const event = isThere ? 'GUILD_CREATE' : 'GUILD_DELETE';
    gateway.dispatchWith(Intent.guilds, event, data, world.guild.id);
  };
  const ofOutage = (isOver: boolean): void => {
    if (isOver) return ofMembership();
    const data = () => ({ id: world.guild.id, unavailable: true });
    gateway.dispatchWith(Intent.guilds, 'GUILD_DELETE', data, world.guild.id);
  };
  return (change) => {
    if (change.type === 'message') ofMessage(change.message, change.isNew);
    else if (change.type === 'message-deleted') ofDeleted(change.message);
    else if (change.type === 'channel') ofChannel(change.what, change.channel);
    else if (change.type === 'membership') ofMembership();
    else if (change.type === 'outage') ofOutage(change.isOver);
  };
}

const EVENTS = { new: 'CREATE', changed: 'UPDATE', deleted: 'DELETE' } as const;

/** What of a message a bot without the message content intent is not told. */
const BLANK = { content: '', embeds: [], attachments: [], components: [] };

/** Who hears of a message, or null when the bot does not. */
function placeOf(world: World, message: WorldMessage) {
  if (message.onlyFor !== null) return null;
  const channel = world.channels.get(message.channelId);
  if (channel?.kind === 'dm') return { intent: Intent.directMessages, guildId: null, about: {} };
  if (!isInGuild(channel) || !world.botInGuild()) return null;
  const guildId = world.guild.id;
  return { intent: Intent.guildMessages, guildId, about: { guild_id: guildId } };
}

/** A bot reads direct messages, its own and those that mention it without any intent. */
function mayRead(world: World, message: WorldMessage, intents: number): boolean {
  return (
    (intents & Intent.messageContent) !== 0 ||
    message.authorId === world.bot.id ||
    message.mentions.userIds.includes(world.bot.id) ||
    world.channels.get(message.channelId)?.kind === 'dm'
  );
}
