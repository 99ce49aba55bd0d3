import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Problem } from '../base/problem.ts';
import { prepareSearch } from './search-postings.ts';
import { combine, type NotesReading } from './combine-notes.ts';
import { decodeText } from './decode-text.ts';
import { listNoteFiles, type NoteFile } from './list-note-files.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { Paper, ParsedFile } from './paper.ts';
import { parseNotes } from './parse-paper.ts';
import { watchNotes, type NotesWatch } from './watch-notes.ts';

/** Reads the same folder or file again and again; only what changed is parsed. */
export interface NotesReader {
  /** Never rejects for what a notes folder may hold: everything wrong becomes a problem. */
  read(): Promise<NotesReading>;
  /** Calls back, a moment after the last change, when a notes file was saved, added or removed. */
  watch(onChange: () => void): Promise<NotesWatch>;
}

interface Remembered extends ParsedFile {
  hash: string;
  /** Papers of the last version that could be read. */
  lastGood: readonly Paper[];
}

const NO_PAPERS: ParsedFile = { papers: [], problems: [] };

function unreadableFile(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return {
    severity: 'error',
    code: 'file-unreadable',
    file,
    what: `The file could not be read (${code}).`,
    remedy: 'Check that it exists and that Paperdeck may read it.',
  };
}

function tooLarge(file: string, bytes: number): Problem {
  return {
    severity: 'error',
    code: 'file-too-large',
    file,
    what: `The file has ${bytes} bytes; ${MAX_FILE_BYTES} are read at most.`,
    remedy: 'Split it into several files.',
  };
}

/** A file that broke keeps the papers of its last good version, and says so. */
function keepLastGood(parsed: ParsedFile, before: Remembered | undefined): ParsedFile {
  const broken =
    parsed.papers.length === 0 && parsed.problems.some(({ severity }) => severity === 'error');
  if (!broken || before === undefined || before.lastGood.length === 0) return parsed;
  const problems = parsed.problems.map((problem) => ({
    ...problem,
    what: `${problem.what} The last good version stays in use.`,
  }));
  return { papers: before.lastGood, problems };
}

async function readOne(file: NoteFile, before: Remembered | undefined): Promise<Remembered> {
  const fail = (problem: Problem): Remembered => {
    const parsed = keepLastGood({ papers: [], problems: [problem] }, before);
    return { ...parsed, hash: '', lastGood: parsed.papers };
  };
  try {
    const { size } = await stat(file.path);
    if (size > MAX_FILE_BYTES) return fail(tooLarge(file.name, size));
    const bytes = await readFile(file.path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (before?.hash === hash) return before;
    const decoded = decodeText(bytes, file.name);
    if ('problem' in decoded) return { ...fail(decoded.problem), hash };
    const parsed = keepLastGood(parseNotes(decoded.text, file.name), before);
    for (const paper of parsed.papers) prepareSearch(paper);
    return { ...parsed, hash, lastGood: parsed.papers };
  } catch (error) {
    return fail(unreadableFile(file.name, error));
  }
}

/** A reader of a folder (with its sub-folders) or of one file that remembers what it has parsed. */
export function createNotesReader(path: string): NotesReader {
  let remembered = new Map<string, Remembered>();
  return {
    async read() {
      const { files, problems } = await listNoteFiles(path);
      const next = new Map<string, Remembered>();
      for (const file of files) {
        const before = remembered.get(file.path);
        const parsed = await readOne(file, before);
        next.set(file.path, parsed);
        if (parsed !== before) await yieldToOthers();
      }
      remembered = next;
      const read = files.map(
        (file) => [file, next.get(file.path) ?? { ...NO_PAPERS, hash: '', lastGood: [] }] as const,
      );
      return combine(read, problems);
    },
    watch: (onChange) => watchNotes(path, onChange),
  };
}

/** Reads a notes folder or one notes file once. */
export async function readNotes(path: string): Promise<NotesReading> {
  return createNotesReader(path).read();
}
