import { SECOND } from '../base/clock.ts';
import { isAskedThere, quizPosition } from '../study/quiz-progress.ts';
import type { QuizState } from '../study/quiz.ts';
import type { Rooms } from './command.ts';
import { errorFacts } from '../base/error-facts.ts';
import { DeliveryError } from './messenger.ts';
import { noticeView } from './views/notice.ts';
import { pastQuestionView, quizView } from './views/quiz.ts';
import { reportView } from './views/quiz-report.ts';
import { wordsFor } from './words/words.ts';

/*
 * Brings channels up to date with the quizzes that run in them. It keeps nothing: what a channel shows and what it
 * should show are both rows, so a restart goes on where the last process stopped.
 */

export interface QuizRunner {
  /** One round over every quiz whose time is over or whose channel is behind. Never rejects. */
  tick(): Promise<void>;
  start(): void;
  /** A round soon: late enough for the answer to a press to be on screen first. */
  wake(): void;
  /** Settles when the round at hand is done. */
  stop(): Promise<void>;
}

const EVERY_MS = SECOND / 2;
/** Counts of a question that many answer at once are shown together: Discord takes five edits in five seconds. */
const COUNTS_EVERY_MS = SECOND;
const SOON_MS = SECOND / 4;
/** A quiz that could not be shown, for a reason that says nothing of its channel, is tried again after this. */
const REST_MS = 5 * SECOND;

export function createQuizRunner(rooms: Rooms): QuizRunner {
  /** One message of a quiz at a time; the trouble of one channel holds no other up. */
  const showing = new Map<string, Promise<void>>();
  const resting = new Set<string>();
  const rounds = new Set<Promise<void>>();
  const countsShownAt = new Map<string, number>();
  let waking: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function tick(): Promise<void> {
    if (isStopped) return Promise.resolve();
    const round = showAll().finally(() => rounds.delete(round));
    rounds.add(round);
    return round;
  }
  async function showAll(): Promise<void> {
    try {
      const behind = await rooms.study.quizzesBehind(rooms.clock.now());
      await Promise.all(behind.filter(({ id }) => !resting.has(id)).map(({ id }) => showOne(id)));
    } catch (error) {
      rooms.log.error({ error: errorFacts(error) }, 'quizzes could not be looked at');
    }
  }
  function showOne(quizId: string): Promise<void> {
    const before = showing.get(quizId);
    if (before !== undefined) return before;
    const mine = catchUp(quizId)
      .catch((error: unknown) => {
        rooms.log.error({ error: errorFacts(error), quizId }, 'a quiz could not be shown');
        resting.add(quizId);
        setTimeout(() => resting.delete(quizId), REST_MS).unref();
      })
      .finally(() => showing.delete(quizId));
    showing.set(quizId, mine);
    return mine;
  }
  /** Shows a quiz until its channel is where the quiz is; presses may move it on meanwhile. */
  async function catchUp(quizId: string): Promise<void> {
    for (;;) {
      const quiz = await rooms.study.quiz(quizId);
      if (quiz === undefined || quiz.phase === 'finished') countsShownAt.delete(quizId);
      if (quiz === undefined || quiz.shown === quizPosition(quiz)) return;
      if (isAskedThere(quiz)) {
        const shownAt = countsShownAt.get(quizId) ?? -Infinity;
        if (performance.now() - shownAt < COUNTS_EVERY_MS) return;
        countsShownAt.set(quizId, performance.now());
      }
      await show(quiz, rooms);
    }
  }
  return {
    tick,
    start() {
      // While a press waits for its answer to be on screen, nothing may come before it.
      timer = setInterval(() => waking === undefined && void tick(), EVERY_MS);
    },
    wake() {
      if (isStopped || waking !== undefined) return;
      waking = setTimeout(() => {
        waking = undefined;
        void tick();
      }, SOON_MS).unref();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      clearTimeout(waking);
      await Promise.all(rounds);
    },
  };
}

async function show(quiz: QuizState, rooms: Rooms): Promise<void> {
  try {
    await deliver(quiz, rooms);
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.failure === 'other') throw error;
    await rooms.study.loseQuiz(quiz.id, rooms.clock.now());
    await tellStarter(quiz, rooms);
  }
}

/** What the channel shows now is told by `<round>:<phase>`; a question has one message, asked and then revealed. */
async function deliver(quiz: QuizState, rooms: Rooms): Promise<void> {
  const { study, messenger } = rooms;
  const showing = quizPosition(quiz);
  const isSameQuestion = quiz.shown?.startsWith(`${quiz.round}:`) === true;
  if (quiz.phase === 'finished') {
    const report = await study.quizReport(quiz.id);
    if (report && quiz.end !== 'channel-lost') {
      if (isSameQuestion) await edited(quiz, messenger);
      else await tidyPast(quiz, rooms);
      await messenger.send(quiz.channelId, reportView(report, 0), nonceOf(quiz, 'report'));
    }
    return study.quizShown(quiz.id, quiz.version, showing, quiz.messageId);
  }
  if (isSameQuestion && (await edited(quiz, messenger))) {
    return study.quizShown(quiz.id, quiz.version, showing, quiz.messageId);
  }
  // The nonce makes a question that was sent, but not noted before the process died, appear once.
  const nonce = nonceOf(quiz, isSameQuestion ? 'again' : 'question');
  const { messageId } = await messenger.send(quiz.channelId, quizView(quiz), nonce);
  await study.quizShown(quiz.id, quiz.version, showing, messageId);
  if (!isSameQuestion) await tidyPast(quiz, rooms);
}

/** The question before is left without buttons and countdown. Only looks depend on it: what fails is not tried again. */
async function tidyPast(quiz: QuizState, { messenger, log }: Rooms): Promise<void> {
  const round = Number(quiz.shown?.split(':')[0] ?? -1);
  if (quiz.messageId === null || !(round >= 0 && round < quiz.round)) return;
  try {
    await messenger.edit(quiz.channelId, quiz.messageId, pastQuestionView(quiz, round));
  } catch (error) {
    log.info({ error: errorFacts(error), quizId: quiz.id }, 'a past question keeps its buttons');
  }
}

/** False when the message is gone: somebody deleted it. When it is the channel that is gone, sending will say so. */
async function edited(quiz: QuizState, messenger: Rooms['messenger']): Promise<boolean> {
  if (quiz.messageId === null) return false;
  try {
    await messenger.edit(quiz.channelId, quiz.messageId, quizView(quiz));
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.failure === 'gone') return false;
    throw error;
  }
}

/** At most 25 characters: Discord's limit. */
function nonceOf(quiz: QuizState, kind: 'question' | 'again' | 'report'): string {
  return `${kind.charAt(0)}${quiz.id}`.slice(0, 20) + String(quiz.round);
}

async function tellStarter(quiz: QuizState, { messenger, log }: Rooms): Promise<void> {
  try {
    const { channelId } = await messenger.openDirect(quiz.starterId);
    await messenger.send(channelId, noticeView(wordsFor(quiz.locale).quiz.lostChannel));
  } catch (error) {
    log.info({ error: errorFacts(error) }, 'the starter of a lost quiz could not be told');
  }
}
