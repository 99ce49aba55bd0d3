import { h } from './dom.js';
import { icon } from './icons.js';
import { createPopup } from './popup.js';

/** Room that a list wants below its field before it opens above. */
const ROOM_BELOW = 240;

/** @import { SelectOption } from './select-options.js' */
/**
 * @typedef {{
 *   custom_id: string, min_values?: number, max_values?: number, placeholder?: string, disabled?: boolean,
 *   required?: boolean,
 * }} SelectData
 */

/**
 * A select menu, as a button with a list: it tells the choice once, when the list closes, and not at every arrow key
 * as a native select does.
 * @param {SelectData} data
 * @param {SelectOption[]} options
 * @param {{ id?: string, label?: string | undefined, placeholder: string }} face
 * @param {(values: string[]) => void} [onChoice]
 * @returns {{ node: HTMLElement, values: () => string[] }}
 */
export function createSelectMenu(data, options, { id, label, placeholder }, onChoice = () => {}) {
  const least = data.required === false ? 0 : (data.min_values ?? 1);
  const most = data.max_values ?? 1;
  const many = most > 1;
  let chosen = options.filter((one) => one.default).map((one) => one.value);
  let before = chosen;
  const shown = h('span', { class: 'select-shown' });
  const name = label ?? data.placeholder ?? placeholder;
  const field = /** @type {HTMLButtonElement} */ (
    h(
      'button',
      {
        class: 'select',
        id,
        type: 'button',
        disabled: data.disabled === true,
        'data-custom-id': data.custom_id,
      },
      shown,
      icon('down'),
    )
  );
  const popup = createPopup(field, name, { many });
  const node = h('div', { class: 'select-box' }, field, popup.node);

  const face = () => {
    const labels = options.filter((one) => chosen.includes(one.value)).map((one) => words(one));
    shown.textContent = labels.length > 0 ? labels.join(', ') : (data.placeholder ?? placeholder);
    shown.classList.toggle('unset', labels.length === 0);
    field.setAttribute('aria-label', labels.length > 0 ? `${name}: ${labels.join(', ')}` : name);
  };
  const draw = (/** @type {number} */ active) =>
    popup.show(
      options.map((one, index) => ({
        label: words(one),
        detail: one.description,
        chosen: chosen.includes(one.value),
        take: () => (many ? toggle(one.value, index) : settle(only(one.value))),
      })),
      active,
    );
  const open = () => {
    before = chosen;
    draw(
      Math.max(
        0,
        options.findIndex((one) => chosen.includes(one.value)),
      ),
    );
    const edge = field.closest('.messages')?.getBoundingClientRect().bottom ?? window.innerHeight;
    popup.node.classList.toggle('below', edge - field.getBoundingClientRect().bottom > ROOM_BELOW);
  };
  const close = () => {
    popup.hide();
    const changed = chosen.join('\n') !== before.join('\n');
    if (changed && chosen.length >= least) onChoice(chosen);
    else if (changed) chosen = before;
    face();
  };
  /** The one that is chosen already is given up again where none may be chosen. @param {string} value */
  const only = (value) => (least === 0 && chosen.includes(value) ? [] : [value]);
  const settle = (/** @type {string[]} */ values) => {
    chosen = values;
    close();
  };
  const toggle = (/** @type {string} */ value, /** @type {number} */ index) => {
    if (chosen.includes(value)) chosen = chosen.filter((one) => one !== value);
    else if (chosen.length < most) chosen = [...chosen, value];
    face();
    draw(index);
  };

  field.addEventListener('click', () => (popup.isOpen ? close() : open()));
  field.addEventListener('blur', () => popup.isOpen && close());
  field.addEventListener('keydown', (event) => {
    if (!popup.isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      close();
    } else if (event.key === ' ') {
      event.preventDefault();
      popup.active?.take();
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      popup.moveTo(event.key === 'Home' ? 0 : options.length - 1);
    } else if (!popup.handle(event) && event.key.length === 1) {
      const start = event.key.toLowerCase();
      const found = options.findIndex((one) => begins(one, start));
      if (found >= 0) popup.moveTo(found);
    }
  });
  face();
  return { node, values: () => chosen };
}

/** @param {SelectOption} option */
const words = (option) => [option.emoji?.name, option.label].filter(Boolean).join(' ');

/** The sign before a person, role or channel is not typed. @param {SelectOption} option @param {string} start */
const begins = ({ label }, start) => label.replace(/^[@#]/, '').toLowerCase().startsWith(start);
