import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import { decodeText } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { splitNotes, type NoteText } from './write-note.ts';

/** What an import wrote and what it could not. */
export interface ImportResult {
  /** Paths of the files written, in the order of the source. */
  written: readonly string[];
  problems: readonly Problem[];
}

function failed(code: string, file: string, what: string, remedy: string): ImportResult {
  return { written: [], problems: [{ severity: 'error', code, file, what, remedy }] };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

/** What is written of a note. */
interface WritableNote {
  name: string;
  text: string;
  title: string;
}

/** Writes one note where no file stands yet. */
async function writeNote(note: WritableNote, folder: string): Promise<Problem | undefined> {
  const path = join(folder, note.name);
  const problem = { severity: 'error', file: path } as const;
  try {
    await writeFile(path, note.text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return {
        ...problem,
        code: 'note-exists',
        what: `The file exists already and was left as it is (“${note.title}” was not imported).`,
        remedy: 'Rename or delete it, or choose another folder with --out.',
      };
    }
    return {
      ...problem,
      code: 'note-unwritable',
      what: `The file could not be written (${codeOf(error)}).`,
      remedy: 'Check that the folder may be written to.',
    };
  }
}

/** Names of the files in a folder; none where there is no such folder. */
export async function existingNames(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.map((name) => name.normalize('NFC')));
}

/** Puts notes into a folder, making it when it is missing. Never overwrites. */
export async function writeNotes(
  notes: readonly WritableNote[],
  folder: string,
): Promise<ImportResult> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failed(
      'folder-unwritable',
      folder,
      `The folder could not be made (${codeOf(error)}).`,
      'Choose another one with --out.',
    );
  }
  const written: string[] = [];
  const problems: Problem[] = [];
  for (const note of notes) {
    const problem = await writeNote(note, folder);
    if (problem === undefined) written.push(join(folder, note.name));
    else problems.push(problem);
  }
  return { written, problems };
}

function toWrite({ name, text, paper }: NoteText): WritableNote {
  return { name, text, title: paper.title };
}

/** Splits a Markdown file of notes into one file a paper under `folder`. */
export async function importNotes(file: string, folder: string): Promise<ImportResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) {
      return failed(
        'file-too-large',
        file,
        `The file has ${size} bytes; ${MAX_FILE_BYTES} are read at most.`,
        'Split it into several files.',
      );
    }
    bytes = await readFile(file);
  } catch (error) {
    return failed(
      'file-unreadable',
      file,
      `The file could not be read (${codeOf(error)}).`,
      'Check its path.',
    );
  }
  const decoded = decodeText(bytes, file);
  if ('problem' in decoded) return { written: [], problems: [decoded.problem] };
  const { notes, problems } = splitNotes(decoded.text, file);
  if (notes.length === 0 && problems.every(({ severity }) => severity !== 'error')) {
    const none = failed(
      'no-papers',
      file,
      'No paper was found in the file.',
      'Give each paper a heading with bullets or an abstract below it.',
    );
    return { written: [], problems: [...problems, ...none.problems] };
  }
  const { written, problems: writing } = await writeNotes(notes.map(toWrite), folder);
  return { written, problems: [...problems, ...writing] };
}
