import type { Migration } from './migration.ts';

/**
 * "Quiz": a channel's run of questions, whole in `quiz_json`; the columns are what is asked for. `is_settled`: over,
 * and the channel shows it. People who only pressed *Skip* are named in `quiz_json` alone: erasing a person reads it.
 */
const quizzes = () => `
  create table quizzes (
    quiz_id text not null primary key,
    guild_id text,
    channel_id text not null,
    starter_id text not null,
    started_at bigint not null,
    version integer not null,
    is_open integer not null,
    is_settled integer not null,
    quiz_json text not null
  )`;

/** `/leaderboard`; where `first_result` differs, *I was right* was used. */
const quizAnswers = (keptByKey: string) => `
  create table quiz_answers (
    quiz_id text not null,
    round integer not null,
    learner_id text not null,
    guild_id text,
    card_id text not null,
    result text not null check (result in ('exact', 'close', 'wrong')),
    first_result text not null,
    style text not null,
    points double precision not null,
    answered_at bigint not null,
    primary key (quiz_id, round, learner_id)
  ) ${keptByKey}`;

/** "Reminders": a learner's daily message. */
const reminders = () => `
  create table reminders (
    learner_id text not null primary key,
    minute_of_day integer not null,
    next_at bigint,
    state text not null check (state in ('on', 'off', 'paused')),
    rhythm text not null check (rhythm in ('daily', 'weekly')),
    claimed_day integer,
    pending_nonce text,
    failures integer not null,
    ignored integer not null,
    dm_channel_id text,
    fallback_channel_id text,
    notice text
  )`;

/** `/remind channel`: a channel's daily question. */
const channelReminders = () => `
  create table channel_reminders (
    channel_id text not null primary key,
    guild_id text not null,
    set_by text not null,
    minute_of_day integer not null,
    time_zone text not null,
    scope_json text not null,
    next_at bigint,
    state text not null,
    claimed_day integer,
    pending_nonce text,
    failures integer not null
  )`;

const indices = [
  'create unique index quizzes_one_open on quizzes (channel_id) where is_open = 1',
  'create index quizzes_unsettled on quizzes (started_at, quiz_id) where is_settled = 0',
  'create index quizzes_by_starter on quizzes (starter_id)',
  'create index quizzes_by_guild on quizzes (guild_id)',
  'create index quiz_answers_by_guild on quiz_answers (guild_id, answered_at)',
  'create index quiz_answers_by_learner on quiz_answers (learner_id)',
  "create index reminders_next on reminders (next_at) where state = 'on'",
  'create index reminders_pending on reminders (pending_nonce) where pending_nonce is not null',
  'create index channel_reminders_next on channel_reminders (next_at)',
  'create index channel_reminders_by_guild on channel_reminders (guild_id)',
  'create index channel_reminders_by_person on channel_reminders (set_by)',
];

export const quizzesAndReminders: Migration = {
  number: 2,
  name: 'quizzes and reminders',
  statements: ({ keptByKey }) => [
    quizzes(),
    quizAnswers(keptByKey),
    reminders(),
    channelReminders(),
    ...indices,
  ],
};
