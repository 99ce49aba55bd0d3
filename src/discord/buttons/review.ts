import { RATINGS, type Rating } from '../../study/learner.ts';
import type { ReviewStep, StepToken } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { Caller, Rooms } from '../command.ts';
import { reviewOffers, startReview } from '../commands/review.ts';
import { leechView } from '../views/leech.ts';
import { notice } from '../views/notice.ts';
import { flagModal, reviewAnswer, reviewView, sourceView } from '../views/review.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

type ReviewPresses = Pick<Presses, Extract<keyof Presses, `review.${string}`>>;

const tokenOf = (press: { session: string; step: number }): StepToken => ({
  sessionId: press.session,
  step: press.step,
});

async function show(step: ReviewStep, caller: Caller, rooms: Rooms): Promise<Answer> {
  return reviewAnswer(step, wordsFor(caller.locale), await reviewOffers(step, caller, rooms));
}

/** The step as it stands; `stale` when the button is from a card that is no longer in front. */
async function stepAtHand(
  call: Caller & { press: { session: string; step: number } },
  { study }: Rooms,
): Promise<ReviewStep> {
  const token = tokenOf(call.press);
  const step = await study.showStep(call.userId, token, call.at);
  const isCurrent = 'token' in step && step.token.step === token.step;
  if (isCurrent || step.kind === 'stale') return step;
  const reason = step.kind === 'finished' ? 'session-over' : 'already-answered';
  return { kind: 'stale', reason, answered: null, next: step };
}

function isRating(text: string): text is Rating {
  return (RATINGS as readonly string[]).includes(text);
}

/** Every button of a review. Each press brings its own token; what it meant is compared with what is stored. */
export const reviewPresses: ReviewPresses = {
  /** *Go on* below a summary goes on in its place. */
  'review.start': async (call, rooms) => {
    const review = await startReview(call, rooms);
    const isOwn = call.isEphemeral || call.place === 'bot-dm';
    const goesOn = isOwn && review.show === 'message';
    return goesOn ? { show: 'update', view: review.view } : review;
  },

  'review.show': async (call, rooms) => {
    const step = await rooms.study.showStep(call.userId, tokenOf(call.press), call.at);
    return show(step, call, rooms);
  },

  'review.reveal': async (call, rooms) => {
    const step = await rooms.study.reveal(call.userId, tokenOf(call.press), call.at);
    return show(step, call, rooms);
  },

  'review.sure': async (call, rooms) => {
    const step = await rooms.study.reveal(call.userId, tokenOf(call.press), call.at, true);
    return show(step, call, rooms);
  },

  'review.unsure': async (call, rooms) => {
    const step = await rooms.study.reveal(call.userId, tokenOf(call.press), call.at, false);
    return show(step, call, rooms);
  },

  'review.grade': async (call, rooms) => {
    const { rating } = call.press;
    if (!isRating(rating)) return notice(wordsFor(call.locale).common.oldButton);
    const step = await rooms.study.grade(call.userId, tokenOf(call.press), rating, call.at);
    const next = await show(step, call, rooms);
    if (!step.leech || next.show !== 'update') return next;
    return { ...next, also: leechView(step.leech, call.locale) };
  },

  'review.undo': async (call, rooms) => {
    const step = await rooms.study.undo(call.userId, tokenOf(call.press), call.at);
    if (step.kind === 'nothing-to-undo') return notice(wordsFor(call.locale).review.nothingToUndo);
    return show(step, call, rooms);
  },

  'review.suspend': async (call, rooms) => {
    const step = await rooms.study.suspend(call.userId, tokenOf(call.press), call.at);
    return show(step, call, rooms);
  },

  'review.stop': async (call, rooms) => {
    const step = await rooms.study.stop(call.userId, tokenOf(call.press), call.at);
    return show(step, call, rooms);
  },

  'review.source': async (call, rooms) => {
    const step = await stepAtHand(call, rooms);
    if (step.kind !== 'answer') return show(step, call, rooms);
    return { show: 'message', view: sourceView(step, wordsFor(call.locale)), ephemeral: true };
  },

  'review.flag': async (call, rooms) => {
    const step = await stepAtHand(call, rooms);
    if (step.kind !== 'question' && step.kind !== 'answer') return show(step, call, rooms);
    return flagModal(step, wordsFor(call.locale));
  },

  'review.flagged': async (call, rooms) => {
    const comment = call.fields['comment'];
    await rooms.study.flag(
      call.userId,
      call.press.card,
      typeof comment === 'string' ? comment : '',
      call.at,
    );
    const { review, own } = wordsFor(call.locale);
    const isOfNotes = rooms.book().card(call.press.card) !== undefined;
    return notice(isOfNotes ? review.flagThanks : own.flagThanks);
  },
};

/** A paper picked where the deck was empty: added, and its first card comes up in the same message. */
export const pickPress: Pick<Presses, 'deck.pick'> = {
  'deck.pick': async (call, rooms) => {
    for (const slug of call.values) await rooms.study.addToDeck(call.userId, 'paper', slug);
    const step = await rooms.study.startReview(call.userId, {}, null, call.at);
    const offers = await reviewOffers(step, call, rooms);
    const view = reviewView(step, wordsFor(call.locale), offers);
    return call.isEphemeral ? { show: 'update', view } : { show: 'message', view, ephemeral: true };
  },
};
