import { h } from './dom.js';
import { timeNode } from './times.js';

/*
 * The part of Discord's Markdown that messages use, as DOM. Everything a message says ends as a text node.
 */

/**
 * @typedef {{ now: () => number, locale: string, userName: (id: string) => string, channelName: (id: string) => string, spoiler: string }} Context
 */

const INLINE =
  /\\([^0-9A-Za-z\s])|(`+)([\s\S]*?[^`])\2(?!`)|\|\|([\s\S]+?)\|\||\*\*\*([\s\S]+?)\*\*\*|\*\*([\s\S]+?)\*\*|__([\s\S]+?)__|~~([\s\S]+?)~~|\*(?=\S)([\s\S]*?\S)\*|(?<![\p{L}\p{N}])_(?=\S)([\s\S]*?\S)_(?![\p{L}\p{N}])|\[((?:\\.|[^\]\\])+)\]\((<?https?:\/\/[^\s)>]+>?)\)|<(https?:\/\/[^\s>]+)>|(https?:\/\/[^\s<>)\]]+)|<t:(-?\d{1,14})(?::([tTdDfFR]))?>|<@!?(\d+)>|<#(\d+)>|<\/([^:>]+):\d+>/gu;

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

/**
 * Blocks: headings, small print, quotes, lists, code, paragraphs.
 * @param {string} text
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function markdown(text, context) {
  const root = h('div', { class: 'markdown' });
  const lines = text.split('\n');
  for (let index = 0; index < lines.length;) {
    index += takeBlock(root, lines, index, context);
  }
  return root;
}

const FENCE = /^```\w*\s*$/;
const ITEM = /^(\s*)(?:[-*]|(\d+)\.) +(.*)$/;
const QUOTE = /^> ?/;

/**
 * Adds the block that begins at a line.
 * @param {HTMLElement} root
 * @param {string[]} lines
 * @param {number} index
 * @param {Context} context
 * @returns {number} how many lines it took
 */
function takeBlock(root, lines, index, context) {
  const line = lines[index] ?? '';
  const end = FENCE.test(line) ? lines.indexOf('```', index + 1) : -1;
  if (end > index) {
    root.append(h('pre', {}, h('code', {}, lines.slice(index + 1, end).join('\n'))));
    return end - index + 1;
  }
  if (QUOTE.test(line)) {
    const quoted = takeWhile(lines, index, (one) => QUOTE.test(one));
    const inner = quoted.map((one) => one.replace(QUOTE, '')).join('\n');
    root.append(h('blockquote', {}, markdown(inner, context)));
    return quoted.length;
  }
  const item = ITEM.exec(line);
  if (item) return takeItem(root, lines, index, item, context);
  root.append(lineNode(line, context));
  return 1;
}

/**
 * A list item with the indented lines that go on with it.
 * @param {HTMLElement} root
 * @param {string[]} lines
 * @param {number} index
 * @param {RegExpExecArray} item
 * @param {Context} context
 */
function takeItem(root, lines, index, [, indent = '', number, first = ''], context) {
  const deeper = takeWhile(
    lines,
    index + 1,
    (one) => one.trim() !== '' && indentOf(one) > indent.length,
  );
  const least = Math.min(...deeper.map(indentOf));
  const tag = number === undefined ? 'ul' : 'ol';
  const open = root.lastElementChild;
  const list = open?.localName === tag ? open : h(tag);
  if (list !== open) root.append(list);
  list.append(
    h(
      'li',
      { value: number },
      ...inline(first, context),
      deeper.length > 0
        ? markdown(deeper.map((one) => one.slice(least)).join('\n'), context)
        : null,
    ),
  );
  return 1 + deeper.length;
}

/** @param {string} line */
const indentOf = (line) => line.length - line.trimStart().length;

/**
 * @param {string[]} lines
 * @param {number} from
 * @param {(line: string) => boolean} fits
 */
function takeWhile(lines, from, fits) {
  const past = lines.findIndex((line, index) => index >= from && !fits(line));
  return lines.slice(from, past < 0 ? undefined : past);
}

/** A heading, small print, a gap or a paragraph. @param {string} line @param {Context} context */
function lineNode(line, context) {
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (heading) {
    const level = (heading[1] ?? '').length;
    return h(`h${level + 1}`, { class: `heading-${level}` }, ...inline(heading[2] ?? '', context));
  }
  const small = /^-# +(.+)$/.exec(line);
  if (small) return h('p', { class: 'small' }, ...inline(small[1] ?? '', context));
  if (line.trim() === '') return h('p', { class: 'gap' });
  return h('p', {}, ...inline(line, context));
}
