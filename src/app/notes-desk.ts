import { relative } from 'node:path';
import { ProblemError, type Problem } from '../base/problem.ts';
import { decodeText } from '../notes/decode-text.ts';
import { existingNames, writeNotes } from '../notes/import-notes.ts';
import { foldName } from '../notes/normalise.ts';
import type { BulletFate, Coverage, Imported, NotesDesk } from '../notes/notes-desk.ts';
import type { Paper } from '../notes/paper.ts';
import type { NoteMaker } from './note-maker.ts';
import type { NotesSync } from './notes-sync.ts';
import type { SplitFile, SplitNote } from './split-file.ts';

export interface NotesDeskOptions {
  /** Folder of notes; imports need one, and not a single file. */
  notesDir: string;
  notes: Pick<NotesSync, 'state' | 'sync'>;
  maker: Pick<NoteMaker, 'ownCards' | 'split'>;
}

export function createNotesDesk({ notesDir, notes, maker }: NotesDeskOptions): NotesDesk {
  const editions = (): Paper[] =>
    notes
      .state()
      .library.entries.flatMap((entry) =>
        entry.languages.flatMap((language) => entry.editions[language] ?? []),
      );

  async function fates(paper: Paper): Promise<BulletFate[]> {
    const { cards, drops } = await maker.ownCards(paper);
    return paper.bullets.map((bullet) => {
      const own = cards.filter((card) => card.line === bullet.line);
      const drop = drops.find(({ line }) => line === bullet.line);
      return {
        line: bullet.line,
        text: bullet.text === '' ? bullet.source : bullet.text,
        cards: own.map(({ kind, front, back }) => ({ kind, front, back })),
        rule: own.length === 0 ? drop?.rule : undefined,
      };
    });
  }

  async function coverageOf(paper: Paper): Promise<Coverage> {
    const { slug, shortName, language, bullets } = paper;
    const { cards } = await maker.ownCards(paper);
    const covered = new Set(cards.map((card) => card.line)).size;
    return { slug, shortName, language, bullets: bullets.length, covered, cards: cards.length };
  }

  async function split(name: string, content: Uint8Array): Promise<SplitFile> {
    const decoded = decodeText(content, name);
    if ('problem' in decoded) return { notes: [], problems: [decoded.problem] };
    return maker.split(decoded.text, name);
  }

  /** Whether a file of a note's name, or its paper in its language under another name, is there already. */
  async function taken(): Promise<(note: SplitNote) => boolean> {
    const names = await existingNames(notesDir);
    const known = new Set(editions().map((paper) => `${foldName(paper.slug)} ${paper.language}`));
    return ({ name, slug, language }) =>
      names.has(name) || known.has(`${foldName(slug)} ${language}`);
  }

  return {
    problems: () => notes.state().problems,
    async coverage() {
      const all: Coverage[] = [];
      for (const paper of editions()) all.push(await coverageOf(paper));
      return all;
    },
    async report(slug, language) {
      const paper = notes.state().library.entry(slug)?.editions[language];
      if (paper === undefined) return undefined;
      const { shortName, file } = paper;
      const problems = notes.state().problems.filter((problem) => problem.file === file);
      const name = relative(notesDir.normalize('NFC'), file);
      return { slug, shortName, language, file, name, bullets: await fates(paper), problems };
    },
    async reload() {
      try {
        return { counts: await notes.sync() };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return { problems: error.problems };
      }
    },
    async preview(name, content) {
      const { notes: found, problems } = await split(name, content);
      const isThere = await taken();
      const papers = found.map((note) => {
        const { name: own, title, bullets, cards } = note;
        return { name: own, title, bullets, cards, isThere: isThere(note) };
      });
      return { papers, problems };
    },
    async import(name, content): Promise<Imported> {
      const { notes: found } = await split(name, content);
      const isThere = await taken();
      const wanted = found.filter((note) => !isThere(note));
      const result = await writeNotes(wanted, notesDir);
      const problems: Problem[] = [...result.problems];
      const written = wanted
        .map((note) => note.name)
        .filter((own) => result.written.some((path) => path.endsWith(own)));
      if (written.length === 0) return { written, problems, counts: undefined };
      const read = await this.reload();
      return 'counts' in read
        ? { written, problems, counts: read.counts }
        : { written, problems: [...problems, ...read.problems], counts: undefined };
    },
  };
}
