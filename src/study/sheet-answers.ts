import type { Instant } from '../base/clock.ts';
import { matchAnswer } from './answer-match.ts';
import type { LearnerId } from './learner.ts';
import { reviewForAnswer } from './quiz-review.ts';
import type { MatchResult, QuizQuestion } from './quiz.ts';
import type { Sheet, SheetAnswer } from './sheet.ts';
import type { Step } from './store.ts';
import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import type { GivenToSheet, SheetPress, Study } from './study.ts';
import { vocabularyOf } from './vocabulary.ts';

export type SheetAnswering = Pick<
  Study,
  'sheet' | 'sheetAnswers' | 'answerSheet' | 'overrideSheet'
>;

const ANSWER_LETTERS_KEPT = 200;

/** Answers to questions that stay open: each person's first counts, and is their review where the card is due. */
export function createSheetAnswering(context: StudyContext, know: KnowLearner): SheetAnswering {
  const { store, takeTurns } = context;
  return {
    sheet: (id) => store.sheet(id),
    sheetAnswers: (id) => store.sheetAnswers(id),
    answerSheet: (id, round, userId, given, at) =>
      takeTurns(learnerTurn(userId), () => answer(context, know, { id, round, userId, given, at })),
    overrideSheet: (id, round, userId) =>
      takeTurns(learnerTurn(userId), () => override(context, know, id, round, userId)),
  };
}

interface Given {
  id: string;
  round: number;
  userId: LearnerId;
  given: GivenToSheet;
  at: Instant;
}

/** Whether a press made at `at` still counts, also when it arrives after the sheet closed. */
const isOpen = ({ closedAt }: Sheet, at: Instant): boolean => closedAt === null || at <= closedAt;

async function answer(
  context: StudyContext,
  know: KnowLearner,
  { id, round, userId, given, at }: Given,
): Promise<SheetPress> {
  const { store } = context;
  const sheet = await store.sheet(id);
  const question = sheet?.questions[round];
  if (!sheet || !question) return { kind: 'closed', sheet: null };
  const answers = await store.sheetAnswers(id);
  const earlier = answers.find((one) => one.userId === userId && one.round === round);
  if (earlier) return { kind: 'repeated', sheet, answer: earlier };
  if (!isOpen(sheet, at)) return { kind: 'closed', sheet };
  const read = await readGiven(context, question, given);
  if (!read) return { kind: 'closed', sheet };
  const made: SheetAnswer = {
    sheetId: id,
    round,
    userId,
    cardId: question.cardId,
    ...read,
    overridden: false,
    answeredAt: at,
  };
  const step = await stepFor(context, know, sheet, question, made);
  if (!(await added(context, made, step))) {
    const stored = await store.sheetAnswers(id);
    const other = stored.find((one) => one.userId === userId && one.round === round);
    return other ? { kind: 'repeated', sheet, answer: other } : { kind: 'closed', sheet };
  }
  return { kind: 'accepted', sheet, answer: made };
}

async function readGiven(
  { book }: StudyContext,
  question: QuizQuestion,
  given: GivenToSheet,
): Promise<{ answer: string; result: MatchResult } | null> {
  if ('option' in given) {
    const chosen = question.options[given.option];
    if (chosen === undefined) return null;
    return { answer: chosen, result: chosen === question.back ? 'exact' : 'wrong' };
  }
  if (question.style !== 'typed') return null;
  const result = matchAnswer(given.text, question, await vocabularyOf(book()));
  return { answer: given.text.trim().slice(0, ANSWER_LETTERS_KEPT), result };
}

/** Nobody knows how long somebody thought about a question that was open all day: the review takes no time. */
function stepFor(
  context: StudyContext,
  know: KnowLearner,
  { id }: Sheet,
  question: QuizQuestion,
  given: SheetAnswer,
): Promise<Step | null> {
  return reviewForAnswer(context, know, { question, originId: id, durationMs: 0 }, given);
}

/** A card that was reviewed elsewhere meanwhile leaves the answer as it is, without a review. */
async function added(
  { store, log }: StudyContext,
  answer: SheetAnswer,
  step: Step | null,
): Promise<boolean> {
  if (step && (await store.addSheetAnswer(answer, step))) return true;
  if (step) log.warn({ sheetId: answer.sheetId }, 'the answer is no review: its card changed');
  return store.addSheetAnswer(answer);
}

/** *I was right* is for what was typed to a daily question and not found exact, once, while it is open. */
export function canOverrideSheet(sheet: Sheet, answer: SheetAnswer): boolean {
  const question = sheet.questions[answer.round];
  const isTyped = sheet.kind === 'daily' && question?.style === 'typed';
  return isTyped && sheet.closedAt === null && !answer.overridden && answer.result !== 'exact';
}

async function override(
  context: StudyContext,
  know: KnowLearner,
  id: string,
  round: number,
  userId: LearnerId,
): Promise<boolean> {
  const { store, clock, log } = context;
  const sheet = await store.sheet(id);
  const question = sheet?.questions[round];
  const given = (await store.sheetAnswers(id)).find(
    (one) => one.userId === userId && one.round === round,
  );
  if (!sheet || !question || !given || !canOverrideSheet(sheet, given)) return false;
  await store.overrideSheetAnswer(id, round, userId);
  log.info({ sheetId: id, round, userId }, 'answer overridden by the member');
  if (!(await store.undoReview(userId, id, question.cardId, clock.now()))) return true;
  const step = await stepFor(context, know, sheet, question, { ...given, result: 'exact' });
  if (step) await store.recordStep(step);
  return true;
}
