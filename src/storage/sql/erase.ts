import { type Kysely, sql, type Transaction } from 'kysely';
import type { LearnerId } from '../../study/learner.ts';
import type { Erased } from '../../study/personal-data.ts';
import { quizWithoutCards, quizWithoutPerson } from '../personal-quiz.ts';
import { NOBODY, PERSONAL_TABLES } from '../personal-tables.ts';
import type { Database } from '../schema.ts';
import { quizRounds, rewriteQuiz } from './quiz-rounds.ts';

type Writer = Transaction<Database>;

/** Everything about a person, in one transaction. */
export function eraseLearner(db: Kysely<Database>, learnerId: LearnerId): Promise<Erased> {
  return db.transaction().execute(async (writer) => {
    const ownCards = await cardsOf(writer, learnerId);
    await leaveQuizzes(writer, learnerId, ownCards);
    await eraseCards(writer, ownCards);
    let reviews = 0;
    for (const { table, person, erase } of PERSONAL_TABLES) {
      const named = sql`where ${sql.ref(person)} = ${learnerId}`;
      const done =
        erase === 'row'
          ? await sql`delete from ${sql.table(table)} ${named}`.execute(writer)
          : await sql`update ${sql.table(table)} set ${sql.ref(person)} = ${NOBODY} ${named}`.execute(
              writer,
            );
      if (table === 'reviews') reviews = Number(done.numAffectedRows ?? 0n);
    }
    await sql`delete from facts where name like ${`% ${learnerId}`}`.execute(writer);
    return { reviews, ownCards: ownCards.length };
  });
}

async function cardsOf(writer: Writer, learnerId: LearnerId): Promise<string[]> {
  const rows = await writer
    .selectFrom('cards')
    .select('card_id')
    .where('owner_id', '=', learnerId)
    .execute();
  return rows.map(({ card_id }) => card_id);
}

/** Whoever only skipped stands in the JSON alone, so every quiz is searched. */
async function leaveQuizzes(
  writer: Writer,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<void> {
  const gone = new Set(cardIds);
  const rounds = quizRounds({ db: writer });
  for (const mark of [learnerId, ...cardIds]) {
    const named = JSON.stringify(mark);
    const { rows } = await sql<{ quiz_id: string; quiz_json: string }>`
      select quiz_id, quiz_json from quizzes
      where instr(quiz_json, ${named}) > 0 or quiz_id in (
        select quiz_id from quiz_rounds
        where instr(question_json, ${named}) > 0 or instr(attempts_json, ${named}) > 0
      )`.execute(writer);
    for (const row of rows) {
      const quiz = await rounds.read(writer, row);
      const left = quizWithoutCards(quizWithoutPerson(quiz, learnerId), gone);
      await rewriteQuiz(writer, rounds, left);
    }
  }
}

/** Cards of the person's own, for whoever studies them: the text goes, so does what is remembered of it. */
async function eraseCards(writer: Writer, cardIds: readonly string[]): Promise<void> {
  for (const cardId of cardIds) {
    for (const table of ['memories', 'leeches', 'confusions', 'card_shares', 'card_events']) {
      await sql`delete from ${sql.table(table)} where card_id = ${cardId}`.execute(writer);
    }
    await sql`delete from confusions where other_card_id = ${cardId}`.execute(writer);
    await sql`delete from steps where instr(before_json, ${JSON.stringify(cardId)}) > 0`.execute(
      writer,
    );
    await sql`delete from deck_entries where kind = 'card' and name = ${cardId}`.execute(writer);
  }
}
