/*
 * What a person does in the local Discord, and what they see. The page (over HTTP), the terminal and the tests'
 * hands all act through these; nothing here knows the bot.
 */

export type ActionOption = string | number | boolean;

/** What a person does. `channelId` is where they are. */
export type PersonAction =
  /** `path` is `['deck', 'add']`; options are given by name and read by the command's own declaration. */
  | { type: 'command'; channelId: string; path: string[]; options: Record<string, ActionOption> }
  | {
      type: 'autocomplete';
      channelId: string;
      path: string[];
      options: Record<string, ActionOption>;
      focused: string;
      requestId: string;
    }
  | { type: 'button'; channelId: string; messageId: string; customId: string }
  | { type: 'select'; channelId: string; messageId: string; customId: string; values: string[] }
  /** `modalId` comes with the event that opened it. */
  | { type: 'modal'; modalId: string; fields: Record<string, string | string[]> }
  | { type: 'message-menu'; channelId: string; messageId: string; name: string }
  | { type: 'user-menu'; channelId: string; userId: string; name: string }
  | { type: 'say'; channelId: string; text: string };

/** What `POST /room/clock` takes. */
export type ClockMove = { advanceMs: number } | { to: 'tomorrow' };

/** What `POST /room/fault` takes: what shall go wrong next. `times` is 1 unless said. */
export type RoomFault =
  /** The next answers come too late: refused with 10062. */
  | { fault: 'late-answer'; times?: number }
  /** `route` is part of `POST /channels/123/messages`; without it every route. */
  | {
      fault: 'rate-limit';
      route?: string;
      global?: boolean;
      /** Whose limit: `user` unless `global` is set. */
      scope?: 'user' | 'global' | 'shared';
      seconds?: number;
      times?: number;
    }
  | { fault: 'server-error'; route?: string; status?: number; times?: number }
  | { fault: 'same-interaction-twice'; times?: number }
  | { fault: 'drop-socket' }
  | { fault: 'reconnect' }
  | { fault: 'invalid-session'; resumable?: boolean }
  /** `no-mutual-server` answers 50278, otherwise 50007. */
  | { fault: 'close-direct'; userId: string; reason?: 'closed' | 'no-mutual-server' }
  /** `permission` is Discord's name: `SendMessages`. */
  | { fault: 'deny-permission'; channelId: string; permission: string }
  /** Everything works again. */
  | { fault: 'none' };

export interface RoomUser {
  id: string;
  name: string;
  /** Discord locale: `ko`, `en-US`. */
  locale: string;
  isModerator: boolean;
  bot: boolean;
}

export interface RoomRole {
  id: string;
  name: string;
}

export interface RoomChannel {
  id: string;
  name: string;
  /** `group`: a conversation of members without the bot; `thread`: in a channel of the server. */
  kind: 'text' | 'dm' | 'group' | 'thread';
  /** For a DM: the person on the other side of the bot. */
  userId: string | null;
}

/** A message as one person sees it; `raw` is Discord's message object. */
export interface RoomMessage {
  id: string;
  channelId: string;
  authorId: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  editedAt: number | null;
  /** Only this person sees it; null: everyone in the channel. */
  onlyFor: string | null;
  /** `Kim used /paper`, when it answers a command. */
  usedBy: { userId: string; commandName: string; isMenu?: boolean } | null;
  /** The bot said it is thinking. */
  pending: boolean;
  raw: {
    content: string;
    flags: number;
    components: unknown[];
    attachments: RoomAttachment[];
    embeds: unknown[];
  };
}

export interface RoomAttachment {
  id: string;
  filename: string;
  description?: string;
  size: number;
  url: string;
  content_type?: string;
}

/** What a person's screen is told. The first event of a stream is `hello`. */
export type RoomEvent =
  | {
      type: 'hello';
      me: RoomUser;
      users: RoomUser[];
      roles: RoomRole[];
      channels: RoomChannel[];
      commands: unknown[];
      messages: RoomMessage[];
      now: number;
      botOnline: boolean;
      /** Commands to begin with, as they are typed. */
      starters: readonly string[];
    }
  /** New or changed. */
  | { type: 'message'; message: RoomMessage }
  | { type: 'message-deleted'; channelId: string; messageId: string }
  | {
      type: 'modal';
      modalId: string;
      modal: { title: string; custom_id: string; components: unknown[] };
    }
  | { type: 'choices'; requestId: string; choices: { name: string; value: string | number }[] }
  /** `The application did not respond`, or why the local Discord refused what was done. */
  | { type: 'failed'; text: string; interactionId: string | null }
  | { type: 'commands'; commands: unknown[] }
  /** A channel, thread or group came, changed or went. */
  | { type: 'channels'; channels: RoomChannel[] }
  | { type: 'bot'; online: boolean }
  | { type: 'clock'; now: number }
  | {
      type: 'traffic';
      line: {
        at: number;
        direction: 'rest' | 'gateway-in' | 'gateway-out';
        what: string;
        status: number | null;
        body: unknown;
      };
    };
