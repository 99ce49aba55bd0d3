import type { Instant } from '../base/clock.ts';
import type { Card, CardLanguage } from '../cards/card.ts';
import type { CardChanges, KnownCard } from '../cards/sync/plan-sync.ts';
import type { Learner, LearnerId, StudyDay } from './learner.ts';
import type { Memory, MemoryTrace, NewReview, Review } from './memory.ts';
import type { Erased, PersonalPage, PersonalPart } from './personal-data.ts';
import type { QuizState } from './quiz.ts';
import type { ReviewSession } from './session.ts';
import type { ChannelReminder, ClubPaper, GroupAnswer, Sheet, SheetAnswer } from './sheet.ts';

/*
 * The port through which the study keeps what must survive a restart. It lives here because the need defines it.
 * Every operation is whole: it happens entirely or not at all, also when the process is killed in the middle.
 */

/** One edition of one paper. */
export interface Edition {
  paper: string;
  language: CardLanguage;
}

export interface DeckEntry {
  /** `card`: one card of a paper that is not studied as a whole, added from a quiz. */
  kind: 'paper' | 'tag' | 'card';
  /** Slug, tag or card id. */
  name: string;
  addedAt: Instant;
}

/** One thing a learner did that can be undone as one. */
export interface Step {
  learnerId: LearnerId;
  /** `replace`: a card is put aside and the learner's own come in its place. */
  kind: 'grade' | 'suspend' | 'bury' | 'introduce' | 'replace';
  at: Instant;
  /** Every memory that changes; `expectedVersion` is null when there must be no row yet. */
  changes: readonly { cardId: string; expectedVersion: number | null; after: Memory }[];
  review?: NewReview;
  /** What comes with it; taken back with it. */
  made?: MadeInStep;
  /** The card became a leech where the learner is not told so; kept until `takeLeech`, taken back with the step. */
  leech?: UntoldLeech;
  /** The session as it is afterwards; written in the same transaction. */
  session?: ReviewSession;
}

export interface UntoldLeech {
  cardId: string;
  lapses: number;
}

export interface MadeInStep {
  /** The learner's own from now on. */
  cards: readonly Card[];
  /** For the author of the card that is replaced; null when the author is the learner. */
  flag: Flag | null;
}

export type StepOutcome = { status: 'recorded'; reviewId: number | null } | { status: 'stale' };

interface UndoneStep {
  kind: Step['kind'];
  cardIds: readonly string[];
  /** The first card of the step: the one to show again. */
  cardId: string;
}

export interface DueQuery {
  learnerId: LearnerId;
  editions: readonly Edition[];
  /** Learning and relearning cards due up to here (now plus learn-ahead). */
  learningUntil: Instant;
  /** Review cards due on or before this study day. */
  today: StudyDay;
  limit: number;
}

export interface DayCounts {
  /** First reviews of cards that were new. */
  newCards: number;
  /** Reviews of cards that were in review; relearning steps of the day are not counted again. */
  reviews: number;
  /** All answers of the day. */
  answers: number;
  durationMs: number;
}

/** Which of a learner's answers are counted; undone ones never are. */
export interface ReviewSpan {
  learnerId: LearnerId;
  /** Both included. */
  from: StudyDay;
  to: StudyDay;
  /** Only cards of these editions, retired ones too; null: every card. */
  editions: readonly Edition[] | null;
}

/** What the answers of one study day come to. */
export interface AnsweredDay {
  day: StudyDay;
  answers: number;
  /** First answers of the day on cards whose interval was a day or more, and below the days of mature cards. */
  young: number;
  youngRight: number;
  mature: number;
  matureRight: number;
}

export interface AnsweredQuarter {
  /** Quarter hours since the epoch: every zone's hours are made of them. */
  quarter: number;
  answers: number;
  right: number;
}

export interface SureCounts {
  sure: boolean;
  answers: number;
  right: number;
}

export interface EditionCounts extends Edition {
  learning: number;
  due: number;
  /** Cards of the edition that the learner has not begun, suspended ones not counted. */
  fresh: number;
  /** Cards that the learner has begun. */
  begun: number;
}

export interface Reminder {
  learnerId: LearnerId;
  /** Minutes after local midnight. */
  minuteOfDay: number;
  /** When the next direct message is to be looked at; null while off or paused. */
  nextAt: Instant | null;
  state: 'on' | 'off' | 'paused';
  /** Once weekly after three ignored in a row. */
  rhythm: 'daily' | 'weekly';
  /** The study day for which a message was claimed last. */
  claimedDay: StudyDay | null;
  /** Nonce of the claimed message while its delivery is not known; a restart sends it again under the same nonce. */
  pendingNonce: string | null;
  /** Failed deliveries in a row. */
  failures: number;
  /** Messages in a row that were not acted on. */
  ignored: number;
  dmChannelId: string | null;
  /** Channel to use when direct messages are closed, if the learner agreed to one. */
  fallbackChannelId: string | null;
  /** Something the learner is to be told at their next command: `dm-closed`. */
  notice: string | null;
}

/** One training of a learner's parameters, with what came of it. */
export interface Training {
  learnerId: LearnerId;
  trainedAt: Instant;
  /** Reviews looked at. */
  reviews: number;
  /** `taken-back`: kept first, then the learner went back to what was in use before. */
  outcome: 'kept' | 'not-better' | 'failed' | 'taken-back';
  /** What was found; null when it failed. */
  weights: readonly number[] | null;
  /** What was in use; null: the published defaults. */
  before: readonly number[] | null;
  /** Mean log-loss on the later part of the history, under `before` and under `weights`; null when it failed. */
  logLossBefore: number | null;
  logLossAfter: number | null;
}
export type StoredTraining = Training & { id: number };

/** Study days over which what waited during a break is spread. */
export type CatchUpDays = 3 | 5 | 7;

/** A holiday of a learner, by study day. */
export interface Break {
  learnerId: LearnerId;
  fromDay: StudyDay;
  /** Included. */
  untilDay: StudyDay;
  createdAt: Instant;
  /** Null: by how much has come together, settled with the first review afterwards. */
  catchUpDays: CatchUpDays | null;
  /** The study day of the first review afterwards; null before it. */
  caughtUpFrom: StudyDay | null;
}

/** A place in the order of `reviewsPage`. */
export type ReviewPlace = Pick<Review, 'studyDay' | 'id'>;

export interface QuizScore {
  userId: LearnerId;
  points: number;
  right: number;
  answered: number;
}

export interface QuizAnswerRow {
  quizId: string;
  guildId: string | null;
  round: number;
  userId: LearnerId;
  cardId: string;
  result: 'exact' | 'close' | 'wrong';
  style: 'choice' | 'typed';
  points: number;
  answeredAt: Instant;
}

/** What a learner wants the author of a card to know. */
export interface Flag {
  learnerId: LearnerId;
  cardId: string;
  at: Instant;
  comment: string;
  /** Markdown that could stand in the note instead; null when there is only the comment. */
  suggestion: string | null;
}
export type StoredFlag = Flag & { id: number };

/** A note file that a moderator added. */
export interface NoteImport {
  /** Its path below the notes folder. */
  file: string;
  /** Where it was asked for; null once that server has been left for long. */
  guildId: string | null;
  /** Empty once that person's data was erased. */
  learnerId: LearnerId;
  at: Instant;
}

/** A card that a learner wrote. */
export interface OwnCard {
  cardId: string;
  ownerId: LearnerId;
  card: Card;
  madeAt: Instant;
  /** Null while it is in use. */
  retiredAt: Instant | null;
  /** Servers that may see it. */
  sharedWith: readonly string[];
}

/** Two answers that a learner mixed up, in whatever order. */
export interface Confusion {
  learnerId: LearnerId;
  /** The same for the same two answers. */
  pair: string;
  /** The card that was asked last, and one whose answer was given instead. */
  cardId: string;
  otherCardId: string;
  times: number;
  lastAt: Instant;
}
/** A mix-up as it happens; `by` -1 when it turns out to have been right. */
export type MixUp = Omit<Confusion, 'times' | 'lastAt'> & { at: Instant; by: 1 | -1 };

export interface GuildSettings {
  guildId: string;
  locale: 'en' | 'ko' | null;
  timeZone: string | null;
  quizSeconds: number | null;
}

export interface Store {
  /* learners */
  learner(id: LearnerId): Promise<Learner | undefined>;
  saveLearner(learner: Learner): Promise<void>;
  guildSettings(guildId: string): Promise<GuildSettings | undefined>;
  saveGuildSettings(settings: GuildSettings): Promise<void>;

  /* cards */
  /** Every card of the notes ever seen, retired ones too, in no order that may be relied on. */
  knownCards(): Promise<KnownCard[]>;
  /** One transaction. `answerChanged` cards become due at `at` for every learner who has begun them. */
  applyCardChanges(changes: CardChanges, at: Instant): Promise<void>;

  /* cards of one's own: the notes and their syncs know nothing of them */
  /** Of one learner, in use, newest first. */
  ownCards(ownerId: LearnerId): Promise<OwnCard[]>;
  /** Retired ones too; none of a note. */
  ownCard(cardId: string): Promise<OwnCard | undefined>;
  /** What a learner may study beyond the notes: their own cards, and others' that stand in their deck and are shared. */
  cardsBeyondNotes(learnerId: LearnerId): Promise<{ cardId: string; card: Card }[]>;
  /** One transaction, as for the notes; the cards changed are the owner's, and so are those added. */
  changeOwnCards(ownerId: LearnerId, changes: CardChanges, at: Instant): Promise<void>;
  /** False when the server sees it already. */
  shareCard(cardId: string, guildId: string, ownerId: LearnerId, at: Instant): Promise<boolean>;
  /** False when the server does not see it. */
  unshareCard(cardId: string, guildId: string): Promise<boolean>;
  /** In use and shared with a server, newest share first. */
  sharedCards(guildId: string): Promise<OwnCard[]>;

  /* decks */
  deck(learnerId: LearnerId): Promise<DeckEntry[]>;
  /** False when it was there already. */
  addToDeck(learnerId: LearnerId, entry: DeckEntry): Promise<boolean>;
  /** False when it was not there. Histories stay. */
  removeFromDeck(learnerId: LearnerId, kind: DeckEntry['kind'], name: string): Promise<boolean>;

  /* memories */
  memory(learnerId: LearnerId, cardId: string): Promise<Memory | undefined>;
  memories(learnerId: LearnerId, cardIds: readonly string[]): Promise<Memory[]>;
  /** Neither suspended, retired nor buried on `today`; learning cards first by `dueAt`, then review cards by `dueDay`. */
  dueMemories(query: DueQuery): Promise<Memory[]>;
  /** Ids of cards without a memory row, editions in the order given, by learning rank, not retired. */
  freshCardIds(
    learnerId: LearnerId,
    editions: readonly Edition[],
    limit: number,
  ): Promise<string[]>;
  /** For review cards only by day; learning cards up to `learningUntil`. */
  editionCounts(query: Omit<DueQuery, 'limit'>): Promise<EditionCounts[]>;
  /** All begun memories of a learner, retired cards left out, in pages by card id. */
  memoriesPage(learnerId: LearnerId, afterCardId: string, limit: number): Promise<Memory[]>;
  /** Traces of all begun memories of a learner, those of retired cards too, in pages by card id. */
  memoryTraces(learnerId: LearnerId, afterCardId: string, limit: number): Promise<MemoryTrace[]>;
  /** Earliest `dueAt` of the learner's learning cards and earliest `dueDay` of review cards. */
  nextDue(
    learnerId: LearnerId,
    editions: readonly Edition[],
  ): Promise<{ learningAt: Instant | null; reviewDay: StudyDay | null }>;

  /**
   * Review cards by the study day on which they fall due, both ends included, suspended and retired ones among them: asked
   * for with every answer, and counted from an index alone, which costs a tenth of leaving those out.
   */
  dueLoad(
    learnerId: LearnerId,
    from: StudyDay,
    to: StudyDay,
  ): Promise<{ day: StudyDay; cards: number }[]>;

  /* steps: what can be undone */
  recordStep(step: Step): Promise<StepOutcome>;
  /** Takes the last step back that was not taken back yet (at least the last 30 are kept); `session` is written in the same transaction. */
  undoStep(
    learnerId: LearnerId,
    at: Instant,
    session?: ReviewSession,
  ): Promise<UndoneStep | undefined>;
  /**
   * Takes back the one step that recorded this learner's review of a card in a quiz, wherever it lies in the history.
   * False, with nothing written, when there is none or the card's memory has changed since.
   */
  undoReview(learnerId: LearnerId, originId: string, cardId: string, at: Instant): Promise<boolean>;
  /** Whether there is a step to take back. */
  canUndo(learnerId: LearnerId): Promise<boolean>;

  /* reviews; undone ones are left out everywhere */
  dayCounts(learnerId: LearnerId, day: StudyDay): Promise<DayCounts>;
  /** By id, oldest first, from study day `from` on. */
  reviews(learnerId: LearnerId, from: StudyDay): Promise<Review[]>;
  reviewsOfSession(learnerId: LearnerId, originId: string): Promise<Review[]>;
  /** Days with answers, in order. Cards with an interval of `matureDays` or more are mature. */
  answeredDays(span: ReviewSpan, matureDays: number): Promise<AnsweredDay[]>;
  /** Quarter hours with answers, in order. */
  answeredQuarters(span: ReviewSpan): Promise<AnsweredQuarter[]>;
  /** Answers to which the learner had said how sure they were: unsure ones first. */
  sureCounts(span: ReviewSpan): Promise<SureCounts[]>;
  /** For every day of the span: the earliest day on which a card that was answered then had fallen due. */
  waitedSince(span: ReviewSpan): Promise<{ day: StudyDay; since: StudyDay }[]>;
  /** By study day, then by id, beyond a place: for long histories, which must not be read at one go. */
  reviewsPage(learnerId: LearnerId, after: ReviewPlace, limit: number): Promise<Review[]>;
  /** Counted up to `most`, so that it costs the same for long histories. */
  countReviews(learnerId: LearnerId, most: number): Promise<number>;

  /* review sessions: one open per learner */
  openSession(learnerId: LearnerId): Promise<ReviewSession | undefined>;
  session(id: string): Promise<ReviewSession | undefined>;
  /** Refused (false) when the stored session has a `step` that is not `expectedStep`; null: there must be none with this id. */
  saveSession(session: ReviewSession, expectedStep: number | null): Promise<boolean>;

  /* quizzes: one open per channel */
  /** The quiz that is open in the channel when there is one, else the new one is stored and undefined returned. */
  openQuiz(quiz: QuizState): Promise<QuizState | undefined>;
  quiz(id: string): Promise<QuizState | undefined>;
  quizInChannel(channelId: string): Promise<QuizState | undefined>;
  /** Quizzes that are not finished, or finished and not yet shown so. */
  unfinishedQuizzes(): Promise<QuizState[]>;
  /**
   * Refused (false), with nothing written, when the stored version is not `expectedVersion` or the step is stale.
   * An answer replaces the stored one of the same quiz, round and user. The member's own review step goes with it, whole,
   * and so does what they mixed up.
   */
  saveQuiz(
    quiz: QuizState,
    expectedVersion: number,
    answers?: readonly QuizAnswerRow[],
    step?: Step,
    mixUp?: MixUp,
  ): Promise<boolean>;
  /** Sum over answers since an instant, best first, ties by user id; without those who left the leaderboard. */
  quizScores(guildId: string, since: Instant): Promise<QuizScore[]>;

  /* confusions */
  /** Of a learner with a card, whichever of the two was asked; most often mixed up first. */
  confusionsWith(learnerId: LearnerId, cardId: string): Promise<Confusion[]>;
  /** One that came up `times` times or more and was not offered yet; it counts as offered from now on. */
  takeConfusion(learnerId: LearnerId, times: number, at: Instant): Promise<Confusion | undefined>;

  /** A card that became a leech and of which the learner was not told; given once. */
  takeLeech(learnerId: LearnerId): Promise<UntoldLeech | undefined>;

  /* trainings */
  /** Newest first. */
  trainings(learnerId: LearnerId, limit: number): Promise<StoredTraining[]>;
  /** One that is kept becomes the learner's in the same write. */
  recordTraining(training: Training): Promise<void>;
  /** Back to what was in use before; refused (false) unless it is the learner's newest that is kept. */
  takeBackTraining(learnerId: LearnerId, id: number): Promise<boolean>;
  /** Learners without a training after `since`, by id, beyond `afterId`. */
  untrainedLearners(since: Instant, afterId: LearnerId, limit: number): Promise<LearnerId[]>;

  /* reminders */
  reminder(learnerId: LearnerId): Promise<Reminder | undefined>;
  saveReminder(reminder: Reminder): Promise<void>;
  /** On and `nextAt` reached, or claimed with an unknown outcome. */
  dueReminders(now: Instant, limit: number): Promise<Reminder[]>;
  /** Claims the study day: true once per learner and day. Sets nonce and next time in the same write. */
  claimReminder(
    learnerId: LearnerId,
    day: StudyDay,
    nonce: string,
    nextAt: Instant,
  ): Promise<boolean>;

  /* sheets: daily questions and the club's tests */
  /** The sheet that is stored under the same key when there is one, else this one, stored. */
  openSheet(sheet: Sheet): Promise<Sheet>;
  sheet(id: string): Promise<Sheet | undefined>;
  sheetByKey(key: string): Promise<Sheet | undefined>;
  /** Whether it is closed and where it is shown; nothing else of a sheet changes. */
  saveSheet(sheet: Pick<Sheet, 'id' | 'closedAt' | 'messageId'>): Promise<void>;
  /** Daily questions of a channel, newest first. */
  channelSheets(channelId: string, limit: number): Promise<Sheet[]>;
  /** By round, then in the order answered. */
  sheetAnswers(sheetId: string): Promise<SheetAnswer[]>;
  /**
   * False, with nothing written, when this person has answered that question already or the step is stale. The
   * person's own review goes with it, whole.
   */
  addSheetAnswer(answer: SheetAnswer, step?: Step): Promise<boolean>;
  /** *I was right*: the answer counts as exact. */
  overrideSheetAnswer(sheetId: string, round: number, userId: LearnerId): Promise<void>;
  /** Everybody's first answer to each of the cards in quizzes, daily questions and tests after reading, by user and card. */
  groupAnswers(guildId: string, cardIds: readonly string[]): Promise<GroupAnswer[]>;

  /* channels' daily questions */
  channelReminder(channelId: string): Promise<ChannelReminder | undefined>;
  /** Those of a server, by channel. */
  channelReminders(guildId: string): Promise<ChannelReminder[]>;
  saveChannelReminder(reminder: ChannelReminder): Promise<void>;
  /** On and `nextAt` reached, or claimed with an unknown outcome. */
  dueChannelReminders(now: Instant, limit: number): Promise<ChannelReminder[]>;
  /** Claims the local day and stores its question in the same write: true once per channel and day. */
  claimChannelReminder(
    channelId: string,
    day: StudyDay,
    nonce: string,
    nextAt: Instant,
    sheet: Sheet,
  ): Promise<boolean>;

  /* reading club */
  clubPaper(guildId: string, week: StudyDay): Promise<ClubPaper | undefined>;
  /** Takes the place of the week's paper. */
  saveClubPaper(paper: ClubPaper): Promise<void>;

  /* breaks */
  /** Newest first. */
  breaks(learnerId: LearnerId): Promise<Break[]>;
  /** Takes the place of the learner's break from the same day. */
  saveBreak(rest: Break): Promise<void>;
  /** Whether there was one. */
  removeBreak(learnerId: LearnerId, fromDay: StudyDay): Promise<boolean>;

  /* what is kept of people and servers */
  /** A part of what is kept of a person, a page at a time; `after` is null for the first. */
  personalPage<Part extends PersonalPart>(
    learnerId: LearnerId,
    part: Part,
    after: string | null,
    limit: number,
  ): Promise<PersonalPage<Part>>;
  /**
   * Everything about a person goes: their rows, their name in quizzes, and the cards they wrote, for whoever studies
   * them too. What belongs to the group stays without their name; everybody else's points stay as they are.
   */
  eraseLearner(learnerId: LearnerId): Promise<Erased>;
  /** The bot was removed from a server; an earlier instant stands. */
  guildLeft(guildId: string, at: Instant): Promise<void>;
  guildJoined(guildId: string): Promise<void>;
  /** Servers that anything is kept of. */
  knownGuilds(): Promise<string[]>;
  /** Everything about servers that were left before an instant goes; which ones those were. */
  eraseGuildsLeftBefore(instant: Instant): Promise<string[]>;

  /* the rest */
  /** Takes the place of the learner's open flag of the same card, and a suggestion that of a suggestion. */
  addFlag(flag: Flag): Promise<void>;
  /** Not dealt with yet, in the order in which they were raised. */
  openFlags(limit: number): Promise<StoredFlag[]>;
  /** Marks the open flags of a card as dealt with; how many there were. */
  settleFlags(cardId: string, at: Instant): Promise<number>;
  /** Flags of a learner that were dealt with, each given once. */
  takeSettledFlags(learnerId: LearnerId, at: Instant): Promise<StoredFlag[]>;
  addImports(imports: readonly NoteImport[]): Promise<void>;
  /** The last time that a file of this path was added. */
  lastImport(file: string): Promise<NoteImport | undefined>;
  /** Small facts of the process itself: hash of the registered commands, generator version. */
  fact(name: string): Promise<string | undefined>;
  setFact(name: string, value: string): Promise<void>;

  /** Answers when the store can be read and written. */
  check(): Promise<void>;
  close(): Promise<void>;
}
