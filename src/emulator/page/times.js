import { h } from './dom.js';

/*
 * Discord's time stamps: `<t:1700000000:R>`.
 */

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @type {Map<string, Intl.RelativeTimeFormat>} */
const relativeFormats = new Map();

/** @param {string} locale */
function relativeFormat(locale) {
  const known =
    relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relativeFormats.set(locale, known);
  return known;
}

/**
 * A format is costly to make and cheap to use; a channel has thousands of times.
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 */
export function dateFormat(locale, options) {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/**
 * How far away, in the largest unit that fits.
 * @param {number} at milliseconds
 * @param {number} now milliseconds
 * @returns {[number, Intl.RelativeTimeFormatUnit]}
 */
function distance(at, now) {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return [Math.trunc(seconds / size), unit];
}

/**
 * @param {number} at milliseconds
 * @param {string} style one of Discord's letters
 * @param {{ now: () => number, locale: string }} context
 */
export function timeNode(at, style, { now, locale }) {
  const date = new Date(at);
  const attributes = {
    datetime: date.toISOString(),
    title: dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at),
  };
  if (style !== 'R')
    return h('time', attributes, dateFormat(locale, STYLES[style] ?? STYLES['f'] ?? {}).format(at));
  return h(
    'time',
    { class: 'ticking', 'data-at': at, 'aria-live': 'off', ...attributes },
    relativeFormat(locale).format(...distance(at, now())),
  );
}

/** What each relative time on the page shows, so that only those are written anew that change. */
const shown = new WeakMap();

/** Sets every relative time on the page to now. @param {number} now milliseconds @param {string} locale */
export function tickTimes(now, locale) {
  const nodes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('time.ticking'));
  for (const node of nodes) {
    const [count, unit] = distance(Number(node.dataset['at']), now);
    const key = `${count} ${unit} ${locale}`;
    if (shown.get(node) === key) continue;
    shown.set(node, key);
    node.textContent = relativeFormat(locale).format(count, unit);
  }
}
