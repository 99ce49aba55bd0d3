import { watch } from 'chokidar';

/** A watch that has begun. */
export interface NotesWatch {
  stop(): Promise<void>;
}

const SETTLE_MILLISECONDS = 200;

function isNoise(name: string): boolean {
  return /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(name);
}

/** Calls back, a moment after the last change, when a notes file below the path was saved, added or removed. */
export async function watchNotes(path: string, onChange: () => void): Promise<NotesWatch> {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MILLISECONDS);
  };
  const watcher = watch(path, { ignoreInitial: true, ignored: isNoise });
  watcher.on('all', (_event, name) => {
    if (name === path || /\.(?:md|markdown)$/i.test(name)) settle();
  });
  watcher.on('error', settle);
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return {
    async stop() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
