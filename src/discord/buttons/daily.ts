import { canOverrideSheet } from '../../study/sheet-answers.ts';
import type { GivenToSheet } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import { dailyModal, dailyView, ownResultView, takenView } from '../views/daily.ts';
import { notice, noticeView } from '../views/notice.ts';
import { givenText } from '../views/quiz.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** The buttons of a channel's daily question. What somebody answered is told to them alone; the channel sees a count. */
export const dailyPresses = {
  'daily.choose': async (call, rooms) =>
    answered(call.press.sheet, { option: call.press.option }, call, rooms),

  async 'daily.answer'(call, rooms) {
    const words = wordsFor(call.locale);
    const sheet = await rooms.study.sheet(call.press.sheet);
    if (!sheet) return notice(words.daily.unknown);
    if (sheet.closedAt !== null) return over(sheet.id, call, rooms);
    const earlier = await ownAnswer(sheet.id, call, rooms);
    if (earlier) return notice(words.daily.repeated(givenText(earlier.answer)));
    return dailyModal(sheet, words);
  },

  async 'daily.typed'(call, rooms) {
    const typed = call.fields['answer'];
    const given = { text: typeof typed === 'string' ? typed : '' };
    return answered(call.press.sheet, given, call, rooms);
  },

  async 'daily.show'(call, rooms) {
    const words = wordsFor(call.locale);
    const sheet = await rooms.study.sheet(call.press.sheet);
    if (!sheet) return notice(words.daily.unknown);
    const own = await ownAnswer(sheet.id, call, rooms);
    if (!own) return notice(words.daily.answerFirst);
    const view = ownResultView(sheet, own, canOverrideSheet(sheet, own), words);
    return call.isEphemeral ? { show: 'update', view } : { show: 'message', view, ephemeral: true };
  },

  async 'daily.right'(call, rooms) {
    const words = wordsFor(call.locale).daily;
    const isTaken = await rooms.study.overrideSheet(call.press.sheet, 0, call.userId);
    const view = noticeView(isTaken ? words.overridden : words.notOverridden);
    return { show: 'update', view };
  },
} satisfies Partial<Presses>;

async function ownAnswer(sheetId: string, { userId }: PressCall, { study }: Rooms) {
  return (await study.sheetAnswers(sheetId)).find((answer) => answer.userId === userId);
}

/** The first answer counts; the channel's message shows how many there are. */
async function answered(
  sheetId: string,
  given: GivenToSheet,
  call: PressCall,
  rooms: Rooms,
): Promise<Answer> {
  const words = wordsFor(call.locale);
  const press = await rooms.study.answerSheet(sheetId, 0, call.userId, given, call.at);
  if (press.kind === 'closed') {
    return press.sheet ? over(sheetId, call, rooms) : notice(words.daily.unknown);
  }
  if (press.kind === 'repeated') {
    return notice(words.daily.repeated(givenText(press.answer.answer)));
  }
  const question = await rooms.study.dailyQuestion(sheetId);
  const also = takenView(press.sheet, press.answer, words);
  return question
    ? { show: 'update', view: dailyView(question), also }
    : { show: 'message', view: also, ephemeral: true };
}

/** An old message whose buttons are still there shows its answer from now on. */
async function over(sheetId: string, call: PressCall, rooms: Rooms): Promise<Answer> {
  const said = noticeView(wordsFor(call.locale).daily.over);
  const question = await rooms.study.dailyQuestion(sheetId);
  return question
    ? { show: 'update', view: dailyView(question), also: said }
    : { show: 'message', view: said, ephemeral: true };
}
