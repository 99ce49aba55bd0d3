import { DiscordError } from '../discord-error.ts';
import {
  anything,
  byType,
  fields,
  flag,
  integer,
  isRecord,
  lengthOf,
  list,
  oneOf,
  orNull,
  snowflake,
  text,
} from './form.ts';
import type { Check, Place } from './form.ts';

/** Discord's component types, as far as a bot may send them. */
export const Component = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

const MAX_COMPONENTS = 40;
const MAX_ROWS_WITHOUT_V2 = 5;
const MAX_ROW_BUTTONS = 5;
const MAX_TEXT = 4_000;
/** Undocumented: beyond about this many UTF-8 bytes over all texts the real server answers 500. */
const MAX_TEXT_BYTES = 10_170;
const BYTES_AROUND_A_TEXT = 12;
const MAX_COLOR = 0xffffff;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const ATTACHMENT = 'attachment://';

export const customId = text({ min: 1, max: 100 });
const kind = anything;
const componentId = orNull(integer({ min: 0, max: 2 ** 31 - 1 }));
export const common = { id: componentId } as const;

export const emoji = fields(
  {},
  { id: orNull(snowflake), name: orNull(text({ max: 32 })), animated: flag },
);

const webUrl =
  (max: number): Check =>
  (value, place) => {
    text({ min: 1, max })(value, place);
    if (typeof value !== 'string') return;
    const scheme = /^([a-z]+):\/\/\S+$/i.exec(value)?.[1]?.toLowerCase();
    if (scheme === undefined) place.report('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    else if (!['http', 'https', 'discord'].includes(scheme)) {
      const known = "('http', 'https', 'discord')";
      place.report('URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" must be one of ${known}.`);
    }
  };

const buttonFields = fields(
  { type: kind, style: integer({ min: 1, max: 6 }) },
  {
    ...common,
    custom_id: orNull(customId),
    label: orNull(text({ max: 80 })),
    emoji: orNull(emoji),
    url: orNull(webUrl(512)),
    disabled: orNull(flag),
    sku_id: orNull(snowflake),
  },
);

const button: Check = (value, place) => {
  buttonFields(value, place);
  if (!isRecord(value)) return;
  const style = value['style'];
  const wanted = style === LINK_STYLE ? 'url' : style === PREMIUM_STYLE ? 'sku_id' : 'custom_id';
  for (const name of ['url', 'sku_id', 'custom_id']) {
    const present = (value[name] ?? null) !== null;
    if (name === wanted && !present) {
      place.at(name).report('BASE_TYPE_REQUIRED', 'This field is required');
    } else if (name !== wanted && present) {
      place
        .at(name)
        .report(
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          `A button of style ${String(style)} has no ${name}.`,
        );
    }
  }
  if (style !== PREMIUM_STYLE && !value['label'] && !value['emoji']) {
    place.report(
      'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
      'A button must have a label or an emoji.',
    );
  }
};

const selectOption = fields(
  { label: text({ min: 1, max: 100 }), value: text({ min: 1, max: 100 }) },
  { description: orNull(text({ max: 100 })), emoji: orNull(emoji), default: orNull(flag) },
);

const selectBase = {
  ...common,
  placeholder: orNull(text({ max: 150 })),
  min_values: orNull(integer({ min: 0, max: 25 })),
  max_values: orNull(integer({ min: 1, max: 25 })),
  required: orNull(flag),
};

const stringSelectShape = (more: Record<string, Check>): Check =>
  fields(
    { type: kind, custom_id: customId, options: list(selectOption, { min: 1, max: 25 }) },
    { ...selectBase, ...more },
  );

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** What holds between the parts of a choice: distinct values, counts that can be met. */
export function choiceRules(defaultMax: number): Check {
  return (value, place) => {
    if (!isRecord(value)) return;
    const max = numberOr(value['max_values'], defaultMax);
    if (numberOr(value['min_values'], 1) > max && value['min_values'] !== undefined) {
      place
        .at('min_values')
        .report('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    }
    if (!Array.isArray(value['options'])) return;
    const options = value['options'].filter(isRecord);
    if (typeof value['max_values'] === 'number' && max > options.length) {
      place
        .at('max_values')
        .report('NUMBER_TYPE_MAX', `int value should be less than or equal to ${options.length}.`);
    }
    const seen = new Set<unknown>();
    for (const [index, option] of options.entries()) {
      if (seen.has(option['value'])) {
        place
          .at('options')
          .at(index)
          .at('value')
          .report(
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
          );
      }
      seen.add(option['value']);
    }
    if (options.filter((option) => option['default'] === true).length > max) {
      place
        .at('options')
        .report(
          'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
          `At most ${max} options may be chosen beforehand.`,
        );
    }
  };
}

const both =
  (...checks: Check[]): Check =>
  (value, place) => {
    for (const check of checks) check(value, place);
  };

export function stringSelect(more: Record<string, Check>): Check {
  return both(stringSelectShape(more), choiceRules(1));
}

const defaultValue = fields({ id: snowflake, type: oneOf(['user', 'role', 'channel']) });

export function entitySelect(more: Record<string, Check>): Check {
  const shape = fields(
    { type: kind, custom_id: customId },
    {
      ...selectBase,
      ...more,
      default_values: orNull(list(defaultValue, { max: 25 })),
      channel_types: orNull(list(integer())),
    },
  );
  return both(shape, choiceRules(1));
}

const enabledOrNot = { disabled: orNull(flag) };
const inRow: Readonly<Record<number, Check>> = {
  [Component.button]: button,
  [Component.stringSelect]: stringSelect(enabledOrNot),
  [Component.userSelect]: entitySelect(enabledOrNot),
  [Component.roleSelect]: entitySelect(enabledOrNot),
  [Component.mentionableSelect]: entitySelect(enabledOrNot),
  [Component.channelSelect]: entitySelect(enabledOrNot),
};

const actionRow: Check = (value, place) => {
  fields({ type: kind, components: list(byType(inRow), { min: 1, max: MAX_ROW_BUTTONS }) }, common)(
    value,
    place,
  );
  const inner = isRecord(value) && Array.isArray(value['components']) ? value['components'] : [];
  const selects = inner.filter((part) => isRecord(part) && part['type'] !== Component.button);
  if (selects.length > 0 && inner.length > 1) {
    place
      .at('components')
      .report(
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
  }
};

export const textDisplay = fields({ type: kind, content: text({ min: 1, max: MAX_TEXT }) }, common);

function media(attachments: ReadonlySet<string>, onlyAttachment: boolean): Check {
  return fields({
    url: (value, place) => {
      if (typeof value === 'string' && value.startsWith(ATTACHMENT)) {
        if (!attachments.has(value.slice(ATTACHMENT.length))) {
          place.report(
            'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
            'The referenced attachment was not found.',
          );
        }
      } else if (onlyAttachment) {
        place.report(
          'UNFURLED_MEDIA_ITEM_REQUIRES_ATTACHMENT',
          'Only attachment:// addresses may be used here.',
        );
      } else webUrl(2048)(value, place);
    },
  });
}

function mediaParts(attachments: ReadonlySet<string>): {
  thumbnail: Check;
  gallery: Check;
  file: Check;
} {
  const described = {
    description: orNull(text({ min: 1, max: 1024 })),
    spoiler: orNull(flag),
  };
  const item = fields({ media: media(attachments, false) }, described);
  return {
    thumbnail: fields(
      { type: kind, media: media(attachments, false) },
      { ...common, ...described },
    ),
    gallery: fields({ type: kind, items: list(item, { min: 1, max: 10 }) }, common),
    file: fields(
      { type: kind, file: media(attachments, true) },
      { ...common, spoiler: orNull(flag), name: anything, size: anything },
    ),
  };
}

function v2Parts(attachments: ReadonlySet<string>): Readonly<Record<number, Check>> {
  const { thumbnail, gallery, file } = mediaParts(attachments);
  const section = fields(
    {
      type: kind,
      components: list(byType({ [Component.textDisplay]: textDisplay }), { min: 1, max: 3 }),
      accessory: byType({ [Component.button]: button, [Component.thumbnail]: thumbnail }),
    },
    common,
  );
  const separator = fields(
    { type: kind },
    { ...common, divider: orNull(flag), spacing: orNull(oneOf([1, 2])) },
  );
  const inContainer = {
    [Component.actionRow]: actionRow,
    [Component.section]: section,
    [Component.textDisplay]: textDisplay,
    [Component.mediaGallery]: gallery,
    [Component.file]: file,
    [Component.separator]: separator,
  };
  const container = fields(
    { type: kind, components: list(byType(inContainer), { min: 1, max: MAX_COMPONENTS }) },
    { ...common, accent_color: orNull(integer({ min: 0, max: MAX_COLOR })), spoiler: orNull(flag) },
  );
  return { ...inContainer, [Component.container]: container };
}

/** Every component with its place, depth first, accessories and modal parts included. */
export function walkComponents(
  components: unknown,
  place: Place,
  visit: (component: Record<string, unknown>, place: Place) => void,
): void {
  if (!Array.isArray(components)) return;
  for (const [index, component] of components.entries()) {
    if (!isRecord(component)) continue;
    const here = place.at(index);
    visit(component, here);
    walkComponents(component['components'], here.at('components'), visit);
    for (const name of ['accessory', 'component']) {
      const inner = component[name];
      if (isRecord(inner)) visit(inner, here.at(name));
    }
  }
}

/** Custom ids and component ids occur once. */
export const distinctIds: Check = (components, place) => {
  const customIds = new Set<unknown>();
  const ids = new Set<unknown>();
  walkComponents(components, place, (component, at) => {
    const { custom_id: custom, id } = component;
    if (typeof custom === 'string' && customIds.has(custom)) {
      at.at('custom_id').report(
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    if (typeof id === 'number' && id !== 0 && ids.has(id)) {
      at.at('id').report('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    }
    customIds.add(custom);
    ids.add(id);
  });
};

const withinTotals: Check = (components, place) => {
  let count = 0;
  let length = 0;
  let bytes = 0;
  walkComponents(components, place, (component) => {
    count++;
    if (component['type'] !== Component.textDisplay) return;
    const content = component['content'];
    if (typeof content !== 'string') return;
    length += lengthOf(content);
    bytes += Buffer.byteLength(content) + BYTES_AROUND_A_TEXT;
  });
  if (count > MAX_COMPONENTS) {
    place.report('BASE_TYPE_MAX_LENGTH', `Must be ${MAX_COMPONENTS} or fewer in length.`);
  }
  if (length > MAX_TEXT) {
    place.report(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${MAX_TEXT}`,
    );
  } else if (bytes > MAX_TEXT_BYTES) throw new DiscordError(500, 0, '500: Internal Server Error');
};

/** The components of a message. `attachments` are the names that `attachment://` may refer to. */
export function messageComponents(v2: boolean, attachments: ReadonlySet<string>): Check {
  const parts = v2 ? v2Parts(attachments) : { [Component.actionRow]: actionRow };
  const max = v2 ? MAX_COMPONENTS : MAX_ROWS_WITHOUT_V2;
  return both(list(byType(parts), { max }), distinctIds, withinTotals);
}
