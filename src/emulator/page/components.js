import { h } from './dom.js';
import { markdown } from './markdown.js';

/*
 * Components of a message as DOM. What a press does is the caller's: `press` gets the action to send.
 */

/** @typedef {import('./markdown.js').Context} Context */
/** @typedef {import('../actions.ts').RoomAttachment} Attachment */
/**
 * @typedef {{
 *   text: Context,
 *   attachments: Attachment[],
 *   choose: string,
 *   press: (customId: string) => void,
 *   select: (customId: string, values: string[]) => void,
 * }} View
 */

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];

/** @type {Record<number, (component: any, view: View) => HTMLElement>} */
const RENDER = {
  1: (row, view) =>
    h(
      'div',
      { class: 'row' },
      row.components.map((/** @type {any} */ one) => component(one, view)),
    ),
  2: button,
  3: select,
  9: (section, view) =>
    h(
      'div',
      { class: 'section' },
      h(
        'div',
        { class: 'section-text' },
        section.components.map((/** @type {any} */ one) => component(one, view)),
      ),
      component(section.accessory, view),
    ),
  10: (text, view) => markdown(text.content, view.text),
  11: (thumbnail, view) => picture(thumbnail.media.url, thumbnail.description, 'thumbnail', view),
  12: (gallery, view) =>
    h(
      'div',
      { class: 'gallery', 'data-count': gallery.items.length },
      gallery.items.map((/** @type {any} */ item) =>
        picture(item.media.url, item.description, 'gallery-item', view),
      ),
    ),
  13: (file, view) => fileLink(file.file.url, view),
  14: (separator) =>
    h('div', {
      class: `separator${separator.divider === false ? ' blank' : ''}${separator.spacing === 2 ? ' wide' : ''}`,
      role: 'presentation',
    }),
  17: container,
};

/**
 * @param {any} data
 * @param {View} view
 * @returns {HTMLElement}
 */
export function component(data, view) {
  const render = RENDER[data.type];
  return render ? render(data, view) : h('div', { class: 'unknown' }, `component ${data.type}`);
}

/** @param {any} data @param {View} view */
function container(data, view) {
  const box = h(
    'div',
    { class: 'container' },
    data.components.map((/** @type {any} */ one) => component(one, view)),
  );
  if (typeof data.accent_color === 'number') {
    box.style.setProperty('--accent', `#${data.accent_color.toString(16).padStart(6, '0')}`);
  }
  return box;
}

/** @param {any} data @param {View} view */
function button(data, view) {
  const label = [data.emoji?.name, data.label].filter(Boolean).join(' ');
  if (data.style === 5) {
    return h(
      'a',
      { class: 'button link', href: data.url, target: '_blank', rel: 'noreferrer noopener' },
      label,
      ' ↗',
    );
  }
  return h(
    'button',
    {
      class: `button ${BUTTON_STYLES[data.style] ?? 'secondary'}`,
      type: 'button',
      disabled: data.disabled === true,
      'data-custom-id': data.custom_id,
      onclick: (/** @type {MouseEvent} */ event) => {
        /** @type {HTMLElement} */ (event.currentTarget).classList.add('waiting');
        view.press(data.custom_id);
      },
    },
    label,
  );
}

/** @param {any} data @param {View} view */
function select(data, view) {
  const many = (data.max_values ?? 1) > 1;
  const list = /** @type {HTMLSelectElement} */ (
    h('select', {
      class: 'select',
      multiple: many,
      size: many ? Math.min(data.options.length, 6) : undefined,
      disabled: data.disabled === true,
      'aria-label': data.placeholder ?? view.choose,
      'data-custom-id': data.custom_id,
    })
  );
  const chosen = data.options.some((/** @type {any} */ option) => option.default);
  if (!many && !chosen)
    list.append(
      h(
        'option',
        { value: '', disabled: true, selected: true, hidden: true },
        data.placeholder ?? view.choose,
      ),
    );
  for (const option of data.options) {
    const words = [
      option.emoji?.name,
      option.label,
      option.description && `- ${option.description}`,
    ];
    list.append(
      h(
        'option',
        { value: option.value, selected: option.default === true },
        words.filter(Boolean).join(' '),
      ),
    );
  }
  list.addEventListener('change', () => {
    const values = [...list.selectedOptions].map((option) => option.value);
    if (values.length >= (data.min_values ?? 1)) view.select(data.custom_id, values);
  });
  return list;
}

/** @param {string} url @param {View} view */
function resolved(url, view) {
  if (!url.startsWith('attachment://')) return url;
  const name = url.slice('attachment://'.length);
  return view.attachments.find((one) => one.filename === name)?.url ?? '';
}

/**
 * Pictures of this room are shown; pictures elsewhere are named with their address, because the page asks nobody outside.
 * @param {string} url @param {string | undefined} description @param {string} name @param {View} view
 */
function picture(url, description, name, view) {
  const source = resolved(url, view);
  const local = source.startsWith('/') || source.startsWith(location.origin);
  if (local) return h('img', { class: name, src: source, alt: description ?? '', loading: 'lazy' });
  return h(
    'a',
    { class: `${name} elsewhere`, href: source, target: '_blank', rel: 'noreferrer noopener' },
    `🖼 ${description ?? source}`,
  );
}

/** @param {string} url @param {View} view */
function fileLink(url, view) {
  const source = resolved(url, view);
  const name = view.attachments.find((one) => one.url === source)?.filename ?? source;
  return h('a', { class: 'file', href: source, download: name }, `📄 ${name}`);
}
