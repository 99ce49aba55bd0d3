import { DAY, type Instant, MINUTE } from '../base/clock.ts';
import {
  channelDay,
  isLate,
  nextQuestionAt,
  notPosted,
  posted,
  waitsForToday,
} from './daily-times.ts';
import { makeQuestions } from './quiz-questions.ts';
import type { QuizQuestion } from './quiz.ts';
import { nonceFor } from './reminder-times.ts';
import { settingsProblem } from './settings.ts';
import { type ChannelReminder, dailyKey, type Sheet } from './sheet.ts';
import type { StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { AnsweredSheet, QuestionPlan, Study } from './study.ts';
import { knownTimeZone } from './time-zone.ts';

export type DailyQuestions = Pick<
  Study,
  | 'dailyQuestion'
  | 'channelQuestion'
  | 'channelQuestions'
  | 'setChannelQuestion'
  | 'stopChannelQuestion'
  | 'claimDueQuestions'
  | 'questionPosted'
  | 'questionFailed'
>;

/** Questions that are not asked again while there are others. */
const REMEMBERED = 60;
/** Only questions of the last days are told the answer of. */
const REVEALED_FOR_MS = 8 * DAY;
/** A claimed message whose outcome nobody reported is sent again after this, under its nonce. */
const DELIVERY_PATIENCE_MS = 2 * MINUTE;

const channelTurn = (channelId: string): string => `channel ${channelId}`;

/** A question a day in a channel: claimed before it is sent, never two on one day, never a burst. */
export function createDailyQuestions(context: StudyContext): DailyQuestions {
  const { store, takeTurns, log } = context;
  /** Claims of this process that are on their way: nonce and when it was handed out. */
  const onTheirWay = new Map<string, Instant>();

  /** Changes the stored row in the channel's turn; what it is afterwards. */
  function change(
    channelId: string,
    by: (reminder: ChannelReminder) => ChannelReminder,
  ): Promise<ChannelReminder | undefined> {
    return takeTurns(channelTurn(channelId), async () => {
      const reminder = await store.channelReminder(channelId);
      const after = reminder && by(reminder);
      if (after && after !== reminder) await store.saveChannelReminder(after);
      return after;
    });
  }

  return {
    dailyQuestion: async (sheetId) => {
      const sheet = await store.sheet(sheetId);
      if (sheet?.kind !== 'daily') return undefined;
      const answers = await store.sheetAnswers(sheetId);
      return { sheet, answers, previous: await previousOf(context, sheet) };
    },
    channelQuestion: (channelId) => store.channelReminder(channelId),
    channelQuestions: (guildId) => store.channelReminders(guildId),
    setChannelQuestion: ({ at, ...wish }) =>
      takeTurns(channelTurn(wish.channelId), async () => {
        const problem = settingsProblem({ timeZone: wish.timeZone });
        if (problem?.field === 'timeZone') return { problem };
        const timeZone = knownTimeZone(wish.timeZone) ?? wish.timeZone;
        if (questionFor(context, wish, [], 'any') === undefined) return { refusal: 'no-cards' };
        const known = await store.channelReminder(wish.channelId);
        const { claimedDay = null } = known ?? {};
        const idle = { nextAt: null, state: 'on', pendingNonce: null, failures: 0 } as const;
        const fresh = { ...wish, timeZone, claimedDay, ...idle };
        const reminder = { ...fresh, nextAt: nextQuestionAt(at, fresh) };
        await store.saveChannelReminder(reminder);
        return { reminder };
      }),
    stopChannelQuestion: async (channelId) => {
      const before = await store.channelReminder(channelId);
      await change(channelId, (one) => ({
        ...one,
        state: 'off',
        nextAt: null,
        pendingNonce: null,
      }));
      return before?.state === 'on';
    },
    claimDueQuestions: async (now, limit) => {
      const plans: QuestionPlan[] = [];
      for (const { channelId } of await store.dueChannelReminders(now, limit)) {
        try {
          const plan = await takeTurns(channelTurn(channelId), () =>
            claim(context, onTheirWay, channelId, now),
          );
          if (plan) plans.push(plan);
        } catch (error) {
          log.error({ channelId, error }, 'a daily question could not be prepared');
        }
      }
      return plans;
    },
    questionPosted: async ({ reminder, sheet, nonce }, messageId) => {
      onTheirWay.delete(nonce);
      await store.saveSheet({ ...sheet, messageId });
      await change(reminder.channelId, (one) => posted(one, nonce));
    },
    questionFailed: async ({ reminder, nonce }, isGone) => {
      onTheirWay.delete(nonce);
      const after = await change(reminder.channelId, (one) => notPosted(one, nonce, isGone));
      return after?.state === 'stopped';
    },
  };
}

async function claim(
  context: StudyContext,
  onTheirWay: Map<string, Instant>,
  channelId: string,
  now: Instant,
): Promise<QuestionPlan | null> {
  const { store } = context;
  const reminder = await store.channelReminder(channelId);
  if (reminder?.state !== 'on') return null;
  if (reminder.pendingNonce !== null) {
    return resend(context, onTheirWay, reminder, reminder.pendingNonce, now);
  }
  const { nextAt: dueAt } = reminder;
  if (dueAt === null || dueAt > now) return null;
  const later = waitsForToday(reminder, now);
  if (later !== null) {
    await store.saveChannelReminder({ ...reminder, nextAt: later });
    return null;
  }
  const day = studyDayOf(now, channelDay(reminder.timeZone));
  const nextAt = nextQuestionAt(now, { ...reminder, claimedDay: day });
  const asked = await store.channelSheets(channelId, REMEMBERED);
  const question = questionFor(context, reminder, asked, String(day));
  const nonce = nonceFor(channelId, day, dueAt);
  const sheet = question && sheetOf(context, reminder, question, day, now);
  if (!sheet || !(await store.claimChannelReminder(channelId, day, nonce, nextAt, sheet))) {
    await store.saveChannelReminder({ ...reminder, nextAt });
    return null;
  }
  onTheirWay.set(nonce, now);
  const previous = await closePrevious(context, sheet, now);
  return { reminder, sheet, answers: [], previous, nonce, late: isLate(reminder, now) };
}

/** A message whose delivery is not known: the same nonce makes it the same message. On another day it is let go. */
async function resend(
  context: StudyContext,
  onTheirWay: Map<string, Instant>,
  reminder: ChannelReminder,
  nonce: string,
  now: Instant,
): Promise<QuestionPlan | null> {
  const { store } = context;
  const handedOutAt = onTheirWay.get(nonce);
  if (handedOutAt !== undefined && now - handedOutAt < DELIVERY_PATIENCE_MS) return null;
  const day = studyDayOf(now, channelDay(reminder.timeZone));
  const sheet = await store.sheetByKey(dailyKey(reminder.channelId, day));
  if (reminder.claimedDay !== day || !sheet) {
    await store.saveChannelReminder({ ...reminder, pendingNonce: null });
    return null;
  }
  onTheirWay.set(nonce, now);
  const previous = await closePrevious(context, sheet, now);
  return { reminder, sheet, answers: [], previous, nonce, late: false };
}

/** A card that was not asked here lately, else the one asked longest ago; undefined when nothing is in scope. */
function questionFor(
  { book }: StudyContext,
  { channelId, scope, locale }: Pick<ChannelReminder, 'channelId' | 'scope' | 'locale'>,
  asked: readonly Sheet[],
  seed: string,
): QuizQuestion | undefined {
  const questions = makeQuestions(
    {
      scope,
      language: locale,
      questions: Infinity,
      style: 'mixed',
      seconds: undefined,
      cardIds: undefined,
      seed: `${channelId} ${seed}`,
    },
    book(),
  );
  const cardIds = asked.flatMap(({ questions: [one] }) => one?.cardId ?? []);
  const askedAgo = ({ cardId }: QuizQuestion): number => {
    const ago = cardIds.indexOf(cardId);
    return ago < 0 ? Infinity : ago;
  };
  return questions.reduce<QuizQuestion | undefined>(
    (best, one) => (best === undefined || askedAgo(one) > askedAgo(best) ? one : best),
    undefined,
  );
}

function sheetOf(
  { freshName }: StudyContext,
  { channelId, guildId, locale }: ChannelReminder,
  question: QuizQuestion,
  day: number,
  now: Instant,
): Sheet {
  return {
    id: freshName(),
    key: dailyKey(channelId, day),
    kind: 'daily',
    guildId,
    channelId,
    locale,
    questions: [question],
    openedAt: now,
    closedAt: null,
    messageId: null,
  };
}

/** The question before this one. */
async function previousOf(
  { store }: StudyContext,
  { id, channelId, openedAt }: Sheet,
): Promise<AnsweredSheet | null> {
  const sheets = await store.channelSheets(channelId ?? '', REMEMBERED);
  const before = sheets[sheets.findIndex((one) => one.id === id) + 1];
  if (!before || openedAt - before.openedAt > REVEALED_FOR_MS) return null;
  return { sheet: before, answers: await store.sheetAnswers(before.id) };
}

/** From now on nobody can answer the question before this one. */
async function closePrevious(
  context: StudyContext,
  sheet: Sheet,
  now: Instant,
): Promise<AnsweredSheet | null> {
  const previous = await previousOf(context, sheet);
  if (previous === null || previous.sheet.closedAt !== null) return previous;
  const closed = { ...previous.sheet, closedAt: now };
  await context.store.saveSheet(closed);
  return { ...previous, sheet: closed };
}
