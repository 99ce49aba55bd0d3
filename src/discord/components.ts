import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APILabelComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { View, ViewFile } from './answer.ts';
import { type Press, pressId } from './custom-id.ts';
import { fitTexts } from './fit.ts';
import { LIMITS } from './limits.ts';
import { cutCharacters, label as shortLabel } from './text.ts';

/*
 * Small makers of Discord's own JSON. Strings given here are ours or have been through text.ts; lengths are cut to
 * Discord's limits in any case.
 */

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

export interface Choice {
  label: string;
  value: string;
  description?: string | undefined;
  chosen?: boolean;
}

/** A message: its texts are shortened, longest first, until Discord takes it. */
export function message(
  components: readonly APIMessageTopLevelComponent[],
  files?: readonly ViewFile[],
): View {
  const fitted = fitTexts(components);
  return files === undefined ? { components: fitted } : { components: fitted, files };
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: content === '' ? '\u200B' : content };
}

/** A box; `accent` is an RGB colour. `false` and `undefined` parts are left out. */
export function container(
  parts: readonly (APIComponentInContainer | false | undefined)[],
  accent?: number,
): APIContainerComponent {
  const components = parts.filter((part) => part !== false && part !== undefined);
  return accent === undefined
    ? { type: ComponentType.Container, components }
    : { type: ComponentType.Container, accent_color: accent, components };
}

/** One to three texts with a button beside them. */
export function section(
  contents: readonly string[],
  accessory: APIButtonComponent,
): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: contents.slice(0, LIMITS.section.texts).map(text),
    accessory,
  };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

/** Pictures by address, with what they show in words. */
export function gallery(
  pictures: readonly { url: string; description?: string | undefined }[],
): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: pictures.slice(0, LIMITS.gallery.items).map(({ url, description }) => {
      const alt = shortLabel(description ?? '', LIMITS.gallery.altCharacters);
      return alt === '' ? { media: { url } } : { media: { url }, description: alt };
    }),
  };
}

/** A file of the message, to be downloaded. */
export function attachment(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

export function row(...parts: readonly (APIComponentInMessageActionRow | false)[]): Row {
  return { type: ComponentType.ActionRow, components: parts.filter((part) => part !== false) };
}

export function button(
  press: Press,
  label: string,
  options: { style?: keyof typeof STYLES; disabled?: boolean } = {},
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: STYLES[options.style ?? 'secondary'],
    label: cutCharacters(label, LIMITS.button.labelCharacters),
    custom_id: pressId(press),
    ...(options.disabled === true ? { disabled: true } : {}),
  };
}

/** A button that opens a web address. */
export function linkButton(url: string, label: string): APIButtonComponent {
  const shown = cutCharacters(label, LIMITS.button.labelCharacters) || '–';
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: shown, url };
}

/** A select menu in its own row; choices beyond 25 are left out, equal values too. */
export function select(
  press: Press,
  placeholder: string,
  choices: readonly Choice[],
  picks: { min: number; max: number } = { min: 1, max: 1 },
): Row {
  const values = new Map(choices.map((choice) => [choice.value, choice]));
  const options = [...values.values()].slice(0, LIMITS.select.options).map(selectOption);
  return row({
    type: ComponentType.StringSelect,
    custom_id: pressId(press),
    placeholder: cutCharacters(placeholder, LIMITS.select.placeholderCharacters),
    min_values: Math.min(picks.min, options.length),
    max_values: Math.min(picks.max, options.length),
    options,
  });
}

function selectOption(choice: Choice): APISelectMenuOption {
  const { labelCharacters, descriptionCharacters } = LIMITS.selectOption;
  const description = shortLabel(choice.description ?? '', descriptionCharacters);
  return {
    label: shortLabel(choice.label, labelCharacters) || '–',
    value: choice.value,
    ...(description === '' ? {} : { description }),
    ...(choice.chosen === true ? { default: true } : {}),
  };
}

export function modal(
  press: Press,
  title: string,
  labels: readonly APILabelComponent[],
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: pressId(press),
    title: cutCharacters(title, LIMITS.modal.titleCharacters),
    components: [...labels],
  };
}

/** A labelled text field of a modal; what was typed arrives in `fields[name]`. */
export function field(
  name: string,
  label: string,
  options: {
    description?: string;
    placeholder?: string;
    value?: string;
    long?: boolean;
    required?: boolean;
    maxLength?: number;
  } = {},
): APILabelComponent {
  const limits = LIMITS.modal;
  const { description, placeholder, value } = options;
  return {
    type: ComponentType.Label,
    label: cutCharacters(label, limits.labelCharacters),
    ...(description === undefined
      ? {}
      : { description: cutCharacters(description, limits.descriptionCharacters) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: options.long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: options.required ?? true,
      max_length: options.maxLength ?? (options.long === true ? limits.valueCharacters : 200),
      ...(placeholder === undefined
        ? {}
        : { placeholder: cutCharacters(placeholder, limits.placeholderCharacters) }),
      ...(value === undefined ? {} : { value: cutCharacters(value, limits.valueCharacters) }),
    },
  };
}

/** A labelled select of a modal; what was picked arrives in `fields[name]` as a list. */
export function selectField(
  name: string,
  label: string,
  choices: readonly Choice[],
  options: { min: number; max: number; placeholder: string; description: string },
): APILabelComponent {
  const limits = LIMITS.modal;
  const shown = choices.slice(0, LIMITS.select.options).map(selectOption);
  return {
    type: ComponentType.Label,
    label: cutCharacters(label, limits.labelCharacters),
    description: cutCharacters(options.description, limits.descriptionCharacters),
    component: {
      type: ComponentType.StringSelect,
      custom_id: name,
      placeholder: cutCharacters(options.placeholder, limits.placeholderCharacters),
      required: options.min > 0,
      min_values: Math.min(options.min, shown.length),
      max_values: Math.min(options.max, shown.length),
      options: shown,
    },
  };
}
