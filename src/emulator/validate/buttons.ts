import { anything, fields, isRecord, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, snowflake, text } from './values.ts';
import { printed } from '../as-text.ts';

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

export const customId = text({ min: 1, max: 100 });
/** `type` was looked at when the check was chosen. */
export const kind = anything;
const componentId = orNull(integer({ min: 0, max: 2 ** 31 - 1 }));
export const common = { id: componentId } as const;

export const emoji = fields(
  {},
  { id: orNull(snowflake), name: orNull(text({ max: 32 })), animated: flag },
);

/** An address that Discord opens. */
export const webUrl =
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

export const button: Check = (value, place) => {
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
          `A button of style ${printed(style)} has no ${name}.`,
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
