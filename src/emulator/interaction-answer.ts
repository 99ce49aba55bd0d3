import { isInGuild } from './channel.ts';
import type { InteractionNews, LiveInteraction } from './live-interaction.ts';
import { messageShape } from './shapes/message-shape.ts';
import { Callback } from './validate/callback.ts';
import { LOADING } from './message.ts';
import type { WorldMessage } from './message.ts';
import type { World } from './world.ts';

type Json = Record<string, unknown>;

/** What the person notices of a first answer. */
export function newsOf(type: number, data: Json, original: WorldMessage | null): InteractionNews {
  if (type === Callback.modal) return { type: 'modal', modal: data as never };
  if (type === Callback.choices) return { type: 'choices', choices: data['choices'] as never };
  if (original === null || type === Callback.deferredUpdate) return { type: 'acknowledged' };
  return { type: 'message', message: original };
}

/** A first answer that was taken. */
export interface Answered {
  interaction: LiveInteraction;
  /** The callback's. */
  type: number;
  /** The message that is now `@original`. */
  original: WorldMessage | null;
}

/** The body of an answer with `with_response=true`. */
export function answerShape(
  { interaction, type, original }: Answered,
  world: World,
  publicUrl: string,
): Json {
  const isMessage = type === Callback.message || type === Callback.deferredMessage;
  const about = {
    id: interaction.id,
    type: interaction.type,
    channel_id: interaction.channelId,
    ...(isInGuild(world.channels.get(interaction.channelId)) ? { guild_id: world.guild.id } : {}),
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
