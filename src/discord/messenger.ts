import type { View } from './answer.ts';

/** Why a message could not be delivered. `closed`: direct messages are refused; `forbidden`: a permission is missing; `gone`: channel or message no longer exists. */
export type DeliveryFailure = 'closed' | 'forbidden' | 'gone' | 'other';

export class DeliveryError extends Error {
  readonly failure: DeliveryFailure;

  constructor(failure: DeliveryFailure, cause: unknown) {
    super(`message not delivered: ${failure}`, { cause });
    this.name = 'DeliveryError';
    this.failure = failure;
  }
}

/** Messages that answer no interaction: quiz questions and reminders. Failures are DeliveryError. */
export interface Messenger {
  /** With a nonce (at most 25 characters) a repeated send within minutes gives the same message. */
  send(channelId: string, view: View, nonce?: string): Promise<{ messageId: string }>;
  edit(channelId: string, messageId: string, view: View): Promise<void>;
  /** Whether the bot may be in a channel, and what kind of place it is. */
  look(channelId: string): Promise<{ isThread: boolean }>;
  openDirect(userId: string): Promise<{ channelId: string }>;
}
