import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listNoteFiles, NOTES_FILE } from './list-note-files.ts';

/** A watch that has begun. */
export interface NotesWatch {
  stop(): Promise<void>;
}

/** Told the paths of saved files; undefined when more may have changed than files that were there already. */
export type OnNotesChange = (saved: ReadonlySet<string> | undefined) => void;

/** Editors write a file in several steps; most are over within this. */
const SETTLE_MILLISECONDS = 60;
/** How often a folder that vanished is looked for. */
const RETURN_MILLISECONDS = 500;

/** What was noticed since it was last told. */
interface Noticed {
  /** Files that were written. */
  written: Set<string>;
  /** Paths at which something came, left or was put in place of another. */
  moved: Set<string>;
  /** The system lost track of what happened. */
  isLost: boolean;
}

const nothing = (): Noticed => ({ written: new Set(), moved: new Set(), isLost: false });

type Kind = 'file' | 'folder' | 'gone';

async function kindOf(path: string): Promise<Kind> {
  return stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'gone',
  );
}

/** Whether a folder came or left: each is watched by itself, which takes one watch a folder and not one a file. */
function concernsFolder(path: string, kind: Kind, folders: ReadonlySet<string>): boolean {
  if (kind === 'folder' || folders.has(path)) return true;
  // A folder that leaves is told under its own name, as if it were in itself.
  return kind === 'gone' && basename(path) === basename(dirname(path));
}

/** The files that were saved, all of them known by their paths, or undefined when more happened; empty for mere noise. */
async function savedFiles(
  { written, moved, isLost }: Noticed,
  folders: ReadonlySet<string>,
): Promise<ReadonlySet<string> | undefined> {
  if (isLost) return undefined;
  const saved = new Set(written);
  for (const path of moved) {
    const kind = await kindOf(path);
    const isNotes = NOTES_FILE.test(path);
    if (concernsFolder(path, kind, folders) || (isNotes && kind === 'gone')) return undefined;
    if (isNotes) saved.add(path);
  }
  return saved;
}

/** Calls back, a moment after the last change, when notes files below the path were saved, added or removed. */
export async function watchNotes(path: string, onChange: OnNotesChange): Promise<NotesWatch> {
  const isFile = (await kindOf(path)) === 'file';
  let noticed = nothing();
  let folders = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();
  let stopped = false;

  function notice(folder: string, event: string, name: string | null): void {
    const isOther = isFile && name !== basename(path);
    if (name === null) noticed.isLost = true;
    else if (isOther) return;
    else if (event === 'rename') noticed.moved.add(join(folder, name));
    else if (NOTES_FILE.test(name)) noticed.written.add(join(folder, name));
    else return;
    tellIn(SETTLE_MILLISECONDS);
  }

  function tellIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      telling = telling.then(tell);
    }, milliseconds);
  }

  async function tell(): Promise<void> {
    const before = noticed;
    noticed = nothing();
    const saved = await savedFiles(before, new Set(folders.keys()));
    if (stopped || saved?.size === 0) return;
    if (saved !== undefined) return onChange(saved);
    const wasThere = folders.size > 0;
    await watchFolders();
    const isMore = (await foldersNow()).some((folder) => !folders.has(folder));
    if (isMore) lose(SETTLE_MILLISECONDS);
    // What is not there is looked for quietly: it was told already that it left.
    if (wasThere || folders.size > 0) onChange(undefined);
  }

  function lose(milliseconds: number): void {
    noticed.isLost = true;
    tellIn(milliseconds);
  }

  function open(folder: string): void {
    try {
      const watcher = watch(folder, (event, name) => notice(folder, event, name));
      folders.set(
        folder,
        watcher.on('error', () => lose(SETTLE_MILLISECONDS)),
      );
    } catch {
      // It left this very moment, or the system has no watches left: tried again with the others.
    }
  }

  const foldersNow = async (): Promise<readonly string[]> =>
    isFile ? [dirname(path)] : (await listNoteFiles(path)).folders;

  /** Watches the folders that are there now. A watch does not survive its folder, so all begin anew. */
  async function watchFolders(): Promise<void> {
    const found = await foldersNow();
    for (const watcher of folders.values()) watcher.close();
    folders = new Map();
    if (stopped) return;
    found.forEach(open);
    if (folders.size > 0) return;
    lose(RETURN_MILLISECONDS);
  }

  await watchFolders();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await telling;
      for (const watcher of folders.values()) watcher.close();
    },
  };
}
