import { h } from './dom.js';
import { icon } from './icons.js';

/*
 * The list above or below a field. The field keeps the focus and is told which line is active, as the combobox
 * pattern of WAI-ARIA has it.
 */

/**
 * One line of a list. `chosen` shows a mark; it is for lists of which several may be taken.
 * @typedef {{ label: string, detail?: string | undefined, chosen?: boolean, take: () => void }} Line
 */

let count = 0;

/**
 * @param {HTMLElement} field gets the role of a combobox
 * @param {string} label what the list is called
 * @param {{ many?: boolean }} [options]
 */
export function createPopup(field, label, { many = false } = {}) {
  const id = `popup-${(count += 1)}`;
  const node = h('ul', {
    class: 'popup',
    role: 'listbox',
    id,
    'aria-label': label,
    'aria-multiselectable': many ? true : undefined,
    hidden: true,
  });
  /** @type {Line[]} */
  let lines = [];
  let active = -1;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-controls', id);
  field.setAttribute('aria-expanded', 'false');

  const mark = () => {
    for (const [index, line] of [...node.children].entries()) {
      line.classList.toggle('active', index === active);
      if (!many) line.setAttribute('aria-selected', String(index === active));
    }
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-${active}`);
    node.children[active]?.scrollIntoView({ block: 'nearest' });
  };

  const reveal = (/** @type {boolean} */ isOpen) => {
    node.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
  };

  const popup = {
    node,
    get isOpen() {
      return !node.hidden;
    },
    /** The line that Enter would take, or null. */
    get active() {
      return lines[active] ?? null;
    },
    /** @param {Line[]} next @param {number} [first] the line that is active; -1 for none */
    show(next, first = 0) {
      lines = next;
      active = Math.min(first, next.length - 1);
      node.replaceChildren(...next.map((line, index) => lineNode(line, `${id}-${index}`, many)));
      reveal(true);
      mark();
    },
    /** Shows a remark in place of lines. @param {string} text */
    note(text) {
      lines = [];
      active = -1;
      node.replaceChildren(
        h('li', { class: 'nothing', role: 'option', 'aria-disabled': true }, text),
      );
      reveal(true);
      mark();
    },
    hide() {
      reveal(false);
      active = -1;
      field.removeAttribute('aria-activedescendant');
    },
    /** @param {number} step */
    move(step) {
      if (lines.length === 0) return;
      active = active < 0 && step < 0 ? lines.length - 1 : active + step;
      active = (active + lines.length) % lines.length;
      mark();
    },
    /** @param {number} index */
    moveTo(index) {
      active = Math.max(0, Math.min(index, lines.length - 1));
      mark();
    },
    /**
     * What every such list does on a key: arrows move, Enter and Tab take the active line, Escape closes.
     * @param {KeyboardEvent} event
     * @returns {boolean} whether the key was for the list
     */
    handle(event) {
      if (node.hidden || event.isComposing) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        popup.move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape') {
        popup.hide();
        event.stopPropagation();
      } else if ((event.key === 'Enter' || event.key === 'Tab') && popup.active) {
        popup.active.take();
      } else return false;
      event.preventDefault();
      return true;
    },
  };
  return popup;
}

/** @param {Line} line @param {string} id @param {boolean} many */
function lineNode(line, id, many) {
  return h(
    'li',
    {
      role: 'option',
      id,
      'aria-selected': many ? line.chosen === true : undefined,
      class: line.chosen ? 'chosen' : undefined,
      // The field would lose the focus, and with it the list, at a full click.
      onmousedown: (/** @type {MouseEvent} */ event) => event.preventDefault(),
      onclick: (/** @type {MouseEvent} */ event) => {
        event.stopPropagation();
        line.take();
      },
    },
    h('span', { class: 'line-label' }, line.label),
    line.detail ? h('span', { class: 'line-detail' }, line.detail) : null,
    line.chosen ? icon('check') : null,
  );
}
