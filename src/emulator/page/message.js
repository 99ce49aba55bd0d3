import { component, fileLink, picture } from './components.js';
import { h } from './dom.js';
import { embed } from './embed.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { menuOf, openMenu } from './message-menu.js';
import { dateFormat } from './times.js';

/** @import { RoomMessage, RoomUser } from '../actions.ts' */
/** @import { Words } from './words.js' */
/** @import { Context } from './markdown.js' */
/** @import { SelectOption } from './select-options.js' */

const IS_COMPONENTS_V2 = 1 << 15;

/**
 * @typedef {{ name: string, label: string, isAboutAuthor: boolean }} MenuCommand
 * @typedef {{
 *   words: Words,
 *   text: Context,
 *   user: (id: string) => RoomUser | undefined,
 *   menus: MenuCommand[],
 *   commandLabel: (used: NonNullable<RoomMessage['usedBy']>) => string,
 *   optionsOf: (select: any) => SelectOption[],
 *   press: (message: RoomMessage, customId: string) => void,
 *   select: (message: RoomMessage, customId: string, values: string[]) => void,
 *   menu: (message: RoomMessage, command: MenuCommand) => void,
 *   dismiss: (message: RoomMessage) => void,
 * }} Room
 */

/**
 * One message as one person sees it.
 * @param {RoomMessage} message
 * @param {Room} room
 * @returns {HTMLElement}
 */
export function messageNode(message, room) {
  const author = room.user(message.authorId);
  const name = author?.name ?? '?';
  const menu = room.menus.length === 0 || message.onlyFor ? null : menuOf(message, room);
  return h(
    'li',
    {
      class: `message${message.onlyFor ? ' ephemeral' : ''}`,
      id: `message-${message.id}`,
      'data-id': message.id,
      oncontextmenu: menu ? (/** @type {MouseEvent} */ event) => openMenu(menu, event) : undefined,
    },
    h('div', { class: 'day', hidden: true }),
    usedBy(message, room),
    h(
      'div',
      {
        class: `avatar${author?.bot ? ' bot' : ''}`,
        'aria-hidden': true,
        'data-hue': hue(message.authorId),
      },
      author?.bot ? '' : ([...name][0] ?? '?'),
    ),
    h(
      'article',
      { class: 'body', 'aria-label': name },
      h(
        'header',
        { class: 'byline' },
        h('span', { class: 'author' }, name),
        author?.bot ? h('span', { class: 'badge' }, room.words.app) : null,
        stamp(message.createdAt, room.text.locale),
      ),
      menu,
      content(message, room),
      message.onlyFor ? onlyYou(message, room) : null,
    ),
  );
}

/** @param {number} at @param {string} locale */
function stamp(at, locale) {
  return h(
    'time',
    {
      datetime: new Date(at).toISOString(),
      title: dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at),
    },
    dateFormat(locale, { timeStyle: 'short' }).format(at),
  );
}

/** A colour per person that stays the same. @param {string} id */
const hue = (id) => Number(BigInt(id) % 5n);

/** @param {RoomMessage} message @param {Room} room */
function usedBy(message, room) {
  if (!message.usedBy) return null;
  const person = room.user(message.usedBy.userId)?.name ?? '?';
  return h(
    'div',
    { class: 'used-by' },
    icon('used'),
    h('strong', {}, person),
    ` ${room.words.used} `,
    h('code', {}, room.commandLabel(message.usedBy)),
  );
}

/** @param {RoomMessage} message @param {Room} room */
function content(message, room) {
  if (message.pending) {
    return h(
      'div',
      { class: 'content thinking' },
      h('span', { class: 'dots', 'aria-hidden': true }, h('i'), h('i'), h('i')),
      room.words.thinking,
    );
  }
  const { raw } = message;
  const isPlain = (raw.flags & IS_COMPONENTS_V2) === 0;
  const view = {
    text: room.text,
    attachments: raw.attachments,
    choose: room.words.choose,
    optionsOf: room.optionsOf,
    press: (/** @type {string} */ id) => room.press(message, id),
    select: (/** @type {string} */ id, /** @type {string[]} */ values) =>
      room.select(message, id, values),
  };
  return h(
    'div',
    { class: 'content' },
    raw.content ? markdown(raw.content, room.text) : null,
    raw.embeds.map((one) => embed(one, view)),
    raw.components.map((one) => component(one, view)),
    isPlain
      ? raw.attachments.map((file) =>
          file.content_type?.startsWith('image/')
            ? picture(file.url, file.description, 'gallery-item', view)
            : fileLink(file.url, view),
        )
      : null,
    isPlain && message.editedAt ? h('span', { class: 'small' }, room.words.edited) : null,
  );
}

/** @param {RoomMessage} message @param {Room} room */
function onlyYou(message, room) {
  return h(
    'footer',
    { class: 'only-you' },
    icon('eye'),
    `${room.words.onlyYou} · `,
    h(
      'button',
      { class: 'text-button', type: 'button', onclick: () => room.dismiss(message) },
      room.words.dismiss,
    ),
  );
}
