import type { Sheet } from '../../study/sheet.ts';
import type { GivenToSheet } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { openPaper } from '../commands/paper.ts';
import { edition } from '../look-up.ts';
import { testModal, testQuestionView, testResultView } from '../views/club.ts';
import { notice } from '../views/notice.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** The buttons of the paper of the week. A test is one private message that goes from question to question. */
export const clubPresses = {
  async 'club.open'(call, rooms) {
    const words = wordsFor(call.locale).club;
    const { guildId, at, userId, press } = call;
    const kind = press.kind === 'before' ? 'before' : 'after';
    if (guildId === null) return notice(words.serverOnly);
    const { week } = await rooms.study.clubWeek(guildId, at);
    if (week !== press.week) return notice(words.otherWeek);
    const sheet = await rooms.study.openClubTest(guildId, kind, call.locale, at);
    if (!sheet) return notice(words.noCards);
    const { before, after } = await rooms.study.clubGain(guildId, userId, at);
    const isDone = before?.answered === sheet.questions.length;
    if (kind === 'before' && after !== null && !isDone) return notice(words.beforeIsOver);
    return { show: 'message', view: await testView(sheet, call, rooms), ephemeral: true };
  },

  async 'club.note'(call, rooms) {
    const words = wordsFor(call.locale).club;
    if (call.guildId === null) return notice(words.serverOnly);
    const { week, paper } = await rooms.study.clubWeek(call.guildId, call.at);
    if (week !== call.press.week || paper === null) return notice(words.otherWeek);
    const note = edition(rooms, paper.paper, call.locale);
    if (!note) return notice(words.noCards);
    return { show: 'message', ...(await openPaper(note, call, rooms)), ephemeral: true };
  },

  'club.choose': async (call, rooms) => answered(call, { option: call.press.option }, rooms),

  async 'club.answer'(call, rooms) {
    const words = wordsFor(call.locale);
    const sheet = await rooms.study.sheet(call.press.sheet);
    return sheet ? testModal(sheet, call.press.round, words) : notice(words.club.otherWeek);
  },

  async 'club.typed'(call, rooms) {
    const typed = call.fields['answer'];
    return answered(call, { text: typeof typed === 'string' ? typed : '' }, rooms);
  },
} satisfies Partial<Presses>;

/** A second press on the same question only shows where the test is. */
async function answered(
  call: PressCall & { press: { sheet: string; round: number } },
  given: GivenToSheet,
  rooms: Rooms,
): Promise<Answer> {
  const { sheet: id, round } = call.press;
  const press = await rooms.study.answerSheet(id, round, call.userId, given, call.at);
  if (press.sheet === null) return notice(wordsFor(call.locale).club.otherWeek);
  return { show: 'update', view: await testView(press.sheet, call, rooms) };
}

/** The first question that is not answered yet, else how it went. */
async function testView(sheet: Sheet, call: PressCall, rooms: Rooms): Promise<View> {
  const words = wordsFor(call.locale);
  const answers = await rooms.study.sheetAnswers(sheet.id);
  const own = answers.filter(({ userId }) => userId === call.userId);
  const open = sheet.questions.findIndex((_, round) => own.every((one) => one.round !== round));
  if (open >= 0) return testQuestionView(sheet, open, words);
  const gain = await rooms.study.clubGain(sheet.guildId, call.userId, sheet.openedAt);
  return testResultView(sheet, own, gain, words);
}
