import { createHash } from 'node:crypto';
import { readFile as readFileWithin, stat as statWithin } from 'node:fs';
import { promisify } from 'node:util';
import type { Problem } from '../base/problem.ts';
import { takingTurns } from '../base/turns.ts';
import { combine, type NotesReading } from './combine-notes.ts';
import { decodeText } from './decode-text.ts';
import { listNoteFiles, type NoteFile, type NoteFiles } from './list-note-files.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { Paper, ParsedFile } from './paper.ts';
import { parseNotes } from './parse-paper.ts';
import { watchNotes, type NotesWatch, type OnNotesChange } from './watch-notes.ts';

// For thousands of small files a third of what `node:fs/promises` costs.
const [readFile, stat] = [promisify(readFileWithin), promisify(statWithin)];

/** A file's decoded text; the hash is of its bytes. */
export interface NoteText {
  text: string;
  /** Path as people know it. */
  name: string;
  hash: string;
}

export interface NotesReaderOptions {
  /** Makes papers of a text; `parseNotes` when left out. */
  parse?: (note: NoteText) => Promise<ParsedFile>;
  /** Told after every file. */
  onProgress?: (read: number, files: number) => void;
}

/** Reads the same folder or file again and again; only what changed is parsed. */
export interface NotesReader {
  /**
   * Never rejects for what a notes folder may hold: everything wrong becomes a problem. With `saved`, only these files
   * are looked at where they are known, and the others are taken as they were.
   */
  read(saved?: ReadonlySet<string>): Promise<NotesReading>;
  /** Calls back, a moment after the last change, when notes files were saved, added or removed. */
  watch(onChange: OnNotesChange): Promise<NotesWatch>;
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

interface RawFile {
  file: NoteFile;
  bytes: Uint8Array | undefined;
  hash: string;
  problem: Problem | undefined;
}

async function loadFile(file: NoteFile): Promise<RawFile> {
  const failed = (problem: Problem): RawFile => ({ file, bytes: undefined, hash: '', problem });
  try {
    const { size } = await stat(file.path);
    if (size > MAX_FILE_BYTES) return failed(tooLarge(file.name, size));
    const bytes = await readFile(file.path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { file, bytes, hash, problem: undefined };
  } catch (error) {
    return failed(unreadableFile(file.name, error));
  }
}

type Parse = NonNullable<NotesReaderOptions['parse']>;

async function parseFile(
  { file, bytes, hash, problem }: RawFile,
  before: Remembered | undefined,
  parse: Parse,
): Promise<Remembered> {
  const fail = (why: Problem): Remembered => {
    const parsed = keepLastGood({ papers: [], problems: [why] }, before);
    return { ...parsed, hash, lastGood: parsed.papers };
  };
  if (bytes === undefined) return fail(problem ?? unreadableFile(file.name, undefined));
  if (before?.hash === hash) return before;
  const decoded = decodeText(bytes, file.name);
  if ('problem' in decoded) return fail(decoded.problem);
  const parsed = keepLastGood(await parse({ text: decoded.text, name: file.name, hash }), before);
  return { ...parsed, hash, lastGood: parsed.papers };
}

/** Files that are read at once: few enough for their bytes to be held in memory. */
const AT_ONCE = 16;

/** A reader of a folder (with its sub-folders) or of one file that remembers what it has parsed. */
export function createNotesReader(path: string, options: NotesReaderOptions = {}): NotesReader {
  const { parse = async ({ text, name }) => parseNotes(text, name), onProgress } = options;
  let remembered = new Map<string, Remembered>();
  let listed: NoteFiles = { files: [], folders: [], problems: [] };

  async function readFiles(files: readonly NoteFile[]): Promise<Map<string, Remembered>> {
    const read = new Map<string, Remembered>();
    const turns = takingTurns();
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const loaded = await Promise.all(files.slice(at, at + AT_ONCE).map(loadFile));
      for (const raw of loaded) {
        await turns.pause();
        const { path: place } = raw.file;
        read.set(place, await parseFile(raw, remembered.get(place), parse));
        onProgress?.(read.size, files.length);
      }
    }
    return read;
  }

  function combined(): NotesReading {
    const none = { ...NO_PAPERS, hash: '', lastGood: [] };
    const read = listed.files.map((file) => [file, remembered.get(file.path) ?? none] as const);
    return combine(read, listed.problems);
  }

  return {
    async read(saved) {
      const known = listed.files.filter((file) => saved?.has(file.path) === true);
      if (saved !== undefined && known.length === saved.size) {
        for (const [place, file] of await readFiles(known)) remembered.set(place, file);
        return combined();
      }
      const found = await listNoteFiles(path);
      const isGone = found.problems.some(({ code }) => code === 'notes-missing');
      // What was read stays remembered until the folder is back.
      if (isGone) return { papers: [], problems: found.problems };
      remembered = await readFiles(found.files);
      listed = found;
      return combined();
    },
    watch: (onChange) => watchNotes(path, onChange),
  };
}

/** Reads a notes folder or one notes file once. */
export async function readNotes(path: string): Promise<NotesReading> {
  return createNotesReader(path).read();
}
