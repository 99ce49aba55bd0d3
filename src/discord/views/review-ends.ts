import { MINUTE } from '../../base/clock.ts';
import type { ReviewStep } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { button, type Choice, container, message, row, select, text } from '../components.ts';
import type { Words } from '../words/words.ts';
import { quietLine } from './card.ts';
import { moreTodayButton } from './days.ts';
import { noticeView } from './notice.ts';
import { press } from './review-press.ts';

/*
 * What a review shows when no card is in front: a pause, its end, or that there is nothing to review.
 */

const ACCENT = 0x8fb8a8;
const DONE = 0xe0a458;

/** What may be offered beside a step: papers where the deck is empty, and to go on while cards are left today. */
export interface ReviewOffers {
  papers: readonly Choice[];
  hasMore: boolean;
  /** Whether today's limits leave something out. */
  hasMoreBeyondLimits: boolean;
}

export function pauseView(step: Extract<ReviewStep, { kind: 'pause' }>, words: Words): View {
  const { token } = step;
  return message([
    container(
      [
        text(words.review.pause(Math.floor(step.until / 1_000))),
        row(
          button(press('review.show', token), words.review.resume, { style: 'primary' }),
          button(press('review.undo', token), words.review.undo, { disabled: !step.canUndo }),
          button(press('review.stop', token), words.review.stop),
        ),
      ],
      ACCENT,
    ),
  ]);
}

export function finishedView(
  step: Extract<ReviewStep, { kind: 'finished' }>,
  words: Words,
  { hasMore, hasMoreBeyondLimits }: ReviewOffers,
): View {
  const { summary, token } = step;
  const { answered, durationMs, newCards, byRating } = summary;
  const ratings = (['again', 'hard', 'good', 'easy'] as const)
    .filter((rating) => byRating[rating] > 0)
    .map((rating) => `${words.review.ratings[rating]} ${byRating[rating]}`);
  const told = [
    answered === 0
      ? words.review.finishedNone
      : words.review.finishedAnswers(answered, Math.round(durationMs / MINUTE)),
    newCards > 0 ? words.review.finishedNew(newCards) : null,
    words.review.tomorrow(summary.tomorrow),
  ];
  return message([
    container(
      [
        text(`### ${words.review.finishedTitle}`),
        text(told.filter((line) => line !== null).join('\n')),
        ratings.length > 0 && text(quietLine(...ratings)),
        row(
          hasMore && button({ do: 'review.start' }, words.review.resume, { style: 'primary' }),
          !hasMore && hasMoreBeyondLimits && moreTodayButton(words),
          button(press('review.undo', token), words.review.undo, { disabled: !summary.canUndo }),
        ),
      ],
      DONE,
    ),
  ]);
}

export function nothingView(
  step: Extract<ReviewStep, { kind: 'nothing' }>,
  words: Words,
  { papers, hasMoreBeyondLimits }: ReviewOffers,
): View {
  if (step.reason === 'empty-deck') {
    return message([
      container([
        text(words.review.emptyDeck),
        papers.length > 0 && select({ do: 'deck.pick' }, words.review.pickPaper, papers),
      ]),
    ]);
  }
  if (step.reason === 'no-cards-in-scope') return noticeView(words.review.noCardsInScope);
  const due = step.nextDueAt === null ? null : Math.floor(step.nextDueAt / 1_000);
  return message([
    container(
      [
        text(words.review.allDone(due)),
        step.newLeft > 0 && text(words.review.allDoneNewLeft(step.newLeft)),
        hasMoreBeyondLimits && row(moreTodayButton(words)),
      ],
      DONE,
    ),
  ]);
}
