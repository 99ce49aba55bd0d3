import type { GroupAnswer, Sheet, SheetAnswer } from '../../study/sheet.ts';
import type { SheetPart } from '../parts.ts';
import { firstAnswers } from '../rules.ts';
import { isCurrent, writeStep } from './steps.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

export function storeSheet(tables: Tables, sheet: Sheet): Sheet {
  const stored = [...tables.sheets.values()].find(({ key }) => key === sheet.key);
  if (!stored) tables.sheets.set(sheet.id, copy(sheet));
  return copy(stored ?? sheet);
}

const isSame =
  (sheetId: string, round: number, userId: string) =>
  (one: SheetAnswer): boolean =>
    one.sheetId === sheetId && one.round === round && one.userId === userId;

export function sheetPart(tables: Tables): SheetPart {
  return {
    openSheet: async (sheet) => storeSheet(tables, sheet),
    sheet: async (id) => copy(tables.sheets.get(id)),
    sheetByKey: async (key) => copy([...tables.sheets.values()].find((one) => one.key === key)),
    saveSheet: async ({ id, closedAt, messageId }) => {
      const sheet = tables.sheets.get(id);
      if (sheet) tables.sheets.set(id, { ...sheet, closedAt, messageId });
    },
    channelSheets: async (channelId, limit) =>
      copy([...tables.sheets.values()].filter((sheet) => sheet.channelId === channelId))
        .sort((a, b) => b.openedAt - a.openedAt || byText(b.id, a.id))
        .slice(0, limit),
    sheetAnswers: async (sheetId) =>
      copy(tables.sheetAnswers.filter((one) => one.sheetId === sheetId)).sort(
        (a, b) => a.round - b.round || a.answeredAt - b.answeredAt || byText(a.userId, b.userId),
      ),
    addSheetAnswer: async (answer, step) => {
      const { sheetId, round, userId } = answer;
      if (tables.sheetAnswers.some(isSame(sheetId, round, userId))) return false;
      if (step && !isCurrent(tables, step)) return false;
      if (step) writeStep(tables, step);
      tables.sheetAnswers.push(copy(answer));
      return true;
    },
    overrideSheetAnswer: async (sheetId, round, userId) => {
      tables.sheetAnswers = tables.sheetAnswers.map((one) =>
        isSame(sheetId, round, userId)(one) ? { ...one, result: 'exact', overridden: true } : one,
      );
    },
    groupAnswers: async (guildId, cardIds) => {
      const wanted = new Set(cardIds);
      const counted = ({ sheetId }: SheetAnswer): boolean => {
        const sheet = tables.sheets.get(sheetId);
        return sheet?.guildId === guildId && sheet.kind !== 'before';
      };
      const inQuizzes = [...tables.quizAnswers.values()].filter((one) => one.guildId === guildId);
      const all: GroupAnswer[] = [...inQuizzes, ...tables.sheetAnswers.filter(counted)].map(
        ({ userId, cardId, result, answeredAt }) => ({ userId, cardId, result, answeredAt }),
      );
      return firstAnswers(all.filter(({ cardId }) => wanted.has(cardId)));
    },
  };
}
