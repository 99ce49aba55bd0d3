import { asText } from '../as-text.ts';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { MINUTE } from '../../base/clock.ts';
import { refusal } from '../discord-error.ts';
import type { FaultPlan } from '../faults.ts';
import { draftMessage } from '../message-draft.ts';
import type { ParsedBody } from '../request.ts';
import { param, route } from '../route.ts';
import type { Call, Route } from '../route.ts';
import { channelShape } from '../shapes/guild-shapes.ts';
import { messageShape } from '../shapes/message-shape.ts';
import { demandMessage } from '../validate/message.ts';
import type { World, WorldChannel, WorldMessage } from '../world.ts';
import { demand, isRecord } from '../validate/form.ts';

const MAX_PAGE = 100;
const DEFAULT_PAGE = 50;
/** A repeated nonce gives the message of before for a few minutes. */
const NONCE_LIFE = 5 * MINUTE;

/** Channels and the messages in them that answer no interaction. */
export function channelRoutes(world: World, plan: FaultPlan, publicUrl: () => string): Route[] {
  const shown = (message: WorldMessage) => messageShape(message, world, publicUrl());
  const channelOf = (call: Call): WorldChannel => {
    const channel = world.channels.get(param(call, 'channel'));
    if (channel === undefined) throw refusal('unknownChannel');
    demandPermission(channel, PermissionFlagsBits.ViewChannel, 'missingAccess');
    return channel;
  };
  const demandPermission = (
    channel: WorldChannel,
    bit: bigint,
    kind: 'missingAccess' | 'missingPermissions' = 'missingPermissions',
  ): void => {
    if (channel.kind === 'dm') return;
    if ((world.botPermissions(channel.id) & bit) === 0n) throw refusal(kind);
  };
  /** Ephemeral messages can't be reached through the channel. */
  const messageOf = (channel: WorldChannel, call: Call): WorldMessage => {
    const message = world.findMessage(channel.id, param(call, 'message'));
    if (message === undefined || message.onlyFor !== null) throw refusal('unknownMessage');
    return message;
  };
  const demandSending = (channel: WorldChannel, body: ParsedBody): void => {
    if (channel.kind === 'dm') {
      const closed = plan.directClosed(channel.userId ?? '');
      if (closed !== null) throw refusal(closed === 'closed' ? 'directClosed' : 'noMutualServer');
    }
    demandPermission(channel, PermissionFlagsBits.SendMessages);
    if (body.files.length > 0) demandPermission(channel, PermissionFlagsBits.AttachFiles);
  };

  const send = (call: Call) => {
    const channel = channelOf(call);
    demandSending(channel, call.body);
    const json = demandMessage(call.body.json, {
      use: 'channel',
      files: call.body.files,
      current: null,
    });
    const before =
      json['enforce_nonce'] === true ? sameNonce(world, channel, json['nonce']) : undefined;
    const message = before ?? newMessage(world, publicUrl(), channel, call.body);
    if (before === undefined) world.addMessage(message);
    return { status: 200, body: shown(message) };
  };

  const edit = (call: Call) => {
    const channel = channelOf(call);
    const message = messageOf(channel, call);
    if (message.authorId !== world.bot.id) throw refusal('cannotEditOthers');
    demandMessage(call.body.json, { use: 'edit', files: call.body.files, current: message });
    const place = { world, publicUrl: publicUrl(), channelId: channel.id };
    const change = draftMessage(place, call.body, message, 0);
    world.changeMessage(message, { ...change, editedAt: world.clock.now() });
    return { status: 200, body: shown(message) };
  };

  const remove = (call: Call) => {
    const channel = channelOf(call);
    const message = messageOf(channel, call);
    if (message.authorId !== world.bot.id) {
      demandPermission(channel, PermissionFlagsBits.ManageMessages);
    }
    world.removeMessage(message);
    return { status: 204 };
  };

  const list = (call: Call) => {
    const channel = channelOf(call);
    demandPermission(channel, PermissionFlagsBits.ReadMessageHistory, 'missingAccess');
    const visible = world.messagesIn(channel.id).filter((message) => message.onlyFor === null);
    return { status: 200, body: pageOf(visible, call.query).map(shown) };
  };

  const messages = '/channels/:channel/messages';
  return [
    route('GET', '/channels/:channel', (call) => ({
      status: 200,
      body: channelShape(channelOf(call), world),
    })),
    route('POST', '/channels/:channel/typing', (call) => {
      demandSending(channelOf(call), { json: undefined, files: [] });
      return { status: 204 };
    }),
    route('GET', messages, list),
    route('POST', messages, send),
    route('GET', `${messages}/:message`, (call) => ({
      status: 200,
      body: shown(messageOf(channelOf(call), call)),
    })),
    route('PATCH', `${messages}/:message`, edit),
    route('DELETE', `${messages}/:message`, remove),
  ];
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
): WorldMessage {
  const json = isRecord(body.json) ? body.json : {};
  const reference = isRecord(json['message_reference']) ? json['message_reference'] : null;
  return {
    id: world.mint(),
    channelId: channel.id,
    authorId: world.bot.id,
    ...draftMessage({ world, publicUrl, channelId: channel.id }, body, null, 0),
    createdAt: world.clock.now(),
    editedAt: null,
    onlyFor: null,
    occasion: null,
    nonce: asText(json['nonce']) || null,
    replyTo: reference === null ? null : asText(reference['message_id']),
  };
}

/** Newest first, as Discord lists them; `before`, `after` and `around` are ids. */
function pageOf(messages: readonly WorldMessage[], query: URLSearchParams): WorldMessage[] {
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
  demand({ limit }, (value, place) => {
    const asked = (value as { limit: number }).limit;
    if (!Number.isInteger(asked) || asked < 1 || asked > MAX_PAGE) {
      place.at('limit').report('NUMBER_TYPE_MAX', `int value should be between 1 and ${MAX_PAGE}.`);
    }
  });
  const before = query.get('before');
  const after = query.get('after');
  if (after !== null) {
    return messages
      .filter((it) => BigInt(it.id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  }
  const earlier =
    before === null ? messages : messages.filter((it) => BigInt(it.id) < BigInt(before));
  return earlier.slice(-limit).reverse();
}
