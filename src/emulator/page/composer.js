import { commandForm } from './command-form.js';
import { entriesOf, fitting, spelled, typedOptions } from './command-entries.js';
import { firstField, h } from './dom.js';
import { createPopup } from './popup.js';

/** @import { Entry } from './command-entries.js' */
/** @import { SelectOption } from './select-options.js' */
/** @import { Words } from './words.js' */

/**
 * @typedef {Record<string, string | number | boolean>} Values
 * @typedef {{
 *   words: Words,
 *   locale: string,
 *   run: (path: string[], options: Values) => void,
 *   say: (text: string) => void,
 *   optionsOf: (select: any) => SelectOption[],
 *   upload: (file: File) => Promise<string>,
 *   suggest: (path: string[], options: Values, focused: string) => Promise<{ name: string, value: string | number }[]>,
 * }} Hands
 */

/**
 * The box at the bottom: a line of text, or a command with its options.
 * @param {HTMLElement} root
 * @param {Hands} hands
 */
export function createComposer(root, hands) {
  const { words, locale } = hands;
  /** @type {Entry[]} */
  let entries = [];
  const input = /** @type {HTMLInputElement} */ (
    h('input', {
      class: 'line',
      type: 'text',
      placeholder: words.write,
      'aria-label': words.write,
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: 2000,
      dir: 'auto',
    })
  );
  const popup = createPopup(input, words.commands);
  const line = h('div', { class: 'line-box' }, popup.node, input);

  const draw = () => {
    if (!input.value.startsWith('/')) {
      popup.hide();
      return;
    }
    const fits = fitting(entries, input.value);
    if (fits.length === 0) popup.note(words.noCommands);
    else {
      popup.show(
        fits.map((entry) => ({
          label: entry.label,
          detail: entry.description,
          take: () => pick(entry),
        })),
      );
    }
  };

  /** @param {Entry} entry */
  const pick = (entry) => {
    const given = typedOptions(entry, input.value, locale);
    input.value = '';
    popup.hide();
    if (entry.options.length === 0) hands.run(entry.path, {});
    else openForm(entry, given);
  };

  /** @param {Entry} entry @param {Map<string, string>} given */
  const openForm = (entry, given) => {
    const close = () => {
      root.replaceChildren(line);
      input.focus();
    };
    const form = commandForm(entry, given, hands, close);
    root.replaceChildren(form);
    firstField(form)?.focus();
  };

  input.addEventListener('input', draw);
  input.addEventListener('focus', draw);
  input.addEventListener('blur', () => popup.hide());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || popup.handle(event) || event.key !== 'Enter') return;
    event.preventDefault();
    if (input.value.startsWith('/')) draw();
    else if (input.value.trim() !== '') {
      hands.say(input.value);
      input.value = '';
    }
  });

  root.replaceChildren(line);
  return {
    /** @param {any[]} commands */
    setCommands(commands) {
      entries = entriesOf(commands, locale);
      if (document.activeElement === input) draw();
    },
    /** Runs what could have been typed. @param {string} typed */
    run(typed) {
      const [entry] = fitting(entries, typed);
      if (entry) hands.run(entry.path, Object.fromEntries(typedOptions(entry, typed, locale)));
      input.focus();
    },
    /** What was typed means here. Null when it is no command here. @param {string} typed */
    reading(typed) {
      const [entry] = fitting(entries, typed);
      return entry ? { label: spelled(entry, typed, locale), detail: entry.description } : null;
    },
    focus: () => (firstField(root) ?? input).focus(),
    /** Begins a command, from wherever `/` was typed. */
    begin() {
      if (!line.isConnected) {
        firstField(root)?.focus();
        return;
      }
      if (input.value === '') input.value = '/';
      input.focus();
    },
  };
}
