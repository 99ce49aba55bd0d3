import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { ClockMove, RoomEvent, RoomFault } from '../actions.ts' */
/** @import { Words } from './words.js' */
/** @typedef {Extract<RoomEvent, { type: 'traffic' }>['line']} Line */

const MINUTE = 60_000;
const MOST_LINES = 200;
/** Ids and tokens say nothing to a reader; the whole address is in the title. */
const LONG_PART = /\/(?:\d{15,}|[\w.-]{40,})(?=\/|$)/g;

/**
 * The drawer for the curious: the clock, faults on demand, what went over the wire.
 * @param {HTMLElement} root
 * @param {{ words: Words, locale: string, now: () => number, move: (move: ClockMove) => void, fault: (fault: RoomFault, label: string) => void, me: () => string, here: () => string, close: () => void }} hands
 */
export function createDrawer(root, { words, locale, now, move, fault, me, here, close }) {
  const face = h('output', { class: 'clock-face' });
  const traffic = h('ol', { class: 'traffic' });
  root.replaceChildren(
    h(
      'div',
      { class: 'drawer-head' },
      h('h2', {}, words.drawer),
      h(
        'button',
        { class: 'tool', type: 'button', 'aria-label': words.close, onclick: close },
        icon('close'),
      ),
    ),
    section(words.clock, face, buttons(clockMoves(words), move)),
    section(
      words.faults,
      buttons(faultsOf(words, me, here), (make, label) => fault(make(), label)),
    ),
    section(words.traffic, traffic),
    h('p', { class: 'small' }, words.notAffiliated),
  );
  const tick = () => {
    face.textContent = new Date(now()).toLocaleString(locale, {
      dateStyle: 'full',
      timeStyle: 'medium',
    });
  };
  tick();
  return {
    tick,
    /** @param {Line} line */
    log(line) {
      traffic.prepend(lineNode(line));
      while (traffic.children.length > MOST_LINES) traffic.lastElementChild?.remove();
    },
  };
}

/** @param {Words} words @returns {[string, ClockMove][]} */
const clockMoves = (words) => [
  [words.minute, { advanceMs: MINUTE }],
  [words.hour, { advanceMs: 60 * MINUTE }],
  [words.tomorrow, { to: 'tomorrow' }],
  [words.week, { advanceMs: 7 * 24 * 60 * MINUTE }],
];

/**
 * Who and where is asked when the fault is wanted.
 * @param {Words} words
 * @param {() => string} me
 * @param {() => string} here
 * @returns {[string, () => RoomFault][]}
 */
const faultsOf = (words, me, here) => [
  [words.faultLate, () => ({ fault: 'late-answer' })],
  [words.faultTwice, () => ({ fault: 'same-interaction-twice' })],
  [words.faultLimit, () => ({ fault: 'rate-limit' })],
  [words.faultGlobal, () => ({ fault: 'rate-limit', scope: 'global' })],
  [words.faultServer, () => ({ fault: 'server-error' })],
  [words.faultDrop, () => ({ fault: 'drop-socket' })],
  [words.faultReconnect, () => ({ fault: 'reconnect' })],
  [words.faultSession, () => ({ fault: 'invalid-session' })],
  [words.faultDm, () => ({ fault: 'close-direct', userId: me() })],
  [
    words.faultPermission,
    () => ({ fault: 'deny-permission', channelId: here(), permission: 'SendMessages' }),
  ],
  [words.faultNone, () => ({ fault: 'none' })],
];

/** @param {string} title @param {...HTMLElement} parts */
const section = (title, ...parts) =>
  h('section', { 'aria-label': title }, h('h3', {}, title), ...parts);

/**
 * @template Deed
 * @param {[string, Deed][]} deeds
 * @param {(deed: Deed, label: string) => void} act
 */
const buttons = (deeds, act) =>
  h(
    'div',
    { class: 'drawer-buttons' },
    deeds.map(([label, deed]) =>
      h(
        'button',
        { class: 'button secondary', type: 'button', onclick: () => act(deed, label) },
        label,
      ),
    ),
  );

/** A line of traffic; its body is written out when it is opened. @param {Line} line */
function lineNode({ direction, what, status, body }) {
  const isRefused = status !== null && status >= 400;
  const short = what.replace('/api/v10', '').replaceAll(LONG_PART, '/…');
  const text = h('pre', { tabindex: '0' });
  const details = h(
    'details',
    {
      ontoggle: () => {
        text.textContent = JSON.stringify(body, null, 2) ?? '';
      },
    },
    h(
      'summary',
      { title: what },
      `${direction === 'gateway-out' ? '←' : '→'} ${short}${status === null ? '' : ` · ${status}`}`,
    ),
    text,
  );
  return h('li', { class: isRefused ? 'refused' : undefined }, details);
}
