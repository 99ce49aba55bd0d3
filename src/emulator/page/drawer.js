import { h } from './dom.js';

/** @import { Words } from './words.js' */

const MINUTE = 60_000;
const MOST_LINES = 200;

/**
 * The drawer for the curious: the clock, faults on demand, what went over the wire.
 * @param {HTMLElement} root
 * @param {{ words: Words, locale: string, now: () => number, move: (move: { advanceMs: number } | { to: 'tomorrow' }) => void, fault: (fault: import('../actions.ts').RoomFault) => void, me: () => string }} hands
 */
export function createDrawer(root, { words, locale, now, move, fault, me }) {
  const face = h('output', { class: 'clock-face' });
  const traffic = h('ol', { class: 'traffic' });
  const moves = /** @type {[string, { advanceMs: number } | { to: 'tomorrow' }][]} */ ([
    [words.minute, { advanceMs: MINUTE }],
    [words.hour, { advanceMs: 60 * MINUTE }],
    [words.tomorrow, { to: 'tomorrow' }],
    [words.week, { advanceMs: 7 * 24 * 60 * MINUTE }],
  ]);
  const faults = /** @type {[string, () => import('../actions.ts').RoomFault][]} */ ([
    [words.faultLate, () => ({ fault: 'late-answer' })],
    [words.faultLimit, () => ({ fault: 'rate-limit' })],
    [words.faultServer, () => ({ fault: 'server-error' })],
    [words.faultDrop, () => ({ fault: 'drop-socket' })],
    [words.faultDm, () => ({ fault: 'close-direct', userId: me() })],
    [words.faultTwice, () => ({ fault: 'same-interaction-twice' })],
    [words.faultNone, () => ({ fault: 'none' })],
  ]);
  root.replaceChildren(
    h('h2', {}, words.drawer),
    h(
      'section',
      { 'aria-label': words.clock },
      h('h3', {}, words.clock),
      face,
      h(
        'div',
        { class: 'drawer-buttons' },
        moves.map(([label, step]) =>
          h(
            'button',
            { class: 'button secondary', type: 'button', onclick: () => move(step) },
            label,
          ),
        ),
      ),
    ),
    h(
      'section',
      { 'aria-label': words.faults },
      h('h3', {}, words.faults),
      h(
        'div',
        { class: 'drawer-buttons' },
        faults.map(([label, make]) =>
          h(
            'button',
            { class: 'button secondary', type: 'button', onclick: () => fault(make()) },
            label,
          ),
        ),
      ),
    ),
    h('section', { 'aria-label': words.traffic }, h('h3', {}, words.traffic), traffic),
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
    /** @param {{ at: number, direction: string, what: string, status: number | null, body: unknown }} line */
    log(line) {
      const arrow = line.direction === 'gateway-out' ? '←' : '→';
      const title = `${arrow} ${line.what}${line.status === null ? '' : ` · ${line.status}`}`;
      traffic.prepend(
        h(
          'li',
          { class: line.status !== null && line.status >= 400 ? 'refused' : undefined },
          h(
            'details',
            {},
            h('summary', {}, title),
            h('pre', {}, JSON.stringify(line.body, null, 2) ?? ''),
          ),
        ),
      );
      while (traffic.children.length > MOST_LINES) traffic.lastElementChild?.remove();
    },
  };
}
