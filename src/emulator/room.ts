import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PersonAction, RoomChannel, RoomEvent, RoomMessage } from './actions.ts';
import { ActionError } from './actions-error.ts';
import type { Interactions } from './interactions.ts';
import type { InteractionNews, LiveInteraction } from './live-interaction.ts';
import type { WorldUser } from './people.ts';
import { performAction } from './room-actions.ts';
import type { OpenModal } from './room-actions.ts';
import { storeUpload } from './uploads.ts';
import type { ChosenFile } from './uploads.ts';
import { channelsFor, maySee, offeredTo, roomMessage, roomUser } from './room-views.ts';
import type { WorldMessage } from './message.ts';
import type { World, WorldChange } from './world.ts';

/** The local Discord as its people use it. */
export interface Room {
  /** Does what the person does. The interaction it made, or null. What they can't do is an ActionError. */
  act(userId: string, action: PersonAction): LiveInteraction | null;
  /** Everything the person's screen shows now. */
  hello(userId: string): Extract<RoomEvent, { type: 'hello' }>;
  /** What happens on the person's screen from now on. Ends with the function it gives. */
  watch(userId: string, listener: (event: RoomEvent) => void): () => void;
  /** What the person sees in a channel, oldest first. */
  visible(userId: string, channelId: string): RoomMessage[];
  /** One message as it is shown. */
  shown(message: WorldMessage): RoomMessage;
  channelsOf(userId: string): RoomChannel[];
  /** The commands the person is offered. */
  commandsFor(userId: string): APIApplicationCommand[];
  /** Keeps a file that a person chose, for an option or a form. Its id. */
  upload(file: ChosenFile): string;
  /** Says something to every screen. */
  announce(event: RoomEvent): void;
}

export interface RoomRules {
  world: World;
  interactions: Interactions;
  publicUrl: () => string;
  botOnline: () => boolean;
  /** Commands that an empty channel offers. */
  starters: readonly string[];
}

type Listener = (event: RoomEvent) => void;

export function createRoom(rules: RoomRules): Room {
  const { world, interactions, publicUrl, botOnline, starters } = rules;
  const screens = new Map<string, Set<Listener>>();
  const modals = new Map<string, OpenModal>();
  /** What the page calls its question for suggestions, by interaction. */
  const requests = new Map<string, string>();

  const show = (userId: string, event: RoomEvent): void => {
    for (const listener of screens.get(userId) ?? []) listener(event);
  };
  const person = (userId: string): WorldUser => {
    const user = world.users.get(userId);
    if (user === undefined || user.bot) throw new ActionError('There is no such person here.');
    return user;
  };
  /** Each message is put into shape once, until it changes. */
  const shapes = new WeakMap<WorldMessage, RoomMessage>();
  const asRoom = (message: WorldMessage): RoomMessage => {
    const known = shapes.get(message);
    if (known !== undefined) return known;
    const shape = roomMessage(message, world, publicUrl());
    shapes.set(message, shape);
    return shape;
  };
  const visible = (userId: string, channelId: string): RoomMessage[] =>
    world
      .messagesIn(channelId)
      .filter((message) => maySee(world, userId, message))
      .map(asRoom);

  const onChange = (change: WorldChange): void => {
    if (change.type === 'message') shapes.delete(change.message);
    if (change.type === 'membership' || change.type === 'outage') return;
    for (const userId of screens.keys()) {
      if (change.type === 'channel') {
        show(userId, { type: 'channels', channels: channelsFor(world, userId) });
      } else if (change.type === 'commands') {
        show(userId, { type: 'commands', commands: offeredTo(world, person(userId)) });
      } else if (maySee(world, userId, change.message)) {
        const { channelId, id: messageId } = change.message;
        const deleted = change.type === 'message-deleted';
        show(
          userId,
          deleted
            ? { type: 'message-deleted', channelId, messageId }
            : { type: 'message', message: asRoom(change.message) },
        );
      }
    }
  };

  const onNews = (interaction: LiveInteraction, news: InteractionNews): void => {
    const { userId, id } = interaction;
    const requestId = requests.get(id) ?? id;
    requests.delete(id);
    if (news.type === 'failed') {
      show(userId, { type: 'failed', text: news.text, interactionId: id });
    } else if (news.type === 'choices') {
      show(userId, { type: 'choices', requestId, choices: news.choices });
    } else if (news.type === 'modal') {
      modals.set(id, { modal: news.modal, opener: interaction, openedAt: world.clock.now() });
      show(userId, { type: 'modal', modalId: id, modal: news.modal });
    }
  };

  world.watch(onChange);
  interactions.watch(onNews);

  return {
    act: (userId, action) => {
      const place = { world, interactions, modals, publicUrl };
      const interaction = performAction(place, person(userId), action);
      if (action.type === 'autocomplete' && interaction !== null) {
        requests.set(interaction.id, action.requestId);
      }
      return interaction;
    },
    hello: (userId) => {
      const me = person(userId);
      const channels = channelsFor(world, userId);
      return {
        type: 'hello',
        me: roomUser(me),
        users: [...world.users.values()].map(roomUser),
        roles: [...world.roles.values()].map(({ id, name }) => ({ id, name })),
        channels,
        commands: offeredTo(world, me),
        messages: channels.flatMap((channel) => visible(userId, channel.id)),
        now: world.clock.now(),
        botOnline: botOnline(),
        starters,
      };
    },
    watch: (userId, listener) => {
      const listeners = screens.get(userId) ?? new Set();
      screens.set(userId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && screens.get(userId) === listeners) screens.delete(userId);
      };
    },
    visible,
    shown: asRoom,
    channelsOf: (userId) => channelsFor(world, userId),
    commandsFor: (userId) => offeredTo(world, person(userId)),
    upload: (file) => storeUpload(world, file),
    announce: (event) => {
      for (const userId of screens.keys()) show(userId, event);
    },
  };
}
