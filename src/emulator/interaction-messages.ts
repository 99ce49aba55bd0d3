import { refusal } from './discord-error.ts';
import type { LiveInteraction } from './live-interaction.ts';
import { draftMessage } from './message-draft.ts';
import type { ParsedBody } from './request.ts';
import { Interaction } from './validate/callback.ts';
import { isRecord } from './validate/form.ts';
import { EPHEMERAL, LOADING } from './message.ts';
import type { Occasion, WorldMessage } from './message.ts';
import type { World } from './world.ts';

/** The messages that interactions make, by bodies that were checked before. */
export interface InteractionMessages {
  add(interaction: LiveInteraction, body: ParsedBody, flags: number): WorldMessage;
  change(message: WorldMessage, body: ParsedBody): void;
  /** A message of this token by id or `@original`; refuses others. */
  find(interaction: LiveInteraction, messageId: string): WorldMessage;
}

export function interactionMessages(world: World, publicUrl: () => string): InteractionMessages {
  const place = (channelId: string) => ({ world, publicUrl: publicUrl(), channelId });
  return {
    add: (interaction, body, flags) => {
      const drafted = draftMessage(place(interaction.channelId), body, null, 0);
      const allFlags = drafted.flags | flags;
      const message: WorldMessage = {
        id: world.mint(),
        channelId: interaction.channelId,
        authorId: world.bot.id,
        ...drafted,
        flags: allFlags,
        createdAt: world.clock.now(),
        editedAt: null,
        onlyFor: (allFlags & EPHEMERAL) === 0 ? null : interaction.userId,
        occasion: occasionOf(interaction),
        nonce: null,
        replyTo: null,
      };
      interaction.messageIds.add(message.id);
      world.addMessage(message);
      return message;
    },
    change: (message, body) => {
      const drafted = draftMessage(
        place(message.channelId),
        body,
        message,
        message.flags & EPHEMERAL,
      );
      const wasThinking = (message.flags & LOADING) !== 0;
      const editedAt = wasThinking ? message.editedAt : world.clock.now();
      world.changeMessage(message, { ...drafted, editedAt });
    },
    find: (interaction, messageId) => {
      const id = messageId === '@original' ? interaction.originalId : messageId;
      const message = world.findMessage(interaction.channelId, id ?? '');
      if (message === undefined || !interaction.messageIds.has(message.id)) {
        throw refusal('unknownMessage');
      }
      return message;
    },
  };
}

/** Whether a deferred answer is ephemeral was settled when it was put off. */
export function withoutEphemeral(body: ParsedBody): ParsedBody {
  if (!isRecord(body.json) || typeof body.json['flags'] !== 'number') return body;
  return { ...body, json: { ...body.json, flags: body.json['flags'] & ~EPHEMERAL } };
}

/** What a message says of the interaction that it answers. */
function occasionOf(interaction: LiveInteraction): Occasion {
  return {
    interactionId: interaction.id,
    type: interaction.type,
    userId: interaction.userId,
    commandName: interaction.type === Interaction.command ? interaction.commandName : null,
    pressedMessageId: interaction.source?.id ?? interaction.targetMessageId,
    targetUserId: interaction.targetUserId,
    owners: interaction.owners,
    trigger: interaction.trigger === null ? null : occasionOf(interaction.trigger),
  };
}
