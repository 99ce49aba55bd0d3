import type { Instant } from '../base/clock.ts';
import type { Mentions } from './mentions.ts';

/** Discord's message flags that this server gives a meaning. */
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const COMPONENTS_V2 = 1 << 15;

export interface WorldAttachment {
  id: string;
  filename: string;
  description: string | null;
  contentType: string;
  data: Uint8Array;
  /** Pixels, for pictures whose size is known. */
  picture: { width: number; height: number } | null;
}

/** The interaction that a message answers. */
export interface Occasion {
  interactionId: string;
  type: number;
  userId: string;
  commandName: string | null;
  /** The message whose component was pressed. */
  pressedMessageId: string | null;
  /** The person that a user command is about. */
  targetUserId: string | null;
  /** By whose leave the bot is here: server (`0`) and person (`1`). */
  owners: Owners;
  /** What opened the form, for a submitted one. */
  trigger: Occasion | null;
}

/** Discord's `authorizing_integration_owners`. */
export type Owners = Readonly<Partial<Record<'0' | '1', string>>>;

export interface WorldMessage {
  id: string;
  channelId: string;
  authorId: string;
  content: string;
  flags: number;
  embeds: unknown[];
  /** With ids and resolved attachment addresses. */
  components: Record<string, unknown>[];
  attachments: WorldAttachment[];
  mentions: Mentions;
  createdAt: Instant;
  editedAt: Instant | null;
  /** An ephemeral message is seen by this person alone. */
  onlyFor: string | null;
  occasion: Occasion | null;
  nonce: string | null;
  replyTo: string | null;
}
