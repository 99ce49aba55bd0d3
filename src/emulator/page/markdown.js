import { h } from './dom.js';

/*
 * The part of Discord's Markdown that messages use, as DOM. Everything a message says ends as a text node.
 */

/**
 * @typedef {{ now: () => number, locale: string, userName: (id: string) => string, channelName: (id: string) => string, spoiler: string }} Context
 */

const INLINE =
  /\\([\\*_~|`>#\-[\]()<@:.+!{}])|(`+)([\s\S]*?[^`])\2(?!`)|\|\|([\s\S]+?)\|\||\*\*\*([\s\S]+?)\*\*\*|\*\*([\s\S]+?)\*\*|__([\s\S]+?)__|~~([\s\S]+?)~~|\*(?=\S)([\s\S]*?\S)\*|(?<![\p{L}\p{N}])_(?=\S)([\s\S]*?\S)_(?![\p{L}\p{N}])|\[((?:\\.|[^\]\\])+)\]\((<?https?:\/\/[^\s)>]+>?)\)|<(https?:\/\/[^\s>]+)>|(https?:\/\/[^\s<>)\]]+)|<t:(-?\d{1,14})(?::([tTdDfFR]))?>|<@!?(\d+)>|<#(\d+)>|<\/([^:>]+):\d+>/gu;

/**
 * @param {string} text
 * @param {Context} context
 * @returns {(Node | string)[]}
 */
function inline(text, context) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) nodes.push(text.slice(from, match.index));
    nodes.push(inlineNode(match, context));
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

/**
 * @param {RegExpMatchArray} match
 * @param {Context} context
 * @returns {Node | string}
 */
function inlineNode(match, context) {
  const [, escaped, , code, spoiler, boldItalic, bold, underline, struck, star, low] = match;
  const [label, url, bracketed, bare, unix, style, user, channel, command] = match.slice(11);
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return h('code', {}, code.replace(/^ (.+) $/s, '$1'));
  if (spoiler !== undefined) return spoilerNode(spoiler, context);
  if (boldItalic !== undefined) return h('strong', {}, h('em', {}, ...inline(boldItalic, context)));
  if (bold !== undefined) return h('strong', {}, ...inline(bold, context));
  if (underline !== undefined) return h('u', {}, ...inline(underline, context));
  if (struck !== undefined) return h('s', {}, ...inline(struck, context));
  const italic = star ?? low;
  if (italic !== undefined) return h('em', {}, ...inline(italic, context));
  if (label !== undefined && url !== undefined)
    return link(url.replace(/^<|>$/g, ''), inline(label, context));
  const address = bracketed ?? bare;
  if (address !== undefined) return link(address, [address]);
  if (unix !== undefined) return timeNode(Number(unix) * 1000, style ?? 'f', context);
  if (user !== undefined) return h('span', { class: 'mention' }, `@${context.userName(user)}`);
  if (channel !== undefined)
    return h('span', { class: 'mention' }, `#${context.channelName(channel)}`);
  return h('span', { class: 'mention' }, `/${command}`);
}

/**
 * @param {string} url
 * @param {(Node | string)[]} children
 */
function link(url, children) {
  return h('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, ...children);
}

/**
 * @param {string} text
 * @param {Context} context
 */
function spoilerNode(text, context) {
  const node = h('button', {
    class: 'spoiler',
    type: 'button',
    'aria-expanded': 'false',
    'aria-label': context.spoiler,
  });
  node.append(h('span', {}, ...inline(text, context)));
  node.addEventListener('click', () => {
    node.setAttribute('aria-expanded', 'true');
    node.removeAttribute('aria-label');
  });
  return node;
}

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

/**
 * "in 20 seconds", as Discord words it.
 * @param {number} at milliseconds
 * @param {number} now milliseconds
 * @param {string} locale
 */
export function relative(at, now, locale) {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/**
 * @param {number} at
 * @param {string} style
 * @param {Context} context
 */
function timeNode(at, style, context) {
  const date = new Date(at);
  const full = date.toLocaleString(context.locale, STYLES['F']);
  if (style === 'R') {
    return h(
      'time',
      { class: 'ticking', 'data-at': at, datetime: date.toISOString(), title: full },
      relative(at, context.now(), context.locale),
    );
  }
  return h(
    'time',
    { datetime: date.toISOString(), title: full },
    date.toLocaleString(context.locale, STYLES[style] ?? {}),
  );
}

/**
 * Blocks: headings, small print, quotes, lists, code, paragraphs.
 * @param {string} text
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function markdown(text, context) {
  const root = h('div', { class: 'markdown' });
  const lines = text.split('\n');
  /** @type {HTMLElement | null} */
  let open = null;
  const into = (/** @type {string} */ tag, /** @type {string} */ name) => {
    if (open?.dataset['block'] !== name) {
      open = h(tag, { 'data-block': name });
      root.append(open);
    }
    return open;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = /** @type {string} */ (lines[index]);
    const fence = /^```(\w*)\s*$/.exec(line);
    if (fence) {
      const end = lines.indexOf('```', index + 1);
      if (end > index) {
        root.append(h('pre', {}, h('code', {}, lines.slice(index + 1, end).join('\n'))));
        index = end;
        open = null;
        continue;
      }
    }
    const heading = /^(#{1,3}) +(.+)$/.exec(line);
    const small = /^-# +(.+)$/.exec(line);
    const quote = /^> ?(.*)$/.exec(line);
    const bullet = /^(\s*)[-*] +(.*)$/.exec(line);
    const numbered = /^(\s*)(\d+)\. +(.*)$/.exec(line);
    if (heading) {
      root.append(
        h(
          `h${/** @type {string} */ (heading[1]).length + 2}`,
          {},
          ...inline(heading[2] ?? '', context),
        ),
      );
      open = null;
    } else if (small) {
      root.append(h('p', { class: 'small' }, ...inline(small[1] ?? '', context)));
      open = null;
    } else if (quote) {
      const block = into('blockquote', 'quote');
      block.append(h('p', {}, ...inline(quote[1] ?? '', context)));
    } else if (bullet) {
      into('ul', 'ul').append(
        h(
          'li',
          { class: (bullet[1] ?? '').length > 0 ? 'nested' : undefined },
          ...inline(bullet[2] ?? '', context),
        ),
      );
    } else if (numbered) {
      into('ol', 'ol').append(h('li', { value: undefined }, ...inline(numbered[3] ?? '', context)));
    } else if (line.trim() === '') {
      open = null;
      if (index > 0 && index < lines.length - 1) root.append(h('p', { class: 'gap' }));
    } else {
      root.append(h('p', {}, ...inline(line, context)));
      open = null;
    }
  }
  return root;
}
