import type { RoomMessage } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { Component, walkComponents } from './validate/components.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

interface Pressable {
  messageId: string;
  customId: string;
  component: Json;
}

const nowhere = { path: [], report: (): void => {}, at: () => nowhere };

function pressablesOf(message: RoomMessage, kind: 'button' | 'select'): Json[] {
  const found: Json[] = [];
  walkComponents(message.raw.components, nowhere, (component) => {
    const { type, custom_id: customId } = component;
    const isButton = type === Component.button;
    const isSelect = type === Component.stringSelect || (Number(type) >= 5 && Number(type) <= 8);
    if (typeof customId === 'string' && (kind === 'button' ? isButton : isSelect)) {
      found.push(component);
    }
  });
  return found;
}

/** Whether a button's label is the one that is looked for: whole, its first line, or up to " · ". */
function goesBy(component: Json, name: string): boolean {
  const label = String(component['label'] ?? '');
  const names = [label, label.split('\n')[0], label.split(' · ')[0]];
  const emoji = isRecord(component['emoji']) ? component['emoji']['name'] : undefined;
  return [...names, component['placeholder'], component['custom_id'], emoji].includes(name);
}

/** The one on the newest message that goes by this name and is not switched off. */
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
      return { messageId: message.id, customId: String(component['custom_id']), component };
    }
  }
  const there = messages
    .flatMap((message) => pressablesOf(message, kind))
    .map((it) => `"${String(it['label'] ?? it['placeholder'] ?? it['custom_id'])}"`);
  throw new ActionError(`There is no ${kind} "${name}". There are: ${there.join(', ') || 'none'}.`);
}

/** The value of an option that is named by value or label. */
export function findChoice(select: Json, wanted: string): string {
  const options = Array.isArray(select['options']) ? select['options'].filter(isRecord) : null;
  if (options === null) return wanted;
  const option = options.find((it) => it['value'] === wanted || it['label'] === wanted);
  if (option === undefined) {
    const labels = options.map((it) => `"${String(it['label'])}"`).join(', ');
    throw new ActionError(`There is no option "${wanted}". There are: ${labels}.`);
  }
  return String(option['value']);
}
