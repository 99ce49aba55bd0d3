import { ActionError, span } from './actions-error.ts';
import { asText } from './as-text.ts';
import type { Entities } from './entities.ts';
import { selectedKind } from './entity-selects.ts';
import { Component } from './validate/component-types.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;
type Fields = Readonly<Record<string, string | string[]>>;

export interface ModalJson {
  title: string;
  custom_id: string;
  components: unknown[];
}

/** One part of a modal that a person fills. */
export interface ModalField {
  /** The component with the custom id. */
  component: Json;
  customId: string;
  label: string;
}

/** What there is to fill, top to bottom. */
export function modalFields(modal: ModalJson): ModalField[] {
  const found: ModalField[] = [];
  for (const part of modal.components.filter(isRecord)) {
    const { component, components } = part;
    const inner = isRecord(component)
      ? component
      : Array.isArray(components)
        ? components[0]
        : null;
    if (!isRecord(inner) || typeof inner['custom_id'] !== 'string') continue;
    const label = asText(part['label'] ?? inner['label']);
    found.push({ component: inner, customId: inner['custom_id'], label });
  }
  return found;
}

/** The `data` of a submitted modal. What the app would not let a person send is an ActionError. */
export function modalData(modal: ModalJson, given: Fields, entities: Entities): Json {
  const known = new Set(modalFields(modal).map((field) => field.customId));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) throw new ActionError(`The form has no field "${name}".`);
  }
  let id = 0;
  const components: Json[] = [];
  for (const part of modal.components.filter(isRecord)) {
    const { type, component, components: row } = part;
    if (type === Component.textDisplay) components.push({ type, id: ++id });
    else if (isRecord(component)) {
      components.push({
        type,
        id: ++id,
        component: { ...filled(component, part, given, entities), id: ++id },
      });
    } else if (Array.isArray(row)) {
      const inner = filled(row[0] as Json, row[0] as Json, given, entities);
      components.push({ type, id: ++id, components: [{ ...inner, id: ++id }] });
    }
  }
  return { custom_id: modal.custom_id, components, resolved: entities.resolved() };
}

function filled(component: Json, labelled: Json, given: Fields, entities: Entities): Json {
  const { type, custom_id: customId } = component;
  const name = asText(labelled['label'] ?? customId);
  const value = given[asText(customId)];
  const base = { type, custom_id: customId };
  switch (type) {
    case Component.textInput:
      return { ...base, value: typedText(component, name, value) };
    case Component.checkbox:
      return {
        ...base,
        value: value === undefined ? component['default'] === true : value === 'true',
      };
    case Component.radioGroup:
      return { ...base, value: chosen(component, name, value)[0] ?? null };
    default: {
      const kind = selectedKind(component);
      const values = chosen(component, name, value);
      return {
        ...base,
        values: kind === null ? values : values.map((it) => entities.take(kind, it)),
      };
    }
  }
}

function typedText(component: Json, name: string, value: string | string[] | undefined): string {
  const text = typeof value === 'string' ? value : (value?.[0] ?? asText(component['value']));
  const required = component['required'] !== false;
  if (text === '') {
    if (required) throw new ActionError(`"${name}" must be filled in.`);
    return text;
  }
  const min = Number(component['min_length'] ?? 0);
  const max = Number(component['max_length'] ?? 4_000);
  if (text.length < min || text.length > max) {
    throw new ActionError(`"${name}" takes ${span(min, max)} characters.`);
  }
  return text;
}

function chosen(component: Json, name: string, value: string | string[] | undefined): string[] {
  const values =
    value === undefined ? preset(component) : typeof value === 'string' ? [value] : value;
  checkChoice(component, name, values);
  return values;
}

/** What is chosen before the person does anything. */
function preset(component: Json): string[] {
  const { options, default_values: entities } = component;
  if (Array.isArray(entities)) return entities.filter(isRecord).map(({ id }) => asText(id));
  const chosen = Array.isArray(options) ? options.filter(isRecord) : [];
  return chosen.filter((it) => it['default'] === true).map((it) => asText(it['value']));
}

/** Refuses a choice that the app would not let a person make. */
export function checkChoice(component: Json, name: string, values: readonly string[]): void {
  const options = Array.isArray(component['options'])
    ? component['options'].filter(isRecord)
    : null;
  for (const value of values) {
    if (options !== null && !options.some((option) => option['value'] === value)) {
      throw new ActionError(`"${name}" has no option "${value}".`);
    }
  }
  const optional = component['required'] === false;
  const most = component['type'] === Component.checkboxGroup ? (options?.length ?? 1) : 1;
  const min = optional && values.length === 0 ? 0 : Number(component['min_values'] ?? 1);
  const max = Number(component['max_values'] ?? most);
  if (values.length < min || values.length > max) {
    throw new ActionError(`"${name}" takes ${span(min, max)} choices.`);
  }
}

/** What was given by labels or custom ids, by custom ids. */
export function byCustomId(
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
