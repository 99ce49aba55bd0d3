import { common, customId } from './buttons.ts';
import { Component } from './component-types.ts';
import { distinctIds, textDisplay } from './components.ts';
import { choiceRules, entitySelect, stringSelect } from './selects.ts';
import { all, anything, byType, fields, isRecord, list, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, oneOf, text } from './values.ts';

const MAX_PARTS = 5;
const MAX_LABEL = 45;
const MAX_TYPED = 4_000;

const inputFields = {
  ...common,
  value: orNull(text({ max: MAX_TYPED })),
  placeholder: orNull(text({ max: 100 })),
  required: orNull(flag),
  min_length: orNull(integer({ min: 0, max: MAX_TYPED })),
  max_length: orNull(integer({ min: 1, max: MAX_TYPED })),
};
const inputBase = { type: anything, custom_id: customId, style: oneOf([1, 2]) };

function textInput(labelled: boolean): Check {
  const shape = labelled
    ? fields({ ...inputBase, label: text({ min: 1, max: MAX_LABEL }) }, inputFields)
    : fields(inputBase, { ...inputFields, label: orNull(anything) });
  return (value, place) => {
    shape(value, place);
    if (!isRecord(value)) return;
    const { min_length: min, max_length: max, label } = value;
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
      place
        .at('min_length')
        .report('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    }
    if (!labelled && (label ?? null) !== null) {
      place
        .at('label')
        .report(
          'TEXT_INPUT_LABEL_NOT_ALLOWED',
          'Inside a label component the text input has no label.',
        );
    }
  };
}

const choiceOption = fields(
  { value: text({ min: 1, max: 100 }), label: text({ min: 1, max: 100 }) },
  { description: orNull(text({ max: 100 })), default: orNull(flag) },
);
const counts = {
  min_values: orNull(integer({ min: 0, max: 10 })),
  max_values: orNull(integer({ min: 1, max: 10 })),
};
const required = { required: orNull(flag) };
const base = { type: anything, custom_id: customId };

const radioGroup = fields(
  { ...base, options: list(choiceOption, { min: 2, max: 10 }) },
  { ...common, ...required },
);
const checkboxGroup = fields(
  { ...base, options: list(choiceOption, { min: 1, max: 10 }) },
  { ...common, ...required, ...counts },
);
const inLabel: Readonly<Record<number, Check>> = {
  [Component.stringSelect]: stringSelect({}),
  [Component.textInput]: textInput(false),
  [Component.userSelect]: entitySelect({}),
  [Component.roleSelect]: entitySelect({}),
  [Component.mentionableSelect]: entitySelect({}),
  [Component.channelSelect]: entitySelect({}),
  [Component.fileUpload]: fields(base, { ...common, ...required, ...counts }),
  [Component.radioGroup]: all(radioGroup, choiceRules(1)),
  [Component.checkboxGroup]: all(checkboxGroup, choiceRules(10)),
  [Component.checkbox]: fields(base, { ...common, default: orNull(flag) }),
};

const label = fields(
  { type: anything, label: text({ min: 1, max: MAX_LABEL }), component: byType(inLabel) },
  { ...common, description: orNull(text({ max: 100 })) },
);
/** The old form: still taken by Discord, one text input a row. */
const row = fields(
  {
    type: anything,
    components: list(byType({ [Component.textInput]: textInput(true) }), { min: 1, max: 1 }),
  },
  common,
);

const parts = list(
  byType({
    [Component.actionRow]: row,
    [Component.textDisplay]: textDisplay,
    [Component.label]: label,
  }),
  { min: 1, max: MAX_PARTS },
);

/** The data of a modal callback. */
export const modal: Check = fields({
  custom_id: customId,
  title: text({ min: 1, max: MAX_LABEL }),
  components: all(parts, distinctIds),
});
