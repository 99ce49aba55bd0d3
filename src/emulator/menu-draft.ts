import type { PersonAction } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { gatherEntities } from './entities.ts';
import { ownersOf } from './installation.ts';
import type { InteractionDraft } from './live-interaction.ts';
import { draftOf } from './interaction-draft.ts';
import type { WorldUser } from './people.ts';
import type { ActionPlace } from './room-actions.ts';
import { channelFor, commandFor, messageFor } from './room-finds.ts';
import { messageShape } from './shapes/message-shape.ts';
import { Interaction } from './validate/callback.ts';

type Menu = Extract<PersonAction, { type: 'message-menu' | 'user-menu' }>;

const USER_MENU = 2;
const MESSAGE_MENU = 3;

/** The use of a command from a message's or a member's menu. */
export function menuDraft(
  { world, publicUrl }: Pick<ActionPlace, 'world' | 'publicUrl'>,
  user: WorldUser,
  action: Menu,
): InteractionDraft {
  const channel = channelFor(world, user, action.channelId);
  const isMessage = action.type === 'message-menu';
  const kind = isMessage ? MESSAGE_MENU : USER_MENU;
  const command = commandFor(world, user, channel, action.name, kind);
  const { id, name, type } = command;
  const about = {
    ...draftOf(user, channel.id),
    type: Interaction.command,
    commandName: name,
    owners: ownersOf(world, user, channel, command),
  };
  if (isMessage) {
    const message = messageFor(world, user, channel.id, action.messageId);
    if (message.onlyFor !== null) throw new ActionError('This message has no menu.');
    const resolved = { messages: { [message.id]: messageShape(message, world, publicUrl()) } };
    const data = { id, name, type, target_id: message.id, resolved };
    return { ...about, data, targetMessageId: message.id };
  }
  const entities = gatherEntities(world, publicUrl, channel);
  const targetId = entities.take('user', action.userId);
  const data = { id, name, type, target_id: targetId, resolved: entities.resolved() };
  return { ...about, data, targetUserId: targetId };
}
