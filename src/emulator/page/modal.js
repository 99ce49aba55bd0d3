import { byId, firstField, h } from './dom.js';
import { markdown } from './markdown.js';
import { icon } from './icons.js';
import { createSelectMenu } from './select-menu.js';
import { spotOf, successorOf } from './successor.js';

/** @import { Words } from './words.js' */
/** @import { Context } from './markdown.js' */

/**
 * @typedef {{ title: string, custom_id: string, components: any[] }} ModalData
 * @typedef {{ id: string, label: string, required: boolean, read: () => string | string[] }} Field
 */

/**
 * Opens a modal and sends its fields once. Closing it by Esc or *Cancel* sends nothing. After it the focus goes back
 * to the button that opened it, or to what has taken its place.
 * @param {ModalData} modal
 * @param {{ words: Words, text: Context, submit: (fields: Record<string, string | string[]>) => void, otherwise: () => void }} options
 */
export function openModal(modal, { words, text, submit, otherwise }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  const opener = spotOf(document.activeElement);
  /** @type {Field[]} */
  const fields = [];
  const parts = modal.components.map((part) => partNode(part, fields, words, text));
  const close = () => dialog.close();
  const complaint = h('p', { class: 'complaint', role: 'alert', hidden: true });
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: (/** @type {Event} */ event) => {
        const empty = fields.find((field) => field.required && field.read().length === 0);
        if (empty === undefined) {
          submit(Object.fromEntries(fields.map((field) => [field.id, field.read()])));
          return;
        }
        event.preventDefault();
        complaint.textContent = words.fillRequired + empty.label;
        complaint.hidden = false;
      },
    },
    h(
      'div',
      { class: 'modal-head' },
      h('h2', { id: 'modal-title' }, modal.title),
      h(
        'button',
        { class: 'tool', type: 'button', 'aria-label': words.close, onclick: close },
        icon('close'),
      ),
    ),
    parts,
    complaint,
    h(
      'div',
      { class: 'modal-buttons' },
      h('button', { class: 'button secondary', type: 'button', onclick: close }, words.cancel),
      h('button', { class: 'button primary', type: 'submit' }, words.submit),
    ),
  );
  dialog.replaceChildren(form);
  dialog.setAttribute('aria-labelledby', 'modal-title');
  dialog.addEventListener(
    'close',
    () => {
      // The browser gives the focus back by itself, unless the button was drawn anew meanwhile.
      if (document.activeElement !== document.body) return;
      const message = opener && document.getElementById(`message-${opener.messageId}`);
      const next = message ? successorOf(opener, message) : null;
      if (next) next.focus();
      else otherwise();
    },
    { once: true },
  );
  if (!dialog.open) dialog.showModal();
  firstField(dialog)?.focus();
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
  const label = part.label ?? input.label ?? '';
  const { node, read } = inputNode(input, id, label, words);
  const isRequired = input.required !== false;
  if (part.description) node.setAttribute('aria-describedby', `${id}-hint`);
  fields.push({ id: input.custom_id, label, required: isRequired, read });
  return h(
    'div',
    { class: 'field' },
    h(
      'label',
      { for: id },
      label,
      isRequired ? h('span', { class: 'required', title: words.required }, ' *') : null,
    ),
    part.description ? h('p', { class: 'small', id: `${id}-hint` }, part.description) : null,
    node,
  );
}

/**
 * @param {any} input
 * @param {string} id
 * @param {string} label
 * @param {Words} words
 * @returns {{ node: HTMLElement, read: () => string | string[] }}
 */
function inputNode(input, id, label, words) {
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
  if (input.type === 3) {
    const { node, values } = createSelectMenu(input, { id, label, placeholder: words.choose });
    return { node, read: values };
  }
  return choicesInput(input, id, label);
}

/** Radio group, checkbox group or one checkbox. @param {any} input @param {string} id @param {string} label */
function choicesInput(input, id, label) {
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
    {
      class: 'choices',
      role: kind === 'radio' ? 'radiogroup' : 'group',
      'aria-label': label,
      'data-custom-id': input.custom_id,
    },
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
