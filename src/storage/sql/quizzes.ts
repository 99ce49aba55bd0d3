import { sql } from 'kysely';
import type { QuizState } from '../../study/quiz.ts';
import type { QuizAnswerRow } from '../../study/store.ts';
import type { QuizPart } from '../parts.ts';
import { isOpen, isSettled } from '../rules.ts';
import { compileOnce } from './compiled-query.ts';
import type { ConfusionWriter } from './confusions.ts';
import { refuse, whole, written } from './connection.ts';
import type { Database } from '../schema.ts';
import type { SqlConnection } from './connection.ts';
import { quizRounds } from './quiz-rounds.ts';
import { createRecentQuizzes, headText } from './quiz-rows.ts';
import { scoreReader } from './scores.ts';
import type { StepWriter } from './steps.ts';

function valuesOf(quiz: QuizState) {
  return {
    quiz_id: quiz.id,
    guild_id: quiz.guildId,
    channel_id: quiz.channelId,
    starter_id: quiz.starterId,
    started_at: quiz.startedAt,
    version: quiz.version,
    is_open: isOpen(quiz) ? 1 : 0,
    is_settled: isSettled(quiz) ? 1 : 0,
    quiz_json: headText(quiz),
  };
}

const HEAD = ['quiz_id', 'version', 'quiz_json'] as const;
type HeadRow = Pick<Database['quizzes'], (typeof HEAD)[number]>;

function quizQueries({ db }: SqlConnection) {
  return {
    one: compileOnce(({ id }: { id: string }) =>
      db.selectFrom('quizzes').select(HEAD).where('quiz_id', '=', id),
    ),
    inChannel: compileOnce(({ channelId }: { channelId: string }) =>
      db
        .selectFrom('quizzes')
        .select(HEAD)
        .where('channel_id', '=', channelId)
        .where('is_open', '=', sql.lit(1)),
    ),
    unsettled: compileOnce(() =>
      db
        .selectFrom('quizzes')
        .select(HEAD)
        .where('is_settled', '=', sql.lit(0))
        .orderBy('started_at')
        .orderBy('quiz_id'),
    ),
    save: compileOnce((given: ReturnType<typeof valuesOf> & { expectedVersion: number }) =>
      db
        .updateTable('quizzes')
        .set({
          version: given.version,
          is_open: given.is_open,
          is_settled: given.is_settled,
          quiz_json: given.quiz_json,
        })
        .where('quiz_id', '=', given.quiz_id)
        .where('version', '=', given.expectedVersion),
    ),
  };
}

function answerQueries({ db }: SqlConnection) {
  return {
    answer: compileOnce((given: QuizAnswerRow) => {
      const standing = {
        result: given.result,
        points: given.points,
        answered_at: given.answeredAt,
      };
      return db
        .insertInto('quiz_answers')
        .values({
          quiz_id: given.quizId,
          round: given.round,
          learner_id: given.userId,
          guild_id: given.guildId,
          card_id: given.cardId,
          first_result: given.result,
          style: given.style,
          ...standing,
        })
        .onConflict((conflict) =>
          conflict.columns(['quiz_id', 'round', 'learner_id']).doUpdateSet(standing),
        );
    }),
  };
}

export function quizPart(
  connection: SqlConnection,
  steps: StepWriter,
  confusions: ConfusionWriter,
): QuizPart {
  const { db } = connection;
  const queries = { ...quizQueries(connection), ...answerQueries(connection) };
  const rounds = quizRounds(connection);
  const recent = createRecentQuizzes();

  async function quizFrom(row: HeadRow | undefined): Promise<QuizState | undefined> {
    if (row === undefined) return undefined;
    const known = recent.at(row.quiz_id, row.version);
    if (known !== undefined) return known;
    // In one transaction, so that nobody writes between the quiz and its answers.
    const quiz = await whole(db, async (reader) => {
      const [now] = (await reader.executeQuery(queries.one({ id: row.quiz_id }))).rows;
      return now && rounds.read(reader, now);
    });
    if (quiz !== undefined) recent.keep(quiz);
    return quiz;
  }
  return {
    openQuiz: async (quiz) => {
      const running = await whole(db, async (writer) => {
        const { rows } = await writer.executeQuery(queries.inChannel(quiz));
        if (rows[0]) return rows[0];
        await writer.insertInto('quizzes').values(valuesOf(quiz)).execute();
        await rounds.write(writer, quiz);
        return undefined;
      });
      if (running === undefined) recent.keep(quiz);
      return quizFrom(running);
    },
    quiz: async (id) => quizFrom((await db.executeQuery(queries.one({ id }))).rows[0]),
    quizInChannel: async (channelId) =>
      quizFrom((await db.executeQuery(queries.inChannel({ channelId }))).rows[0]),
    unfinishedQuizzes: async () => {
      const { rows } = await db.executeQuery(queries.unsettled({}));
      const quizzes = await Promise.all(rows.map(quizFrom));
      return quizzes.filter((quiz) => quiz !== undefined);
    },
    saveQuiz: async (quiz, expectedVersion, answers = [], step, mixUp) => {
      const before = recent.at(quiz.id, expectedVersion);
      const saved = await whole(db, async (writer) => {
        const query = queries.save({ ...valuesOf(quiz), expectedVersion });
        if (written(await writer.executeQuery(query)) === 0) refuse();
        await rounds.write(writer, quiz, before);
        for (const answer of answers) await writer.executeQuery(queries.answer(answer));
        if (step) await steps.write(writer, step);
        if (mixUp) await confusions.write(writer, mixUp);
        return true;
      });
      if (saved !== true) return false;
      recent.keep(quiz);
      return true;
    },
    quizScores: scoreReader(connection),
  };
}
