import { SECOND } from '../base/clock.ts';
import type { Answer, View } from './answer.ts';
import type { Responder } from './responder.ts';

/** Discord waits three seconds for the first answer; beyond this the answer is announced first. */
const PATIENCE_MS = 1.2 * SECOND;

export interface Acknowledgement {
  /** Who will see an announced answer; what a press updates stays where it is. */
  privacy: 'public' | 'private';
  /** Shown when a modal was to open after the announcement, which Discord does not allow. */
  pressAgain: () => View;
  patienceMs?: number | undefined;
}

/**
 * Answers an interaction in time: at once when `working` settles soon, else announced and filled in later.
 * `working` must not reject. Rejects when Discord refuses the answer.
 */
export async function answerInTime(
  responder: Responder,
  working: Promise<Answer>,
  { privacy, pressAgain, patienceMs = PATIENCE_MS }: Acknowledgement,
): Promise<void> {
  const early = await settled(working, patienceMs);
  if (early !== null) return answerNow(responder, early);
  if (responder.canUpdate) {
    await responder.deferUpdate();
    return answerAfterUpdate(responder, await working, pressAgain);
  }
  await responder.deferReply(privacy === 'private');
  return answerAfterReply(responder, await working, privacy, pressAgain);
}

async function settled(working: Promise<Answer>, patienceMs: number): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  try {
    return await Promise.race([working, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

async function also(
  responder: Responder,
  view: View | undefined,
  more: readonly View[] = [],
): Promise<void> {
  for (const one of view === undefined ? more : [view, ...more]) {
    await responder.followUp(one, true);
  }
}

async function answerNow(responder: Responder, answer: Answer): Promise<void> {
  switch (answer.show) {
    case 'message':
      await responder.reply(answer.view, answer.ephemeral);
      return also(responder, answer.also, answer.more);
    case 'update':
      if (!responder.canUpdate) await responder.reply(answer.view, true);
      else await responder.update(answer.view);
      return also(responder, answer.also);
    case 'modal':
      return responder.openModal(answer.modal);
    case 'nothing':
      return responder.canUpdate ? responder.deferUpdate() : responder.deferReply(true);
  }
}

async function answerAfterUpdate(
  responder: Responder,
  answer: Answer,
  pressAgain: () => View,
): Promise<void> {
  switch (answer.show) {
    case 'message':
      await responder.followUp(answer.view, answer.ephemeral);
      return also(responder, answer.also, answer.more);
    case 'update':
      await responder.edit(answer.view);
      return also(responder, answer.also);
    case 'modal':
      return responder.followUp(pressAgain(), true);
    case 'nothing':
      return undefined;
  }
}

/** A private answer never fills a public announcement: that is taken away first. */
async function answerAfterReply(
  responder: Responder,
  answer: Answer,
  privacy: 'public' | 'private',
  pressAgain: () => View,
): Promise<void> {
  switch (answer.show) {
    case 'message':
      if (answer.ephemeral && privacy === 'public') {
        await responder.deleteReply();
        await responder.followUp(answer.view, true);
      } else await responder.edit(answer.view);
      return also(responder, answer.also, answer.more);
    case 'update':
      await responder.edit(answer.view);
      return also(responder, answer.also);
    case 'modal':
      return responder.edit(pressAgain());
    case 'nothing':
      return responder.deleteReply();
  }
}
