import type { PersonalPart } from '../study/personal-data.ts';

/*
 * Where people and servers stand in the tables. A test compares these lists with the schema: a column that names a
 * person or a server and is missing here fails it.
 */

export interface PersonalTable {
  table: string;
  /** Its name in an export. */
  part: PersonalPart;
  /** The column that names the person. */
  person: string;
  /** Columns that are unique within the person's rows, in the order of the pages. */
  order: readonly string[];
  /** `row`: goes with the person. `name`: belongs to the group; it stays, and nobody is named in it any more. */
  erase: 'row' | 'name';
  /** Columns under another name in an export; null: left out. */
  names?: Readonly<Record<string, string | null>>;
}

/** In the order in which they are erased: what points at cards comes before the cards. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'steps', part: 'steps', person: 'learner_id', order: ['ordinal'], erase: 'row' },
  {
    table: 'sessions',
    part: 'sessions',
    person: 'learner_id',
    order: ['session_id'],
    erase: 'row',
  },
  {
    table: 'reviews',
    part: 'reviews',
    person: 'learner_id',
    order: ['study_day', 'review_id'],
    erase: 'row',
  },
  { table: 'memories', part: 'memories', person: 'learner_id', order: ['card_id'], erase: 'row' },
  {
    table: 'deck_entries',
    part: 'deck',
    person: 'learner_id',
    order: ['kind', 'name'],
    erase: 'row',
    names: { learner_id: null },
  },
  {
    table: 'quiz_answers',
    part: 'quizAnswers',
    person: 'learner_id',
    order: ['quiz_id', 'round'],
    erase: 'row',
    names: { learner_id: 'userId', first_result: null },
  },
  {
    table: 'leeches',
    part: 'leeches',
    person: 'learner_id',
    order: ['card_id'],
    erase: 'row',
    names: { learner_id: null },
  },
  {
    table: 'sheet_answers',
    part: 'sheetAnswers',
    person: 'learner_id',
    order: ['sheet_id', 'round'],
    erase: 'row',
    names: { learner_id: 'userId' },
  },
  {
    table: 'reminders',
    part: 'reminder',
    person: 'learner_id',
    order: ['learner_id'],
    erase: 'row',
  },
  { table: 'breaks', part: 'breaks', person: 'learner_id', order: ['from_day'], erase: 'row' },
  {
    table: 'trainings',
    part: 'trainings',
    person: 'learner_id',
    order: ['training_id'],
    erase: 'row',
    names: { training_id: 'id' },
  },
  {
    table: 'flags',
    part: 'flags',
    person: 'learner_id',
    order: ['flag_id'],
    erase: 'row',
    names: { flag_id: 'id', raised_at: 'at' },
  },
  { table: 'confusions', part: 'confusions', person: 'learner_id', order: ['pair'], erase: 'row' },
  {
    table: 'card_shares',
    part: 'cardShares',
    person: 'learner_id',
    order: ['card_id', 'guild_id'],
    erase: 'row',
    names: { learner_id: 'ownerId' },
  },
  {
    table: 'club_papers',
    part: 'clubPapers',
    person: 'learner_id',
    order: ['guild_id', 'week'],
    erase: 'name',
  },
  {
    table: 'channel_reminders',
    part: 'channelReminders',
    person: 'set_by',
    order: ['channel_id'],
    erase: 'name',
  },
  {
    table: 'note_imports',
    part: 'noteImports',
    person: 'learner_id',
    order: ['note_import_id'],
    erase: 'name',
    names: { note_import_id: null, imported_at: 'at' },
  },
  // Its own queries: cards that are merely begun are exported too, and quizzes name people in their JSON.
  { table: 'cards', part: 'cards', person: 'owner_id', order: ['card_id'], erase: 'row' },
  { table: 'quizzes', part: 'quizzes', person: 'starter_id', order: ['quiz_id'], erase: 'name' },
  {
    table: 'learners',
    part: 'learner',
    person: 'learner_id',
    order: ['learner_id'],
    erase: 'row',
    names: { learner_id: 'id' },
  },
];

/** Stands where somebody was named. */
export const NOBODY = '';

export interface ServerTable {
  table: string;
  /** `row`: goes with the server. `name`: stays without the server's id. */
  erase: 'row' | 'name';
}

/** Tables with a `guild_id`. */
export const SERVER_TABLES: readonly ServerTable[] = [
  { table: 'guilds', erase: 'row' },
  { table: 'quizzes', erase: 'row' },
  { table: 'quiz_answers', erase: 'row' },
  { table: 'sheets', erase: 'row' },
  { table: 'channel_reminders', erase: 'row' },
  { table: 'card_shares', erase: 'row' },
  { table: 'club_papers', erase: 'row' },
  // The notes are the host's, wherever they were imported from.
  { table: 'note_imports', erase: 'name' },
];
