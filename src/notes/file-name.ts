import { readLanguage } from './language.ts';
import type { NoteLanguage } from './paper.ts';

/** What a file's name says: `notes/mask-rcnn.ko.md` is `mask-rcnn` in Korean. */
export interface FileName {
  stem: string;
  language?: NoteLanguage;
}

const LANGUAGE_ENDING = /[._](ko|kr|en|zh|cn|ja|jp)(?:-[A-Za-z]{2,4})?$/i;

/** Names that say nothing; the folder's name is the paper's then. */
const GENERIC_NAME =
  /^(?:readme|index|paper|notes?|summary|review|main|논문|정리|论文|笔记|論文|メモ)$/i;

/** What Notion puts behind the name of every page it exports. */
const EXPORT_ID = /(?<=\S)[ _-][0-9a-f]{32}$/i;

/** Name and language of a notes file, in NFC; macOS hands out names in NFD. */
export function nameOfFile(file: string): FileName {
  const parts = file.normalize('NFC').split(/[\\/]/);
  const last = parts.at(-1) ?? '';
  const own = last.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '').replace(EXPORT_ID, '');
  const plain = GENERIC_NAME.test(own) ? (parts.at(-2) ?? own) : own;
  const language = readLanguage(LANGUAGE_ENDING.exec(plain)?.[1] ?? '');
  if (language === undefined) return { stem: plain };
  return { stem: plain.replace(LANGUAGE_ENDING, ''), language };
}
