import { stat } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';

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

function isNoise(name: string): boolean {
  return /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(name);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function ready(watcher: FSWatcher): Promise<FSWatcher> {
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return watcher;
}

/** Calls back, a moment after the last change, when notes files below the path were saved, added or removed. */
export async function watchNotes(path: string, onChange: OnNotesChange): Promise<NotesWatch> {
  let timer: NodeJS.Timeout | undefined;
  let saved: Set<string> | undefined = new Set();
  let stopped = false;
  let watcher: FSWatcher | undefined;
  let looking: NodeJS.Timeout | undefined;

  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = saved;
      saved = new Set();
      onChange(files);
    }, SETTLE_MILLISECONDS);
  };
  const changed = (event: string, name: string): void => {
    if (name !== path && !event.endsWith('Dir') && !/\.(?:md|markdown)$/i.test(name)) return;
    if (event === 'change') saved?.add(name);
    else saved = undefined;
    settle();
    if (name === path && event.startsWith('unlink')) lookForReturn();
  };
  const begin = async (): Promise<void> => {
    watcher = watch(path, { ignoreInitial: true, ignored: isNoise });
    watcher.on('all', changed);
    watcher.on('error', () => {
      saved = undefined;
      settle();
    });
    await ready(watcher);
  };
  /** A watch does not survive its folder: begins anew when that is back. */
  const lookForReturn = (): void => {
    clearInterval(looking);
    looking = setInterval(() => {
      const again = async (): Promise<void> => {
        if (stopped || !(await isThere(path))) return;
        clearInterval(looking);
        await watcher?.close();
        await begin();
        saved = undefined;
        settle();
      };
      again().catch(() => undefined);
    }, RETURN_MILLISECONDS);
  };

  await begin();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(looking);
      await watcher?.close();
    },
  };
}
