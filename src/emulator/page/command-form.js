import { descriptionOf, nameOf } from './command-entries.js';
import { firstField, h } from './dom.js';
import { optionField } from './option-field.js';

/** @import { Entry } from './command-entries.js' */
/** @import { Hands, Values } from './composer.js' */

/**
 * The options of one command: required ones and those typed already first, the rest folded behind their names.
 * @param {Entry} entry
 * @param {Map<string, string>} given what was typed already, by option
 * @param {Hands} hands
 * @param {() => void} close
 * @returns {HTMLElement}
 */
export function commandForm(entry, given, hands, close) {
  const { words, locale } = hands;
  /** @type {Map<string, () => Values[string] | undefined>} */
  const readers = new Map();
  /** @returns {Values} */
  const values = () => {
    /** @type {Values} */
    const found = {};
    for (const [name, read] of readers) {
      const value = read();
      if (value !== undefined) found[name] = value;
    }
    return found;
  };
  const fieldOf = (/** @type {any} */ option) => {
    const { node, read } = optionField(option, given.get(option.name) ?? '', entry, values, hands);
    readers.set(option.name, read);
    return node;
  };

  const needed = entry.options.filter((option) => option.required);
  const wanted = entry.options.filter((option) => option.required || given.has(option.name));
  const first = wanted.length > 0 ? wanted : entry.options.slice(0, 1);
  const fields = h('div', { class: 'command-fields' }, first.map(fieldOf));
  const folded = entry.options.filter((option) => !first.includes(option));
  const unfold = (/** @type {any} */ option, /** @type {HTMLElement} */ chip) => {
    chip.remove();
    const node = fieldOf(option);
    fields.append(node);
    firstField(node)?.focus();
  };
  const chips = h(
    'div',
    { class: 'option-chips' },
    folded.map((option) => {
      const chip = h(
        'button',
        {
          type: 'button',
          class: 'chip',
          title: descriptionOf(option, locale),
          onclick: () => unfold(option, chip),
        },
        `+ ${nameOf(option, locale)}`,
      );
      return chip;
    }),
  );
  const complaint = h('p', { class: 'complaint', role: 'alert', hidden: true });
  const send = () => {
    const said = values();
    const missing = needed.filter((option) => !(option.name in said));
    if (missing.length === 0) {
      hands.run(entry.path, said);
      close();
      return;
    }
    complaint.textContent =
      words.fillRequired + missing.map((option) => nameOf(option, locale)).join(', ');
    complaint.hidden = false;
    /** @type {HTMLElement | null} */ (
      fields.querySelector(`[data-option="${CSS.escape(missing[0].name)}"]`)
    )?.focus();
  };
  return h(
    'form',
    {
      class: 'command-form',
      'aria-label': entry.label,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        send();
      },
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      },
    },
    h(
      'div',
      { class: 'command-head' },
      h('span', { class: 'command-pill' }, entry.label),
      h('span', { class: 'small' }, entry.description),
    ),
    fields,
    complaint,
    h(
      'div',
      { class: 'command-end' },
      chips,
      h('button', { class: 'button secondary', type: 'button', onclick: close }, words.cancel),
      h('button', { class: 'button primary', type: 'submit' }, words.send),
    ),
  );
}
