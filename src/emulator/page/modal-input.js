import { fileField } from './file-field.js';
import { h } from './dom.js';
import { createSelectMenu } from './select-menu.js';

/** @import { FormHands } from './modal.js' */

/**
 * What a field gives: a text, or the values that were chosen.
 * @typedef {string | string[]} Given
 * `complaint` says what is missing, or null. A group has several things to press and is named by `aria-label`.
 * @typedef {{ node: HTMLElement, read: () => Given, complaint: () => string | null, isGroup: boolean }} Input
 */

const SELECTS = new Set([3, 5, 6, 7, 8]);
const TEXT_INPUT = 4;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX = 23;
const PARAGRAPH = 2;

/**
 * @param {any} input
 * @param {string} id
 * @param {string} label
 * @param {FormHands} hands
 * @returns {Input}
 */
export function inputNode(input, id, label, hands) {
  const { words, optionsOf } = hands;
  if (input.type === TEXT_INPUT) return textInput(input, id, label, hands);
  if (input.type === CHECKBOX) return checkbox(input, id);
  const complaint = (/** @type {string[]} */ values) =>
    choiceComplaint(input, label, values, hands);
  if (SELECTS.has(input.type)) {
    const face = { id, label, placeholder: words.choose };
    const { node, values } = createSelectMenu(input, optionsOf(input), face);
    return { node, read: values, complaint: () => complaint(values()), isGroup: false };
  }
  if (input.type === FILE_UPLOAD) {
    const { node, values, isBusy } = fileField(id, { many: (input.max_values ?? 1) > 1 }, hands);
    node.querySelector('input')?.setAttribute('data-custom-id', input.custom_id);
    const wanted = () => (isBusy() ? words.uploading : complaint(values()));
    return { node, read: values, complaint: wanted, isGroup: false };
  }
  const { node, values } = choices(input, id, label);
  const read = () => (input.type === RADIO_GROUP ? (values()[0] ?? []) : values());
  return { node, read, complaint: () => complaint(values()), isGroup: true };
}

/** @param {any} input @param {string} id @param {string} label @param {FormHands} hands @returns {Input} */
function textInput(input, id, label, { words }) {
  const isRequired = input.required !== false;
  const least = input.min_length ?? 0;
  const field = /** @type {HTMLInputElement} */ (
    h(input.style === PARAGRAPH ? 'textarea' : 'input', {
      id,
      'data-custom-id': input.custom_id,
      maxlength: input.max_length,
      'aria-required': isRequired,
      placeholder: input.placeholder,
      value: input.value ?? '',
      rows: input.style === PARAGRAPH ? 4 : undefined,
      dir: 'auto',
      autocomplete: 'off',
    })
  );
  const complaint = () => {
    const { length } = field.value;
    if (length === 0) return isRequired ? words.fillRequired + label : null;
    return length < least ? words.tooShort(label, least) : null;
  };
  return { node: field, read: () => field.value, complaint, isGroup: false };
}

/** @param {any} input @param {string} id @returns {Input} */
function checkbox(input, id) {
  const box = /** @type {HTMLInputElement} */ (
    h('input', {
      id,
      type: 'checkbox',
      'data-custom-id': input.custom_id,
      checked: input.default === true,
    })
  );
  return { node: box, read: () => String(box.checked), complaint: () => null, isGroup: false };
}

/** Radio or checkbox group. @param {any} input @param {string} id @param {string} label */
function choices(input, id, label) {
  const kind = input.type === RADIO_GROUP ? 'radio' : 'checkbox';
  /** @type {HTMLInputElement[]} */
  const boxes = input.options.map((/** @type {any} */ option) =>
    h('input', {
      type: kind,
      name: id,
      value: option.value,
      checked: option.default === true,
    }),
  );
  const node = h(
    'div',
    {
      class: 'choices',
      role: kind === 'radio' ? 'radiogroup' : 'group',
      'aria-label': label,
      'data-custom-id': input.custom_id,
    },
    input.options.map((/** @type {any} */ option, /** @type {number} */ index) =>
      h(
        'label',
        { class: 'choice' },
        boxes[index],
        h('span', {}, option.label),
        option.description ? h('span', { class: 'small' }, option.description) : null,
      ),
    ),
  );
  return { node, values: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

/**
 * Too few or too many were chosen.
 * @param {any} input @param {string} label @param {string[]} values @param {FormHands} hands
 */
function choiceComplaint(input, label, values, { words }) {
  const least = input.min_values ?? 1;
  const most = input.max_values ?? input.options?.length ?? 1;
  if (values.length === 0 && input.required === false) return null;
  if (values.length === 0 && least > 0) return words.fillRequired + label;
  return values.length < least || values.length > most
    ? words.chooseBetween(label, least, most)
    : null;
}
