import { MINUTE } from '../base/clock.ts';
import type { PersonAction } from './actions.ts';
import { ActionError } from './actions-error.ts';
import type { WorldChannel } from './channel.ts';
import { commandData } from './command-data.ts';
import { gatherEntities } from './entities.ts';
import { ownersOf } from './installation.ts';
import { draftOf } from './interaction-draft.ts';
import type { Interactions } from './interactions.ts';
import type { InteractionDraft, LiveInteraction } from './live-interaction.ts';
import { mentionsOf } from './mentions.ts';
import { menuDraft } from './menu-draft.ts';
import type { WorldMessage } from './message.ts';
import { modalData } from './modal-data.ts';
import type { ModalJson } from './modal-data.ts';
import type { WorldUser } from './people.ts';
import { pressDraft } from './press-draft.ts';
import { channelFor, commandFor } from './room-finds.ts';
import { Interaction } from './validate/callback.ts';
import type { World } from './world.ts';

type Action<Kind extends PersonAction['type']> = Extract<PersonAction, { type: Kind }>;

/** How long an open form can still be sent: as long as the token that opened it. */
const MODAL_LIFE = 15 * MINUTE;
const MAX_SAID = 2_000;
const CHAT_INPUT = 1;

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
      return place.interactions.begin(commandDraft(place, user, action));
    case 'button':
    case 'select':
      return place.interactions.begin(pressDraft(place, user, action));
    case 'modal':
      return submit(place, user, action);
    case 'message-menu':
    case 'user-menu':
      return place.interactions.begin(menuDraft(place, user, action));
    case 'say':
      say(place.world, user, action);
      return null;
    default:
      throw new ActionError('There is no such action.');
  }
}

function commandDraft(
  { world, publicUrl }: ActionPlace,
  user: WorldUser,
  action: Action<'command' | 'autocomplete'>,
): InteractionDraft {
  const channel = channelFor(world, user, action.channelId);
  wakeThread(world, channel);
  const [name = '', ...path] = action.path;
  const command = commandFor(world, user, channel, name, CHAT_INPUT);
  const focused = action.type === 'autocomplete' ? action.focused : null;
  const entities = gatherEntities(world, publicUrl, channel);
  return {
    ...draftOf(user, channel.id),
    type: focused === null ? Interaction.command : Interaction.autocomplete,
    data: commandData(command, { path, options: action.options, focused }, entities),
    commandName: [name, ...path].join(' '),
    owners: ownersOf(world, user, channel, command),
  };
}

function submit(place: ActionPlace, user: WorldUser, action: Action<'modal'>): LiveInteraction {
  const { world, modals, interactions, publicUrl } = place;
  const open = modals.get(action.modalId);
  if (open === undefined || open.opener.userId !== user.id) {
    throw new ActionError('This form is no longer open.');
  }
  const { opener } = open;
  const channel = channelFor(world, user, opener.channelId);
  const data = modalData(open.modal, action.fields, gatherEntities(world, publicUrl, channel));
  if (world.clock.now() - open.openedAt > MODAL_LIFE) {
    throw new ActionError('This form was open for too long. Open it again.');
  }
  modals.delete(action.modalId);
  return interactions.begin({
    ...draftOf(user, opener.channelId),
    type: Interaction.modal,
    data,
    source: opener.source,
    trigger: opener,
    owners: opener.owners,
  });
}

function say(world: World, user: WorldUser, action: Action<'say'>): void {
  const channel = channelFor(world, user, action.channelId);
  const { text } = action;
  if (text.trim() === '' || text.length > MAX_SAID) {
    throw new ActionError(`A message has 1 to ${MAX_SAID} characters.`);
  }
  wakeThread(world, channel);
  world.addMessage(saidMessage(world, user, channel, text));
}

/** A hidden thread comes back when somebody writes in it, unless a moderator locked it. */
function wakeThread(world: World, channel: WorldChannel): void {
  if (channel.thread?.archived !== true) return;
  if (channel.thread.locked) throw new ActionError('This thread is locked.');
  world.changeThread(channel, { archived: false });
}

function saidMessage(
  world: World,
  user: WorldUser,
  channel: WorldChannel,
  content: string,
): WorldMessage {
  return {
    id: world.mint(),
    channelId: channel.id,
    authorId: user.id,
    content,
    flags: 0,
    embeds: [],
    components: [],
    attachments: [],
    mentions: mentionsOf(world, { content, components: [] }, undefined),
    createdAt: world.clock.now(),
    editedAt: null,
    onlyFor: null,
    occasion: null,
    nonce: null,
    replyTo: null,
  };
}
