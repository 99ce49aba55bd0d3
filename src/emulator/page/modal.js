import { byId, firstField, h } from './dom.js';
import { markdown } from './markdown.js';
import { icon } from './icons.js';
import { inputNode } from './modal-input.js';
import { spotOf, successorOf } from './successor.js';

/** @import { Words } from './words.js' */
/** @import { Context } from './markdown.js' */
/** @import { Given, Input } from './modal-input.js' */
/** @import { SelectOption } from './select-options.js' */

const TEXT = 10;
const ONE_BOX = 23;

/**
 * @typedef {{ title: string, custom_id: string, components: any[] }} ModalData
 * @typedef {{ id: string, label: string, read: Input['read'], complaint: Input['complaint'] }} Field
 * @typedef {{
 *   words: Words, text: Context,
 *   optionsOf: (select: any) => SelectOption[],
 *   upload: (file: File) => Promise<string>,
 * }} FormHands
 */

/**
 * Opens a modal and sends its fields once. Closing it by Esc or *Cancel* sends nothing. After it the focus goes back
 * to the button that opened it, or to what has taken its place.
 * @param {ModalData} modal
 * @param {FormHands & { submit: (fields: Record<string, Given>) => void, otherwise: () => void }} options
 */
export function openModal(modal, { submit, otherwise, ...hands }) {
  const { words } = hands;
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  const opener = spotOf(document.activeElement);
  /** @type {Field[]} */
  const fields = [];
  const parts = modal.components.map((part) => partNode(part, fields, hands));
  const close = () => dialog.close();
  const complaint = h('p', { class: 'complaint', role: 'alert', hidden: true });
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const complaints = fields.flatMap((field) => field.complaint() ?? []);
        complaint.textContent = complaints[0] ?? '';
        complaint.hidden = complaints.length === 0;
        if (complaints.length > 0) return;
        submit(Object.fromEntries(fields.map((field) => [field.id, field.read()])));
        close();
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
      dialog.replaceChildren();
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
 * @param {FormHands} hands
 * @returns {HTMLElement}
 */
function partNode(part, fields, hands) {
  const { words, text } = hands;
  if (part.type === TEXT) return markdown(part.content, text);
  const input = part.component ?? part.components?.[0];
  const id = `field-${fields.length}`;
  const label = part.label ?? input.label ?? '';
  const { node, read, complaint, isGroup } = inputNode(input, id, label, hands);
  const isRequired = input.required !== false && input.type !== ONE_BOX;
  if (part.description)
    (node.querySelector(`#${id}`) ?? node).setAttribute('aria-describedby', `${id}-hint`);
  fields.push({ id: input.custom_id, label, read, complaint });
  return h(
    'div',
    { class: 'field' },
    h(
      isGroup ? 'div' : 'label',
      { class: 'field-label', for: isGroup ? undefined : id },
      label,
      isRequired ? h('span', { class: 'required', title: words.required }, ' *') : null,
    ),
    part.description ? h('p', { class: 'small', id: `${id}-hint` }, part.description) : null,
    node,
  );
}
