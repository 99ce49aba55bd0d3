import type { Migration } from './migration.ts';

/** "Parameters are trained per learner": every training with its figures, kept or not. */
const parameterSets = (countedKey: string) => `
  create table parameter_sets (
    parameter_set_id ${countedKey},
    learner_id text not null,
    trained_at bigint not null,
    reviews integer not null,
    weights_json text not null,
    log_loss_before double precision not null,
    log_loss_after double precision not null,
    active integer not null
  )`;

/** `/break until`: holidays, by study day, both included. */
const breaks = (keptByKey: string) => `
  create table breaks (
    learner_id text not null,
    from_day integer not null,
    until_day integer not null,
    created_at bigint not null,
    primary key (learner_id, from_day)
  ) ${keptByKey}`;

/** Leeches and "a guess that equals another known term": what a learner says instead of a card's answer. */
const confusions = (keptByKey: string) => `
  create table confusions (
    learner_id text not null,
    card_id text not null,
    answer text not null,
    times integer not null,
    last_at bigint not null,
    primary key (learner_id, card_id, answer)
  ) ${keptByKey}`;

/** *Make a flashcard*: cards of one's own that a server may see. */
const cardShares = (keptByKey: string) => `
  create table card_shares (
    card_id text not null references cards (card_id),
    guild_id text not null,
    learner_id text not null,
    shared_at bigint not null,
    primary key (card_id, guild_id)
  ) ${keptByKey}`;

/** The reading group's paper of the week; `week` is the study day of its Monday. */
const clubPapers = (keptByKey: string) => `
  create table club_papers (
    guild_id text not null,
    week integer not null,
    paper text not null,
    learner_id text not null,
    chosen_at bigint not null,
    primary key (guild_id, week)
  ) ${keptByKey}`;

/** "Each sync plans purely and prints the counts": what became of every card, for whoever asks why. */
const cardEvents = (countedKey: string) => `
  create table card_events (
    card_event_id ${countedKey},
    card_id text not null,
    event text not null,
    content_id text,
    happened_at bigint not null
  )`;

/** `/notes import`: who added which file. */
const noteImports = (countedKey: string) => `
  create table note_imports (
    note_import_id ${countedKey},
    file text not null,
    guild_id text,
    learner_id text not null,
    imported_at bigint not null
  )`;

const indices = [
  'create index parameter_sets_by_learner on parameter_sets (learner_id, trained_at)',
  'create unique index parameter_sets_active on parameter_sets (learner_id) where active = 1',
  'create index confusions_by_card on confusions (card_id)',
  'create index card_shares_by_guild on card_shares (guild_id)',
  'create index card_shares_by_learner on card_shares (learner_id)',
  'create index club_papers_by_learner on club_papers (learner_id)',
  'create index card_events_by_card on card_events (card_id)',
  'create index note_imports_by_learner on note_imports (learner_id)',
];

export const trainingAndGroups: Migration = {
  number: 3,
  name: 'training and groups',
  statements: ({ countedKey, keptByKey }) => [
    parameterSets(countedKey),
    breaks(keptByKey),
    confusions(keptByKey),
    cardShares(keptByKey),
    clubPapers(keptByKey),
    cardEvents(countedKey),
    noteImports(countedKey),
    ...indices,
  ],
};
