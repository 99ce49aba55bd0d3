import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import { createNoteMaker } from './app/note-maker.ts';
import { createTrainer } from './app/train-apart.ts';
import { createExporter, type Exporter } from './app/exporter.ts';
import { createPictures } from './app/note-pictures.ts';
import { createNotesDesk } from './app/notes-desk.ts';
import { createNotesSync, progressLog } from './app/notes-sync.ts';
import { errorFacts } from './base/error-facts.ts';
import type { Settings } from './config.ts';
import type { Library } from './notes/library.ts';
import type { NotesDesk, ReadCounts } from './notes/notes-desk.ts';
import type { ReadPicture } from './notes/notes-picture.ts';
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
  /** Where papers and cards are kept between starts, so that only changed notes are read; left out, nowhere. */
  cacheFolder?: string;
  defaults: { timeZone: string; locale: Settings['defaultLocale'] };
  clock: Clock;
  log: Log;
  /** Told what changed whenever notes were saved while the app ran. */
  onSaved?: (counts: ReadCounts) => void;
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
  /** What moderators do with the notes. */
  notes: NotesDesk;
  /** Pictures that lie beside the notes. */
  readPicture: ReadPicture;
  exportData: Exporter['exportData'];
  /** Trainings that run end now and change nothing; none is begun any more. */
  cutOffTrainings(): void;
  stop(): Promise<void>;
}

/** Where what was made of a notes folder is kept: beside the database, each folder's by itself. */
export function cacheBeside(settings: Pick<Settings, 'databasePath' | 'notesDir'>): string {
  const name = createHash('sha256').update(resolve(settings.notesDir)).digest('hex').slice(0, 12);
  return join(dirname(settings.databasePath), 'notes-cache', name);
}

/** Opens the store, reads the notes and watches them. Throws a ProblemError when the store or folder can not be used. */
export async function createApp(options: AppOptions): Promise<App> {
  const { clock, log, defaults } = options;
  const store = await openStore(options);
  const maker = createNoteMaker(options.cacheFolder);
  const reader = createNotesReader(options.notesDir, {
    parse: (note) => maker.parse(note),
    onProgress: progressLog(log, 'reading notes'),
  });
  const notes = createNotesSync({ read: (saved) => reader.read(saved), maker, store, clock, log });
  const readAgain = (saved?: ReadonlySet<string>): void => {
    notes.sync(saved).then(options.onSaved, (error: unknown) => {
      log.error(
        { error: errorFacts(error) },
        'notes could not be read again; the last good state is kept',
      );
    });
  };
  // Watched before they are read: what is saved while thousands of files are read waits its turn behind them.
  const watching = await reader.watch(readAgain);
  try {
    await notes.sync();
  } catch (error) {
    await watching.stop();
    await notes.settled();
    await store.close();
    throw error;
  }
  maker.goLive();
  const warmedUp = notes.warmUp().catch((error: unknown) => {
    log.warn({ error: errorFacts(error) }, 'the next change of notes will take longer');
  });
  const trainer = createTrainer();
  const study = createStudy({
    store,
    train: trainer.train,
    clock,
    defaults,
    log,
    book: () => notes.state().book,
    ...(options.freshName === undefined ? {} : { freshName: options.freshName }),
  });
  const exporter = createExporter(study, clock);
  return {
    study,
    library: () => notes.state().library,
    book: () => notes.state().book,
    fact: (name) => store.fact(name),
    setFact: (name, value) => store.setFact(name, value),
    check: () => store.check(),
    notes: createNotesDesk({ notesDir: options.notesDir, notes, maker }),
    readPicture: createPictures({
      notesDir: options.notesDir,
      book: () => notes.state().book,
      library: () => notes.state().library,
    }),
    exportData: (learnerId, maxBytes) => exporter.exportData(learnerId, maxBytes),
    cutOffTrainings: () => trainer.stop(),
    async stop() {
      trainer.stop();
      await watching.stop();
      await warmedUp;
      await notes.settled();
      await maker.stop();
      await store.close();
    },
  };
}

async function openStore({ database, log }: AppOptions): Promise<Store> {
  return database === 'memory'
    ? createMemoryStore()
    : openSqliteStore({ path: database.path, log });
}
