import type { Migration } from './migration.ts';

/**
 * A channel's daily question and the reading club's tests: questions that everybody answers once, at their own pace.
 * `sheet_key` holds what a sheet is for, so that two presses at once open one sheet.
 */
const sheetsTable = () => `
  create table sheets (
    sheet_id text not null primary key,
    sheet_key text not null unique,
    kind text not null check (kind in ('daily', 'before', 'after')),
    guild_id text not null,
    channel_id text,
    locale text not null,
    questions_json text not null,
    opened_at bigint not null,
    closed_at bigint,
    message_id text
  )`;

const sheetAnswers = (keptByKey: string) => `
  create table sheet_answers (
    sheet_id text not null references sheets (sheet_id),
    round integer not null,
    learner_id text not null,
    card_id text not null,
    answer text not null,
    result text not null check (result in ('exact', 'close', 'wrong')),
    overridden integer not null,
    answered_at bigint not null,
    primary key (sheet_id, round, learner_id)
  ) ${keptByKey}`;

export const sheets: Migration = {
  number: 8,
  name: 'sheets',
  statements: ({ keptByKey }) => [
    sheetsTable(),
    sheetAnswers(keptByKey),
    'create index sheets_by_channel on sheets (channel_id, opened_at)',
    'create index sheets_by_guild on sheets (guild_id)',
    'create index sheet_answers_by_learner on sheet_answers (learner_id)',
    'create index sheet_answers_by_card on sheet_answers (card_id)',
    "alter table channel_reminders add column locale text not null default 'en'",
  ],
};
