/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. Text is always set as text, never as HTML; keys that begin with `on` are listeners; `aria-` states
 * are written out, so that false is told as well.
 * @param {string} tag
 * @param {Record<string, any>} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name.startsWith('aria-')) element.setAttribute(name, String(value));
    else if (value === false) continue;
    else if (name === 'class') element.className = value;
    else if (name === 'value' && tag !== 'li')
      /** @type {HTMLInputElement} */ (element).value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`page lacks #${id}`);
  return element;
}

/**
 * The first thing in there that takes typing or a press.
 * @param {ParentNode} root
 * @returns {HTMLElement | null}
 */
export const firstField = (root) =>
  root.querySelector('input, textarea, select, [role="combobox"]');
