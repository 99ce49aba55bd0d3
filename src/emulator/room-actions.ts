import type { APIApplicationCommand } from 'discord-api-types/v10';
import { MINUTE } from '../base/clock.ts';
import type { PersonAction } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { commandData } from './command-data.ts';
import type { Interactions } from './interactions.ts';
import type { InteractionDraft, LiveInteraction } from './live-interaction.ts';
import { checkChoice, modalData } from './modal-data.ts';
import type { ModalJson } from './modal-data.ts';
import type { WorldUser } from './people.ts';
import { mayEnter, maySee, mayUse } from './room-views.ts';
import { messageShape } from './shapes/message-shape.ts';
import { userShape } from './shapes/user-shapes.ts';
import { Interaction } from './validate/callback.ts';
import { Component } from './validate/component-types.ts';
import { componentsOf } from './validate/walk-components.ts';
import type { World, WorldChannel, WorldMessage } from './world.ts';

type Json = Record<string, unknown>;
type Action<Kind extends PersonAction['type']> = Extract<PersonAction, { type: Kind }>;

/** How long an open form can still be sent: as long as the token that opened it. */
const MODAL_LIFE = 15 * MINUTE;
const MAX_SAID = 2_000;
const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;

export interface OpenModal {
  modal: ModalJson;
  /** What the form is the answer to. */
  opener: LiveInteraction;
  openedAt: number;
}

export interface ActionPlace {
  world: World;
  interactions: Interactions;
  /** Forms that are open on somebody's screen, by id. */
  modals: Map<string, OpenModal>;
  publicUrl: () => string;
}

/** Does what a person does. What Discord's app would not let them do is an ActionError. */
export function performAction(
  place: ActionPlace,
  user: WorldUser,
  action: PersonAction,
): LiveInteraction | null {
  switch (action.type) {
    case 'command':
    case 'autocomplete':
      return place.interactions.begin(commandDraft(place.world, user, action));
    case 'button':
    case 'select':
      return place.interactions.begin(pressDraft(place.world, user, action));
    case 'modal':
      return submit(place, user, action);
    case 'message-menu':
      return place.interactions.begin(menuDraft(place, user, action));
    case 'say':
      say(place.world, user, action);
      return null;
    default:
      throw new ActionError('There is no such action.');
  }
}

function draft(
  user: WorldUser,
  channelId: string,
  rest: Pick<InteractionDraft, 'type' | 'data'> & Partial<InteractionDraft>,
): InteractionDraft {
  return {
    userId: user.id,
    channelId,
    commandName: null,
    source: null,
    targetMessageId: null,
    trigger: null,
    ...rest,
  };
}

function commandDraft(
  world: World,
  user: WorldUser,
  action: Action<'command' | 'autocomplete'>,
): InteractionDraft {
  const channel = channelFor(world, user, action.channelId);
  const [name = '', ...path] = action.path;
  const command = commandFor(world, user, channel, name, CHAT_INPUT);
  const focused = action.type === 'autocomplete' ? action.focused : null;
  return draft(user, channel.id, {
    type: focused === null ? Interaction.command : Interaction.autocomplete,
    data: commandData(command, { path, options: action.options, focused }),
    commandName: [name, ...path].join(' '),
  });
}

function pressDraft(
  world: World,
  user: WorldUser,
  action: Action<'button' | 'select'>,
): InteractionDraft {
  const source = messageFor(world, user, action.channelId, action.messageId);
  const component = pressable(source, action.customId);
  const isSelect = action.type === 'select';
  if (isSelect === (component['type'] === Component.button)) {
    throw new ActionError('This is not there to be pressed.');
  }
  const data = {
    custom_id: action.customId,
    component_type: component['type'],
    id: component['id'],
  };
  if (!isSelect)
    return draft(user, action.channelId, { type: Interaction.component, data, source });
  const { placeholder } = component;
  checkChoice(component, typeof placeholder === 'string' ? placeholder : 'The menu', action.values);
  const chosen = { values: action.values, ...resolvedUsers(world, action.values) };
  return draft(user, action.channelId, {
    type: Interaction.component,
    data: { ...data, ...chosen },
    source,
  });
}

function menuDraft(
  { world, publicUrl }: ActionPlace,
  user: WorldUser,
  action: Action<'message-menu'>,
): InteractionDraft {
  const channel = channelFor(world, user, action.channelId);
  const message = messageFor(world, user, action.channelId, action.messageId);
  if (message.onlyFor !== null) throw new ActionError('This message has no menu.');
  const { id, name, type } = commandFor(world, user, channel, action.name, MESSAGE_MENU);
  const resolved = { messages: { [message.id]: messageShape(message, world, publicUrl()) } };
  return draft(user, channel.id, {
    type: Interaction.command,
    data: { id, name, type, target_id: message.id, resolved },
    commandName: name,
    targetMessageId: message.id,
  });
}

function submit(place: ActionPlace, user: WorldUser, action: Action<'modal'>): LiveInteraction {
  const { world, modals, interactions } = place;
  const open = modals.get(action.modalId);
  if (open === undefined || open.opener.userId !== user.id) {
    throw new ActionError('This form is no longer open.');
  }
  const data = modalData(open.modal, action.fields);
  if (world.clock.now() - open.openedAt > MODAL_LIFE) {
    throw new ActionError('This form was open for too long. Open it again.');
  }
  modals.delete(action.modalId);
  const { opener } = open;
  return interactions.begin(
    draft(user, opener.channelId, {
      type: Interaction.modal,
      data,
      source: opener.source,
      trigger: opener,
    }),
  );
}

function say(world: World, user: WorldUser, action: Action<'say'>): void {
  const channel = channelFor(world, user, action.channelId);
  const { text } = action;
  if (text.trim() === '' || text.length > MAX_SAID) {
    throw new ActionError(`A message has 1 to ${MAX_SAID} characters.`);
  }
  world.addMessage({
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
  });
}

function channelFor(world: World, user: WorldUser, channelId: string): WorldChannel {
  const channel = world.channels.get(channelId);
  if (channel === undefined || !mayEnter(user.id, channel)) {
    throw new ActionError('There is no such channel here.');
  }
  return channel;
}

function messageFor(
  world: World,
  user: WorldUser,
  channelId: string,
  messageId: string,
): WorldMessage {
  const message = world.findMessage(channelId, messageId);
  if (message === undefined || !maySee(world, user.id, message)) {
    throw new ActionError('This message is no longer there.');
  }
  return message;
}

function commandFor(
  world: World,
  user: WorldUser,
  channel: WorldChannel,
  name: string,
  type: number,
): APIApplicationCommand {
  const command = world.commands
    .offered()
    .find((candidate) => candidate.name === name && kindOf(candidate) === type);
  if (command === undefined || !mayUse(user, channel, command)) {
    throw new ActionError(`There is no command "${name}" here.`);
  }
  return command;
}

const kindOf = (command: APIApplicationCommand): number => command.type;

/** The enabled component with this custom id. */
function pressable(message: WorldMessage, customId: string): Json {
  const component = componentsOf(message.components).find((it) => it['custom_id'] === customId);
  if (component === undefined) throw new ActionError('This is no longer there to be pressed.');
  if (component['disabled'] === true) throw new ActionError('This is switched off.');
  return component;
}

function resolvedUsers(world: World, values: readonly string[]): Json {
  const users = values.flatMap((id) => world.users.get(id) ?? []);
  if (users.length === 0) return {};
  const shapes = users.map((user) => [user.id, userShape(user)]);
  return { resolved: { users: Object.fromEntries(shapes) as Json } };
}
