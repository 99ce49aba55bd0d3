import { byId, h } from './dom.js';
import { messageNode } from './message.js';
import { dateFormat } from './times.js';
import { neighbour, spotOf, successorOf } from './successor.js';

/** @import { RoomMessage } from '../actions.ts' */
/** @import { Room } from './message.js' */

/** How far from the end a reader may be and still be taken along. */
const NEAR_END = 120;
/** Messages of one author within this stand under one name. */
const GROUP_WITHIN_MS = 7 * 60_000;

const idOf = (/** @type {{ id: string }} */ message) => `message-${message.id}`;

/**
 * The messages of the channel at hand, the newest at the end and in sight.
 * @param {HTMLElement} root
 * @param {{ room: () => Room, onAway: (isAway: boolean) => void, empty: () => HTMLElement }} hands
 */
export function createMessageList(root, { room, onAway, empty }) {
  const list = h('ol', { class: 'message-list' });
  root.replaceChildren(list);
  /** @type {Map<string, RoomMessage>} */
  let shown = new Map();
  let isAtEnd = true;
  let lastTop = 0;

  const toEnd = () => {
    root.scrollTop = root.scrollHeight;
    lastTop = root.scrollTop;
    isAtEnd = true;
    onAway(false);
  };
  // Only who goes up leaves the end. A message that is drawn, or grows, moves the end away from the reader.
  const settle = () => {
    const isNear = root.scrollHeight - root.scrollTop - root.clientHeight < NEAR_END;
    const wentUp = root.scrollTop < lastTop - 1;
    lastTop = root.scrollTop;
    if (isNear || wentUp) isAtEnd = isNear;
    onAway(!isAtEnd);
  };
  root.addEventListener('scroll', settle, { passive: true });
  // Pictures that load and a drawer that opens move the end, too.
  const follow = new ResizeObserver(() => (isAtEnd ? toEnd() : settle()));
  follow.observe(root);
  follow.observe(list);

  root.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.target instanceof Element)) return;
    const next = neighbour(event.target, step);
    if (!next || event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    next.focus();
  });

  /** Names the day, and hides the name of an author who goes on. @param {Element | null} node */
  const arrange = (node) => {
    if (!(node instanceof HTMLElement)) return;
    const message = shown.get(node.dataset['id'] ?? '');
    const before = shown.get(
      /** @type {HTMLElement | null} */ (node.previousElementSibling)?.dataset['id'] ?? '',
    );
    if (!message) return;
    const { locale } = room().text;
    const day = dayOf(message, locale);
    const isNewDay = before === undefined || dayOf(before, locale) !== day;
    const divider = /** @type {HTMLElement} */ (node.querySelector('.day'));
    divider.textContent = isNewDay ? day : '';
    divider.hidden = !isNewDay;
    node.classList.toggle('grouped', !isNewDay && goesOn(/** @type {any} */ (before), message));
  };

  return {
    toEnd,
    /** @param {RoomMessage[]} messages */
    draw(messages) {
      const view = room();
      shown = new Map(messages.map((message) => [message.id, message]));
      list.replaceChildren(...messages.map((message) => messageNode(message, view)));
      for (const node of list.children) arrange(node);
      if (messages.length === 0) list.append(empty());
      toEnd();
    },
    /**
     * What came, changed or went while nobody listened. Whoever reads further up stays there.
     * @param {RoomMessage[]} messages
     */
    catchUp(messages) {
      const still = new Set(messages.map((message) => message.id));
      for (const id of shown.keys()) if (!still.has(id)) this.remove(id);
      for (const message of messages) {
        const known = shown.get(message.id);
        if (JSON.stringify(known) !== JSON.stringify(message)) this.put(message);
      }
    },
    /** @param {RoomMessage} message */
    put(message) {
      const node = messageNode(message, room());
      const old = document.getElementById(idOf(message));
      const spot = old?.contains(document.activeElement) ? spotOf(document.activeElement) : null;
      const isFollowed = isAtEnd;
      shown.set(message.id, message);
      list.querySelector('.empty')?.remove();
      if (old) old.replaceWith(node);
      else list.append(node);
      arrange(node);
      arrange(node.nextElementSibling);
      if (isFollowed) toEnd();
      if (spot) successorOf(spot, node)?.focus({ preventScroll: true });
    },
    /** @param {string} id */
    remove(id) {
      const node = document.getElementById(idOf({ id }));
      if (!node || !shown.delete(id)) return;
      const after = node.nextElementSibling;
      node.remove();
      arrange(after);
      if (shown.size === 0) list.replaceChildren(empty());
    },
    /** What an empty channel offers has changed. */
    renewEmpty() {
      if (shown.size === 0) list.replaceChildren(empty());
    },
    /** A press was answered: its button may be pressed again. */
    release() {
      for (const waiting of byId('messages').querySelectorAll('.waiting')) {
        waiting.classList.remove('waiting');
        waiting.removeAttribute('aria-busy');
      }
    },
  };
}

/** @param {RoomMessage} message @param {string} locale */
const dayOf = (message, locale) =>
  dateFormat(locale, { dateStyle: 'full' }).format(message.createdAt);

/** @param {RoomMessage} before @param {RoomMessage} message */
const goesOn = (before, message) =>
  before.authorId === message.authorId &&
  message.usedBy === null &&
  before.onlyFor === message.onlyFor &&
  message.createdAt - before.createdAt < GROUP_WITHIN_MS;
