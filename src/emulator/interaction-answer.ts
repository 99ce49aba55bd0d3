import type { InteractionNews, LiveInteraction } from './live-interaction.ts';
import { messageShape } from './shapes/message-shape.ts';
import { Callback } from './validate/callback.ts';
import { LOADING } from './world.ts';
import type { World, WorldMessage } from './world.ts';

type Json = Record<string, unknown>;

/** What the person notices of a first answer. */
export function newsOf(type: number, data: Json, original: WorldMessage | null): InteractionNews {
  if (type === Callback.modal) return { type: 'modal', modal: data as never };
  if (type === Callback.choices) return { type: 'choices', choices: data['choices'] as never };
  if (original === null || type === Callback.deferredUpdate) return { type: 'acknowledged' };
  return { type: 'message', message: original };
}

/** The body of an answer with `with_response=true`. */
export function answerShape(
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
