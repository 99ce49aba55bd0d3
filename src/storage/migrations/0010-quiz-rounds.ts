import type { Migration } from './migration.ts';

/**
 * Questions and answers of a quiz as rows of their own, so that an answer writes one question's answers and not the
 * whole quiz: fifty questions with a hundred people are half a megabyte. `quiz_json` keeps the rest. `attempts_json` is
 * null for a question that was not asked yet.
 */
export const quizRounds: Migration = {
  number: 10,
  name: 'quiz rounds',
  statements: ({ keptByKey }) => [
    `create table quiz_rounds (
      quiz_id text not null references quizzes (quiz_id) on delete cascade,
      round integer not null,
      question_json text,
      attempts_json text,
      primary key (quiz_id, round)
    ) ${keptByKey}`,
    `insert into quiz_rounds (quiz_id, round, question_json)
      select quizzes.quiz_id, question.key, question.value
      from quizzes, json_each(quizzes.quiz_json, '$.questions') question`,
    `insert into quiz_rounds (quiz_id, round, attempts_json)
      select quizzes.quiz_id, attempts.key, attempts.value
      from quizzes, json_each(quizzes.quiz_json, '$.attempts') attempts
      where true
      on conflict (quiz_id, round) do update set attempts_json = excluded.attempts_json`,
    `update quizzes set quiz_json = json_remove(quiz_json, '$.questions', '$.attempts')`,
  ],
};
