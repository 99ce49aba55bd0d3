import { h } from './dom.js';

/** @import { Words } from './words.js' */

/**
 * What an empty channel says: with what one may begin, a press each.
 * @param {Words} words
 * @param {{ label: string, detail: string, run: () => void }[]} starters
 */
export function emptyNode(words, starters) {
  if (starters.length === 0) return h('li', { class: 'empty' }, words.empty);
  return h(
    'li',
    { class: 'empty' },
    h('p', {}, words.start),
    h(
      'ul',
      { class: 'starters' },
      starters.map(({ label, detail, run }) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'starter', onclick: run },
            h('code', {}, label),
            h('span', { class: 'line-detail' }, detail),
          ),
        ),
      ),
    ),
  );
}
