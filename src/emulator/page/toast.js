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
  /** @param {string} message @param {boolean} isCalm */
  const say = (message, isCalm) => {
    box.textContent = message;
    box.classList.toggle('calm', isCalm);
    box.hidden = false;
    clearTimeout(timer);
  };
  return {
    hide,
    /** What went wrong. @param {string} message @param {boolean} [stays] until it is hidden, because it still holds */
    show(message, stays = false) {
      say(message, false);
      if (!stays) timer = setTimeout(hide, SHOWN_MS);
    },
    /** What was done. @param {string} message */
    tell(message) {
      say(message, true);
      timer = setTimeout(hide, SHOWN_MS);
    },
  };
}
