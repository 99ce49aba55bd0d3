import type { RoomMessage } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { asText } from './as-text.ts';
import { Component } from './validate/component-types.ts';
import { componentsOf } from './validate/walk-components.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

const ENTITY_SELECTS: ReadonlySet<number> = new Set([
  Component.userSelect,
  Component.roleSelect,
  Component.mentionableSelect,
  Component.channelSelect,
]);

interface Pressable {
  messageId: string;
  customId: string;
  component: Json;
}

function pressablesOf(message: RoomMessage, kind: 'button' | 'select'): Json[] {
  return componentsOf(message.raw.components).filter((component) => {
    const type = Number(component['type']);
    if (typeof component['custom_id'] !== 'string') return false;
    if (kind === 'button') return type === Component.button;
    return type === Component.stringSelect || ENTITY_SELECTS.has(type);
  });
}

/** Whether it is called so: by its whole label, the label's first line or what is before " · ", placeholder or id. */
function goesBy(component: Json, name: string): boolean {
  if (name === '') return true;
  const label = asText(component['label']);
  const names = [label, label.split('\n')[0], label.split(' · ')[0]];
  const emoji = isRecord(component['emoji']) ? component['emoji']['name'] : undefined;
  return [...names, component['placeholder'], component['custom_id'], emoji].includes(name);
}

/** The one on the newest message that goes by this name and is not switched off; an empty name fits any. */
export function findPressable(
  messages: readonly RoomMessage[],
  kind: 'button' | 'select',
  name: string,
): Pressable {
  for (const message of messages.toReversed()) {
    const component = pressablesOf(message, kind).find(
      (it) => goesBy(it, name) && it['disabled'] !== true,
    );
    if (component !== undefined) {
      return { messageId: message.id, customId: asText(component['custom_id']), component };
    }
  }
  const there = messages
    .flatMap((message) => pressablesOf(message, kind))
    .map((it) => `"${asText(it['label'] ?? it['placeholder'] ?? it['custom_id'])}"`);
  throw new ActionError(`There is no ${kind} "${name}". There are: ${there.join(', ') || 'none'}.`);
}

/** The value of an option that is named by value or label. */
export function findChoice(select: Json, wanted: string): string {
  const options = Array.isArray(select['options']) ? select['options'].filter(isRecord) : null;
  if (options === null) return wanted;
  const option = options.find((it) => it['value'] === wanted || it['label'] === wanted);
  if (option === undefined) {
    const labels = options.map((it) => `"${asText(it['label'])}"`).join(', ');
    throw new ActionError(`There is no option "${wanted}". There are: ${labels}.`);
  }
  return asText(option['value']);
}
