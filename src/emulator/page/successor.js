/*
 * Where the keyboard goes on when a message was drawn anew under it.
 */

/**
 * @typedef {{ messageId: string, label: string, customId: string, row: number, index: number }} Spot
 */

const PRESSABLE = 'button:not(:disabled):not([hidden]), a[href]';

/**
 * Where the focus is, when it is in a message.
 * @param {Element | null} element
 * @returns {Spot | null}
 */
export function spotOf(element) {
  const message = /** @type {HTMLElement | null} */ (element?.closest('.message') ?? null);
  if (!element || !message) return null;
  const rows = [...message.querySelectorAll('.row')];
  const row = rows.findIndex((one) => one.contains(element));
  return {
    messageId: message.dataset['id'] ?? '',
    label: element.textContent ?? '',
    customId: element.getAttribute('data-custom-id') ?? '',
    row,
    index: row < 0 ? -1 : [...(rows[row]?.children ?? [])].indexOf(element),
  };
}

/**
 * What follows the thing that had the focus: the same thing, else what bears its label, else what stands in its
 * place, else the first thing that can be pressed.
 * @param {Spot} spot
 * @param {Element} message
 * @returns {HTMLElement | null}
 */
export function successorOf(spot, message) {
  const all = /** @type {HTMLElement[]} */ ([...message.querySelectorAll(PRESSABLE)]);
  const place = message.querySelectorAll('.row')[spot.row]?.children;
  return (
    all.find((one) => spot.customId !== '' && one.dataset['customId'] === spot.customId) ??
    all.find((one) => one.textContent === spot.label) ??
    all.find(
      (one) => place !== undefined && one === place[Math.min(spot.index, place.length - 1)],
    ) ??
    all[0] ??
    null
  );
}

/**
 * The button before or after another in its message, for arrow keys.
 * @param {Element} element
 * @param {number} step
 */
export function neighbour(element, step) {
  const message = element.closest('.message');
  const all = /** @type {HTMLElement[]} */ ([...(message?.querySelectorAll(PRESSABLE) ?? [])]);
  return all[all.indexOf(/** @type {HTMLElement} */ (element)) + step] ?? null;
}
