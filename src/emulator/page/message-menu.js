import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { RoomMessage } from '../actions.ts' */
/** @import { Room } from './message.js' */

/*
 * What can be done with a message: behind the button at its corner, and behind a right click anywhere on it.
 */

/** Between the menu and the edge of the window. */
const MARGIN = 8;

/**
 * @param {RoomMessage} message
 * @param {Room} room
 * @returns {HTMLDetailsElement}
 */
export function menuOf(message, room) {
  const list = h(
    'div',
    { class: 'menu' },
    room.menus.map((command) =>
      h(
        'button',
        {
          type: 'button',
          onclick: () => {
            menu.open = false;
            room.menu(message, command);
          },
        },
        command.label,
      ),
    ),
  );
  const menu = /** @type {HTMLDetailsElement} */ (
    h(
      'details',
      {
        class: 'message-menu',
        onkeydown: (/** @type {KeyboardEvent} */ event) => walk(menu, event),
        onfocusout: (/** @type {FocusEvent} */ event) => {
          if (!menu.contains(/** @type {Node | null} */ (event.relatedTarget))) menu.open = false;
        },
        ontoggle: () => keepInSight(menu, list),
      },
      h('summary', { 'aria-label': room.words.menu, title: room.words.menu }, icon('more')),
      list,
    )
  );
  return menu;
}

/**
 * Opens the menu where the message was clicked, or at its corner when a key asked for it. Links, fields and chosen
 * text keep the browser's own menu.
 * @param {HTMLDetailsElement} menu
 * @param {MouseEvent} event
 */
export function openMenu(menu, event) {
  const target = /** @type {Element} */ (event.target);
  const isOwn = target.closest('a, input, textarea, img, .menu') !== null;
  if (isOwn || document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  const list = /** @type {HTMLElement} */ (menu.querySelector('.menu'));
  menu.open = true;
  if (event.button === 2) {
    list.classList.add('at-pointer');
    const { width, height } = list.getBoundingClientRect();
    const left = Math.min(event.clientX, innerWidth - width - MARGIN);
    const top = Math.min(event.clientY, innerHeight - height - MARGIN);
    list.style.left = `${Math.max(MARGIN, left)}px`;
    list.style.top = `${Math.max(MARGIN, top)}px`;
  }
  /** @type {HTMLElement | null} */ (list.querySelector('button'))?.focus({ preventScroll: true });
}

/** Goes up instead of down where there is no room below. @param {HTMLDetailsElement} menu @param {HTMLElement} list */
function keepInSight(menu, list) {
  if (!menu.open) {
    list.classList.remove('at-pointer', 'upwards');
    list.style.left = '';
    list.style.top = '';
    return;
  }
  const frame = menu.closest('.messages')?.getBoundingClientRect();
  const { bottom } = list.getBoundingClientRect();
  list.classList.toggle('upwards', bottom > (frame?.bottom ?? innerHeight));
}

/** Arrows go up and down, Escape closes. @param {HTMLDetailsElement} menu @param {KeyboardEvent} event */
function walk(menu, event) {
  const summary = menu.querySelector('summary');
  const all = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll('summary, .menu button')]);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    summary?.focus();
  } else if (step !== undefined) {
    menu.open = true;
    const from = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    all[(from + step + all.length) % all.length]?.focus();
  } else return;
  event.preventDefault();
}
