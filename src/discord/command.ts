import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Clock, Instant } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { ReadPicture } from '../notes/notes-picture.ts';
import type { NotesDesk } from '../notes/notes-desk.ts';
import type { Library } from '../notes/library.ts';
import type { LearnerId, Locale } from '../study/learner.ts';
import type { CardBook, Study } from '../study/study.ts';
import type { Answer, ViewFile } from './answer.ts';
import type { FetchFile } from './fetch-file.ts';
import type { Messenger } from './messenger.ts';
import type { Press } from './custom-id.ts';

/** Everything a command may use. Read `library()` and `book()` anew each time: a sync replaces them. */
export interface Rooms {
  study: Study;
  library(): Library;
  book(): CardBook;
  /** What moderators do with the notes. */
  notes: NotesDesk;
  readPicture: ReadPicture;
  /** Small facts that survive a restart; an empty one is as good as none. */
  fact(name: string): Promise<string | undefined>;
  setFact(name: string, value: string): Promise<void>;
  fetchFile: FetchFile;
  /** Everything about a person as files, by message: none larger in all than `maxBytes`. */
  exportData(userId: LearnerId, maxBytes: number): Promise<readonly (readonly ViewFile[])[]>;
  messenger: Messenger;
  /** Brings channels up to date with the quizzes in them, soon. */
  wakeQuizzes(): void;
  clock: Clock;
  log: Log;
}

/** Who acts, where and when. */
export interface Caller {
  userId: LearnerId;
  /** As shown in this place; untrusted text. */
  userName: string;
  /** The learner's own choice, else what Discord says. */
  locale: Locale;
  guildId: string | null;
  channelId: string;
  place: 'server' | 'bot-dm' | 'other-dm';
  /** Whether the caller may manage messages or the server here. */
  isModerator: boolean;
  /** Permissions of the bot in this channel. */
  appPermissions: bigint;
  /** Largest file that Discord takes here. */
  attachmentBytes: number;
  /** When Discord saw it, from the interaction's id. */
  at: Instant;
}

export type OptionValue = string | number | boolean;

/** A file that was given as an option. */
export interface GivenFile {
  /** As the member's computer calls it; untrusted text. */
  name: string;
  url: string;
  /** In bytes, as Discord says. */
  size: number;
}

/** A message whose menu was used. */
export interface GivenMessage {
  id: string;
  /** What it says, marks of Markdown included; untrusted, and empty when it holds no text. */
  text: string;
}

export interface CommandCall extends Caller {
  /** `['deck', 'add']` for a sub-command. */
  path: readonly string[];
  options: Readonly<Record<string, OptionValue>>;
  /** Files by the name of their option. */
  files: Readonly<Record<string, GivenFile>>;
  /** For commands in a message's menu. */
  message?: GivenMessage;
}

export interface PressCall<P extends Press = Press> extends Caller {
  press: P;
  /** Chosen values of a select. */
  values: readonly string[];
  /** Fields of a submitted modal by custom id. */
  fields: Readonly<Record<string, string | readonly string[]>>;
  /** The message that carries the component, when there is one. */
  messageId: string | null;
  isEphemeral: boolean;
}

export interface Suggestion {
  name: string;
  value: string;
}

/** A slash command as data. */
export interface Command {
  json: RESTPostAPIApplicationCommandsJSONBody;
  /** Used when the answer takes longer than a moment and must be announced: who will see it. */
  privacy(call: CommandCall): 'public' | 'private';
  run(call: CommandCall, rooms: Rooms): Promise<Answer>;
  suggest?(
    focused: { name: string; value: string },
    call: CommandCall,
    rooms: Rooms,
  ): Promise<Suggestion[]>;
}
