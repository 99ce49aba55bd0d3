import { common, customId, emoji, kind } from './buttons.ts';
import { all, fields, isRecord, list, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, oneOf, snowflake, text } from './values.ts';

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

export function stringSelect(more: Record<string, Check>): Check {
  return all(stringSelectShape(more), choiceRules(1));
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
  return all(shape, choiceRules(1));
}
