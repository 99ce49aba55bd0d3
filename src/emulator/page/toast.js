const SHOWN_MS = 6_000;

/**
 * A short remark that goes away by itself.
 * @param {HTMLElement} box
 */
export function createToast(box) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const hide = () => {
    box.hidden = true;
  };
  return {
    hide,
    /** @param {string} message */
    show(message) {
      box.textContent = message;
      box.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(hide, SHOWN_MS);
    },
  };
}
