import type { Library } from '../notes/library.ts';
import { type PictureFile, readPictureFile } from '../notes/picture-file.ts';
import { isLocalPicture } from '../notes/picture.ts';
import type { NotesPicture } from '../notes/notes-picture.ts';
import type { CardBook } from '../study/study.ts';

export interface PicturesOptions {
  notesDir: string;
  book: () => CardBook;
  library: () => Library;
}

/** Reads pictures that the notes of this moment name: nobody can ask for a path. */
export function createPictures({ notesDir, book, library }: PicturesOptions) {
  function named(picture: NotesPicture): { url: string; note: string } | undefined {
    if (picture.of === 'card') {
      const card = book().card(picture.cardId);
      return card?.pictureUrl === undefined ? undefined : { url: card.pictureUrl, note: card.file };
    }
    const paper = library().entry(picture.slug)?.editions[picture.language];
    const url = paper?.pictures[picture.index]?.url;
    return paper === undefined || url === undefined ? undefined : { url, note: paper.file };
  }
  return async (picture: NotesPicture, maxBytes: number): Promise<PictureFile> => {
    const found = named(picture);
    return found === undefined || !isLocalPicture(found.url)
      ? { kind: 'missing', why: 'gone' }
      : readPictureFile({ notes: notesDir, ...found }, maxBytes);
  };
}
