import { randomBytes } from 'node:crypto';
import { MINUTE } from '../base/clock.ts';
import type { Instant } from '../base/clock.ts';
import { refusal } from './discord-error.ts';
import type { FaultPlan } from './faults.ts';
import { draftMessage } from './message-draft.ts';
import type { ParsedBody } from './request.ts';
import { messageShape } from './shapes/message-shape.ts';
import { Callback, demandCallback, Interaction } from './validate/callback.ts';
import { demandMessage } from './validate/message.ts';
import { EPHEMERAL, LOADING } from './world.ts';
import type { Occasion, World, WorldMessage } from './world.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

/** How long a token can be used. */
const TOKEN_LIFE = 15 * MINUTE;

/** What a person did that the bot is asked about. */
export interface InteractionDraft {
  type: number;
  userId: string;
  channelId: string;
  data: Json;
  commandName: string | null;
  /** The message whose component was pressed, or from which a modal was opened. */
  source: WorldMessage | null;
  /** The message that a message command is about. */
  targetMessageId: string | null;
  /** For a submitted form: what opened it. */
  trigger: LiveInteraction | null;
}

export interface LiveInteraction extends InteractionDraft {
  id: string;
  token: string;
  createdAt: Instant;
  state: 'waiting' | 'answered' | 'failed';
  /** What `@original` is. */
  originalId: string | null;
  /** The next follow-up fills the "thinking" message in. */
  isThinking: boolean;
  /** Messages that belong to this token. */
  messageIds: Set<string>;
}

/** What becomes of an interaction, as its person notices. */
export type InteractionNews =
  | { type: 'message'; message: WorldMessage }
  | { type: 'acknowledged' }
  | { type: 'modal'; modal: { title: string; custom_id: string; components: unknown[] } }
  | { type: 'choices'; choices: { name: string; value: string | number }[] }
  | { type: 'failed'; text: string };

export interface Interactions {
  begin(draft: InteractionDraft): LiveInteraction;
  /** The first answer. Gives the body for `with_response`. */
  answer(id: string, token: string, body: ParsedBody): Json;
  /** The interaction behind a webhook's token; refuses unknown and old ones. */
  byToken(token: string): LiveInteraction;
  followUp(interaction: LiveInteraction, body: ParsedBody): WorldMessage;
  /** A message of this token by id or `@original`. */
  message(interaction: LiveInteraction, messageId: string): WorldMessage;
  edit(interaction: LiveInteraction, messageId: string, body: ParsedBody): WorldMessage;
  watch(listener: (interaction: LiveInteraction, news: InteractionNews) => void): () => void;
  close(): void;
}

export interface InteractionRules {
  world: World;
  plan: FaultPlan;
  publicUrl: () => string;
  deliver: (interaction: LiveInteraction) => boolean;
  /** Real milliseconds within which the first answer must arrive. */
  answerWithinMs: number;
}

export const NO_RESPONSE = 'The application did not respond';

export function createInteractions(rules: InteractionRules): Interactions {
  const { world, plan, answerWithinMs } = rules;
  const byId = new Map<string, LiveInteraction>();
  const tokens = new Map<string, LiveInteraction>();
  const timers = new Map<string, NodeJS.Timeout>();
  const listeners = new Set<(interaction: LiveInteraction, news: InteractionNews) => void>();

  const tell = (interaction: LiveInteraction, news: InteractionNews): void => {
    for (const listener of [...listeners]) listener(interaction, news);
  };
  const stopTimer = (interaction: LiveInteraction): void => {
    clearTimeout(timers.get(interaction.id));
    timers.delete(interaction.id);
  };
  const fail = (interaction: LiveInteraction): void => {
    stopTimer(interaction);
    interaction.state = 'failed';
    tell(interaction, { type: 'failed', text: NO_RESPONSE });
  };
  const forgetOld = (): void => {
    const oldest = world.clock.now() - 2 * TOKEN_LIFE;
    for (const [id, interaction] of byId) {
      if (interaction.createdAt > oldest) break;
      byId.delete(id);
      tokens.delete(interaction.token);
    }
  };
  const place = (channelId: string) => ({ world, publicUrl: rules.publicUrl(), channelId });

  const begin = (draft: InteractionDraft): LiveInteraction => {
    forgetOld();
    const interaction: LiveInteraction = {
      ...draft,
      id: world.mint(),
      token: randomBytes(48).toString('base64url'),
      createdAt: world.clock.now(),
      state: 'waiting',
      originalId: null,
      isThinking: false,
      messageIds: new Set(),
    };
    byId.set(interaction.id, interaction);
    tokens.set(interaction.token, interaction);
    const timer = setTimeout(() => fail(interaction), answerWithinMs);
    timers.set(interaction.id, timer);
    const delivered = rules.deliver(interaction);
    if (delivered && plan.takeTwice()) rules.deliver(interaction);
    if (!delivered) setImmediate(() => fail(interaction));
    return interaction;
  };

  const waiting = (id: string, token: string): LiveInteraction => {
    const interaction = byId.get(id);
    if (interaction === undefined || interaction.token !== token) {
      throw refusal('unknownInteraction');
    }
    if (interaction.state === 'waiting' && plan.takeLateAnswer()) fail(interaction);
    if (interaction.state === 'failed') throw refusal('unknownInteraction');
    if (interaction.state === 'answered') throw refusal('alreadyAcknowledged');
    return interaction;
  };

  const newMessage = (interaction: LiveInteraction, body: ParsedBody, flags: number) => {
    const message: WorldMessage = {
      id: world.mint(),
      channelId: interaction.channelId,
      authorId: world.bot.id,
      ...draftMessage(place(interaction.channelId), body, null, 0),
      createdAt: world.clock.now(),
      editedAt: null,
      onlyFor: null,
      occasion: occasionOf(interaction),
      nonce: null,
      replyTo: null,
    };
    message.flags |= flags;
    if ((message.flags & EPHEMERAL) !== 0) message.onlyFor = interaction.userId;
    interaction.messageIds.add(message.id);
    world.addMessage(message);
    return message;
  };

  const changeMessage = (message: WorldMessage, body: ParsedBody): void => {
    const keep = message.flags & EPHEMERAL;
    world.changeMessage(message, {
      ...draftMessage(place(message.channelId), body, message, keep),
      editedAt: (message.flags & LOADING) === 0 ? world.clock.now() : message.editedAt,
    });
  };

  /** Does what the answer says; gives the message that is now `@original`. */
  const perform = (interaction: LiveInteraction, type: number, body: ParsedBody) => {
    const { source } = interaction;
    if (type === Callback.message) {
      demandMessage(body.json, { use: 'reply', files: body.files, current: null });
      return newMessage(interaction, body, 0);
    }
    if (type === Callback.deferredMessage) {
      interaction.isThinking = true;
      return newMessage(interaction, body, LOADING);
    }
    if (type === Callback.update && source !== null) {
      demandMessage(body.json, { use: 'update', files: body.files, current: source });
      changeMessage(source, body);
    }
    return source;
  };

  return {
    begin,
    answer: (id, token, body) => {
      const interaction = waiting(id, token);
      const { type, data } = demandCallback(
        body.json,
        interaction.type,
        interaction.source !== null,
      );
      const carriesMessage = type >= Callback.message && type <= Callback.update;
      const original = carriesMessage
        ? perform(interaction, type, { json: data, files: body.files })
        : null;
      interaction.state = 'answered';
      stopTimer(interaction);
      if (original !== null) {
        interaction.originalId = original.id;
        interaction.messageIds.add(original.id);
      }
      tell(interaction, newsOf(type, data as Json, original));
      return answerShape(interaction, type, original, world, rules.publicUrl());
    },
    byToken: (token) => {
      const interaction = tokens.get(token);
      if (interaction === undefined) throw refusal('unknownWebhook');
      if (world.clock.now() - interaction.createdAt > TOKEN_LIFE) {
        throw refusal('invalidWebhookToken');
      }
      if (interaction.state !== 'answered') throw refusal('unknownWebhook');
      return interaction;
    },
    followUp: (interaction, body) => {
      const original = world.findMessage(interaction.channelId, interaction.originalId ?? '');
      if (interaction.isThinking && original !== undefined) {
        demandMessage(body.json, { use: 'follow-up', files: body.files, current: null });
        interaction.isThinking = false;
        changeMessage(original, withoutEphemeral(body));
        tell(interaction, { type: 'message', message: original });
        return original;
      }
      demandMessage(body.json, { use: 'follow-up', files: body.files, current: null });
      const message = newMessage(interaction, body, 0);
      tell(interaction, { type: 'message', message });
      return message;
    },
    message: (interaction, messageId) => find(world, interaction, messageId),
    edit: (interaction, messageId, body) => {
      const message = find(world, interaction, messageId);
      demandMessage(body.json, { use: 'edit', files: body.files, current: message });
      if (message.id === interaction.originalId) interaction.isThinking = false;
      changeMessage(message, body);
      tell(interaction, { type: 'message', message });
      return message;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

function find(world: World, interaction: LiveInteraction, messageId: string): WorldMessage {
  const id = messageId === '@original' ? interaction.originalId : messageId;
  const message = id === null ? undefined : world.findMessage(interaction.channelId, id);
  if (message === undefined || !interaction.messageIds.has(message.id)) {
    throw refusal('unknownMessage');
  }
  return message;
}

function withoutEphemeral(body: ParsedBody): ParsedBody {
  if (!isRecord(body.json) || typeof body.json['flags'] !== 'number') return body;
  return { ...body, json: { ...body.json, flags: body.json['flags'] & ~EPHEMERAL } };
}

function newsOf(type: number, data: Json, original: WorldMessage | null): InteractionNews {
  if (type === Callback.modal) return { type: 'modal', modal: data as never };
  if (type === Callback.choices) return { type: 'choices', choices: data['choices'] as never };
  if (original === null || type === Callback.deferredUpdate) return { type: 'acknowledged' };
  return { type: 'message', message: original };
}

/** The body of an answer with `with_response=true`. */
function answerShape(
  interaction: LiveInteraction,
  type: number,
  original: WorldMessage | null,
  world: World,
  publicUrl: string,
): Json {
  const isMessage = type === Callback.message || type === Callback.deferredMessage;
  const about = {
    id: interaction.id,
    type: interaction.type,
    channel_id: interaction.channelId,
    ...(world.channels.get(interaction.channelId)?.kind === 'text'
      ? { guild_id: world.guild.id }
      : {}),
    ...(isMessage && original !== null
      ? {
          response_message_id: original.id,
          response_message_loading: (original.flags & LOADING) !== 0,
          response_message_ephemeral: original.onlyFor !== null,
        }
      : {}),
  };
  if (original === null || (type !== Callback.message && type !== Callback.update)) {
    return { interaction: about };
  }
  return {
    interaction: about,
    resource: { type, message: messageShape(original, world, publicUrl) },
  };
}

/** What a message says of the interaction that it answers. */
function occasionOf(interaction: LiveInteraction): Occasion {
  return {
    interactionId: interaction.id,
    type: interaction.type,
    userId: interaction.userId,
    commandName: interaction.type === Interaction.command ? interaction.commandName : null,
    pressedMessageId: interaction.source?.id ?? interaction.targetMessageId,
    trigger: interaction.trigger === null ? null : occasionOf(interaction.trigger),
  };
}
