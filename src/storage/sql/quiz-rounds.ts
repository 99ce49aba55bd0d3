import type { Kysely, Transaction } from 'kysely';
import type { QuizState } from '../../study/quiz.ts';
import type { Database } from '../schema.ts';
import { compileOnce, pick } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';
import { changedRounds, headText, quizFromRows, type RoundRow } from './quiz-rows.ts';

type Reader = Kysely<Database> | Transaction<Database>;

/** Reads and writes the questions of quizzes with their answers, on a connection that is given with each call. */
export interface QuizRounds {
  /** The quiz of a row of its own. Torn when others write meanwhile: to be asked in the row's transaction. */
  read(reader: Reader, row: { quiz_id: string; quiz_json: string }): Promise<QuizState>;
  /** The rounds that are other than `before`; without it all of them. */
  write(writer: Transaction<Database>, quiz: QuizState, before?: QuizState): Promise<void>;
}

export function quizRounds({ db }: Pick<SqlConnection, 'db'>): QuizRounds {
  const all = compileOnce(({ id }: { id: string }) =>
    db.selectFrom('quiz_rounds').selectAll().where('quiz_id', '=', id).orderBy('round'),
  );
  const save = compileOnce((row: RoundRow) =>
    db
      .insertInto('quiz_rounds')
      .values(pick(row, ['quiz_id', 'round', 'question_json', 'attempts_json']))
      .onConflict((conflict) =>
        conflict
          .columns(['quiz_id', 'round'])
          .doUpdateSet(pick(row, ['question_json', 'attempts_json'])),
      ),
  );
  return {
    read: async (reader, { quiz_id: id, quiz_json: head }) =>
      quizFromRows(head, (await reader.executeQuery(all({ id }))).rows),
    write: async (writer, quiz, before) => {
      for (const row of changedRounds(quiz, before)) await writer.executeQuery(save(row));
    },
  };
}

/** A quiz whose people or cards changed, outside of its own course. */
export async function rewriteQuiz(
  writer: Transaction<Database>,
  rounds: QuizRounds,
  quiz: QuizState,
): Promise<void> {
  await writer
    .updateTable('quizzes')
    .set({ version: quiz.version, quiz_json: headText(quiz) })
    .where('quiz_id', '=', quiz.id)
    .execute();
  await rounds.write(writer, quiz);
}
