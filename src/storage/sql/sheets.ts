import { sql } from 'kysely';
import type { Locale } from '../../study/learner.ts';
import type { MatchResult } from '../../study/quiz.ts';
import type { GroupAnswer, Sheet, SheetAnswer, SheetKind } from '../../study/sheet.ts';
import type { SheetPart } from '../parts.ts';
import type { SheetRow } from '../schema.ts';
import { firstAnswers } from '../rules.ts';
import { compileOnce } from './compiled-query.ts';
import { refuse, type SqlConnection, whole } from './connection.ts';
import type { StepWriter } from './steps.ts';

export function sheetRow(sheet: Sheet): SheetRow {
  return {
    sheet_id: sheet.id,
    sheet_key: sheet.key,
    kind: sheet.kind,
    guild_id: sheet.guildId,
    channel_id: sheet.channelId,
    locale: sheet.locale,
    questions_json: JSON.stringify(sheet.questions),
    opened_at: sheet.openedAt,
    closed_at: sheet.closedAt,
    message_id: sheet.messageId,
  };
}

function sheetFrom(row: SheetRow): Sheet {
  return {
    id: row.sheet_id,
    key: row.sheet_key,
    kind: row.kind as SheetKind,
    guildId: row.guild_id,
    channelId: row.channel_id,
    locale: row.locale as Locale,
    questions: JSON.parse(row.questions_json) as Sheet['questions'],
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    messageId: row.message_id,
  };
}

const answerRow = (given: SheetAnswer) => ({
  sheet_id: given.sheetId,
  round: given.round,
  learner_id: given.userId,
  card_id: given.cardId,
  answer: given.answer,
  result: given.result,
  overridden: given.overridden ? 1 : 0,
  answered_at: given.answeredAt,
});

export function sheetPart(connection: SqlConnection, steps: StepWriter): SheetPart {
  const { db } = connection;
  const one = compileOnce(({ id }: { id: string }) =>
    db.selectFrom('sheets').selectAll().where('sheet_id', '=', id),
  );
  const byKey = compileOnce(({ key }: { key: string }) =>
    db.selectFrom('sheets').selectAll().where('sheet_key', '=', key),
  );
  return {
    openSheet: async (sheet) => {
      const row = sheetRow(sheet);
      await db
        .insertInto('sheets')
        .values(row)
        .onConflict((conflict) => conflict.column('sheet_key').doNothing())
        .execute();
      const [stored] = (await db.executeQuery(byKey({ key: sheet.key }))).rows;
      return stored === undefined ? sheet : sheetFrom(stored);
    },
    sheet: async (id) => (await db.executeQuery(one({ id }))).rows.map(sheetFrom)[0],
    sheetByKey: async (key) => (await db.executeQuery(byKey({ key }))).rows.map(sheetFrom)[0],
    saveSheet: async ({ id, closedAt, messageId }) => {
      await db
        .updateTable('sheets')
        .set({ closed_at: closedAt, message_id: messageId })
        .where('sheet_id', '=', id)
        .execute();
    },
    channelSheets: async (channelId, limit) => {
      const rows = await db
        .selectFrom('sheets')
        .selectAll()
        .where('channel_id', '=', channelId)
        .orderBy('opened_at', 'desc')
        .orderBy('sheet_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(sheetFrom);
    },
    sheetAnswers: async (sheetId) => {
      const rows = await db
        .selectFrom('sheet_answers')
        .selectAll()
        .where('sheet_id', '=', sheetId)
        .orderBy('round')
        .orderBy('answered_at')
        .orderBy('learner_id')
        .execute();
      return rows.map((row) => ({
        sheetId,
        round: row.round,
        userId: row.learner_id,
        cardId: row.card_id,
        answer: row.answer,
        result: row.result as MatchResult,
        overridden: row.overridden === 1,
        answeredAt: row.answered_at,
      }));
    },
    addSheetAnswer: async (answer, step) => {
      const added = await whole(db, async (writer) => {
        const result = await writer
          .insertInto('sheet_answers')
          .values(answerRow(answer))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (Number(result.numInsertedOrUpdatedRows) === 0) refuse();
        if (step) await steps.write(writer, step);
        return true;
      });
      return added ?? false;
    },
    overrideSheetAnswer: async (sheetId, round, userId) => {
      await db
        .updateTable('sheet_answers')
        .set({ result: 'exact', overridden: 1 })
        .where('sheet_id', '=', sheetId)
        .where('round', '=', round)
        .where('learner_id', '=', userId)
        .execute();
    },
    groupAnswers: (guildId, cardIds) => groupAnswers(connection, guildId, cardIds),
  };
}

async function groupAnswers(
  { db, flavour }: SqlConnection,
  guildId: string,
  cardIds: readonly string[],
): Promise<GroupAnswer[]> {
  const cards = flavour.textsIn(JSON.stringify(cardIds));
  const inQuizzes = await db
    .selectFrom('quiz_answers')
    .select(['learner_id as userId', 'card_id as cardId', 'result', 'answered_at as answeredAt'])
    .where('guild_id', '=', guildId)
    .where(sql<boolean>`card_id in (${cards})`)
    .execute();
  const onSheets = await db
    .selectFrom('sheet_answers')
    .innerJoin('sheets', 'sheets.sheet_id', 'sheet_answers.sheet_id')
    .select([
      'sheet_answers.learner_id as userId',
      'sheet_answers.card_id as cardId',
      'sheet_answers.result',
      'sheet_answers.answered_at as answeredAt',
    ])
    .where('sheets.guild_id', '=', guildId)
    .where('sheets.kind', '!=', 'before')
    .where(sql<boolean>`sheet_answers.card_id in (${cards})`)
    .execute();
  return firstAnswers([...inQuizzes, ...onSheets] as GroupAnswer[]);
}
