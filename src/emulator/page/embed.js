import { picture } from './components.js';
import { h } from './dom.js';
import { markdown } from './markdown.js';

/** @import { View } from './components.js' */

/**
 * The boxed kind of message that came before components: title, text, fields, pictures, small print.
 * @param {any} data
 * @param {View} view
 * @returns {HTMLElement}
 */
export function embed(data, view) {
  const box = h(
    'div',
    { class: 'container embed' },
    data.author ? h('p', { class: 'small' }, data.author.name) : null,
    data.title ? h('strong', {}, data.url ? titleLink(data) : data.title) : null,
    data.description ? markdown(data.description, view.text) : null,
    (data.fields ?? []).map((/** @type {any} */ one) =>
      h('div', { class: 'embed-field' }, h('strong', {}, one.name), markdown(one.value, view.text)),
    ),
    data.image ? picture(data.image.url, data.image.description, 'gallery-item', view) : null,
    data.thumbnail
      ? picture(data.thumbnail.url, data.thumbnail.description, 'thumbnail', view)
      : null,
    data.footer ? h('p', { class: 'small' }, data.footer.text) : null,
  );
  if (typeof data.color === 'number')
    box.style.setProperty('--accent', `#${data.color.toString(16).padStart(6, '0')}`);
  return box;
}

/** @param {any} data */
const titleLink = (data) =>
  h('a', { href: data.url, target: '_blank', rel: 'noreferrer noopener' }, data.title);
