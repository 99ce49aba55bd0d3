import type { Rating } from '../../study/learner.ts';
import type { ReviewStep } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import { button, container, field, message, modal, row, separator, text } from '../components.ts';
import type { Words } from '../words/words.ts';
import { backText, cardPicture, frontText, placeText, quietLine, sourceText } from './card.ts';
import { shortInterval } from './interval.ts';
import { noticeView } from './notice.ts';
import { finishedView, nothingView, pauseView, type ReviewOffers } from './review-ends.ts';
import { originView } from './own-cards.ts';
import { press } from './review-press.ts';

const ACCENT = 0x8fb8a8;

const STYLES = { again: 'danger', hard: 'secondary', good: 'success', easy: 'primary' } as const;
const TWO_BUTTONS: ReadonlySet<Rating> = new Set(['again', 'good']);

type Question = Extract<ReviewStep, { kind: 'question' }>;
type Shown = Extract<ReviewStep, { kind: 'answer' }>;

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
    stepPlace(step, words),
    step.memory === null || step.memory.reps === 0 ? words.review.newCard : null,
    words.review.progress(answered, left, minutesLeft),
  );
}

function stepPlace({ card, isOwn }: Question | Shown, { own }: Words): string {
  if (!card.paper.startsWith('@')) return placeText(card.paperName, card.context);
  const place = isOwn ? own.place : own.sharedPlace;
  return [place, placeText(card.paperName, card.context)].filter((part) => part !== '').join(' · ');
}

/** Of a card of one's own nobody else is told: it is mended at once. */
function flagButton({ isOwn, cardId, token }: Question | Shown, words: Words) {
  return isOwn
    ? button({ do: 'own.edit', card: cardId }, words.own.edit)
    : button(press('review.flag', token), words.review.flag);
}

/** The lower buttons stand where they stand under the answer; the source would give it away. */
function questionView(step: Question, words: Words): View {
  const { card, token } = step;
  return message([
    container(
      [
        text(head(step, words)),
        text(frontText(card.front, card.paperName)),
        ...cardPicture({ ...card, cardId: step.cardId }, words),
        row(...revealButtons(step, words)),
        row(
          button(press('review.undo', token), words.review.undo, { disabled: !step.canUndo }),
          button(press('review.source', token), words.review.source, { disabled: true }),
          flagButton(step, words),
          button(press('review.suspend', token), words.review.suspend),
          button(press('review.stop', token), words.review.stop),
        ),
      ],
      ACCENT,
    ),
  ]);
}

/** All of them show the answer; two of them also keep how sure the learner was. */
function revealButtons({ token, askSure }: Question, words: Words) {
  const { sure, unsure, showAnswer } = words.review;
  const style = 'primary';
  return askSure
    ? [
        button(press('review.sure', token), sure, { style }),
        button(press('review.unsure', token), unsure, { style }),
      ]
    : [button(press('review.reveal', token), showAnswer, { style })];
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
        ...cardPicture({ ...card, cardId: step.cardId }, words),
        separator(),
        text(backText(card.back, card.items)),
        text(quietLine(words.review.howWell)),
        row(...grades),
        row(
          button(press('review.undo', token), words.review.undo, { disabled: !step.canUndo }),
          button(press('review.source', token), words.review.source),
          flagButton(step, words),
          button(press('review.suspend', token), words.review.suspend),
          button(press('review.stop', token), words.review.stop),
        ),
      ],
      ACCENT,
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
    case 'card-changed':
      return review.cardChanged;
    case 'already-answered':
      return review.movedOn;
    default:
      return review.sessionOver;
  }
}

/** The source of a card, for the learner alone. */
export function sourceView({ card, isOwn }: Shown, words: Words): View {
  if (card.source === '') return originView(card.link, isOwn, words);
  return message([container([text(sourceText(card, words.review.sourceTitle))])]);
}

export function flagModal({ cardId, card }: Question | Shown, words: Words): Answer {
  const label = card.paper.startsWith('@') ? words.own.flagLabel : words.review.flagLabel;
  return {
    show: 'modal',
    modal: modal({ do: 'review.flagged', card: cardId }, words.review.flagTitle, [
      field('comment', label, {
        long: true,
        maxLength: 1_000,
        placeholder: words.review.flagPlaceholder,
      }),
    ]),
  };
}
