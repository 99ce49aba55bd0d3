import { byId, h } from './dom.js';
import { markdown } from './markdown.js';

/** @import { Words } from './words.js' */
/** @import { Context } from './markdown.js' */

/**
 * @typedef {{ title: string, custom_id: string, components: any[] }} ModalData
 * @typedef {{ id: string, read: () => string | string[] }} Field
 */

/**
 * Opens a modal and sends its fields once. Closing it by Esc or *Cancel* sends nothing.
 * @param {ModalData} modal
 * @param {{ words: Words, text: Context, submit: (fields: Record<string, string | string[]>) => void }} options
 */
export function openModal(modal, { words, text, submit }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  /** @type {Field[]} */
  const fields = [];
  const parts = modal.components.map((part) => partNode(part, fields, words, text));
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: () => submit(Object.fromEntries(fields.map((field) => [field.id, field.read()]))),
    },
    h('h2', { id: 'modal-title' }, modal.title),
    parts,
    h(
      'div',
      { class: 'modal-buttons' },
      h(
        'button',
        { class: 'button secondary', type: 'button', onclick: () => dialog.close() },
        words.cancel,
      ),
      h('button', { class: 'button primary', type: 'submit' }, words.submit),
    ),
  );
  dialog.replaceChildren(form);
  dialog.setAttribute('aria-labelledby', 'modal-title');
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector('input, textarea, select'))?.focus();
}

/**
 * @param {any} part a label with its input, an old action row, or text
 * @param {Field[]} fields
 * @param {Words} words
 * @param {Context} text
 * @returns {HTMLElement}
 */
function partNode(part, fields, words, text) {
  if (part.type === 10) return markdown(part.content, text);
  const input = part.component ?? part.components?.[0];
  const id = `field-${fields.length}`;
  const { node, read } = inputNode(input, id);
  fields.push({ id: input.custom_id, read });
  const isRequired = input.required !== false;
  return h(
    'div',
    { class: 'field' },
    h(
      'label',
      { for: id },
      part.label ?? input.label ?? '',
      isRequired ? h('span', { class: 'required', title: words.required }, ' *') : null,
    ),
    part.description ? h('p', { class: 'small', id: `${id}-hint` }, part.description) : null,
    node,
  );
}

/**
 * @param {any} input
 * @param {string} id
 * @returns {{ node: HTMLElement, read: () => string | string[] }}
 */
function inputNode(input, id) {
  if (input.type === 4) {
    const field = /** @type {HTMLInputElement} */ (
      h(input.style === 2 ? 'textarea' : 'input', {
        id,
        'data-custom-id': input.custom_id,
        maxlength: input.max_length,
        minlength: input.min_length,
        required: input.required !== false,
        placeholder: input.placeholder,
        value: input.value ?? '',
        rows: input.style === 2 ? 4 : undefined,
        autocomplete: 'off',
      })
    );
    return { node: field, read: () => field.value };
  }
  if (input.type === 3) return selectInput(input, id);
  return choicesInput(input, id);
}

/** @param {any} input @param {string} id */
function selectInput(input, id) {
  const list = /** @type {HTMLSelectElement} */ (
    h(
      'select',
      {
        id,
        class: 'select',
        multiple: (input.max_values ?? 1) > 1,
        required: input.required !== false,
        'data-custom-id': input.custom_id,
      },
      input.options.map((/** @type {any} */ option) =>
        h(
          'option',
          { value: option.value, selected: option.default === true },
          [option.label, option.description].filter(Boolean).join(' - '),
        ),
      ),
    )
  );
  return { node: list, read: () => [...list.selectedOptions].map((option) => option.value) };
}

/** Radio group, checkbox group or one checkbox. @param {any} input @param {string} id */
function choicesInput(input, id) {
  const kind = input.type === 21 ? 'radio' : 'checkbox';
  const options = input.options ?? [{ value: 'true', label: '', default: input.default }];
  const boxes = options.map((/** @type {any} */ option, /** @type {number} */ index) =>
    h('input', {
      type: kind,
      name: id,
      id: index === 0 ? id : undefined,
      value: option.value,
      checked: option.default === true,
    }),
  );
  const node = h(
    'div',
    { class: 'choices', 'data-custom-id': input.custom_id },
    options.map((/** @type {any} */ option, /** @type {number} */ index) =>
      h('label', {}, boxes[index], ` ${option.label}`),
    ),
  );
  const chosen = () =>
    boxes
      .filter((/** @type {HTMLInputElement} */ box) => box.checked)
      .map((/** @type {HTMLInputElement} */ box) => box.value);
  return {
    node,
    read: () => (kind === 'radio' || input.type === 23 ? (chosen()[0] ?? '') : chosen()),
  };
}
