import { PermissionFlagsBits } from 'discord-api-types/v10';
import { MINUTE } from '../../base/clock.ts';
import { asText } from '../as-text.ts';
import { isInGuild } from '../channel.ts';
import type { WorldChannel } from '../channel.ts';
import type { ChannelAccess } from '../channel-access.ts';
import { DiscordError, refusal } from '../discord-error.ts';
import { draftMessage } from '../message-draft.ts';
import type { WorldMessage } from '../message.ts';
import { pageOf } from '../message-page.ts';
import type { ParsedBody } from '../request.ts';
import { route } from '../route.ts';
import type { Call, Route } from '../route.ts';
import { messageShape } from '../shapes/message-shape.ts';
import { isRecord } from '../validate/form.ts';
import { demandMessage } from '../validate/message.ts';
import type { World } from '../world.ts';

/** How long a nonce is remembered. */
const NONCE_LIFE = 5 * MINUTE;

/** The messages of a channel that answer no interaction. */
export function messageRoutes(
  world: World,
  access: ChannelAccess,
  publicUrl: () => string,
): Route[] {
  const shown = (message: WorldMessage) => messageShape(message, world, publicUrl());

  const send = (call: Call) => {
    const channel = access.channel(call);
    access.sending(channel, call.body);
    const { files } = call.body;
    const json = demandMessage(call.body.json, { use: 'channel', files, current: null });
    const replyTo = repliedTo(world, channel, json['message_reference']);
    const before =
      json['enforce_nonce'] === true ? sameNonce(world, channel, json['nonce']) : undefined;
    if (before !== undefined) return { status: 200, body: shown(before) };
    const message = newMessage(world, publicUrl(), channel, call.body, replyTo);
    if (channel.thread?.archived === true) world.changeThread(channel, { archived: false });
    world.addMessage(message);
    return { status: 200, body: shown(message) };
  };

  const edit = (call: Call) => {
    const channel = access.channel(call);
    const message = access.message(channel, call);
    if (message.authorId !== world.bot.id) throw refusal('cannotEditOthers');
    access.open(channel);
    demandMessage(call.body.json, { use: 'edit', files: call.body.files, current: message });
    const place = { world, publicUrl: publicUrl(), channelId: channel.id };
    const change = draftMessage(place, call.body, message, 0);
    world.changeMessage(message, { ...change, editedAt: world.clock.now() });
    return { status: 200, body: shown(message) };
  };

  const remove = (call: Call) => {
    const channel = access.channel(call);
    const message = access.message(channel, call);
    if (message.authorId !== world.bot.id) {
      access.permission(channel, PermissionFlagsBits.ManageMessages);
    }
    access.open(channel);
    world.removeMessage(message);
    return { status: 204 };
  };

  const list = (call: Call) => {
    const channel = access.channel(call);
    if (!mayReadHistory(world, channel)) throw refusal('missingAccess');
    const visible = world.messagesIn(channel.id).filter((message) => message.onlyFor === null);
    return { status: 200, body: pageOf(visible, call.query).map(shown) };
  };

  const messages = '/channels/:channel/messages';
  return [
    route('GET', messages, list),
    route('POST', messages, send),
    route('GET', `${messages}/:message`, (call) => ({
      status: 200,
      body: shown(access.message(access.channel(call), call)),
    })),
    route('PATCH', `${messages}/:message`, edit),
    route('DELETE', `${messages}/:message`, remove),
  ];
}

function mayReadHistory(world: World, channel: WorldChannel): boolean {
  const bit = PermissionFlagsBits.ReadMessageHistory;
  return !isInGuild(channel) || (world.botPermissions(channel.id) & bit) !== 0n;
}

/** The message that is answered, or null. One that is not there is refused unless the body says it may be missing. */
function repliedTo(world: World, channel: WorldChannel, reference: unknown): WorldMessage | null {
  if (!isRecord(reference)) return null;
  if (!mayReadHistory(world, channel)) throw refusal('cannotReply');
  const message = world.findMessage(channel.id, asText(reference['message_id']));
  if (message !== undefined && message.onlyFor === null) return message;
  if (reference['fail_if_not_exists'] === false) return null;
  const fault = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw new DiscordError(400, 50035, 'Invalid Form Body', {
    message_reference: { _errors: [fault] },
  });
}

function sameNonce(world: World, channel: WorldChannel, nonce: unknown): WorldMessage | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  const since = world.clock.now() - NONCE_LIFE;
  return world
    .messagesIn(channel.id)
    .find((message) => message.nonce === asText(nonce) && message.createdAt >= since);
}

function newMessage(
  world: World,
  publicUrl: string,
  channel: WorldChannel,
  body: ParsedBody,
  replyTo: WorldMessage | null,
): WorldMessage {
  const json = isRecord(body.json) ? body.json : {};
  const place = { world, publicUrl, channelId: channel.id };
  return {
    id: world.mint(),
    channelId: channel.id,
    authorId: world.bot.id,
    ...draftMessage(place, body, null, 0, replyTo?.authorId ?? null),
    createdAt: world.clock.now(),
    editedAt: null,
    onlyFor: null,
    occasion: null,
    nonce: asText(json['nonce']) || null,
    replyTo: replyTo?.id ?? null,
  };
}
