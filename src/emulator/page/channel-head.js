import { byId, h } from './dom.js';
import { icon } from './icons.js';

/** @import { RoomChannel } from '../actions.ts' */
/** @import { Words } from './words.js' */

/**
 * @typedef {{
 *   words: Words, locale: string, channel: RoomChannel | undefined, botName: string, unread: number,
 *   drawerOpen: boolean, placesOpen: boolean,
 *   sideBySide: string | null,
 *   skip: () => Promise<void>, switchTheme: () => void, toggleDrawer: () => void, togglePlaces: () => void,
 * }} Head
 */

/**
 * The bar above the messages: where one is, the clock, and the buttons of the room itself.
 * @param {HTMLElement} root
 * @param {Head} head
 */
export function drawHead(root, head) {
  const { words, channel, unread, botName } = head;
  const isDirect = channel?.kind === 'dm';
  const title = isDirect ? botName : (channel?.name ?? '');
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset['tool'];
  const skip = tool('skip', words.tomorrow, () => {
    skip.setAttribute('aria-busy', 'true');
    void head.skip().finally(() => skip.removeAttribute('aria-busy'));
  });
  skip.append(h('span', { class: 'tool-label' }, words.tomorrow));
  const places = tool('places', words.channels, head.togglePlaces, head.placesOpen);
  if (unread > 0) {
    places.append(h('span', { class: 'count' }, String(unread)));
    places.setAttribute('aria-label', `${words.channels} ${unread}`);
  }
  root.replaceChildren(
    places,
    h('h1', {}, icon(isDirect ? 'mail' : 'hash'), h('span', {}, title)),
    h('output', { class: 'head-clock', id: 'head-clock', 'aria-label': words.clock }),
    skip,
    head.sideBySide === null ? '' : sideLink(head.sideBySide, words.sideBySide),
    tool('theme', words.theme, head.switchTheme),
    tool('scenes', words.drawer, head.toggleDrawer, head.drawerOpen),
  );
  if (focused)
    /** @type {HTMLElement | null} */ (root.querySelector(`[data-tool="${focused}"]`))?.focus();
}

/**
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} label
 * @param {() => void} onclick
 * @param {boolean} [expanded]
 */
const tool = (name, label, onclick, expanded) =>
  h(
    'button',
    {
      type: 'button',
      class: `tool tool-${name}`,
      'data-tool': name,
      title: label,
      'aria-label': label,
      'aria-expanded': expanded,
      onclick,
    },
    icon(name),
  );

/** @param {string} href @param {string} label */
const sideLink = (href, label) =>
  h(
    'a',
    { class: 'tool tool-side', 'data-tool': 'side', title: label, 'aria-label': label, href },
    icon('side'),
  );

/** @param {number} now @param {string} locale */
export function showClock(now, locale) {
  byId('head-clock').textContent = new Date(now).toLocaleString(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}
