import type { Migration } from './migration.ts';

/*
 * Text, integers and floating-point numbers only, so that SQLite and PostgreSQL read the same statements. Instants are
 * milliseconds since the epoch, days are study days, truth is 0 or 1, `*_json` is what the program reads whole and the
 * database never asks about.
 */

/** `/settings`, `/data`: people. `learner_id` is a Discord user's id in every table, and leads an index in each. */
const learners = () => `
  create table learners (
    learner_id text not null primary key,
    settings_json text not null,
    parameters_json text,
    last_locale text not null,
    created_at bigint not null
  )`;

/** `/settings` of a server; `removed_at`: its data goes some time after the bot was removed from it. */
const guilds = () => `
  create table guilds (
    guild_id text not null primary key,
    locale text,
    time_zone text,
    quiz_seconds integer,
    removed_at bigint
  )`;

/**
 * "An edit never costs progress": `card_id` is the identity that keeps the history, `content_id` the card's id as its
 * note stands now. `edition` is `<paper>.<language>`. `owner_id` is set for cards of one's own (*Make a flashcard*).
 */
const cards = () => `
  create table cards (
    card_id text not null primary key,
    content_id text not null,
    edition text not null,
    score double precision not null,
    retired_at bigint,
    answer_changed_at bigint,
    first_seen_at bigint not null,
    owner_id text,
    card_json text not null
  )`;

/** "Scheduling": what FSRS knows of one learner and one card. */
const memories = (keptByKey: string) => `
  create table memories (
    learner_id text not null,
    card_id text not null references cards (card_id),
    phase text not null check (phase in ('new', 'learning', 'review', 'relearning')),
    stability double precision not null,
    difficulty double precision not null,
    step integer not null,
    due_at bigint not null,
    due_day integer not null,
    last_reviewed_at bigint,
    last_review_day integer,
    interval_days double precision not null,
    reps integer not null,
    lapses integer not null,
    suspended integer not null,
    buried_on integer,
    version integer not null,
    primary key (learner_id, card_id)
  ) ${keptByKey}`;

/** "Scheduling", `/stats`, `/plan`, training: append only. An undone review stays and is marked. */
const reviews = (countedKey: string) => `
  create table reviews (
    review_id ${countedKey},
    learner_id text not null,
    card_id text not null,
    rating text not null check (rating in ('again', 'hard', 'good', 'easy')),
    answered_at bigint not null,
    study_day integer not null,
    phase_before text not null,
    elapsed_days integer not null,
    interval_days_before double precision not null,
    interval_days double precision not null,
    stability double precision not null,
    difficulty double precision not null,
    retrievability double precision,
    duration_ms integer not null,
    origin text not null check (origin in ('review', 'quiz')),
    origin_id text not null,
    undone_at bigint
  )`;

/** "Undo at least 30 steps": what each of a learner's last steps found, by a number that grows. */
const steps = (keptByKey: string) => `
  create table steps (
    learner_id text not null,
    ordinal integer not null,
    kind text not null,
    taken_at bigint not null,
    review_id bigint,
    before_json text not null,
    primary key (learner_id, ordinal)
  ) ${keptByKey}`;

/** `/review`: runs of reviews. They outlive the process, so that an old button still works. */
const sessions = () => `
  create table sessions (
    session_id text not null primary key,
    learner_id text not null,
    step integer not null,
    ended_at bigint,
    session_json text not null
  )`;

/** `/deck`. */
const deckEntries = (keptByKey: string) => `
  create table deck_entries (
    learner_id text not null,
    kind text not null,
    name text not null,
    added_at bigint not null,
    primary key (learner_id, kind, name)
  ) ${keptByKey}`;

/** *Flag* under a card: for the authors of notes. */
const flags = (countedKey: string) => `
  create table flags (
    flag_id ${countedKey},
    learner_id text not null,
    card_id text not null,
    raised_at bigint not null,
    comment text not null
  )`;

/** The process's own memory: hash of the registered commands, generator version. */
const facts = () => `
  create table facts (
    name text not null primary key,
    value text not null
  )`;

const indices = [
  'create index cards_by_edition on cards (edition, retired_at, score desc, card_id)',
  // Answers "is this card in use, and of which edition" without touching the card's text.
  'create index cards_in_use on cards (card_id, retired_at, edition)',
  'create index cards_by_owner on cards (owner_id) where owner_id is not null',
  'create index memories_due on memories (learner_id, phase, due_day)',
  'create index memories_by_card on memories (card_id)',
  'create index reviews_by_day on reviews (learner_id, study_day)',
  'create index reviews_by_origin on reviews (origin_id, learner_id)',
  'create index sessions_by_learner on sessions (learner_id)',
  'create unique index sessions_one_open on sessions (learner_id) where ended_at is null',
  'create index flags_by_learner on flags (learner_id)',
];

export const learning: Migration = {
  number: 1,
  name: 'learning',
  statements: ({ countedKey, keptByKey }) => [
    learners(),
    guilds(),
    cards(),
    memories(keptByKey),
    reviews(countedKey),
    steps(keptByKey),
    sessions(),
    deckEntries(keptByKey),
    flags(countedKey),
    facts(),
    ...indices,
  ],
};
