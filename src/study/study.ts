import type { Instant } from '../base/clock.ts';
import type { Card, CardLanguage } from '../cards/card.ts';
import type { CardDoubt } from '../cards/card-doubts.ts';
import type { Sides } from '../cards/own-card.ts';
import type { KeptDays } from './kept-days.ts';
import type { Learner, LearnerId, LearnerSettings, Locale, Rating, StudyDay } from './learner.ts';
import type { Memory } from './memory.ts';
import type { QuizPlace } from './quiz-points.ts';
import type { Erased, PersonalPart } from './personal-data.ts';
import type { QuizEnd, QuizState, QuizStyle } from './quiz.ts';
import type { Scope } from './session.ts';
import type { ChannelReminder, ClubPaper, Sheet, SheetAnswer } from './sheet.ts';
import type {
  CatchUpDays,
  DeckEntry,
  EditionCounts,
  OwnCard,
  GuildSettings,
  QuizScore,
  Reminder,
  StoredTraining,
} from './store.ts';

/*
 * What the study does for the rooms that talk to people. All of it is asynchronous, none of it throws for what a
 * member did: refusals are values. `at` is the instant at which Discord saw the press (from the interaction's id).
 */

/** What the study knows of the notes: cards by identity, and which papers there are. Read anew after every sync. */
export interface CardBook {
  card(cardId: string): Card | undefined;
  /** Best first. */
  cards(paper: string, language: CardLanguage): readonly { cardId: string; card: Card }[];
  papers(): readonly PaperTopic[];
  /** What the notes say to be one thing by several names: glossaries, acronyms, translations. */
  names(): readonly (readonly string[])[];
}

export interface PaperTopic {
  slug: string;
  name: string;
  tags: readonly string[];
  languages: readonly CardLanguage[];
}

/** A paper or tag that a learner studies. */
export type DeckTopic = DeckEntry & { kind: 'paper' | 'tag' };

/* ---------- cards of one's own ---------- */

/** Why sides did not become a card; nothing was written. */
export type OwnCardRefusal =
  | { kind: 'empty' }
  /** `most`: characters of a side. */
  | { kind: 'too-long'; most: number }
  /** The learner has a card with this question. */
  | { kind: 'there'; card: OwnCard };

export type OwnCardMade =
  | { kind: 'made'; card: OwnCard }
  | OwnCardRefusal
  /** `most`: cards of a learner. */
  | { kind: 'too-many'; most: number };

export type OwnCardEdit =
  /** `new-answer`: history kept, due at once. `new-question`: another card, the old one is put away. */
  | { kind: 'edited'; how: 'same' | 'reworded' | 'new-answer' | 'new-question'; card: OwnCard }
  | OwnCardRefusal
  | { kind: 'gone' };

export type OwnCardRestored =
  | { kind: 'restored'; card: OwnCard }
  | { kind: 'there'; card: OwnCard }
  | { kind: 'too-many'; most: number }
  | { kind: 'gone' };

/** An own card as its owner sees it. */
export type OwnCardView = OwnCard & { memory: Memory | null };

/* ---------- flags ---------- */

/** A card with what learners told its author of it. Nobody is named. */
export interface FlaggedCard {
  cardId: string;
  /** Null when it is no longer in the notes. */
  card: Card | null;
  /** How many learners told something. */
  people: number;
  comments: readonly string[];
  /** Markdown that could stand in the note instead. */
  suggestions: readonly string[];
}

/* ---------- reviews ---------- */

/** Names one shown card of one session: what a button carries. */
export interface StepToken {
  sessionId: string;
  step: number;
}

export interface ReviewProgress {
  /** Cards answered in this session. */
  answered: number;
  /** Cards left in today's plan for this scope, this one included; never the total backlog. */
  left: number;
  /** Minutes that the rest will take at the learner's own pace (8 s a card until there is one). */
  minutesLeft: number;
}

/** What a press would do, exactly as it would be stored. */
export interface IntervalPreview {
  rating: Rating;
  /** 0 when the card stays in learning today. */
  intervalDays: number;
  dueAt: Instant;
  /** From the answer to `dueAt`, for steps within the day. */
  delayMs: number;
}

export interface SessionSummary {
  answered: number;
  byRating: Readonly<Record<Rating, number>>;
  newCards: number;
  durationMs: number;
  /** What the next study day holds within its limits. */
  tomorrow: number;
  /** Backlog that today's limit left out, as plain days of catching up; null when none. */
  canUndo: boolean;
}

export type ReviewStep =
  | {
      kind: 'question';
      token: StepToken;
      cardId: string;
      card: Card;
      memory: Memory | null;
      progress: ReviewProgress;
      /** Whether to ask *Sure* or *Unsure* in place of *Show answer*. */
      askSure: boolean;
      canUndo: boolean;
      /** Whether the learner wrote the card. */
      isOwn: boolean;
    }
  | {
      kind: 'answer';
      token: StepToken;
      cardId: string;
      card: Card;
      memory: Memory | null;
      progress: ReviewProgress;
      previews: readonly IntervalPreview[];
      answerButtons: 2 | 4;
      canUndo: boolean;
      isOwn: boolean;
    }
  /** Nothing right now, but a learning card comes back within the hour. */
  | { kind: 'pause'; token: StepToken; until: Instant; progress: ReviewProgress; canUndo: boolean }
  | { kind: 'finished'; token: StepToken; summary: SessionSummary }
  | {
      kind: 'nothing';
      reason: 'empty-deck' | 'all-done' | 'no-cards-in-scope';
      nextDueAt: Instant | null;
      newLeft: number;
    }
  /** The button was older than the session; nothing was recorded. `next` is what holds now. */
  | {
      kind: 'stale';
      reason: 'already-answered' | 'session-over' | 'not-yours' | 'card-gone' | 'card-changed';
      answered: { rating: Rating; intervalDays: number; dueAt: Instant } | null;
      next: ReviewStep | null;
    };

/* ---------- cards that do not stick ---------- */

/** A card that was forgotten again and again, with what may be the matter. */
export interface Leech {
  cardId: string;
  card: Card;
  lapses: number;
  /** Rules that the card may break. */
  doubts: readonly CardDoubt[];
  /** Other cards of the same bullet. */
  siblings: readonly Card[];
  /** Answers that the learner gave instead, or that this one was given for. */
  confusedWith: readonly string[];
}

/** What comes after a grade; `leech` when with it the card became one. */
export type GradedStep = ReviewStep & { leech?: Leech };

export type Replacement =
  /** `isSuggested`: the note's author sees them as a suggestion. */
  | { kind: 'replaced'; cards: readonly Sides[]; isSuggested: boolean }
  | OwnCardRefusal
  | { kind: 'too-many'; most: number }
  /** Two of the new cards ask the same. */
  | { kind: 'same-question' }
  /** Question and answer could not be told apart. */
  | { kind: 'unreadable' }
  | { kind: 'gone' };

/** A card against mixing up two answers. */
export interface ContrastOffer {
  cardId: string;
  otherCardId: string;
  answer: string;
  other: string;
  /** As it would be made. */
  card: Card;
}

/* ---------- quiz ---------- */

export interface QuizRequest {
  guildId: string | null;
  channelId: string;
  starterId: LearnerId;
  /** Locale of the quiz's own words. */
  locale: Locale;
  scope: Scope;
  /** 1-50; default 10. */
  questions?: number;
  style?: QuizStyle;
  /** 5-300; default by the text's length. */
  seconds?: number;
  language?: CardLanguage;
  /** Ask exactly these cards: for *Retry missed*. */
  cardIds?: readonly string[];
  at: Instant;
}

export type QuizStart =
  | { kind: 'started'; quiz: QuizState }
  | { kind: 'running'; quiz: QuizState }
  | { kind: 'no-cards' };

export type QuizPress =
  /** `points` may be 0. `waitingFor`: people present who have not answered. */
  | {
      kind: 'accepted';
      result: 'exact' | 'close' | 'wrong' | 'taken';
      /** Of a list that is not whole: what was named of it. */
      named?: { things: number; of: number };
      points: number;
      answer: string;
      canOverride: boolean;
      quiz: QuizState;
    }
  | { kind: 'repeated'; answer: string; quiz: QuizState }
  /** The question is over, the quiz is over, or unknown. */
  | { kind: 'too-late'; quiz: QuizState | null }
  | { kind: 'not-allowed'; quiz: QuizState }
  | { kind: 'voted'; votes: number; needed: number; quiz: QuizState }
  | { kind: 'done'; quiz: QuizState };

export interface QuizReport {
  quiz: QuizState;
  scores: readonly QuizScore[];
  end: QuizEnd;
  /** Questions that somebody answered wrong or nobody answered right, in the order asked. */
  missed: readonly {
    cardId: string;
    front: string;
    back: string;
    source: string;
    paperName: string;
  }[];
}

export type LeaderboardPeriod = 'today' | 'week' | 'month' | 'all';

/** A server's quiz points, without those who left the board. */
export interface Leaderboard {
  period: LeaderboardPeriod;
  /** When the period began; null for all time. */
  since: Instant | null;
  /** Best first, ties by user id. */
  places: readonly QuizPlace[];
}

/* ---------- numbers ---------- */

/** True retention of the last days; a share is null when nothing was asked. */
export interface RetentionSpan {
  days: 1 | 7 | 30 | 365;
  young: number | null;
  mature: number | null;
  all: number | null;
  /** First answers of a study day on cards with an interval of a day or more. */
  answers: number;
}

export interface AnswerCount {
  answers: number;
  right: number;
}

export interface PaperMemory {
  slug: string;
  name: string;
  begun: number;
  cards: number;
  due: number;
  /** Mean predicted probability of recall today; null without cards, suspended ones aside. */
  recall: number | null;
  /** The study day on which it falls below `recallFloor` if nothing is answered; null when not within a year. */
  fallsOn: StudyDay | null;
  weakest: { name: string; recall: number } | null;
}

export interface StudyStats {
  /** Today's study day. */
  day: StudyDay;
  retention: readonly RetentionSpan[];
  today: { answers: number; newCards: number; durationMs: number };
  /** Cards due per study day, today first, thirty of them; overdue ones count for today. */
  forecast: readonly { day: StudyDay; cards: number }[];
  /** The days with answers among the last 365, in order. */
  heatMap: readonly { day: StudyDay; answers: number }[];
  /** Answers of the last 90 days by the hour on the learner's clock: 24 of them. */
  hours: readonly AnswerCount[];
  /** Answers of the last 90 days to which the learner had said how sure they were. */
  calibration: { sure: AnswerCount; unsure: AnswerCount };
  /** The day of the first answer ever; null before it. */
  firstDay: StudyDay | null;
  /** Study days kept of the last ten, or of those since the first answer; days with nothing due count. */
  keptDays: KeptDays;
  cards: { begun: number; learning: number; young: number; mature: number; suspended: number };
  papers: readonly PaperMemory[];
  recallFloor: number;
}

/** What the coming days would be like, simulated from the learner's own cards, habits and pace. */
export interface StudyOutlook {
  /** Days looked ahead, from tomorrow. */
  days: number;
  begun: number;
  /** New cards that the daily limit lets in within these days. */
  fresh: number;
  /** Cards expected to be remembered today: the sum of their probabilities. */
  knownNow: number;
  rows: readonly OutlookRow[];
}

export interface OutlookRow {
  /** The desired retention played with. */
  retention: number;
  /** All answers, those within learning steps too. */
  answersPerDay: number;
  minutesPerDay: number;
  /** Cards expected to be remembered at the end. */
  known: number;
}

/** What is known of a learner's own parameters. */
export interface ParameterState {
  /** Reviews so far, counted up to what is needed. */
  reviews: number;
  reviewsNeeded: number;
  /** The newest training, kept or not. */
  last: StoredTraining | null;
  /** The learner's day of it. */
  lastOn: StudyDay | null;
  /** Whether parameters of the learner's own are in use. */
  isOwn: boolean;
  /** Whether there is a kept training to go back from. */
  canTakeBack: boolean;
  isRunning: boolean;
}

/** `cut-off`: the process stops; nothing was written. */
export type TrainingEnd = 'kept' | 'not-better' | 'failed' | 'too-few' | 'running' | 'cut-off';

/** A break that is on, or the days after it over which what waited is spread. Never how much waits. */
export interface BreakState {
  phase: 'resting' | 'catching-up';
  today: StudyDay;
  /** The last day of the break. */
  untilDay: StudyDay;
  /** Null: by how much has come together. */
  catchUpDays: CatchUpDays | null;
  /** While catching up: study days left, today included; null or left out while that is not known. */
  daysLeft?: number | null;
}

/** Why a setting was not taken. The views put it into words. */
export type SettingsProblem =
  /** No day of the week would be left. */
  | { field: 'easyDays' }
  | { field: 'timeZone'; given: string; suggestions: readonly string[] }
  | {
      field: 'rolloverHour' | 'newPerDay' | 'reviewsPerDay' | 'desiredRetention';
      given: string;
      min: number;
      max: number;
    };

export interface ReminderPlan {
  reminder: Reminder;
  learner: Learner;
  day: StudyDay;
  /** Cards in today's plan and minutes for them. */
  cards: number;
  minutes: number;
  nonce: string;
  /** For the buttons. */
  late: boolean;
}

/* ---------- questions that stay open ---------- */

export type GivenToSheet = { option: number } | { text: string };

export type SheetPress =
  | { kind: 'accepted'; sheet: Sheet; answer: SheetAnswer }
  | { kind: 'repeated'; sheet: Sheet; answer: SheetAnswer }
  /** Over, or unknown. */
  | { kind: 'closed'; sheet: Sheet | null };

export interface AnsweredSheet {
  sheet: Sheet;
  answers: readonly SheetAnswer[];
}

/** A channel's question of a day; the one before it is over, and its answer is told. */
export interface DailyQuestion extends AnsweredSheet {
  previous: AnsweredSheet | null;
}

/** A question to post. */
export interface QuestionPlan extends DailyQuestion {
  reminder: ChannelReminder;
  nonce: string;
  late: boolean;
}

export type ChannelQuestionWish = Pick<
  ChannelReminder,
  'channelId' | 'guildId' | 'setBy' | 'minuteOfDay' | 'timeZone' | 'locale' | 'scope'
> & { at: Instant };

/** Where a server's reading club stands. Weeks begin on Monday, on the server's clock. */
export interface ClubWeek {
  /** The local day of this week's Monday. */
  week: StudyDay;
  today: StudyDay;
  timeZone: string;
  paper: ClubPaper | null;
  /** Next week's. */
  next: ClubPaper | null;
}

export interface TestScore {
  answered: number;
  right: number;
  questions: number;
}

/** Shares of right answers among everybody who finished both tests. */
export interface GroupGain {
  people: number;
  before: number;
  after: number;
}

export interface ClubGain {
  questions: number;
  before: TestScore | null;
  after: TestScore | null;
  /** Null while fewer than three people have finished both. */
  group: GroupGain | null;
}

/** A bullet that people missed; never who. */
export interface HardBullet {
  source: string;
  context: readonly string[];
  paperName: string;
  people: number;
  right: number;
}

/** A card by identity. */
export interface FreshCard {
  cardId: string;
  card: Card;
}

export interface Study {
  /* servers */
  /** Undefined until its moderators set something. */
  guildSettings(guildId: string): Promise<GuildSettings | undefined>;
  changeGuildSettings(
    guildId: string,
    change: Partial<Omit<GuildSettings, 'guildId'>>,
  ): Promise<{ settings: GuildSettings } | { problem: SettingsProblem }>;

  /* questions that stay open */
  sheet(id: string): Promise<Sheet | undefined>;
  sheetAnswers(id: string): Promise<SheetAnswer[]>;
  answerSheet(
    id: string,
    round: number,
    userId: LearnerId,
    given: GivenToSheet,
    at: Instant,
  ): Promise<SheetPress>;
  /** *I was right* about a daily question: once, while it is open. False when refused. */
  overrideSheet(id: string, round: number, userId: LearnerId): Promise<boolean>;

  /* daily questions of channels */
  dailyQuestion(sheetId: string): Promise<DailyQuestion | undefined>;
  channelQuestion(channelId: string): Promise<ChannelReminder | undefined>;
  channelQuestions(guildId: string): Promise<ChannelReminder[]>;
  setChannelQuestion(
    wish: ChannelQuestionWish,
  ): Promise<
    | { reminder: ChannelReminder }
    | { problem: SettingsProblem & { field: 'timeZone' } }
    | { refusal: 'no-cards' }
  >;
  /** False when there was none. */
  stopChannelQuestion(channelId: string): Promise<boolean>;
  /** Claimed before it is returned: the caller posts it under the plan's nonce. */
  claimDueQuestions(now: Instant, limit: number): Promise<QuestionPlan[]>;
  questionPosted(plan: QuestionPlan, messageId: string): Promise<void>;
  /** True when the daily question stopped for good with this. */
  questionFailed(plan: QuestionPlan, isGone: boolean): Promise<boolean>;

  /* reading club */
  clubWeek(guildId: string, at: Instant): Promise<ClubWeek>;
  chooseClubPaper(
    guildId: string,
    paper: string,
    userId: LearnerId,
    which: 'this' | 'next',
    at: Instant,
  ): Promise<ClubWeek>;
  /** The same test for everybody; null without a paper or cards. `locale`: for servers that have not said. */
  openClubTest(
    guildId: string,
    kind: 'before' | 'after',
    locale: Locale,
    at: Instant,
  ): Promise<Sheet | null>;
  clubGain(guildId: string, userId: LearnerId, at: Instant): Promise<ClubGain>;
  /** Null without a paper. */
  clubBoard(
    guildId: string,
    at: Instant,
  ): Promise<{ paper: ClubPaper; people: number; bullets: HardBullet[] } | null>;

  /* learners */
  /** Known or made now with the defaults; keeps the last locale. */
  learner(id: LearnerId, locale?: Locale): Promise<Learner>;
  changeSettings(
    id: LearnerId,
    change: Partial<LearnerSettings>,
  ): Promise<{ learner: Learner } | { problem: SettingsProblem }>;
  /** Today's study day of the learner, and when it ends. */
  today(learner: Learner): { day: StudyDay; endsAt: Instant };

  /* decks */
  deck(id: LearnerId): Promise<DeckTopic[]>;
  addToDeck(
    id: LearnerId,
    kind: DeckTopic['kind'],
    name: string,
  ): Promise<'added' | 'there' | 'unknown'>;
  removeFromDeck(id: LearnerId, kind: DeckTopic['kind'], name: string): Promise<boolean>;
  /** Counts per paper of the deck (or of every paper, with `all`), in the learner's language; due: within today's plan. */
  counts(id: LearnerId, which: 'deck' | 'all'): Promise<EditionCounts[]>;
  /** What today's plan holds: within limits, and minutes for it. */
  plan(
    id: LearnerId,
    scope?: Scope,
  ): Promise<{ learning: number; due: number; fresh: number; minutes: number }>;

  /** Whether today's limits leave something out that could still be studied today; never how much. */
  hasMoreBeyondLimits(id: LearnerId): Promise<boolean>;

  /* cards of one's own */
  /** `link`: the message that it was made from. */
  makeOwnCard(id: LearnerId, sides: Sides, link: string | null, at: Instant): Promise<OwnCardMade>;
  /** In use, newest first. */
  ownCards(id: LearnerId): Promise<OwnCard[]>;
  /** Put away ones too; undefined when it is not the learner's. */
  ownCard(id: LearnerId, cardId: string): Promise<OwnCardView | undefined>;
  editOwnCard(id: LearnerId, cardId: string, sides: Sides, at: Instant): Promise<OwnCardEdit>;
  /** Its history stays and comes back with it. */
  removeOwnCard(id: LearnerId, cardId: string, at: Instant): Promise<boolean>;
  restoreOwnCard(id: LearnerId, cardId: string, at: Instant): Promise<OwnCardRestored>;
  shareOwnCard(
    id: LearnerId,
    cardId: string,
    guildId: string,
    at: Instant,
  ): Promise<'shared' | 'there' | 'full' | 'gone'>;
  /** By the owner, or by a moderator of the server; whoever studies it no longer does. */
  unshareOwnCard(
    id: LearnerId,
    cardId: string,
    guildId: string,
    isModerator: boolean,
  ): Promise<boolean>;
  sharedCards(guildId: string): Promise<OwnCard[]>;
  /** A first guess at a card from what a message says. */
  guessSides(message: string): Sides;
  /** Whether one card stands in the deck by itself. */
  hasSingleCard(id: LearnerId, cardId: string): Promise<boolean>;
  removeSingleCard(id: LearnerId, cardId: string): Promise<boolean>;
  /** Puts a card that somebody shared into the learner's deck. */
  addSharedCard(
    id: LearnerId,
    cardId: string,
    guildId: string,
    at: Instant,
  ): Promise<'added' | 'there' | 'own' | 'gone'>;

  /* reviews */
  /** Goes on with the open session when there is one of the same scope; a paper outside the deck may be reviewed too. */
  startReview(id: LearnerId, scope: Scope, limit: number | null, at: Instant): Promise<ReviewStep>;
  /** The step as it stands, for a fresh look. */
  showStep(id: LearnerId, token: StepToken, at: Instant): Promise<ReviewStep>;
  /** `sure`: what the learner said of it, when asked. */
  reveal(id: LearnerId, token: StepToken, at: Instant, sure?: boolean): Promise<ReviewStep>;
  grade(id: LearnerId, token: StepToken, rating: Rating, at: Instant): Promise<GradedStep>;
  suspend(id: LearnerId, token: StepToken, at: Instant): Promise<ReviewStep>;
  undo(
    id: LearnerId,
    token: StepToken,
    at: Instant,
  ): Promise<ReviewStep | { kind: 'nothing-to-undo' }>;
  stop(id: LearnerId, token: StepToken, at: Instant): Promise<ReviewStep>;

  /* cards that do not stick, and what is mixed up */
  /** Both sides as they could be rewritten; null when the card is no longer there. */
  rewriteForm(id: LearnerId, cardId: string): Promise<Sides | null>;
  /** The card in two or three parts, each as `Q: …` and `A: …`. */
  splitForm(id: LearnerId, cardId: string): Promise<string[] | null>;
  /** Suspends the card and makes the learner's own in its place, as one step; `given`: both sides, or texts of a split. */
  replaceCard(
    id: LearnerId,
    cardId: string,
    given: Sides | readonly string[],
    at: Instant,
  ): Promise<Replacement>;
  /** A card that became a leech in a quiz, told once. */
  takeLeech(id: LearnerId): Promise<Leech | null>;
  /** A suspended card is asked again, where it stood; false when it was not suspended. */
  resumeCard(id: LearnerId, cardId: string, at: Instant): Promise<boolean>;
  /** False when the card is no longer there. */
  suspendCard(id: LearnerId, cardId: string, at: Instant): Promise<boolean>;
  /** Offered once for each pair of answers that were mixed up twice. */
  takeContrastOffer(id: LearnerId, at: Instant): Promise<ContrastOffer | null>;
  makeContrastCard(
    id: LearnerId,
    cardId: string,
    otherCardId: string,
    at: Instant,
  ): Promise<OwnCardMade | { kind: 'gone' }>;

  /* flags */
  flag(id: LearnerId, cardId: string, comment: string, at: Instant): Promise<void>;
  /** Cards of the notes about which something was told and not dealt with, the longest waiting first. */
  flaggedCards(): Promise<FlaggedCard[]>;
  /** Dealt with: how many flags that were. */
  settleFlags(cardId: string, at: Instant): Promise<number>;
  /** For whoever wrote the card; null when nothing was told. */
  flagsOnOwnCard(id: LearnerId, cardId: string): Promise<FlaggedCard | null>;
  settleOwnFlags(id: LearnerId, cardId: string, at: Instant): Promise<number>;
  /** Questions of the cards that the learner flagged and that were dealt with since; told once. */
  takeSettledFlags(id: LearnerId, at: Instant): Promise<string[]>;

  /* notes */
  /** Remembers who added these files, by their paths below the notes folder. */
  recordImports(
    id: LearnerId,
    files: readonly string[],
    guildId: string | null,
    at: Instant,
  ): Promise<void>;
  /** Who added a file, and when; nobody is named once that person's data was erased. */
  lastImport(file: string): Promise<{ by: LearnerId | undefined; at: Instant } | undefined>;

  /* quiz */
  startQuiz(request: QuizRequest): Promise<QuizStart>;
  quiz(quizId: string): Promise<QuizState | undefined>;
  choose(
    quizId: string,
    round: number,
    userId: LearnerId,
    option: number,
    at: Instant,
  ): Promise<QuizPress>;
  type(
    quizId: string,
    round: number,
    userId: LearnerId,
    text: string,
    at: Instant,
  ): Promise<QuizPress>;
  /** *I was right*: once per attempt, while the quiz is not finished. */
  override(quizId: string, round: number, userId: LearnerId, at: Instant): Promise<QuizPress>;
  skip(quizId: string, round: number, userId: LearnerId, at: Instant): Promise<QuizPress>;
  /** *Next* after the reveal: by anyone who takes part. */
  nextQuestion(quizId: string, round: number, userId: LearnerId, at: Instant): Promise<QuizPress>;
  stopQuiz(
    quizId: string,
    userId: LearnerId,
    isModerator: boolean,
    at: Instant,
  ): Promise<QuizPress>;
  /** The channel or a permission is gone: closed with scores kept. */
  loseQuiz(quizId: string, at: Instant): Promise<void>;
  /** Moves every quiz whose time is over, and returns every quiz whose channel is behind its state. */
  quizzesBehind(now: Instant): Promise<QuizState[]>;
  /** The channel shows the state now. */
  quizShown(
    quizId: string,
    version: number,
    shown: string,
    messageId: string | null,
  ): Promise<void>;
  quizReport(quizId: string): Promise<QuizReport | undefined>;
  addMissed(quizId: string, userId: LearnerId, at: Instant): Promise<number>;
  /** The server's board as it stands now; its days are those of the server's time zone. */
  leaderboard(guildId: string, period: LeaderboardPeriod): Promise<Leaderboard>;

  /* numbers */
  stats(id: LearnerId, paper?: string): Promise<StudyStats>;
  /** The same table all day long while nothing is answered or changed; null without cards, begun or new. */
  outlook(id: LearnerId, days: number): Promise<StudyOutlook | null>;

  /* parameters */
  parameterState(id: LearnerId): Promise<ParameterState>;
  /** Takes seconds. New parameters are kept only when the later part of the history is predicted better. */
  trainParameters(id: LearnerId): Promise<TrainingEnd>;
  /** Back to what was in use before the newest kept training; false when there is none or one is running. */
  takeBackParameters(id: LearnerId): Promise<boolean>;
  /** Trains everybody who has enough reviews and had no training for a week; how many that were. */
  trainDueLearners(now: Instant): Promise<number>;

  /* breaks */
  /** Null when neither a break nor catching up is going on. */
  breakState(id: LearnerId): Promise<BreakState | null>;
  /** From today to `untilDay`, included. A break that is on moves its end. No reminders come until it is over. */
  restUntil(
    id: LearnerId,
    untilDay: StudyDay,
  ): Promise<
    | { state: BreakState | null; today: StudyDay }
    | { problem: 'past' | 'too-far'; today: StudyDay; latest: StudyDay }
  >;
  /** Ends the break that is on, or the days of catching up: the usual limits hold again. */
  endBreak(id: LearnerId): Promise<'break' | 'catch-up' | 'none'>;
  /** Over how many days what waited is spread; null: by how much it is. Null is returned outside of breaks. */
  spreadBacklog(id: LearnerId, days: CatchUpDays | null): Promise<BreakState | null>;

  /* reminders */
  reminder(id: LearnerId): Promise<Reminder | undefined>;
  /** `fallbackChannelId`: where to go when direct messages are closed; left out: as before. */
  setReminder(
    id: LearnerId,
    minuteOfDay: number,
    at: Instant,
    fallbackChannelId?: string,
  ): Promise<Reminder>;
  stopReminder(id: LearnerId): Promise<void>;
  /** Claimed before it is returned: the caller sends it under the plan's nonce. Learners with nothing due are moved on silently. */
  claimDueReminders(now: Instant, limit: number): Promise<ReminderPlan[]>;
  /** `dmChannelId`: null when it went to the agreed channel. */
  reminderSent(id: LearnerId, nonce: string, dmChannelId: string | null): Promise<void>;
  /** After three failures in a row the reminder pauses and leaves a notice. */
  reminderFailed(id: LearnerId, nonce: string, reason: 'dm-closed' | 'other'): Promise<void>;
  snoozeReminder(id: LearnerId, day: StudyDay, at: Instant): Promise<Instant>;
  skipReminder(id: LearnerId, day: StudyDay, at: Instant): Promise<void>;
  reminderUsed(id: LearnerId): Promise<void>;
  /** Told once, then forgotten. */
  takeNotice(id: LearnerId): Promise<string | null>;

  /* what is kept of a person */
  /** All of it, in pages; undone and suspended, too. */
  personalPages(id: LearnerId): AsyncIterable<{ part: PersonalPart; records: readonly unknown[] }>;
  /** Cards of the deck that the learner has not begun. */
  freshCards(id: LearnerId): Promise<readonly FreshCard[]>;

  /* leaving */
  /**
   * Everything about a person goes for good; a running quiz of theirs ends and shows the others' scores. With their next
   * command they are somebody new.
   */
  eraseLearner(id: LearnerId, at: Instant): Promise<Erased>;
  guildLeft(guildId: string): Promise<void>;
  guildJoined(guildId: string): Promise<void>;
  /** At start: the servers that the bot is in now. `isOurs`: whether this process would know of a server. */
  guildsPresent(present: ReadonlySet<string>, isOurs: (guildId: string) => boolean): Promise<void>;
  /** What is kept of servers left 30 days ago or earlier goes; how many those were. */
  eraseLeftGuilds(now: Instant): Promise<number>;
}
