import { randomUUID } from 'node:crypto';
import { MINUTE } from '../base/clock.ts';
import type { Instant } from '../base/clock.ts';
import { refusal } from './discord-error.ts';
import type { FaultPlan } from './faults.ts';
import { newsOf } from './interaction-answer.ts';
import type { Answered } from './interaction-answer.ts';
import { interactionMessages, withoutEphemeral } from './interaction-messages.ts';
import type { InteractionDraft, InteractionNews, LiveInteraction } from './live-interaction.ts';
import type { ParsedBody } from './request.ts';
import { isSnowflake, snowflakeTime } from './snowflake.ts';
import { Callback, demandCallback } from './validate/callback.ts';
import { demandMessage } from './validate/message.ts';
import { LOADING } from './message.ts';
import type { WorldMessage } from './message.ts';
import type { World } from './world.ts';

type Json = Record<string, unknown>;

/** Follow-ups of a bot that a person brought along to where it is not at home. */
const MAX_GUEST_FOLLOW_UPS = 5;
/** How long a token can be used. */
const TOKEN_LIFE = 15 * MINUTE;

export interface Interactions {
  begin(draft: InteractionDraft): LiveInteraction;
  /** The first answer. Gives the message that it made or changed, if any. */
  answer(id: string, token: string, body: ParsedBody): Answered;
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

const NO_RESPONSE = 'The application did not respond';

export function createInteractions(rules: InteractionRules): Interactions {
  const { world, plan, answerWithinMs } = rules;
  const byId = new Map<string, LiveInteraction>();
  const tokens = new Map<string, LiveInteraction>();
  const timers = new Map<string, NodeJS.Timeout>();
  const listeners = new Set<(interaction: LiveInteraction, news: InteractionNews) => void>();

  const tell = (interaction: LiveInteraction, news: InteractionNews): void => {
    for (const listener of listeners) listener(interaction, news);
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
  const messages = interactionMessages(world, rules.publicUrl);

  const begin = (draft: InteractionDraft): LiveInteraction => {
    forgetOld();
    const id = world.mint();
    const interaction: LiveInteraction = {
      ...draft,
      id,
      token: freshToken(id),
      createdAt: world.clock.now(),
      state: 'waiting',
      originalId: null,
      isThinking: false,
      messageIds: new Set(),
      followUps: 0,
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

  /** Does what the answer says; gives the message that is now `@original`. */
  const perform = (interaction: LiveInteraction, type: number, body: ParsedBody) => {
    const { source } = interaction;
    if (type === Callback.message) {
      demandMessage(body.json, { use: 'reply', files: body.files, current: null });
      return messages.add(interaction, body, 0);
    }
    if (type === Callback.deferredMessage) {
      interaction.isThinking = true;
      return messages.add(interaction, body, LOADING);
    }
    if (type === Callback.update && source !== null) {
      demandMessage(body.json, { use: 'update', files: body.files, current: source });
      messages.change(source, body);
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
      return { interaction, type, original };
    },
    byToken: (token) => {
      const interaction = tokens.get(token);
      const createdAt = interaction?.createdAt ?? tokenTime(token);
      if (createdAt !== null && world.clock.now() - createdAt > TOKEN_LIFE) {
        throw refusal('invalidWebhookToken');
      }
      if (interaction?.state !== 'answered') throw refusal('unknownWebhook');
      return interaction;
    },
    followUp: (interaction, body) => {
      const original = world.findMessage(interaction.channelId, interaction.originalId ?? '');
      if (interaction.isThinking && original !== undefined) {
        demandMessage(body.json, { use: 'follow-up', files: body.files, current: null });
        interaction.isThinking = false;
        messages.change(original, withoutEphemeral(body));
        tell(interaction, { type: 'message', message: original });
        return original;
      }
      demandMessage(body.json, { use: 'follow-up', files: body.files, current: null });
      if (interaction.owners['0'] === undefined && interaction.followUps >= MAX_GUEST_FOLLOW_UPS) {
        throw refusal('tooManyFollowUps');
      }
      interaction.followUps++;
      const message = messages.add(interaction, body, 0);
      tell(interaction, { type: 'message', message });
      return message;
    },
    message: (interaction, messageId) => messages.find(interaction, messageId),
    edit: (interaction, messageId, body) => {
      const message = messages.find(interaction, messageId);
      demandMessage(body.json, { use: 'edit', files: body.files, current: message });
      if (message.id === interaction.originalId) interaction.isThinking = false;
      messages.change(message, body);
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

const TOKEN_PREFIX = 'interaction:';

/** A token tells its interaction, so that an old one is known as old when all else about it is forgotten. */
function freshToken(id: string): string {
  const secret = `${randomUUID()}${randomUUID()}`.replaceAll('-', '');
  return Buffer.from(`${TOKEN_PREFIX}${id}:${secret}`).toString('base64url');
}

function tokenTime(token: string): Instant | null {
  const [prefix, id] = Buffer.from(token, 'base64url').toString('latin1').split(':');
  return `${prefix}:` === TOKEN_PREFIX && isSnowflake(id) ? snowflakeTime(id) : null;
}
