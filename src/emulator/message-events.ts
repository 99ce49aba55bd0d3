import { Intent } from './gateway-protocol.ts';
import type { Gateway } from './gateway.ts';
import { messageShape } from './shapes/message-shape.ts';
import type { World, WorldChange, WorldMessage } from './world.ts';

/** Tells the bot of messages, as far as its intents go; ephemeral ones are told to nobody. */
export function messageEvents(
  world: World,
  gateway: Gateway,
  publicUrl: () => string,
): (change: WorldChange) => void {
  return (change) => {
    if (change.type !== 'message' && change.type !== 'message-deleted') return;
    const { message } = change;
    if (message.onlyFor !== null) return;
    const isDirect = world.channels.get(message.channelId)?.kind === 'dm';
    const guildId = isDirect ? null : world.guild.id;
    const intent = isDirect ? Intent.directMessages : Intent.guildMessages;
    const place = isDirect ? {} : { guild_id: world.guild.id };
    if (change.type === 'message-deleted') {
      const data = { id: message.id, channel_id: message.channelId, ...place };
      gateway.dispatchWith(intent, 'MESSAGE_DELETE', () => data, guildId);
      return;
    }
    const event = change.isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
    const whole = { ...messageShape(message, world, publicUrl()), ...place };
    const blank = { ...whole, content: '', embeds: [], attachments: [], components: [] };
    const mayRead = (intents: number): boolean =>
      (intents & Intent.messageContent) !== 0 || isDirect || concernsBot(world, message);
    const data = (intents: number) => (mayRead(intents) ? whole : blank);
    gateway.dispatchWith(intent, event, data, guildId);
  };
}

/** A bot reads its own messages and those that mention it, without any intent. */
function concernsBot(world: World, message: WorldMessage): boolean {
  return message.authorId === world.bot.id || message.content.includes(`<@${world.bot.id}>`);
}
