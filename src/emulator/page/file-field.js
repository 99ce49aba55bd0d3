import { h } from './dom.js';

/** @import { Words } from './words.js' */

/**
 * A field for files. Each is handed to the room when it is chosen, because an interaction names files by their ids;
 * what the room refuses is taken back and told under the field.
 * @param {string} id
 * @param {{ many: boolean }} rules
 * @param {{ words: Words, upload: (file: File) => Promise<string> }} hands
 * @returns {{ node: HTMLElement, values: () => string[], isBusy: () => boolean }}
 */
export function fileField(id, { many }, { words, upload }) {
  /** @type {string[]} */
  let ids = [];
  let turn = 0;
  let isBusy = false;
  const remark = h('span', { class: 'small', role: 'status' });
  const input = /** @type {HTMLInputElement} */ (
    h('input', { id, type: 'file', multiple: many, onchange: () => void take() })
  );
  async function take() {
    const mine = (turn += 1);
    const files = [...(input.files ?? [])];
    ids = [];
    isBusy = files.length > 0;
    remark.textContent = files.length > 0 ? words.uploading : '';
    try {
      const found = await Promise.all(files.map((file) => upload(file)));
      if (mine !== turn) return;
      ids = found;
      remark.textContent = files.map((file) => file.name).join(', ');
    } catch (error) {
      if (mine !== turn) return;
      input.value = '';
      remark.textContent = error instanceof Error ? error.message : String(error);
    }
    isBusy = false;
  }
  const node = h('div', { class: 'file-field' }, input, remark);
  return { node, values: () => ids, isBusy: () => isBusy };
}
