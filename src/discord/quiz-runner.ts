import { SECOND } from '../base/clock.ts';
import { quizPosition } from '../study/quiz-progress.ts';
import type { QuizState } from '../study/quiz.ts';
import type { Rooms } from './command.ts';
import { errorFacts } from './error-facts.ts';
import { DeliveryError } from './messenger.ts';
import { noticeView } from './views/notice.ts';
import { quizView, reportView } from './views/quiz.ts';
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
const SOON_MS = SECOND / 4;

export function createQuizRunner(rooms: Rooms): QuizRunner {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  /** Rounds follow one another, so that no message is sent twice by two rounds at once. */
  function tick(): Promise<void> {
    running = running.then(() => showAll(rooms));
    return running;
  }
  return {
    tick,
    start() {
      timer = setInterval(() => void tick(), EVERY_MS);
    },
    wake() {
      setTimeout(() => void tick(), SOON_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function showAll(rooms: Rooms): Promise<void> {
  try {
    for (const quiz of await rooms.study.quizzesBehind(rooms.clock.now())) await show(quiz, rooms);
  } catch (error) {
    rooms.log.error({ error: errorFacts(error) }, 'quizzes could not be brought up to date');
  }
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
  if (quiz.phase === 'finished') {
    const report = await study.quizReport(quiz.id);
    if (report && quiz.end !== 'channel-lost') await finish(quiz, rooms, report);
    return study.quizShown(quiz.id, quiz.version, showing, quiz.messageId);
  }
  const isSameQuestion = quiz.shown?.startsWith(`${quiz.round}:`) === true;
  if (isSameQuestion && quiz.messageId !== null) {
    await messenger.edit(quiz.channelId, quiz.messageId, quizView(quiz));
    return study.quizShown(quiz.id, quiz.version, showing, quiz.messageId);
  }
  // The nonce makes a question that was sent, but not noted before the process died, appear once.
  const { messageId } = await messenger.send(quiz.channelId, quizView(quiz), nonceOf(quiz, 'q'));
  return study.quizShown(quiz.id, quiz.version, showing, messageId);
}

async function finish(
  quiz: QuizState,
  { messenger }: Rooms,
  report: Parameters<typeof reportView>[0],
): Promise<void> {
  if (quiz.messageId !== null) await messenger.edit(quiz.channelId, quiz.messageId, quizView(quiz));
  await messenger.send(quiz.channelId, reportView(report, 0), nonceOf(quiz, 'r'));
}

/** At most 25 characters: Discord's limit. */
function nonceOf(quiz: QuizState, kind: 'q' | 'r'): string {
  return `${kind}${quiz.id}`.slice(0, 20) + String(quiz.round);
}

async function tellStarter(quiz: QuizState, { messenger, log }: Rooms): Promise<void> {
  try {
    const { channelId } = await messenger.openDirect(quiz.starterId);
    await messenger.send(channelId, noticeView(wordsFor(quiz.locale).quiz.lostChannel));
  } catch (error) {
    log.info({ error: errorFacts(error) }, 'the starter of a lost quiz could not be told');
  }
}
