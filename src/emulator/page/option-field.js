import { descriptionOf, nameOf } from './command-entries.js';
import { h } from './dom.js';
import { fileField } from './file-field.js';
import { createPopup } from './popup.js';

/** @import { Entry } from './command-entries.js' */
/** @import { Hands, Values } from './composer.js' */
/** @typedef {{ name: string, value: string | number }} Choice */

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ATTACHMENT = 11;
/** What an option points at, as the select that offers it. @type {Record<number, number>} */
const SELECT_FOR = { 6: 5, 7: 8, 8: 6, 9: 7 };

let count = 0;

/**
 * One option of a command as a field. `read` gives its value, or undefined while it is empty.
 * @param {any} option
 * @param {string} preset
 * @param {Entry} entry
 * @param {() => Values} values what the other fields hold
 * @param {Hands} hands
 * @returns {{ node: HTMLElement, read: () => string | number | boolean | undefined }}
 */
export function optionField(option, preset, entry, values, hands) {
  const { words, locale, suggest } = hands;
  const id = `option-${(count += 1)}`;
  const isNumber = option.type === INTEGER || option.type === NUMBER;
  const hint = descriptionOf(option, locale);
  const input = /** @type {HTMLInputElement} */ (
    h('input', {
      id,
      'data-option': option.name,
      type: 'text',
      inputmode: isNumber ? 'decimal' : undefined,
      maxlength: option.max_length,
      value: preset,
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: hint,
      'aria-required': option.required === true,
    })
  );
  const label = h(
    'label',
    { for: id, title: hint },
    nameOf(option, locale),
    option.required ? h('span', { class: 'required', 'aria-hidden': true }, ' *') : null,
  );
  if (option.type === ATTACHMENT) {
    const { node, values: files } = fileField(id, { many: false }, hands);
    node.querySelector('input')?.setAttribute('data-option', option.name);
    return { node: h('div', { class: 'option' }, label, node), read: () => files()[0] };
  }
  const box = h('div', { class: 'option' }, label, input);
  const fixed = fixedChoices(option, hands);
  if (fixed === null && !option.autocomplete)
    return { node: box, read: () => asValue(input.value.trim(), isNumber) };
  const find = async () => {
    const typed = input.value.trim().toLowerCase();
    if (fixed !== null) return fixed.filter((one) => one.name.toLowerCase().includes(typed));
    return suggest(entry.path, { ...values(), [option.name]: input.value }, option.name);
  };

  /** What the picked suggestion stands for; typing forgets it. @type {Choice | null} */
  let picked = null;
  /** What the list was last asked with. */
  let known = fixed ?? [];
  const popup = createPopup(input, nameOf(option, locale));
  box.append(popup.node);

  const take = (/** @type {Choice} */ choice) => {
    picked = choice;
    input.value = choice.name;
    popup.hide();
  };
  let asked = 0;
  const ask = async () => {
    const turn = (asked += 1);
    if (known.length === 0) popup.note(words.loading);
    const found = await find();
    if (turn !== asked || document.activeElement !== input || picked !== null) return;
    known = found;
    if (found.length === 0) popup.note(input.value === '' ? words.typeToFind : words.noChoices);
    else {
      const lines = found.map((choice) => ({ label: choice.name, take: () => take(choice) }));
      // With nothing typed Enter sends the command as it is, rather than take a line that nobody asked for.
      popup.show(lines, input.value.trim() === '' ? -1 : 0);
    }
  };
  input.addEventListener('input', () => {
    picked = null;
    void ask();
  });
  input.addEventListener('focus', () => picked === null && void ask());
  input.addEventListener('blur', () => popup.hide());
  input.addEventListener('keydown', (event) => {
    if (!popup.isOpen && event.key === 'ArrowDown') void ask();
    else popup.handle(event);
  });
  const read = () => {
    const typed = input.value.trim();
    const named = known.find((one) => one.name.toLowerCase() === typed.toLowerCase());
    const value = String((picked ?? named)?.value ?? typed);
    if (option.type === BOOLEAN && value !== '') return value === 'true';
    return asValue(value, isNumber);
  };
  return { node: box, read };
}

/** @param {string} text @param {boolean} isNumber */
function asValue(text, isNumber) {
  if (text === '') return undefined;
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * The choices that the command itself lists, yes and no among them; null when there are none.
 * @param {any} option
 * @param {Hands} hands
 * @returns {Choice[] | null}
 */
function fixedChoices(option, { words, locale, optionsOf }) {
  if (option.type === BOOLEAN)
    return [
      { name: words.yes, value: 'true' },
      { name: words.no, value: 'false' },
    ];
  const select = SELECT_FOR[option.type];
  if (select !== undefined)
    return optionsOf({ type: select }).map(({ label, value }) => ({ name: label, value }));
  if (!option.choices) return null;
  return option.choices.map((/** @type {any} */ one) => ({
    name: nameOf(one, locale),
    value: one.value,
  }));
}
