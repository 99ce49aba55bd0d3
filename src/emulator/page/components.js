import { h } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { createSelectMenu } from './select-menu.js';

/*
 * Components of a message as DOM. What a press does is the caller's: `press` gets the action to send.
 */

/** @typedef {import('./markdown.js').Context} Context */
/** @typedef {import('../actions.ts').RoomAttachment} Attachment */
/** @import { SelectOption } from './select-options.js' */
/**
 * @typedef {{
 *   text: Context,
 *   attachments: Attachment[],
 *   choose: string,
 *   optionsOf: (select: any) => SelectOption[],
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
  5: select,
  6: select,
  7: select,
  8: select,
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
  return render ? render(data, view) : h('div', { class: 'small' }, `component ${data.type}`);
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
      icon('leave'),
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
        const pressed = /** @type {HTMLElement} */ (event.currentTarget);
        // One press at a time: what the first one does is not known yet.
        if (pressed.classList.contains('waiting')) return;
        pressed.classList.add('waiting');
        pressed.setAttribute('aria-busy', 'true');
        view.press(data.custom_id);
      },
    },
    h('span', { class: 'button-label' }, label),
  );
}

/** @param {any} data @param {View} view */
function select(data, view) {
  return createSelectMenu(data, view.optionsOf(data), { placeholder: view.choose }, (values) =>
    view.select(data.custom_id, values),
  ).node;
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
export function picture(url, description, name, view) {
  const source = resolved(url, view);
  const local = source.startsWith('/') || source.startsWith(location.origin);
  if (local) return h('img', { class: name, src: source, alt: description ?? '', loading: 'lazy' });
  return h(
    'a',
    { class: `${name} elsewhere`, href: source, target: '_blank', rel: 'noreferrer noopener' },
    icon('picture'),
    description || source,
  );
}

/** @param {string} url @param {View} view */
export function fileLink(url, view) {
  const source = resolved(url, view);
  const name = view.attachments.find((one) => one.url === source)?.filename ?? source;
  return h('a', { class: 'file', href: source, download: name }, icon('file'), name);
}
