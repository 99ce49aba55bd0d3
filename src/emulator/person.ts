import { actAndWait } from './act-and-wait.ts';
import type { Hand, Shown } from './act-and-wait.ts';
import type { PersonAction, RoomChannel, RoomEvent, RoomMessage, RoomUser } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { readCommandLine } from './command-line.ts';
import { findChoice, findPressable } from './find-pressable.ts';
import type { Interactions } from './interactions.ts';
import { modalFields } from './modal-data.ts';
import type { ModalJson } from './modal-data.ts';
import type { Room } from './room.ts';
import { messageTranscript } from './transcript.ts';
import type { TranscriptPlace } from './transcript.ts';
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
  suggestions(line: string): Promise<{ name: string; value: string | number }[]>;
  /** Uses a message's menu on the newest message that contains the text. */
  menu(name: string, messageText: string): Promise<Shown>;
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

/** Real time after which a message that was waited for will not come. */
const PATIENCE_MS = 20_000;

export function createPerson(rules: PersonRules): Person {
  const first = rules.room.channelsOf(rules.user.id)[0] as RoomChannel;
  return personIn(rules, { last: null, openModal: null }, first.id);
}

function personIn(rules: PersonRules, hand: Hand, channelId: string): Person {
  const { room, interactions, user } = rules;
  const act = async (action: PersonAction): Promise<Shown> => {
    const shown = await actAndWait(
      { room, interactions, userId: user.id, place: rules.place },
      hand,
      action,
    );
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
    suggestions: async (line) => suggest(rules, channelId, line),
    menu: async (name, messageText) => {
      const message = sees().findLast((it) => text(it).includes(messageText));
      if (message === undefined) throw new ActionError(`No message says "${messageText}".`);
      return act({ type: 'message-menu', channelId, messageId: message.id, name });
    },
    say: (said) => {
      room.act(user.id, { type: 'say', channelId, text: said });
    },
    sees,
    says: () => hand.last?.text ?? '',
    reads: () => sees().map(text).join('\n\n'),
    waitsFor: (wanted) => waitFor(rules, sees, fits(wanted, text), String(wanted)),
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

function byCustomId(
  modal: ModalJson,
  given: Record<string, string | string[]>,
): Record<string, string | string[]> {
  const fields = modalFields(modal);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const field = fields.find((it) => it.customId === name || it.label === name);
      if (field === undefined) {
        const known = fields.map((it) => `"${it.label}"`).join(', ');
        throw new ActionError(`The form has no field "${name}". It has: ${known}.`);
      }
      return [field.customId, value];
    }),
  );
}

function suggest(
  { room, user }: PersonRules,
  channelId: string,
  line: string,
): Promise<{ name: string; value: string | number }[]> {
  const { path, options, last } = readCommandLine(line, room.commandsFor(user.id), user.locale);
  if (last === null) throw new ActionError('Type the option that suggestions are wanted for.');
  const requestId = `${user.id} ${line}`;
  return new Promise((resolve, reject) => {
    let interactionId: string | null = null;
    const stop = room.watch(user.id, (event: RoomEvent) => {
      if (event.type === 'choices' && event.requestId === requestId) {
        stop();
        resolve(event.choices);
      } else if (event.type === 'failed' && event.interactionId === interactionId) {
        stop();
        reject(new Error(`${event.text}: ${line}`));
      }
    });
    try {
      const action = {
        type: 'autocomplete',
        channelId,
        path,
        options,
        focused: last,
        requestId,
      } as const;
      interactionId = room.act(user.id, action)?.id ?? null;
    } catch (error) {
      stop();
      reject(error);
    }
  });
}

function fits(
  wanted: string | RegExp | ((message: RoomMessage) => boolean),
  text: (message: RoomMessage) => string,
): (message: RoomMessage) => boolean {
  if (typeof wanted === 'function') return wanted;
  return (message) =>
    typeof wanted === 'string' ? text(message).includes(wanted) : wanted.test(text(message));
}

function waitFor(
  { room, user }: PersonRules,
  sees: () => RoomMessage[],
  fitting: (message: RoomMessage) => boolean,
  wanted: string,
): Promise<RoomMessage> {
  return new Promise((resolve, reject) => {
    let stop = (): void => {};
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`${user.name} waited in vain for: ${wanted}`));
    }, PATIENCE_MS);
    const look = (): void => {
      const found = sees().findLast(fitting);
      if (found === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    stop = room.watch(user.id, look);
    look();
  });
}
