import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { View } from './answer.ts';

/** One live interaction, seen as the few things that can be answered to it. */
export interface Responder {
  /** Whether it came from a message that can be updated in place. */
  canUpdate: boolean;
  /** Whether Discord has taken a first answer. */
  isAnswered(): boolean;
  reply(view: View, ephemeral: boolean): Promise<void>;
  update(view: View): Promise<void>;
  openModal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
  /** "Thinking …", shown to everyone or to the caller alone; that cannot change later. */
  deferReply(ephemeral: boolean): Promise<void>;
  deferUpdate(): Promise<void>;
  /** Fills a deferred reply, or changes the message of a deferred update. */
  edit(view: View): Promise<void>;
  deleteReply(): Promise<void>;
  followUp(view: View, ephemeral: boolean): Promise<void>;
}
