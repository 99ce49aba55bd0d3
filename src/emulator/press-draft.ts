import type { PersonAction } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { isInGuild } from './channel.ts';
import { gatherEntities } from './entities.ts';
import { selectedKind } from './entity-selects.ts';
import { draftOf } from './interaction-draft.ts';
import type { InteractionDraft } from './live-interaction.ts';
import { checkChoice } from './modal-data.ts';
import type { WorldUser } from './people.ts';
import type { ActionPlace } from './room-actions.ts';
import { channelFor, messageFor, pressable } from './room-finds.ts';
import { Interaction } from './validate/callback.ts';
import { Component } from './validate/component-types.ts';

type Press = Extract<PersonAction, { type: 'button' | 'select' }>;

/** The press of a button, or a choice in a select. */
export function pressDraft(
  { world, publicUrl }: Pick<ActionPlace, 'world' | 'publicUrl'>,
  user: WorldUser,
  action: Press,
): InteractionDraft {
  const channel = channelFor(world, user, action.channelId);
  const source = messageFor(world, user, action.channelId, action.messageId);
  const component = pressable(source, action.customId);
  const isSelect = action.type === 'select';
  if (isSelect === (component['type'] === Component.button)) {
    throw new ActionError('This is not there to be pressed.');
  }
  const { type, id } = component;
  const data = { custom_id: action.customId, component_type: type, id };
  const about = {
    ...draftOf(user, action.channelId),
    type: Interaction.component,
    source,
    owners: source.occasion?.owners ?? { '0': isInGuild(channel) ? world.guild.id : '0' },
  };
  if (!isSelect) return { ...about, data };
  const { placeholder } = component;
  checkChoice(component, typeof placeholder === 'string' ? placeholder : 'The menu', action.values);
  const kind = selectedKind(component);
  if (kind === null) return { ...about, data: { ...data, values: action.values } };
  const entities = gatherEntities(world, publicUrl, channel);
  const values = action.values.map((value) => entities.take(kind, value));
  return { ...about, data: { ...data, values, resolved: entities.resolved() } };
}
