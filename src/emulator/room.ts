import type { APIApplicationCommand } from 'discord-api-types/v10';
import { MINUTE } from '../base/clock.ts';
import type { PersonAction, RoomChannel, RoomEvent, RoomMessage, RoomUser } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { commandData } from './command-data.ts';
import type { Interactions, LiveInteraction } from './interactions.ts';
import { checkChoice, modalData } from './modal-data.ts';
import type { ModalJson } from './modal-data.ts';
import { permissionsOf } from './people.ts';
import type { WorldUser } from './people.ts';
import { messageShape, userShape } from './shapes.ts';
import { Interaction } from './validate/callback.ts';
import { Component, walkComponents } from './validate/components.ts';
import { LOADING } from './world.ts';
import type { World, WorldChannel, WorldMessage } from './world.ts';

type Json = Record<string, unknown>;

/** How long an open form can still be sent: as long as the token that opened it. */
const MODAL_LIFE = 15 * MINUTE;
const MESSAGE_MENU = 3;
const CHAT_INPUT = 1;

interface OpenModal {
  modal: ModalJson;
  /** What the form is the answer to. */
  opener: LiveInteraction;
  openedAt: number;
}

/** The local Discord as its people use it. */
export interface Room {
  /** Does what the person does. The interaction it made, or null. What they can't do is an ActionError. */
  act(userId: string, action: PersonAction): LiveInteraction | null;
  /** Everything the person's screen shows now. */
  hello(userId: string): Extract<RoomEvent, { type: 'hello' }>;
  /** What happens on the person's screen from now on. */
  watch(userId: string, listener: (event: RoomEvent) => void): () => void;
  /** What the person sees in a channel, oldest first. */
  visible(userId: string, channelId: string): RoomMessage[];
  channelsOf(userId: string): RoomChannel[];
  /** The commands the person is offered. */
  commandsFor(userId: string): APIApplicationCommand[];
  /** Says something to every screen. */
  announce(event: RoomEvent): void;
}

export interface RoomRules {
  world: World;
  interactions: Interactions;
  publicUrl: () => string;
  botOnline: () => boolean;
}

export function createRoom({ world, interactions, publicUrl, botOnline }: RoomRules): Room {
  const screens = new Map<string, Set<(event: RoomEvent) => void>>();
  const modals = new Map<string, OpenModal>();
  const requests = new Map<string, string>();

  const show = (userId: string, event: RoomEvent): void => {
    for (const listener of [...(screens.get(userId) ?? [])]) listener(event);
  };
  const announce = (event: RoomEvent): void => {
    for (const userId of screens.keys()) show(userId, event);
  };
  const person = (userId: string): WorldUser => {
    const user = world.users.get(userId);
    if (user === undefined || user.bot) throw new ActionError('There is no such person here.');
    return user;
  };
  const sees = (userId: string, message: WorldMessage): boolean => {
    if (message.onlyFor !== null && message.onlyFor !== userId) return false;
    const channel = world.channels.get(message.channelId);
    return channel !== undefined && mayEnter(userId, channel);
  };
  const channelFor = (userId: string, channelId: string): WorldChannel => {
    const channel = world.channels.get(channelId);
    if (channel === undefined || !mayEnter(userId, channel)) {
      throw new ActionError('There is no such channel here.');
    }
    return channel;
  };
  const messageFor = (userId: string, channelId: string, messageId: string): WorldMessage => {
    channelFor(userId, channelId);
    const message = world.findMessage(channelId, messageId);
    if (message === undefined || !sees(userId, message)) {
      throw new ActionError('This message is no longer there.');
    }
    return message;
  };
  const asRoom = (message: WorldMessage): RoomMessage => roomMessage(message, world, publicUrl());
  const commandFor = (user: WorldUser, channel: WorldChannel, name: string, type: number) => {
    const command = world.commands
      .offered()
      .find((candidate) => candidate.name === name && candidate.type === type);
    if (command === undefined || !mayUse(user, channel, command)) {
      throw new ActionError(`There is no command "${name}" here.`);
    }
    return command;
  };

  const runCommand = (
    user: WorldUser,
    action: Extract<PersonAction, { type: 'command' | 'autocomplete' }>,
  ): LiveInteraction => {
    const channel = channelFor(user.id, action.channelId);
    const [name = '', ...path] = action.path;
    const command = commandFor(user, channel, name, CHAT_INPUT);
    const focused = action.type === 'autocomplete' ? action.focused : null;
    return interactions.begin({
      type: focused === null ? Interaction.command : Interaction.autocomplete,
      userId: user.id,
      channelId: channel.id,
      data: commandData(command, { path, options: action.options, focused }),
      commandName: [name, ...path].join(' '),
      source: null,
      targetMessageId: null,
      trigger: null,
    });
  };

  const press = (
    user: WorldUser,
    action: Extract<PersonAction, { type: 'button' | 'select' }>,
  ): LiveInteraction => {
    const source = messageFor(user.id, action.channelId, action.messageId);
    const component = pressable(source, action.customId);
    const componentType = component['type'];
    const isSelect = action.type === 'select';
    if (isSelect === (componentType === Component.button)) {
      throw new ActionError('This is not there to be pressed.');
    }
    if (isSelect)
      checkChoice(component, String(component['placeholder'] ?? 'The menu'), action.values);
    return interactions.begin({
      type: Interaction.component,
      userId: user.id,
      channelId: action.channelId,
      data: {
        custom_id: action.customId,
        component_type: componentType,
        id: component['id'],
        ...(isSelect ? { values: action.values, ...resolvedUsers(world, action.values) } : {}),
      },
      commandName: null,
      source,
      targetMessageId: null,
      trigger: null,
    });
  };

  const submit = (user: WorldUser, action: Extract<PersonAction, { type: 'modal' }>) => {
    const open = modals.get(action.modalId);
    if (open === undefined || open.opener.userId !== user.id) {
      throw new ActionError('This form is no longer open.');
    }
    const data = modalData(open.modal, action.fields);
    if (world.clock.now() - open.openedAt > MODAL_LIFE) {
      throw new ActionError('This form was open for too long. Open it again.');
    }
    modals.delete(action.modalId);
    return interactions.begin({
      type: Interaction.modal,
      userId: user.id,
      channelId: open.opener.channelId,
      data,
      commandName: null,
      source: open.opener.source,
      targetMessageId: null,
      trigger: open.opener,
    });
  };

  const useMenu = (user: WorldUser, action: Extract<PersonAction, { type: 'message-menu' }>) => {
    const channel = channelFor(user.id, action.channelId);
    const message = messageFor(user.id, action.channelId, action.messageId);
    if (message.onlyFor !== null) throw new ActionError('This message has no menu.');
    const command = commandFor(user, channel, action.name, MESSAGE_MENU);
    return interactions.begin({
      type: Interaction.command,
      userId: user.id,
      channelId: channel.id,
      data: {
        id: command.id,
        name: command.name,
        type: command.type,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageShape(message, world, publicUrl()) } },
      },
      commandName: command.name,
      source: null,
      targetMessageId: message.id,
      trigger: null,
    });
  };

  const say = (user: WorldUser, channelId: string, text: string): null => {
    const channel = channelFor(user.id, channelId);
    if (text.trim() === '' || text.length > 2_000) {
      throw new ActionError('A message has 1 to 2000 characters.');
    }
    world.addMessage(spoken(world, user, channel, text));
    return null;
  };

  world.watch((change) => {
    if (change.type === 'commands') {
      for (const userId of screens.keys()) {
        show(userId, { type: 'commands', commands: offeredTo(world, userId) });
      }
    } else if (change.type !== 'channel') {
      for (const userId of screens.keys()) {
        if (!sees(userId, change.message)) continue;
        const { channelId, id } = change.message;
        show(
          userId,
          change.type === 'message'
            ? { type: 'message', message: asRoom(change.message) }
            : { type: 'message-deleted', channelId, messageId: id },
        );
      }
    }
  });

  interactions.watch((interaction, news) => {
    const { userId, id } = interaction;
    if (news.type === 'failed') {
      requests.delete(id);
      show(userId, { type: 'failed', text: news.text, interactionId: id });
    } else if (news.type === 'choices') {
      const requestId = requests.get(id) ?? id;
      requests.delete(id);
      show(userId, { type: 'choices', requestId, choices: news.choices });
    } else if (news.type === 'modal') {
      modals.set(id, { modal: news.modal, opener: interaction, openedAt: world.clock.now() });
      show(userId, { type: 'modal', modalId: id, modal: news.modal });
    }
  });

  return {
    act: (userId, action) => {
      const user = person(userId);
      switch (action.type) {
        case 'command':
          return runCommand(user, action);
        case 'autocomplete': {
          const interaction = runCommand(user, action);
          requests.set(interaction.id, action.requestId);
          return interaction;
        }
        case 'button':
        case 'select':
          return press(user, action);
        case 'modal':
          return submit(user, action);
        case 'message-menu':
          return useMenu(user, action);
        case 'say':
          return say(user, action.channelId, action.text);
        default:
          throw new ActionError('There is no such action.');
      }
    },
    hello: (userId) => {
      const me = roomUser(person(userId));
      const channels = channelsFor(world, userId);
      return {
        type: 'hello',
        me,
        users: [...world.users.values()].map(roomUser),
        channels,
        commands: offeredTo(world, userId),
        messages: channels.flatMap((channel) => visibleTo(channel.id, userId)),
        now: world.clock.now(),
        botOnline: botOnline(),
      };
    },
    watch: (userId, listener) => {
      const listeners = screens.get(userId) ?? new Set();
      screens.set(userId, listeners);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    visible: (userId, channelId) => visibleTo(channelId, userId),
    channelsOf: (userId) => channelsFor(world, userId),
    commandsFor: (userId) => offeredTo(world, userId),
    announce,
  };

  function visibleTo(channelId: string, userId: string): RoomMessage[] {
    return world
      .messagesIn(channelId)
      .filter((message) => sees(userId, message))
      .map(asRoom);
  }
}

function mayEnter(userId: string, channel: WorldChannel): boolean {
  return channel.kind === 'text' || channel.userId === userId;
}

const GUILD_CONTEXT = 0;
const BOT_DM_CONTEXT = 1;

/** Whether Discord's app would offer the command to this person in this place. */
function mayUse(user: WorldUser, channel: WorldChannel, command: APIApplicationCommand): boolean {
  const inDirect = channel.kind === 'dm';
  const contexts = (command.contexts as number[] | null | undefined) ?? null;
  if (contexts !== null && !contexts.includes(inDirect ? BOT_DM_CONTEXT : GUILD_CONTEXT))
    return false;
  if (inDirect)
    return command.guild_id === undefined && (contexts !== null || command.dm_permission !== false);
  return isPermitted(user, command);
}

function isPermitted(user: WorldUser, command: APIApplicationCommand): boolean {
  const wanted = command.default_member_permissions;
  if (wanted === null || wanted === undefined) return true;
  const bits = BigInt(wanted);
  return bits !== 0n && (permissionsOf(user) & bits) === bits;
}

function offeredTo(world: World, userId: string): APIApplicationCommand[] {
  const user = world.users.get(userId) as WorldUser;
  return world.commands.offered().filter((command) => isPermitted(user, command));
}

function channelsFor(world: World, userId: string): RoomChannel[] {
  world.directWith(userId);
  return [...world.channels.values()].filter((channel) => mayEnter(userId, channel));
}

function roomUser({ id, name, locale, isModerator, bot }: WorldUser): RoomUser {
  return { id, name, locale, isModerator, bot };
}

/** The message as the room hands it out. */
function roomMessage(message: WorldMessage, world: World, publicUrl: string): RoomMessage {
  const { occasion } = message;
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    createdAt: message.createdAt,
    editedAt: message.editedAt,
    onlyFor: message.onlyFor,
    usedBy:
      occasion === null || occasion.commandName === null
        ? null
        : { userId: occasion.userId, commandName: occasion.commandName },
    pending: (message.flags & LOADING) !== 0,
    raw: messageShape(message, world, publicUrl) as unknown as RoomMessage['raw'],
  };
}

/** The enabled component with this custom id. */
function pressable(message: WorldMessage, customId: string): Json {
  let found: Json | null = null;
  const nowhere = { path: [], report: () => {}, at: () => nowhere };
  walkComponents(message.components, nowhere, (component) => {
    if (component['custom_id'] === customId) found = component;
  });
  const component = found as Json | null;
  if (component === null) throw new ActionError('This is no longer there to be pressed.');
  if (component['disabled'] === true) throw new ActionError('This is switched off.');
  return component;
}

function resolvedUsers(world: World, values: readonly string[]): Json {
  const users = values.flatMap((id) => world.users.get(id) ?? []);
  if (users.length === 0) return {};
  return {
    resolved: { users: Object.fromEntries(users.map((user) => [user.id, userShape(user)])) },
  };
}

function spoken(world: World, user: WorldUser, channel: WorldChannel, text: string): WorldMessage {
  return {
    id: world.mint(),
    channelId: channel.id,
    authorId: user.id,
    content: text,
    flags: 0,
    embeds: [],
    components: [],
    attachments: [],
    createdAt: world.clock.now(),
    editedAt: null,
    onlyFor: null,
    occasion: null,
    nonce: null,
    replyTo: null,
  };
}
