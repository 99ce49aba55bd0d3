import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../base/problem.ts';

/** A notes file: where to read it, and its path as people know it (NFC). */
export interface NoteFile {
  path: string;
  name: string;
}

export interface NoteFiles {
  files: readonly NoteFile[];
  /** Every folder that was looked into. */
  folders: readonly string[];
  problems: readonly Problem[];
}

/** Whether a file's name is that of a notes file. */
export const NOTES_FILE = /\.(?:md|markdown)$/i;
const SKIPPED_FOLDER = /^(?:\.|node_modules$|_site$)/;

interface Walk {
  root: string;
  files: NoteFile[];
  folders: string[];
  problems: Problem[];
  seen: Set<string>;
}

function problem(code: string, file: string, what: string, remedy: string): Problem {
  return { severity: 'error', code, file: file.normalize('NFC'), what, remedy };
}

function emptyFolder(path: string): Problem {
  return {
    ...problem(
      'notes-empty',
      path,
      'There is no Markdown file in this folder.',
      'Put notes into it, as files that end in .md.',
    ),
    severity: 'warning',
  };
}

/** Whether a real path lies in the notes folder. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..');
}

function inOrder(one: string, other: string): number {
  const [a, b] = [one.normalize('NFC'), other.normalize('NFC')];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A file or folder under the path that it has without links. */
interface Place {
  path: string;
  real: string;
}

async function visit({ path, real }: Place, isFolder: boolean, walk: Walk): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (!isInside(walk.root, real)) {
    walk.problems.push(
      problem(
        'link-outside',
        path,
        'The link leads out of the notes folder and is not followed.',
        'Copy the file into the notes folder.',
      ),
    );
  } else if (isFolder) await visitFolder({ path, real }, walk);
  else walk.files.push({ path, name: path.normalize('NFC') });
}

async function visitEntry(folder: Place, entry: Dirent, walk: Walk): Promise<void> {
  const path = join(folder.path, entry.name);
  const isLink = entry.isSymbolicLink();
  const target = isLink ? await stat(path) : entry;
  if (target.isDirectory() ? SKIPPED_FOLDER.test(entry.name) : !NOTES_FILE.test(entry.name)) return;
  if (!target.isDirectory() && !target.isFile()) return;
  const real = isLink ? await realpath(path) : join(folder.real, entry.name);
  await visit({ path, real }, target.isDirectory(), walk);
}

async function visitFolder(folder: Place, walk: Walk): Promise<void> {
  const entries = await readdir(folder.path, { withFileTypes: true });
  walk.folders.push(folder.path);
  for (const entry of entries.sort((one, other) => inOrder(one.name, other.name))) {
    try {
      await visitEntry(folder, entry, walk);
    } catch {
      walk.problems.push(
        problem(
          'file-unreadable',
          join(folder.path, entry.name),
          'This could not be read.',
          'Check that it exists and that Paperdeck may read it.',
        ),
      );
    }
  }
}

/** The Markdown files of a folder and its sub-folders in a fixed order, or the one file given. */
export async function listNoteFiles(path: string): Promise<NoteFiles> {
  try {
    const target = await stat(path);
    if (!target.isDirectory())
      return { files: [{ path, name: path.normalize('NFC') }], folders: [], problems: [] };
    const root = await realpath(path);
    const walk: Walk = { root, files: [], folders: [], problems: [], seen: new Set([root]) };
    await visitFolder({ path, real: root }, walk);
    if (walk.files.length === 0 && walk.problems.length === 0)
      walk.problems.push(emptyFolder(path));
    return {
      files: walk.files.sort((one, other) => inOrder(one.name, other.name)),
      folders: walk.folders,
      problems: walk.problems,
    };
  } catch {
    const missing = await lstat(path).then(
      () => false,
      () => true,
    );
    return {
      files: [],
      folders: [],
      problems: [
        problem(
          'notes-missing',
          path,
          missing ? 'There is no such notes folder or file.' : 'The notes could not be read.',
          'Name a folder of Markdown files or one such file; the bot takes the one in NOTES_DIR.',
        ),
      ],
    };
  }
}
