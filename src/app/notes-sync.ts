import { SECOND, type Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { formatProblem, type Problem, ProblemError } from '../base/problem.ts';
import { takingTurns } from '../base/turns.ts';
import type { Card } from '../cards/card.ts';
import type { CardChanges } from '../cards/sync/plan-sync.ts';
import { createLibrary, type Library } from '../notes/library.ts';
import type { ReadCounts } from '../notes/notes-desk.ts';
import type { Paper } from '../notes/paper.ts';
import type { CardBook } from '../study/study.ts';
import type { Store } from '../study/store.ts';
import { createCardBank, editionOf, type CardBank } from './card-bank.ts';
import { createCardBook } from './card-book.ts';
import { mirrorKnownCards, type KnownCards } from './known-cards.ts';
import { madeFromOf, papersMadeFrom } from './made-from.ts';
import type { NoteMaker } from './note-maker.ts';

/** The notes as last read: look-up and cards always fit each other. */
export interface NotesState {
  library: Library;
  book: CardBook;
  problems: readonly Problem[];
}

export interface NotesSync {
  state(): NotesState;
  /** Reads, plans, carries the plan out, and only then shows the new state. `saved` as for the notes reader. */
  sync(saved?: ReadonlySet<string>): Promise<ReadCounts>;
  /** Makes ready for the next sync, the first search and the next start, in turns; a sync that comes before waits for it. */
  warmUp(): Promise<void>;
  /** Settles when no sync is running: the store may be closed then. */
  settled(): Promise<void>;
}

export interface NotesSyncOptions {
  read(
    saved?: ReadonlySet<string>,
  ): Promise<{ papers: readonly Paper[]; problems: readonly Problem[] }>;
  maker: Pick<NoteMaker, 'ownCards' | 'keyOf' | 'recall' | 'forget' | 'tidy'>;
  store: Store;
  clock: Clock;
  log: Log;
}

/** Which papers, made by which generator, the cards in the store were made from. */
const MADE_FROM = 'cards-made-from';

const NO_CHANGES: CardChanges = {
  added: [],
  updated: [],
  answerChanged: [],
  retired: [],
  revived: [],
};

/** Nothing but errors is no reading: acted upon, it would retire every card. */
function refuseUnreadable(papers: readonly Paper[], problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (papers.length === 0 && errors.length > 0) throw new ProblemError(errors);
}

/** Says how far a long work is, once in a while. */
export function progressLog(log: Log, message: string): (done: number, all: number) => void {
  let said = performance.now();
  return (done, all) => {
    if (performance.now() - said < SECOND) return;
    said = performance.now();
    log.info({ done, all }, message);
  };
}

/** What is kept between syncs. */
interface Kept {
  known: KnownCards;
  bank: CardBank;
  /** The cards known are exactly those that the notes gave at the last sync. */
  isInStep: boolean;
  isBankFilled: boolean;
}

/** Notes kept in step with the store. Syncs follow one another; a failed one leaves the last good state. */
export function createNotesSync(options: NotesSyncOptions): NotesSync {
  const { store, maker, log, clock } = options;
  const nothing = mirrorKnownCards([]);
  const newBank = (): CardBank =>
    createCardBank({
      ownCards: (paper) => maker.ownCards(paper),
      onProgress: progressLog(log, 'comparing cards'),
    });
  const kept: Kept = {
    known: nothing,
    bank: newBank(),
    isInStep: false,
    isBankFilled: false,
  };
  let papersNow: readonly Paper[] = [];
  /** All is prepared that a start leaves for later: from now on a sync keeps it so. */
  let isWarm = false;
  let state: NotesState = {
    library: createLibrary([]),
    book: createCardBook([], nothing),
    problems: [],
  };
  let running: Promise<unknown> = Promise.resolve();

  async function syncOnce(saved?: ReadonlySet<string>): Promise<ReadCounts> {
    const { papers, problems } = await options.read(saved);
    refuseUnreadable(papers, problems);
    const library = createLibrary(papers, state.library);
    // Else the first search would do it, all at once.
    if (isWarm) await library.prepare();
    const changes = await carriedOut(papers);
    const before = papersNow;
    papersNow = papers;
    state = {
      library,
      book: createCardBook(papers, kept.known),
      problems,
    };
    // Who searched meanwhile has put the library before back in place.
    if (isWarm) await library.prepare();
    await maker.forget(before, papers);
    const counts = countsOf(papers, problems, changes);
    for (const problem of problems) log.warn({ code: problem.code }, formatProblem(problem));
    log.info({ ...counts }, 'notes read');
    return counts;
  }

  /** Gives what was changed. Ends with the cards known as they are now, for the new state to be shown at once. */
  async function carriedOut(papers: readonly Paper[]): Promise<CardChanges> {
    const madeFrom = madeFromOf(papers, maker);
    if (!kept.isInStep) {
      kept.known = mirrorKnownCards(await store.knownCards());
      const before = (await store.fact(MADE_FROM)) ?? '';
      if (before === madeFrom) {
        kept.bank = newBank();
        kept.isBankFilled = false;
        kept.isInStep = true;
        return NO_CHANGES;
      }
      await fillAsBefore(before, papers);
    }
    const wasInStep = kept.isInStep;
    // Until all is carried out the bank is ahead of the store.
    kept.isInStep = false;
    const changes = wasInStep ? await planSome(papers) : await planAll(papers);
    const at = clock.now();
    if (!isEmpty(changes)) {
      // Emptied first: whatever happens between the two writes, it never names papers that the cards are not of.
      await store.setFact(MADE_FROM, '');
      await store.applyCardChanges(changes, at);
    }
    await store.setFact(MADE_FROM, madeFrom);
    kept.known.apply(changes, at);
    kept.isInStep = true;
    return changes;
  }

  async function planAll(papers: readonly Paper[]): Promise<CardChanges> {
    kept.bank = newBank();
    kept.isBankFilled = true;
    await kept.bank.update(papers);
    return kept.known.plan(await cardsOf(kept.bank.editions()));
  }

  /** When a few notes changed since the last start, the bank as it was then: what follows is planned as any edit is. */
  async function fillAsBefore(madeFrom: string, papers: readonly Paper[]): Promise<void> {
    const before = await papersMadeFrom(madeFrom, papers, maker);
    if (before === undefined) return;
    await takeIntoBank(before);
    kept.isInStep = true;
  }

  /** The bank as it is when nothing but these papers was read, from the cards known: they are in step with them. */
  async function takeIntoBank(papers: readonly Paper[]): Promise<void> {
    // A bank that an earlier try left half filled is of no use.
    kept.bank = newBank();
    kept.isBankFilled = false;
    await kept.bank.take(papers, (edition) => kept.known.edition(edition).map(({ card }) => card));
    kept.isBankFilled = true;
  }

  /** After a start at which nothing had changed the bank is still empty. */
  async function fillBank(): Promise<void> {
    if (!kept.isBankFilled) await takeIntoBank(papersNow);
  }

  async function planSome(papers: readonly Paper[]): Promise<CardChanges> {
    await fillBank();
    const { editions: changed, cards } = await kept.bank.update(papers);
    const editions = new Set(changed);
    const turns = takingTurns();
    for (const card of cards) {
      await turns.pause();
      if (editions.has(editionOf(card))) continue;
      if (!kept.known.has(kept.bank.complete(card))) editions.add(editionOf(card));
    }
    const fresh = await cardsOf(editions, kept.known);
    return (
      kept.known.planEditions(editions, fresh) ??
      kept.known.plan(await cardsOf(kept.bank.editions(), kept.known))
    );
  }

  async function cardsOf(editions: Iterable<string>, known?: KnownCards): Promise<Card[]> {
    const cards: Card[] = [];
    for (const edition of editions) {
      cards.push(...(await kept.bank.cards(edition, ({ id }) => known?.withContent(id))));
    }
    return cards;
  }

  function countsOf(
    papers: readonly Paper[],
    problems: readonly Problem[],
    changes: CardChanges,
  ): ReadCounts {
    const cards = kept.known.count();
    const moved = changes.added.length + changes.updated.length + changes.revived.length;
    return {
      papers: new Set(papers.map((paper) => paper.slug)).size,
      cards,
      added: changes.added.length,
      kept: cards - moved,
      updated: changes.updated.length,
      answerChanged: changes.answerChanged.length,
      retired: changes.retired.length,
      revived: changes.revived.length,
      problems: problems.length,
    };
  }

  function after<T>(work: () => Promise<T>): Promise<T> {
    const next = running.then(work, work);
    running = next.catch(() => undefined);
    return next;
  }

  return {
    state: () => state,
    sync: (saved) => after(() => syncOnce(saved)),
    warmUp: () =>
      after(async () => {
        await state.library.prepare();
        if (kept.isInStep) {
          await fillBank();
          await kept.bank.prepare();
        }
        await maker.tidy(papersNow);
        isWarm = true;
      }),
    settled: async () => {
      await running;
    },
  };
}

function isEmpty(changes: CardChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}
