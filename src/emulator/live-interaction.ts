import type { Instant } from '../base/clock.ts';
import type { Owners, WorldMessage } from './message.ts';

/** What a person did that the bot is asked about. */
export interface InteractionDraft {
  type: number;
  userId: string;
  channelId: string;
  data: Record<string, unknown>;
  commandName: string | null;
  /** The message whose component was pressed, or from which a modal was opened. */
  source: WorldMessage | null;
  /** The message that a message command is about. */
  targetMessageId: string | null;
  /** The person that a user command is about. */
  targetUserId: string | null;
  owners: Owners;
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
  /** Messages beyond the first answer. */
  followUps: number;
}

/** What becomes of an interaction, as its person notices. */
export type InteractionNews =
  | { type: 'message'; message: WorldMessage }
  | { type: 'acknowledged' }
  | { type: 'modal'; modal: { title: string; custom_id: string; components: unknown[] } }
  | { type: 'choices'; choices: { name: string; value: string | number }[] }
  | { type: 'failed'; text: string };
