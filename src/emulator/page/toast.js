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
    /** @param {string} message @param {boolean} [stays] until it is hidden, because it still holds */
    show(message, stays = false) {
      box.textContent = message;
      box.hidden = false;
      clearTimeout(timer);
      if (!stays) timer = setTimeout(hide, SHOWN_MS);
    },
  };
}
