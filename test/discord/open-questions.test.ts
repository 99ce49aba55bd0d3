import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/discord/answer.ts';
import {
  clubBoardView,
  clubWeekView,
  testModal,
  testQuestionView,
  testResultView,
} from '../../src/discord/views/club.ts';
import {
  closedDailyView,
  dailyModal,
  dailyView,
  ownResultView,
  takenView,
} from '../../src/discord/views/daily.ts';
import { serverView, serverZoneModal } from '../../src/discord/views/server.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { QuizQuestion } from '../../src/study/quiz.ts';
import type { Sheet, SheetAnswer } from '../../src/study/sheet.ts';
import { isAccepted, isAcceptedModal } from './support/screens.ts';
import { hugeText } from './support/texts.ts';

/*
 * Daily questions, the club's tests and a server's panel: whatever a card or an answer holds, Discord takes the
 * message, and no mention in it is alive.
 */

const locale = fc.constantFrom('en' as const, 'ko' as const);
const texts = fc.array(hugeText, { maxLength: 6 });

const question: fc.Arbitrary<QuizQuestion> = fc
  .record({
    front: hugeText,
    back: hugeText,
    paperName: hugeText,
    source: hugeText,
    context: texts,
    items: texts,
    options: fc.uniqueArray(hugeText, { minLength: 2, maxLength: 4 }),
    style: fc.constantFrom('choice' as const, 'typed' as const),
  })
  .map((parts) => ({
    ...parts,
    cardId: 'card',
    accept: [],
    paper: 'paper',
    language: 'en' as const,
    seconds: 20,
  }));

const answerOf = (text: string, round = 0): SheetAnswer => ({
  sheetId: 'sheet',
  round,
  userId: '100000000000000001',
  cardId: 'card',
  answer: text,
  result: 'wrong',
  overridden: false,
  answeredAt: 0,
});

const sheetOf = (more: Pick<Sheet, 'kind' | 'locale' | 'questions'>): Sheet => ({
  id: 'sheet',
  key: 'key',
  guildId: '1',
  channelId: '2',
  openedAt: 0,
  closedAt: null,
  messageId: null,
  ...more,
});

/** A mention that somebody else wrote; the one of who chose the paper is ours. */
const isHarmless = (view: View): boolean =>
  !/@everyone|@here/.test(JSON.stringify(view)) &&
  !/(?<!\\)<@123456789012345678>/.test(
    // In code nothing but a call of everybody could be alive.
    JSON.stringify(view)
      .replaceAll('\\\\', '\\')
      .replaceAll(/(`+)(?!`).+?(?<!`)\1(?!`)/g, ''),
  );

const runs = { numRuns: 40 };

describe('whatever a card holds, Discord takes', () => {
  it('a daily question: open, over, answered', () => {
    fc.assert(
      fc.property(question, question, hugeText, locale, (asked, last, typed, language) => {
        const words = wordsFor(language);
        const sheet = sheetOf({ kind: 'daily', locale: language, questions: [asked] });
        const before = { ...sheet, closedAt: 1, questions: [last] };
        const previous = { sheet: before, answers: [answerOf(typed)] };
        for (const view of [
          dailyView({ sheet, answers: [], previous }, true),
          closedDailyView(previous),
          takenView(sheet, answerOf(typed), words),
          ownResultView(sheet, answerOf(typed), true, words),
        ]) {
          expect(isAccepted(view)).toBe(true);
          expect(isHarmless(view)).toBe(true);
        }
        const form = dailyModal(sheet, words);
        expect(form.show === 'modal' && isAcceptedModal(form.modal)).toBe(true);
      }),
      runs,
    );
  });

  it('a club’s week, test, result and board', () => {
    const none = { questions: 5, before: null, after: null, group: null };
    const paper = { guildId: '1', week: 4, paper: 'p', learnerId: '7', chosenAt: 0 };
    fc.assert(
      fc.property(
        fc.array(question, { minLength: 1, maxLength: 5 }),
        hugeText,
        locale,
        (questions, said, language) => {
          const words = wordsFor(language);
          const sheet = sheetOf({ kind: 'after', locale: language, questions });
          const week = { week: 4, today: 5, timeZone: 'UTC', paper, next: null };
          const answers = questions.map((_, round) => answerOf(said, round));
          const bullets = questions.map((one) => ({ ...one, people: 3, right: 1 }));
          for (const view of [
            clubWeekView({ week, name: said, nextName: said, gain: none, locale: language }),
            testQuestionView(sheet, 0, words),
            testResultView(sheet, answers, none, words),
            clubBoardView(said, bullets, language),
          ]) {
            expect(isAccepted(view)).toBe(true);
            expect(isHarmless(view)).toBe(true);
          }
          const form = testModal(sheet, 0, words);
          expect(form.show === 'modal' && isAcceptedModal(form.modal)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('a server’s panel', () => {
    fc.assert(
      fc.property(hugeText, locale, (given, language) => {
        const settings = { guildId: '1', locale: null, timeZone: given, quizSeconds: 7 };
        const unknownZone = { given, suggestions: ['Asia/Seoul'] };
        const view = serverView({ settings, locale: language, unknownZone });
        expect(isAccepted(view)).toBe(true);
        expect(isHarmless(view)).toBe(true);
        expect(isAcceptedModal(serverZoneModal(settings, language))).toBe(true);
      }),
      runs,
    );
  });
});
