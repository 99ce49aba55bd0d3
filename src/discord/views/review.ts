import { MINUTE } from '../../base/clock.ts';
import type { Rating } from '../../study/learner.ts';
import type { ReviewStep, StepToken } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import {
  button,
  type Choice,
  container,
  field,
  message,
  modal,
  row,
  select,
  separator,
  text,
} from '../components.ts';
import type { Words } from '../words/words.ts';
import { backText, cardPicture, frontText, placeText, quietLine, sourceText } from './card.ts';
import { shortInterval } from './interval.ts';
import { noticeView } from './notice.ts';

const ACCENT = 0x8fb8a8;
const DONE = 0xe0a458;

const STYLES = { again: 'danger', hard: 'secondary', good: 'success', easy: 'primary' } as const;
const TWO_BUTTONS: ReadonlySet<Rating> = new Set(['again', 'good']);

type Question = Extract<ReviewStep, { kind: 'question' }>;
type Shown = Extract<ReviewStep, { kind: 'answer' }>;

const press = <Name extends string>(name: Name, { sessionId, step }: StepToken) => ({
  do: name,
  session: sessionId,
  step,
});

/** What may be offered beside a step: papers where the deck is empty, and to go on while cards are left today. */
export interface ReviewOffers {
  papers: readonly Choice[];
  hasMore: boolean;
}

/** What one step of a review looks like. */
export function reviewView(step: ReviewStep, words: Words, offers: ReviewOffers): View {
  switch (step.kind) {
    case 'question':
      return questionView(step, words);
    case 'answer':
      return answerView(step, words);
    case 'pause':
      return pauseView(step, words);
    case 'finished':
      return finishedView(step, words, offers);
    case 'nothing':
      return nothingView(step, words, offers);
    default:
      return step.next === null
        ? noticeView(staleText(step, words))
        : reviewView(step.next, words, offers);
  }
}

/** The step as an answer to a press on the message that showed the one before. */
export function reviewAnswer(step: ReviewStep, words: Words, offers: ReviewOffers): Answer {
  if (step.kind !== 'stale') return { show: 'update', view: reviewView(step, words, offers) };
  const told = noticeView(staleText(step, words));
  if (step.next === null) return { show: 'message', view: told, ephemeral: true };
  return { show: 'update', view: reviewView(step.next, words, offers), also: told };
}

function head(step: Question | Shown, words: Words): string {
  const { answered, left, minutesLeft } = step.progress;
  return quietLine(
    placeText(step.card.paperName, step.card.context),
    step.memory === null || step.memory.reps === 0 ? words.review.newCard : null,
    words.review.progress(answered, left, minutesLeft),
  );
}

function questionView(step: Question, words: Words): View {
  const { card, token } = step;
  return message([
    container(
      [
        text(head(step, words)),
        text(frontText(card.front, card.paperName)),
        ...cardPicture(card.pictureUrl, card.front),
        row(button(press('review.reveal', token), words.review.showAnswer, { style: 'primary' })),
        row(
          button(press('review.undo', token), words.review.undo, { disabled: !step.canUndo }),
          button(press('review.suspend', token), words.review.suspend),
          button(press('review.flag', token), words.review.flag),
          button(press('review.stop', token), words.review.stop),
        ),
      ],
      ACCENT,
    ),
  ]);
}

function answerView(step: Shown, words: Words): View {
  const { card, token, previews } = step;
  const offered = previews.filter(
    ({ rating }) => step.answerButtons === 4 || TWO_BUTTONS.has(rating),
  );
  const grades = offered.map((preview) =>
    button(
      { ...press('review.grade', token), rating: preview.rating },
      `${words.review.ratings[preview.rating]} · ${shortInterval(preview, words)}`,
      { style: STYLES[preview.rating] },
    ),
  );
  return message([
    container(
      [
        text(head(step, words)),
        text(frontText(card.front, card.paperName)),
        ...cardPicture(card.pictureUrl, card.front),
        separator(),
        text(backText(card.back, card.items)),
        text(quietLine(words.review.howWell)),
        row(...grades),
        row(
          button(press('review.undo', token), words.review.undo, { disabled: !step.canUndo }),
          button(press('review.source', token), words.review.source),
          button(press('review.flag', token), words.review.flag),
          button(press('review.suspend', token), words.review.suspend),
          button(press('review.stop', token), words.review.stop),
        ),
      ],
      ACCENT,
    ),
  ]);
}

function pauseView(step: Extract<ReviewStep, { kind: 'pause' }>, words: Words): View {
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

function finishedView(
  step: Extract<ReviewStep, { kind: 'finished' }>,
  words: Words,
  { hasMore }: ReviewOffers,
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
          button(press('review.undo', token), words.review.undo, { disabled: !summary.canUndo }),
        ),
      ],
      DONE,
    ),
  ]);
}

function nothingView(
  step: Extract<ReviewStep, { kind: 'nothing' }>,
  words: Words,
  { papers }: ReviewOffers,
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
      ],
      DONE,
    ),
  ]);
}

function staleText(step: Extract<ReviewStep, { kind: 'stale' }>, words: Words): string {
  const { review } = words;
  if (step.answered !== null) {
    const { rating, dueAt } = step.answered;
    return review.alreadyAnswered(review.ratings[rating], Math.floor(dueAt / 1_000));
  }
  switch (step.reason) {
    case 'not-yours':
      return review.notYours;
    case 'card-gone':
      return review.cardGone;
    case 'already-answered':
      return review.movedOn;
    default:
      return review.sessionOver;
  }
}

/** The source of a card, for the learner alone. */
export function sourceView({ card }: Shown, words: Words): View {
  return message([container([text(sourceText(card, words.review.sourceTitle))])]);
}

export function flagModal(cardId: string, words: Words): Answer {
  return {
    show: 'modal',
    modal: modal({ do: 'review.flagged', card: cardId }, words.review.flagTitle, [
      field('comment', words.review.flagLabel, {
        long: true,
        maxLength: 1_000,
        placeholder: words.review.flagPlaceholder,
      }),
    ]),
  };
}
