import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { formatProblem, type Problem, ProblemError } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import { planSync } from '../cards/plan-sync.ts';
import { createLibrary, type Library } from '../notes/library.ts';
import type { Paper } from '../notes/paper.ts';
import type { CardBook } from '../study/study.ts';
import type { Store } from '../study/store.ts';
import { createCardBook } from './card-book.ts';

/** What one sync did, as printed. */
export interface SyncCounts {
  papers: number;
  cards: number;
  added: number;
  kept: number;
  updated: number;
  answerChanged: number;
  retired: number;
  revived: number;
  problems: number;
}

/** The notes as last read: look-up and cards always fit each other. */
export interface NotesState {
  library: Library;
  book: CardBook;
  problems: readonly Problem[];
}

export interface NotesSync {
  state(): NotesState;
  /** Reads, plans, carries the plan out, and only then shows the new state. */
  sync(): Promise<SyncCounts>;
}

export interface NotesSyncOptions {
  read(): Promise<{ papers: readonly Paper[]; problems: readonly Problem[] }>;
  store: Store;
  clock: Clock;
  log: Log;
}

/** Nothing but errors is no reading: acted upon, it would retire every card. */
function refuseUnreadable(papers: readonly Paper[], problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (papers.length === 0 && errors.length > 0) throw new ProblemError(errors);
}

/** Notes kept in step with the store. Syncs follow one another; a failed one leaves the last good state. */
export function createNotesSync(options: NotesSyncOptions): NotesSync {
  let state: NotesState = {
    library: createLibrary([]),
    book: createCardBook([], []),
    problems: [],
  };
  let running: Promise<unknown> = Promise.resolve();

  async function syncOnce(): Promise<SyncCounts> {
    const { papers, problems } = await options.read();
    refuseUnreadable(papers, problems);
    const { cards } = makeCards(papers);
    const changes = planSync(await options.store.knownCards(), cards);
    await options.store.applyCardChanges(changes, options.clock.now());
    state = {
      library: createLibrary(papers),
      book: createCardBook(papers, await options.store.knownCards()),
      problems,
    };
    const moved = changes.added.length + changes.updated.length + changes.revived.length;
    const counts: SyncCounts = {
      papers: new Set(papers.map((paper) => paper.slug)).size,
      cards: cards.length,
      added: changes.added.length,
      kept: cards.length - moved,
      updated: changes.updated.length,
      answerChanged: changes.answerChanged.length,
      retired: changes.retired.length,
      revived: changes.revived.length,
      problems: problems.length,
    };
    for (const problem of problems)
      options.log.warn({ code: problem.code }, formatProblem(problem));
    options.log.info({ ...counts }, 'notes read');
    return counts;
  }

  return {
    state: () => state,
    sync() {
      const next = running.then(syncOnce, syncOnce);
      running = next.catch(() => undefined);
      return next;
    },
  };
}
