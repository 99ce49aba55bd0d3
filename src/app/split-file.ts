import type { Problem } from '../base/problem.ts';
import type { NoteLanguage } from '../notes/paper.ts';
import { splitNotes } from '../notes/write-note.ts';
import { makeOwnCards } from './made-file.ts';

/** One paper of a file as a file of its own. */
export interface SplitNote {
  /** `mask-rcnn.ko.md` */
  name: string;
  text: string;
  slug: string;
  language: NoteLanguage;
  title: string;
  bullets: number;
  cards: number;
}

export interface SplitFile {
  notes: readonly SplitNote[];
  problems: readonly Problem[];
}

/** The papers of a file, each as a file of its own, with what would become of it. */
export async function splitFile(text: string, name: string): Promise<SplitFile> {
  const split = splitNotes(text, name);
  const notes: SplitNote[] = [];
  for (const { name: own, text: content, paper } of split.notes) {
    const { cards } = await makeOwnCards(paper);
    const { slug, language, title, bullets } = paper;
    notes.push({
      name: own,
      text: content,
      slug,
      language,
      title,
      bullets: bullets.length,
      cards: cards.length,
    });
  }
  return { notes, problems: split.problems };
}
