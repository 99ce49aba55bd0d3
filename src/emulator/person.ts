import { actAndWait } from './act-and-wait.ts';
import type { Hand, Shown } from './act-and-wait.ts';
import type { PersonAction, RoomChannel, RoomMessage, RoomUser } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { askSuggestions } from './ask-suggestions.ts';
import type { Suggestion } from './ask-suggestions.ts';
import { readCommandLine } from './command-line.ts';
import { findChoice, findPressable } from './find-pressable.ts';
import type { Interactions } from './interactions.ts';
import { byCustomId, modalFields } from './modal-data.ts';
import type { Room } from './room.ts';
import { messageTranscript } from './transcript.ts';
import { waitFor } from './wait-for.ts';
import type { TranscriptPlace } from './readable-text.ts';
import { Component } from './validate/component-types.ts';

export type { Shown } from './act-and-wait.ts';

/** A member's hands and eyes: for tests and the terminal. Everything rejects with an Error that says why. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  /** The same person in another place: `papers`, `general`, `dm`, or a channel's id. */
  in(channel: string): Person;
  /** Runs `/paper maskrcnn`; settles when the answer is there, after a "thinking" its content. */
  slash(line: string): Promise<Shown>;
  /** Presses the newest visible enabled button of that label, or of its first line or part before " · ". */
  click(label: string): Promise<Shown>;
  /** Chooses in a select, found by placeholder or custom id; values may be labels. */
  choose(select: string, ...values: string[]): Promise<Shown>;
  /** Fills the open form by labels or custom ids and submits it. */
  fill(fields: Record<string, string | string[]>): Promise<Shown>;
  /** Types into the first text field of the open form and submits it. */
  type(text: string): Promise<Shown>;
  /** What is suggested while this is typed; an option left open at the end is asked with nothing typed. */
  suggestions(line: string): Promise<Suggestion[]>;
  /** Uses a message's menu on the newest message that contains the text. */
  menu(name: string, messageText: string): Promise<Shown>;
  /** Uses a member's menu. */
  userMenu(name: string, member: string): Promise<Shown>;
  /** Chooses a file; the id it gives is what an option or a form's field takes. */
  attach(name: string, content: string | Uint8Array, contentType?: string): string;
  /** Writes an ordinary message. */
  say(text: string): void;
  /** What is visible here, newest last. */
  sees(): RoomMessage[];
  /** The last answer as readable text. */
  says(): string;
  /** The whole channel as readable text, as this person sees it. */
  reads(): string;
  /** Settles with the newest visible message here that fits, now or as soon as one appears. */
  waitsFor(wanted: string | RegExp | ((message: RoomMessage) => boolean)): Promise<RoomMessage>;
}

export interface PersonRules {
  room: Room;
  interactions: Interactions;
  user: RoomUser;
  place: () => TranscriptPlace;
}

export function createPerson(rules: PersonRules): Person {
  const first = rules.room.channelsOf(rules.user.id)[0] as RoomChannel;
  return personIn(rules, { last: null, openModal: null }, first.id);
}

function personIn(rules: PersonRules, hand: Hand, channelId: string): Person {
  const { room, interactions, user } = rules;
  const act = async (action: PersonAction): Promise<Shown> => {
    const shown = await actAndWait({ room, interactions, user, place: rules.place }, hand, action);
    hand.last = shown;
    return shown;
  };
  const sees = (): RoomMessage[] => room.visible(user.id, channelId);
  const text = (message: RoomMessage): string => messageTranscript(message, rules.place());
  const openModal = () => {
    if (hand.openModal === null) throw new ActionError(`${user.name} has no form open.`);
    return hand.openModal;
  };
  const submit = (fields: Record<string, string | string[]>): Promise<Shown> => {
    const { modalId } = openModal();
    return act({ type: 'modal', modalId, fields });
  };

  return {
    id: user.id,
    name: user.name,
    channelId,
    in: (channel) => personIn(rules, hand, channelNamed(rules, channel).id),
    slash: async (line) => {
      const { path, options } = readCommandLine(line, room.commandsFor(user.id), user.locale);
      return act({ type: 'command', channelId, path, options });
    },
    click: async (label) => {
      const { messageId, customId } = findPressable(sees(), 'button', label);
      return act({ type: 'button', channelId, messageId, customId });
    },
    choose: async (select, ...wanted) => {
      const { messageId, customId, component } = findPressable(sees(), 'select', select);
      const values = wanted.map((value) => findChoice(component, value));
      return act({ type: 'select', channelId, messageId, customId, values });
    },
    fill: async (given) => submit(byCustomId(openModal().modal, given)),
    type: async (typed) => {
      const field = modalFields(openModal().modal).find(
        ({ component }) => component['type'] === Component.textInput,
      );
      if (field === undefined) throw new ActionError('The open form has no text field.');
      return submit({ [field.customId]: typed });
    },
    suggestions: (line) => askSuggestions(room, user, channelId, line),
    menu: async (name, messageText) => {
      const message = sees().findLast((it) => text(it).includes(messageText));
      if (message === undefined) {
        throw new ActionError(
          messageText === ''
            ? 'There is no message here yet.'
            : `No message says "${messageText}".`,
        );
      }
      return act({ type: 'message-menu', channelId, messageId: message.id, name });
    },
    userMenu: async (name, member) => act({ type: 'user-menu', channelId, userId: member, name }),
    attach: (name, content, contentType = 'text/plain') => {
      const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return room.upload({ name, contentType, data });
    },
    say: (said) => {
      room.act(user.id, { type: 'say', channelId, text: said });
    },
    sees,
    says: () => hand.last?.text ?? '',
    reads: () => sees().map(text).join('\n\n'),
    waitsFor: (wanted) => waitFor({ room, user, channelId, wanted, textOf: text }),
  };
}

function channelNamed({ room, user }: PersonRules, name: string): RoomChannel {
  const channels = room.channelsOf(user.id);
  const plain = name.replace(/^#/, '');
  const found = channels.find((channel) =>
    plain === 'dm' ? channel.kind === 'dm' : channel.id === plain || channel.name === plain,
  );
  if (found === undefined) throw new ActionError(`There is no channel "${name}".`);
  return found;
}
