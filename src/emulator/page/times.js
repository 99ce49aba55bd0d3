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
 * "in 20 seconds", as Discord words it.
 * @param {number} at milliseconds
 * @param {number} now milliseconds
 * @param {string} locale
 */
function relative(at, now, locale) {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
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
    relative(at, now(), locale),
  );
}

/** Sets every relative time on the page to now. @param {number} now milliseconds @param {string} locale */
export function tickTimes(now, locale) {
  const nodes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('time.ticking'));
  for (const node of nodes) {
    const words = relative(Number(node.dataset['at']), now, locale);
    if (node.textContent !== words) node.textContent = words;
  }
}
