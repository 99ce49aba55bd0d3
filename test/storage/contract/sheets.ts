import { describe, expect, it } from 'vitest';
import type { Sheet, SheetAnswer } from '../../../src/study/sheet.ts';
import type { Store } from '../../../src/study/store.ts';
import { addCards, aGrade, anAnswer, aQuestion, aQuiz, begin, MINUTE, START } from '../builders.ts';

export function aSheet(change: Partial<Sheet> = {}): Sheet {
  return {
    id: 'sheet-1',
    key: 'daily channel 1',
    kind: 'daily',
    guildId: 'guild',
    channelId: 'channel',
    locale: 'ko',
    questions: [aQuestion()],
    openedAt: START,
    closedAt: null,
    messageId: null,
    ...change,
  };
}

function aSheetAnswer(change: Partial<SheetAnswer> = {}): SheetAnswer {
  return {
    sheetId: 'sheet-1',
    round: 0,
    userId: 'ana',
    cardId: 'one',
    answer: '확장 경로',
    result: 'wrong',
    overridden: false,
    answeredAt: START + MINUTE,
    ...change,
  };
}

export function sheetContract(store: () => Store): void {
  describe('sheets', () => {
    it('are given back whole, one for each key', async () => {
      expect(await store().openSheet(aSheet())).toEqual(aSheet());
      expect(await store().openSheet(aSheet({ id: 'sheet-2' }))).toEqual(aSheet());
      expect(await store().sheet('sheet-1')).toEqual(aSheet());
      expect(await store().sheetByKey('daily channel 1')).toEqual(aSheet());
      expect(await store().sheet('sheet-2')).toBeUndefined();
      expect(await store().sheetByKey('daily channel 2')).toBeUndefined();
    });

    it('change where they are shown and when they closed, and nothing else', async () => {
      await store().openSheet(aSheet());
      await store().saveSheet({ id: 'sheet-1', closedAt: START + 1, messageId: 'm' });
      expect(await store().sheet('sheet-1')).toEqual(
        aSheet({ closedAt: START + 1, messageId: 'm' }),
      );
    });

    it('of a channel come newest first', async () => {
      const later = aSheet({ id: 'sheet-2', key: 'daily channel 2', openedAt: START + 5 });
      await store().openSheet(aSheet());
      await store().openSheet(later);
      await store().openSheet(aSheet({ id: 'sheet-3', key: 'x', channelId: 'elsewhere' }));
      await store().openSheet(aSheet({ id: 'sheet-4', key: 'y', kind: 'before', channelId: null }));
      expect(await store().channelSheets('channel', 9)).toEqual([later, aSheet()]);
      expect(await store().channelSheets('channel', 1)).toEqual([later]);
    });

    it('take one answer a person and question, with the review that goes with it', async () => {
      await addCards(store(), 'one');
      const before = await begin(store(), 'one');
      await store().openSheet(aSheet());
      const step = aGrade('one', { before, review: { origin: 'quiz', originId: 'sheet-1' } });
      expect(await store().addSheetAnswer(aSheetAnswer(), step)).toBe(true);
      expect(await store().addSheetAnswer(aSheetAnswer({ answer: 'again' }))).toBe(false);
      expect(await store().addSheetAnswer(aSheetAnswer({ userId: 'ben' }))).toBe(true);
      expect(await store().sheetAnswers('sheet-1')).toEqual([
        aSheetAnswer(),
        aSheetAnswer({ userId: 'ben' }),
      ]);
      expect(await store().reviewsOfSession('ana', 'sheet-1')).toHaveLength(1);
    });

    it('take no answer whose review is stale', async () => {
      await addCards(store(), 'one');
      const before = await begin(store(), 'one');
      await store().openSheet(aSheet());
      const stale = aGrade('one', { before });
      await store().recordStep(stale);
      expect(await store().addSheetAnswer(aSheetAnswer(), stale)).toBe(false);
      expect(await store().sheetAnswers('sheet-1')).toEqual([]);
    });

    it('count an answer as exact when its giver was right', async () => {
      await store().openSheet(aSheet());
      await store().addSheetAnswer(aSheetAnswer());
      await store().addSheetAnswer(aSheetAnswer({ userId: 'ben' }));
      await store().overrideSheetAnswer('sheet-1', 0, 'ana');
      expect(await store().sheetAnswers('sheet-1')).toEqual([
        aSheetAnswer({ result: 'exact', overridden: true }),
        aSheetAnswer({ userId: 'ben' }),
      ]);
    });
  });

  describe('a group’s answers', () => {
    it('are everybody’s first to each card, tests before reading left out', async () => {
      const test = { channelId: null, key: 'before', kind: 'before' } as const;
      await store().openSheet(aSheet());
      await store().openSheet(aSheet({ id: 'sheet-2', ...test }));
      await store().openSheet(aSheet({ id: 'sheet-3', key: 'z', guildId: 'other' }));
      await store().addSheetAnswer(aSheetAnswer({ answeredAt: START + 50 }));
      await store().addSheetAnswer(aSheetAnswer({ round: 1, cardId: 'two' }));
      await store().addSheetAnswer(aSheetAnswer({ round: 2, cardId: 'unasked' }));
      await store().addSheetAnswer(aSheetAnswer({ sheetId: 'sheet-2', userId: 'eva' }));
      await store().addSheetAnswer(aSheetAnswer({ sheetId: 'sheet-3', userId: 'eva' }));
      await store().openQuiz(aQuiz({ guildId: 'guild' }));
      const inQuiz = anAnswer({ guildId: 'guild', cardId: 'one', answeredAt: START + 10 });
      await store().saveQuiz(aQuiz({ guildId: 'guild', version: 2 }), 1, [inQuiz]);
      const { result, userId } = inQuiz;
      expect(await store().groupAnswers('guild', ['one', 'two'])).toEqual([
        { userId, cardId: 'one', result, answeredAt: START + 10 },
        { userId: 'ana', cardId: 'two', result: 'wrong', answeredAt: START + MINUTE },
      ]);
      expect(await store().groupAnswers('guild', [])).toEqual([]);
    });
  });
}
