import type { Generated } from 'kysely';

/*
 * The tables as the queries see them. Their meaning, and the part of the product each serves, stand beside the
 * statements that create them, in migrations/. Tables that no query uses yet are not listed here.
 */

interface LearnersTable {
  learner_id: string;
  settings_json: string;
  parameters_json: string | null;
  last_locale: string;
  created_at: number;
}

interface GuildsTable {
  guild_id: string;
  locale: string | null;
  time_zone: string | null;
  quiz_seconds: number | null;
  removed_at: number | null;
}

interface CardsTable {
  card_id: string;
  content_id: string;
  edition: string;
  /** The learning rank: the card's score, less a trifle for its place in the note. */
  score: number;
  retired_at: number | null;
  answer_changed_at: number | null;
  first_seen_at: number;
  owner_id: string | null;
  card_json: string;
}

export interface MemoryRow {
  learner_id: string;
  card_id: string;
  phase: string;
  stability: number;
  difficulty: number;
  step: number;
  due_at: number;
  due_day: number;
  last_reviewed_at: number | null;
  last_review_day: number | null;
  interval_days: number;
  reps: number;
  lapses: number;
  suspended: number;
  buried_on: number | null;
  version: number;
}

export interface NewReviewRow {
  learner_id: string;
  card_id: string;
  rating: string;
  answered_at: number;
  study_day: number;
  phase_before: string;
  elapsed_days: number;
  interval_days_before: number;
  interval_days: number;
  stability: number;
  difficulty: number;
  retrievability: number | null;
  duration_ms: number;
  sure: number | null;
  origin: string;
  origin_id: string;
}

export type ReviewRow = NewReviewRow & { review_id: number };

interface ReviewsTable extends NewReviewRow {
  review_id: Generated<number>;
  undone_at: Generated<number | null>;
}

interface StepsTable {
  learner_id: string;
  ordinal: number;
  kind: string;
  taken_at: number;
  review_id: number | null;
  before_json: string;
  made_json: string | null;
}

interface SessionsTable {
  session_id: string;
  learner_id: string;
  step: number;
  ended_at: number | null;
  session_json: string;
}

interface DeckEntriesTable {
  learner_id: string;
  kind: string;
  name: string;
  added_at: number;
}

interface FlagsTable {
  flag_id: Generated<number>;
  learner_id: string;
  card_id: string;
  raised_at: number;
  comment: string;
  suggestion: string | null;
  settled_at: number | null;
  told_at: number | null;
}

interface FactsTable {
  name: string;
  value: string;
}

interface QuizzesTable {
  quiz_id: string;
  guild_id: string | null;
  channel_id: string;
  starter_id: string;
  started_at: number;
  version: number;
  is_open: number;
  is_settled: number;
  /** Without questions and answers. */
  quiz_json: string;
}

export interface QuizRoundsTable {
  quiz_id: string;
  round: number;
  question_json: string | null;
  /** Null until the question is asked. */
  attempts_json: string | null;
}

interface QuizAnswersTable {
  quiz_id: string;
  round: number;
  learner_id: string;
  guild_id: string | null;
  card_id: string;
  result: string;
  first_result: string;
  style: string;
  points: number;
  answered_at: number;
}

export interface ReminderRow {
  learner_id: string;
  minute_of_day: number;
  next_at: number | null;
  state: string;
  rhythm: string;
  claimed_day: number | null;
  pending_nonce: string | null;
  failures: number;
  ignored: number;
  dm_channel_id: string | null;
  fallback_channel_id: string | null;
  notice: string | null;
}

interface CardEventsTable {
  card_event_id: Generated<number>;
  card_id: string;
  event: string;
  content_id: string | null;
  happened_at: number;
}

interface TrainingsTable {
  training_id: Generated<number>;
  learner_id: string;
  trained_at: number;
  reviews: number;
  outcome: string;
  weights_json: string | null;
  before_json: string | null;
  log_loss_before: number | null;
  log_loss_after: number | null;
}

interface BreaksTable {
  learner_id: string;
  from_day: number;
  until_day: number;
  created_at: number;
  catch_up_days: number | null;
  caught_up_from: number | null;
}

interface ConfusionsTable {
  learner_id: string;
  pair: string;
  card_id: string;
  other_card_id: string;
  times: number;
  last_at: number;
  offered_at: number | null;
}

interface LeechesTable {
  learner_id: string;
  card_id: string;
  lapses: number;
}

interface CardSharesTable {
  card_id: string;
  guild_id: string;
  learner_id: string;
  shared_at: number;
}

export interface SheetRow {
  sheet_id: string;
  sheet_key: string;
  kind: string;
  guild_id: string;
  channel_id: string | null;
  locale: string;
  questions_json: string;
  opened_at: number;
  closed_at: number | null;
  message_id: string | null;
}

interface SheetAnswersTable {
  sheet_id: string;
  round: number;
  learner_id: string;
  card_id: string;
  answer: string;
  result: string;
  overridden: number;
  answered_at: number;
}

export interface ChannelReminderRow {
  channel_id: string;
  guild_id: string;
  set_by: string;
  minute_of_day: number;
  time_zone: string;
  locale: string;
  scope_json: string;
  next_at: number | null;
  state: string;
  claimed_day: number | null;
  pending_nonce: string | null;
  failures: number;
}

interface ClubPapersTable {
  guild_id: string;
  week: number;
  paper: string;
  learner_id: string;
  chosen_at: number;
}

interface NoteImportsTable {
  note_import_id: Generated<number>;
  file: string;
  guild_id: string | null;
  learner_id: string;
  imported_at: number;
}

export interface Database {
  learners: LearnersTable;
  guilds: GuildsTable;
  cards: CardsTable;
  memories: MemoryRow;
  reviews: ReviewsTable;
  steps: StepsTable;
  sessions: SessionsTable;
  deck_entries: DeckEntriesTable;
  flags: FlagsTable;
  facts: FactsTable;
  quizzes: QuizzesTable;
  quiz_rounds: QuizRoundsTable;
  quiz_answers: QuizAnswersTable;
  reminders: ReminderRow;
  card_events: CardEventsTable;
  trainings: TrainingsTable;
  breaks: BreaksTable;
  card_shares: CardSharesTable;
  confusions: ConfusionsTable;
  sheets: SheetRow;
  sheet_answers: SheetAnswersTable;
  channel_reminders: ChannelReminderRow;
  club_papers: ClubPapersTable;
  leeches: LeechesTable;
  note_imports: NoteImportsTable;
}
