import { byId } from './dom.js';

/**
 * Keys that work wherever the keyboard is: `/` begins a command, any letter goes to the composer, Escape closes what
 * lies over the messages.
 * @param {{ begin: () => void, focus: () => void, escape: (isTyping: boolean) => void }} hands
 */
export function listenToKeys({ begin, focus, escape }) {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element &&
      event.target.matches('input, textarea, [aria-expanded="true"]');
    if (event.key === 'Escape' && !event.defaultPrevented) escape(isTyping);
    if (isTyping || byId('modal').hasAttribute('open')) return;
    if (event.key === '/') {
      event.preventDefault();
      begin();
    } else if (isLetter(event)) focus();
  });
}

/** A key that writes something. Space presses what has the focus. @param {KeyboardEvent} event */
const isLetter = ({ key, ctrlKey, metaKey, altKey, isComposing }) =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
