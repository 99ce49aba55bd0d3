import { h } from './dom.js';

/** @import { Words } from './words.js' */

/**
 * One thing that can be typed after `/`: a command, or a sub-command of one.
 * @typedef {{ path: string[], label: string, description: string, options: any[] }} Entry
 * @typedef {{
 *   words: Words,
 *   locale: string,
 *   run: (path: string[], options: Record<string, string | number | boolean>) => void,
 *   say: (text: string) => void,
 *   suggest: (path: string[], options: Record<string, string | number | boolean>, focused: string) => Promise<{ name: string, value: string | number }[]>,
 * }} Hands
 */

const SUB_COMMAND = 1;
const GROUP = 2;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;

/** @param {any} thing @param {string} locale */
const nameOf = (thing, locale) => thing.name_localizations?.[locale] ?? thing.name;
/** @param {any} thing @param {string} locale */
const descriptionOf = (thing, locale) =>
  thing.description_localizations?.[locale] ?? thing.description;

/**
 * @param {any[]} commands
 * @param {string} locale
 * @returns {Entry[]}
 */
function entries(commands, locale) {
  /** @type {Entry[]} */
  const found = [];
  const walk = (
    /** @type {any} */ node,
    /** @type {string[]} */ path,
    /** @type {string} */ label,
  ) => {
    const options = node.options ?? [];
    const below = options.filter(
      (/** @type {any} */ one) => one.type === SUB_COMMAND || one.type === GROUP,
    );
    for (const one of below) walk(one, [...path, one.name], `${label} ${nameOf(one, locale)}`);
    if (below.length === 0)
      found.push({ path, label, description: descriptionOf(node, locale) ?? '', options });
  };
  for (const command of commands) {
    if ((command.type ?? 1) === 1) walk(command, [command.name], `/${nameOf(command, locale)}`);
  }
  return found.toSorted((a, b) => a.label.localeCompare(b.label, locale));
}

/**
 * The box at the bottom: a line of text, or a command with its options.
 * @param {HTMLElement} root
 * @param {Hands} hands
 */
export function createComposer(root, hands) {
  /** @type {any[]} */
  let commands = [];
  const { words, locale } = hands;

  const input = /** @type {HTMLInputElement} */ (
    h('input', {
      class: 'line',
      type: 'text',
      placeholder: words.write,
      'aria-label': words.write,
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'command-list',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      maxlength: 2000,
    })
  );
  const list = h('ul', { class: 'popup', id: 'command-list', role: 'listbox', hidden: true });
  let active = 0;

  const shown = () => {
    const typed = input.value.trim().toLowerCase().replace(/\s+/g, ' ');
    if (!typed.startsWith('/')) return [];
    const all = entries(commands, locale);
    const fits = all.filter(
      (entry) =>
        entry.label.toLowerCase().startsWith(typed) || `/${entry.path.join(' ')}`.startsWith(typed),
    );
    if (fits.length > 0) return fits;
    return all.filter(
      (entry) =>
        typed.startsWith(`${entry.label.toLowerCase()} `) ||
        typed.startsWith(`/${entry.path.join(' ')} `),
    );
  };

  const draw = () => {
    const fits = shown();
    const isCommand = input.value.startsWith('/');
    active = Math.min(active, Math.max(fits.length - 1, 0));
    list.replaceChildren(
      ...fits.map((entry, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `command-${index}`,
            'aria-selected': index === active,
            class: index === active ? 'active' : undefined,
            onmousedown: (/** @type {Event} */ event) => {
              event.preventDefault();
              pick(entry);
            },
          },
          h('span', { class: 'command-name' }, entry.label),
          h('span', { class: 'command-description' }, entry.description),
        ),
      ),
    );
    if (isCommand && fits.length === 0)
      list.append(h('li', { class: 'nothing', role: 'presentation' }, words.noCommands));
    list.hidden = !isCommand;
    input.setAttribute('aria-expanded', String(isCommand));
    if (fits.length > 0 && isCommand)
      input.setAttribute('aria-activedescendant', `command-${active}`);
    else input.removeAttribute('aria-activedescendant');
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  };

  /** @param {Entry} entry */
  const pick = (entry) => {
    const label = [entry.label, `/${entry.path.join(' ')}`].find((one) =>
      input.value.toLowerCase().startsWith(`${one.toLowerCase()} `),
    );
    const rest = label ? input.value.slice(label.length).trim() : '';
    input.value = '';
    list.hidden = true;
    if (entry.options.length === 0) {
      hands.run(entry.path, {});
      draw();
      return;
    }
    openForm(entry, rest);
  };

  input.addEventListener('input', () => {
    active = 0;
    draw();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const fits = shown();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (fits.length === 0) return;
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : fits.length - 1)) % fits.length;
      draw();
    } else if (event.key === 'Escape') {
      list.hidden = true;
    } else if (event.key === 'Tab' && fits.length > 0 && !list.hidden) {
      event.preventDefault();
      pick(/** @type {Entry} */ (fits[active]));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const entry = fits[active];
      if (input.value.startsWith('/')) {
        if (entry) pick(entry);
        return;
      }
      if (input.value.trim() !== '') hands.say(input.value);
      input.value = '';
      draw();
    }
  });
  input.addEventListener('blur', () => setTimeout(() => (list.hidden = true), 120));
  input.addEventListener('focus', draw);

  const line = h('div', { class: 'line-box' }, list, input);

  /** @param {Entry} entry @param {string} first text for the first option */
  const openForm = (entry, first) => {
    const close = () => {
      root.replaceChildren(line);
      input.focus();
      draw();
    };
    const form = commandForm(entry, first, hands, close);
    root.replaceChildren(form);
    /** @type {HTMLElement | null} */ (form.querySelector('input, select'))?.focus();
  };

  root.replaceChildren(line);
  return {
    /** @param {any[]} next */
    setCommands(next) {
      commands = next;
      if (document.activeElement === input) draw();
    },
    focus: () => input.focus(),
  };
}

/**
 * The options of one command: required ones first, the rest folded behind their names.
 * @param {Entry} entry
 * @param {string} first
 * @param {Hands} hands
 * @param {() => void} close
 */
function commandForm(entry, first, hands, close) {
  const { words, locale } = hands;
  /** @type {Map<string, () => string>} */
  const readers = new Map();

  const values = () => {
    /** @type {Record<string, string | number | boolean>} */
    const found = {};
    for (const [name, read] of readers) {
      const text = read();
      const option = entry.options.find((one) => one.name === name);
      if (text === '') continue;
      if (option.type === BOOLEAN) found[name] = text === 'true';
      else if ((option.type === INTEGER || option.type === NUMBER) && Number.isFinite(Number(text)))
        found[name] = Number(text);
      else found[name] = text;
    }
    return found;
  };

  const fieldOf = (/** @type {any} */ option, /** @type {string} */ preset) => {
    const { node, read } = optionField(option, preset, entry, values, hands);
    readers.set(option.name, read);
    return node;
  };

  const needed = entry.options.filter((option) => option.required);
  const rest = entry.options.filter((option) => !option.required);
  const openAtOnce = needed.length > 0 ? needed : rest.slice(0, 1);
  const fields = h(
    'div',
    { class: 'command-fields' },
    openAtOnce.map((option, index) => fieldOf(option, index === 0 ? first : '')),
  );
  const more = rest.filter((option) => !openAtOnce.includes(option));
  const chips = h(
    'div',
    { class: 'option-chips' },
    more.map((option) => {
      const chip = h(
        'button',
        {
          type: 'button',
          class: 'chip',
          title: descriptionOf(option, locale),
          onclick: () => {
            chip.remove();
            const node = fieldOf(option, '');
            fields.append(node);
            /** @type {HTMLElement | null} */ (node.querySelector('input, select'))?.focus();
          },
        },
        `+ ${nameOf(option, locale)}`,
      );
      return chip;
    }),
  );
  const complaint = h('p', { class: 'complaint', role: 'alert', hidden: true });
  const send = () => {
    const given = values();
    const missing = needed.filter((option) => !(option.name in given));
    if (missing.length > 0) {
      complaint.textContent =
        words.fillRequired + missing.map((option) => nameOf(option, locale)).join(', ');
      complaint.hidden = false;
      return;
    }
    hands.run(entry.path, given);
    close();
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
    more.length > 0 ? chips : null,
    complaint,
    h(
      'div',
      { class: 'command-end' },
      h('span', { class: 'small' }, words.commandHint),
      h('button', { class: 'button secondary', type: 'button', onclick: close }, words.cancel),
      h('button', { class: 'button primary', type: 'submit' }, words.send),
    ),
  );
}

let fieldCount = 0;

/**
 * @param {any} option
 * @param {string} preset
 * @param {Entry} entry
 * @param {() => Record<string, string | number | boolean>} values
 * @param {Hands} hands
 */
function optionField(option, preset, entry, values, hands) {
  const { words, locale } = hands;
  const id = `option-${(fieldCount += 1)}`;
  const label = h(
    'label',
    { for: id, title: descriptionOf(option, locale) },
    nameOf(option, locale),
    option.required ? h('span', { class: 'required' }, ' *') : null,
  );
  const fixed =
    option.type === BOOLEAN
      ? [
          { name: words.yes, value: 'true' },
          { name: words.no, value: 'false' },
        ]
      : option.choices;
  if (fixed) {
    const list = /** @type {HTMLSelectElement} */ (
      h(
        'select',
        { id, 'data-option': option.name },
        h('option', { value: '' }, '-'),
        fixed.map((/** @type {any} */ one) =>
          h('option', { value: String(one.value) }, nameOf(one, locale)),
        ),
      )
    );
    return { node: h('div', { class: 'option' }, label, list), read: () => list.value };
  }
  const box = h('div', { class: 'option' }, label);
  const popup = h('ul', { class: 'popup', role: 'listbox', id: `${id}-list`, hidden: true });
  const input = /** @type {HTMLInputElement} */ (
    h('input', {
      id,
      'data-option': option.name,
      type: option.type === INTEGER || option.type === NUMBER ? 'number' : 'text',
      min: option.min_value,
      max: option.max_value,
      maxlength: option.max_length,
      step: option.type === NUMBER ? 'any' : undefined,
      value: preset,
      autocomplete: 'off',
      placeholder: descriptionOf(option, locale),
      role: option.autocomplete ? 'combobox' : undefined,
      'aria-expanded': option.autocomplete ? 'false' : undefined,
      'aria-controls': option.autocomplete ? `${id}-list` : undefined,
    })
  );
  /** What the picked suggestion stands for; typing forgets it. @type {string | null} */
  let picked = null;
  if (option.autocomplete) {
    /** @type {{ name: string, value: string | number }[]} */
    let choices = [];
    let active = -1;
    const draw = (/** @type {string | null} */ note) => {
      popup.replaceChildren(
        ...(note === null
          ? choices.map((choice, index) =>
              h(
                'li',
                {
                  role: 'option',
                  id: `${id}-${index}`,
                  'aria-selected': index === active,
                  class: index === active ? 'active' : undefined,
                  onmousedown: (/** @type {Event} */ event) => {
                    event.preventDefault();
                    take(choice);
                  },
                },
                choice.name,
              ),
            )
          : [h('li', { class: 'nothing', role: 'presentation' }, note)]),
      );
      popup.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${active}`);
      popup.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
    };
    const hide = () => {
      popup.hidden = true;
      input.setAttribute('aria-expanded', 'false');
    };
    const take = (/** @type {{ name: string, value: string | number }} */ choice) => {
      picked = String(choice.value);
      input.value = choice.name;
      hide();
    };
    let asked = 0;
    const ask = async () => {
      const turn = (asked += 1);
      if (choices.length === 0) draw(words.loading);
      const found = await hands.suggest(
        entry.path,
        { ...values(), [option.name]: input.value },
        option.name,
      );
      if (turn !== asked || document.activeElement !== input) return;
      choices = found;
      active = choices.length > 0 ? 0 : -1;
      draw(choices.length > 0 ? null : words.noChoices);
    };
    input.addEventListener('input', () => {
      picked = null;
      void ask();
    });
    input.addEventListener('focus', () => void ask());
    input.addEventListener('blur', hide);
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || popup.hidden) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        active =
          (active + (event.key === 'ArrowDown' ? 1 : choices.length - 1) + choices.length) %
          Math.max(choices.length, 1);
        draw(null);
      } else if (
        (event.key === 'Enter' || event.key === 'Tab') &&
        choices[active] &&
        picked === null &&
        input.value.trim() !== ''
      ) {
        if (event.key === 'Enter') event.preventDefault();
        take(/** @type {{ name: string, value: string | number }} */ (choices[active]));
      } else if (event.key === 'Escape') {
        event.preventDefault();
        hide();
      }
    });
  }
  box.append(input, popup);
  return { node: box, read: () => picked ?? input.value.trim() };
}
