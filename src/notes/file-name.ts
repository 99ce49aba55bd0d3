import { readLanguage } from './language.ts';
import type { NoteLanguage } from './paper.ts';

/** What a file's name says: `notes/mask-rcnn.ko.md` is `mask-rcnn` in Korean. */
export interface FileName {
  stem: string;
  language?: NoteLanguage;
}

const LANGUAGE_ENDING = /[._](ko|kr|en|zh|cn|ja|jp)(?:-[A-Za-z]{2,4})?$/i;

/** Name and language of a notes file, in NFC; macOS hands out names in NFD. */
export function nameOfFile(file: string): FileName {
  const last = file.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '');
  const language = readLanguage(LANGUAGE_ENDING.exec(plain)?.[1] ?? '');
  if (language === undefined) return { stem: plain };
  return { stem: plain.replace(LANGUAGE_ENDING, ''), language };
}
