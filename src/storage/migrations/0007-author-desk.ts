import type { Migration } from './migration.ts';

/**
 * *Flag* and what learners write in place of a leech reach an author: `suggestion` is Markdown to put into the note,
 * `settled_at` when it was dealt with, `told_at` when the learner heard of that. `made_json`: what a step made besides
 * memories, to be taken back with it. Confusions are pairs of answers, in whatever order they were mixed up.
 */
export const authorDesk: Migration = {
  number: 7,
  name: 'author desk',
  statements: ({ keptByKey }) => [
    'alter table flags add column suggestion text',
    'alter table flags add column settled_at bigint',
    'alter table flags add column told_at bigint',
    'create index flags_open on flags (card_id) where settled_at is null',
    'alter table steps add column made_json text',
    // No version of the program wrote to it.
    'drop table confusions',
    `create table confusions (
      learner_id text not null,
      pair text not null,
      card_id text not null,
      other_card_id text not null,
      times integer not null,
      last_at bigint not null,
      offered_at bigint,
      primary key (learner_id, pair)
    ) ${keptByKey}`,
    'create index confusions_by_card on confusions (card_id)',
    'create index confusions_by_other_card on confusions (other_card_id)',
  ],
};
