import type { Instant } from '../../base/clock.ts';
import type { KnownCard } from '../../cards/sync/plan-sync.ts';
import type { Learner, LearnerId } from '../../study/learner.ts';
import type { Memory, Review } from '../../study/memory.ts';
import type { QuizState } from '../../study/quiz.ts';
import type { ReviewSession } from '../../study/session.ts';
import type { ChannelReminder, ClubPaper, Sheet, SheetAnswer } from '../../study/sheet.ts';
import type {
  Break,
  Confusion,
  DeckEntry,
  GuildSettings,
  QuizAnswerRow,
  Reminder,
  Step,
  NoteImport,
  StoredFlag,
  StoredTraining,
} from '../../study/store.ts';

export interface StoredCard extends KnownCard {
  answerChangedAt: Instant | null;
  /** Null for cards of the notes. */
  ownerId: LearnerId | null;
  firstSeenAt: Instant;
}

/** Two answers that were mixed up, and whether a card against it was offered. */
export type StoredConfusion = Confusion & { offeredAt: Instant | null };

/** A flag with what became of it. */
export type StoredFlagRow = StoredFlag & { settledAt: Instant | null; toldAt: Instant | null };

/** A card of one's own that a server may see. */
interface StoredShare {
  cardId: string;
  guildId: string;
  ownerId: LearnerId;
  sharedAt: Instant;
}

/** What a step found and left. */
export interface MemoryBefore {
  cardId: string;
  /** As it was before; null where there was none. */
  memory: Memory | null;
  /** Version that the step wrote. */
  versionAfter: number;
}

export interface StoredStep {
  kind: Step['kind'];
  at: Instant;
  /** First the card to show again. */
  before: readonly MemoryBefore[];
  reviewId: number | null;
  /** Cards and a flag that came with it. */
  made: { cardIds: readonly string[]; flagId: number | null } | null;
  /** Card of which the learner is to be told that it became a leech. */
  leech: string | null;
}

/** Everything that the database file would hold. */
export interface Tables {
  learners: Map<LearnerId, Learner>;
  guilds: Map<string, GuildSettings>;
  decks: Map<LearnerId, DeckEntry[]>;
  cards: Map<string, StoredCard>;
  /** By learner, then by card. */
  memories: Map<LearnerId, Map<string, Memory>>;
  /** In the order of their ids. */
  reviews: Review[];
  /** Ids of reviews that were taken back, and when. */
  undone: Map<number, Instant>;
  steps: Map<LearnerId, StoredStep[]>;
  sessions: Map<string, ReviewSession>;
  quizzes: Map<string, QuizState>;
  /** By quiz, round and user. */
  quizAnswers: Map<string, QuizAnswerRow>;
  reminders: Map<LearnerId, Reminder>;
  shares: StoredShare[];
  confusions: StoredConfusion[];
  /** By learner, then by card: lapses. */
  leeches: Map<LearnerId, Map<string, number>>;
  /** In the order of their ids. */
  flags: StoredFlagRow[];
  nextFlagId: number;
  /** In the order of their ids. */
  trainings: StoredTraining[];
  breaks: Break[];
  sheets: Map<string, Sheet>;
  sheetAnswers: SheetAnswer[];
  channelReminders: Map<string, ChannelReminder>;
  clubPapers: ClubPaper[];
  /** In the order in which they were added. */
  noteImports: NoteImport[];
  facts: Map<string, string>;
  /** When the bot was removed, by server. */
  removals: Map<string, Instant>;
}

export function emptyTables(): Tables {
  return {
    learners: new Map(),
    guilds: new Map(),
    decks: new Map(),
    cards: new Map(),
    memories: new Map(),
    reviews: [],
    undone: new Map(),
    steps: new Map(),
    sessions: new Map(),
    quizzes: new Map(),
    quizAnswers: new Map(),
    reminders: new Map(),
    shares: [],
    confusions: [],
    leeches: new Map(),
    flags: [],
    nextFlagId: 1,
    trainings: [],
    breaks: [],
    sheets: new Map(),
    sheetAnswers: [],
    channelReminders: new Map(),
    clubPapers: [],
    noteImports: [],
    facts: new Map(),
    removals: new Map(),
  };
}

/** Order of text by code unit: the same on every machine, as the database orders it. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A copy that the caller may keep and change without changing what is stored. */
export function copy<T>(value: T): T {
  return structuredClone(value);
}
