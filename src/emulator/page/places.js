import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { RoomChannel, RoomUser } from '../actions.ts' */
/** @import { Words } from './words.js' */

/**
 * @typedef {{
 *   words: Words, channels: RoomChannel[], here: string, unread: Map<string, number>,
 *   persons: RoomUser[], me: string, botOnline: boolean, botName: string,
 *   goTo: (channelId: string) => void, become: (userId: string) => void,
 * }} Places
 */

/**
 * The column at the side: channels, the direct conversation, and who one is.
 * @param {HTMLElement} root
 * @param {Places} places
 */
export function drawPlaces(root, places) {
  const { words, channels, botOnline } = places;
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset['place'];
  root.replaceChildren(
    h('h2', {}, words.server),
    ...channels.filter(isInServer).map((one) => channelButton(one, places)),
    h('h2', {}, words.directs),
    ...channels.filter((one) => !isInServer(one)).map((one) => channelButton(one, places)),
    h('div', { class: 'me' }, h('h2', { id: 'persons-title' }, words.you), personGroup(places)),
    h(
      'p',
      { class: botOnline ? 'status online' : 'status' },
      botOnline ? words.online : words.offline,
    ),
  );
  if (focused) {
    /** @type {HTMLElement | null} */ (
      root.querySelector(`[data-place="${CSS.escape(focused)}"]`)
    )?.focus();
  }
}

/** @param {RoomChannel} channel */
const isInServer = ({ kind }) => kind === 'text' || kind === 'thread';

/** @param {RoomChannel} channel @param {Places} places */
function channelButton(channel, { here, unread, words, botName, goTo }) {
  const isHere = channel.id === here;
  const count = isHere ? 0 : (unread.get(channel.id) ?? 0);
  const isDirect = channel.kind === 'dm';
  const isThread = channel.kind === 'thread';
  return h(
    'button',
    {
      type: 'button',
      class: `place${isHere ? ' here' : ''}${count > 0 ? ' unread' : ''}${isThread ? ' thread' : ''}`,
      'aria-current': isHere ? 'page' : undefined,
      'data-place': channel.id,
      onclick: () => goTo(channel.id),
    },
    icon(isInServer(channel) ? 'hash' : 'mail'),
    h('span', { class: 'place-name' }, isDirect ? botName : channel.name),
    count > 0 ? h('span', { class: 'count' }, String(count)) : null,
    count > 0 ? h('span', { class: 'for-readers' }, ` ${words.unread}`) : null,
  );
}

/** @param {Places} places */
function personGroup({ persons, me, words, become }) {
  const turn = (/** @type {KeyboardEvent} */ event, /** @type {number} */ index) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = persons[(index + step + persons.length) % persons.length];
    if (next) become(next.id);
  };
  return h(
    'div',
    { class: 'persons', role: 'radiogroup', 'aria-labelledby': 'persons-title' },
    persons.map((person, index) =>
      h(
        'button',
        {
          type: 'button',
          role: 'radio',
          'aria-checked': person.id === me,
          tabindex: person.id === me ? '0' : '-1',
          class: 'person',
          'data-place': person.id,
          'data-person': person.name,
          onclick: () => become(person.id),
          onkeydown: (/** @type {KeyboardEvent} */ event) => turn(event, index),
        },
        h(
          'span',
          {
            class: 'avatar small-avatar',
            'aria-hidden': true,
            'data-hue': Number(BigInt(person.id) % 5n),
          },
          [...person.name][0] ?? '?',
        ),
        h('span', { class: 'person-name' }, person.name),
        h(
          'span',
          { class: 'small' },
          person.locale.startsWith('ko') ? '한국어' : 'English',
          person.isModerator ? ` · ${words.moderator}` : '',
        ),
      ),
    ),
  );
}
