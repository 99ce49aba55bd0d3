import type { NoteLanguage } from './paper.ts';
import type { PictureFile } from './picture-file.ts';

/** A picture that lies beside the notes, by what shows it; `index` is one into the paper's pictures. */
export type NotesPicture =
  | { of: 'card'; cardId: string }
  | { of: 'paper'; slug: string; language: NoteLanguage; index: number };

/** Resolves to the picture, of at most so many bytes, or to why there is none. Never rejects. */
export type ReadPicture = (picture: NotesPicture, maxBytes: number) => Promise<PictureFile>;
