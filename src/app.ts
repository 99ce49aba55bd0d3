import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import { createNotesSync, type SyncCounts } from './app/notes-sync.ts';
import type { Settings } from './config.ts';
import type { Library } from './notes/library.ts';
import { createNotesReader } from './notes/read-notes.ts';
import { createMemoryStore } from './storage/memory-store.ts';
import { openSqliteStore } from './storage/sqlite.ts';
import type { Store } from './study/store.ts';
import { createStudy } from './study/create-study.ts';
import type { CardBook, Study } from './study/study.ts';

export interface AppOptions {
  notesDir: string;
  /** Path of the SQLite file, or `memory` for what need not outlive the process. */
  database: { path: string } | 'memory';
  defaults: { timeZone: string; locale: Settings['defaultLocale'] };
  clock: Clock;
  log: Log;
  /** Names of sessions and quizzes; left out, by chance. */
  freshName?: () => string;
}

/** Everything but Discord, put together. */
export interface App {
  study: Study;
  library: () => Library;
  book: () => CardBook;
  /** Small facts that the process keeps of itself. */
  fact: Store['fact'];
  setFact: Store['setFact'];
  /** Rejects when the database can not be used. */
  check(): Promise<void>;
  /** Reads the notes folder again; `counts` say what changed. */
  reload(): Promise<SyncCounts>;
  stop(): Promise<void>;
}

/** Opens the store, reads the notes and watches them. Throws a ProblemError when the store or folder can not be used. */
export async function createApp(options: AppOptions): Promise<App> {
  const { clock, log, defaults } = options;
  const store = await openStore(options);
  const reader = createNotesReader(options.notesDir);
  const notes = createNotesSync({ read: () => reader.read(), store, clock, log });
  try {
    await notes.sync();
  } catch (error) {
    await store.close();
    throw error;
  }
  const watching = await reader.watch(() => {
    notes.sync().catch((error: unknown) => {
      log.error({ error }, 'notes could not be read again; the last good state is kept');
    });
  });
  const study = createStudy({
    store,
    clock,
    defaults,
    log,
    book: () => notes.state().book,
    ...(options.freshName === undefined ? {} : { freshName: options.freshName }),
  });
  return {
    study,
    library: () => notes.state().library,
    book: () => notes.state().book,
    fact: (name) => store.fact(name),
    setFact: (name, value) => store.setFact(name, value),
    check: () => store.check(),
    reload: () => notes.sync(),
    async stop() {
      await watching.stop();
      await store.close();
    },
  };
}

async function openStore({ database, log }: AppOptions): Promise<Store> {
  return database === 'memory'
    ? createMemoryStore()
    : openSqliteStore({ path: database.path, log });
}
