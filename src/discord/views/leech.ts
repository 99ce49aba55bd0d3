import { SPLIT_FIELDS } from '../split-fields.ts';
import type { Locale } from '../../study/learner.ts';
import type { ContrastOffer, Leech, Replacement } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import { button, container, field, message, modal, row, separator, text } from '../components.ts';
import { prose, untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';
import { askedText, backText, frontText, quietLine } from './card.ts';
import { noticeView } from './notice.ts';
import { refusedView, type Typed } from './own-cards.ts';

/*
 * A card that does not stick: what may be the matter, and the ways out. For the learner alone.
 */

const ACCENT = 0xe0a458;
const LINE_CHARACTERS = 140;
const SIDES_CHARACTERS = 1_010;

/** Shown beside the next card, right after the lapse that made a card a leech. */
export function leechView(
  { cardId, card, lapses, doubts, siblings, confusedWith }: Leech,
  locale: Locale,
): View {
  const words = wordsFor(locale).leech;
  const reasons = doubts.map((doubt) => `- ${words.doubts[doubt]}`);
  const others = confusedWith.map((answer) => `**${prose(answer, LINE_CHARACTERS)}**`);
  const asked = siblings.map(
    (one) => `- ${prose(askedText(one.front, one.paperName), LINE_CHARACTERS)}`,
  );
  const id = { card: cardId };
  return message([
    container(
      [
        text(words.title(lapses)),
        text(frontText(card.front, card.paperName)),
        text(backText(card.back, card.items)),
        separator(),
        text(reasons.length === 0 ? words.noDoubt : [words.why, ...reasons].join('\n')),
        others.length > 0 && text(words.confused(others)),
        asked.length > 0 && text([words.siblings, ...asked].join('\n')),
        row(
          button({ do: 'leech.split', ...id }, words.split),
          button({ do: 'leech.rewrite', ...id }, words.rewrite),
          button({ do: 'leech.suspend', ...id }, words.suspend),
        ),
      ],
      ACCENT,
    ),
  ]);
}

/** The form in which a card is split: a text each, filled with a first guess. */
export function splitModal(cardId: string, parts: readonly string[], locale: Locale): Answer {
  const words = wordsFor(locale).leech;
  const fields = SPLIT_FIELDS.map((name, index) => {
    const value = parts[index];
    const isLast = index === SPLIT_FIELDS.length - 1;
    return field(name, isLast ? words.splitLast : words.splitPart(index + 1), {
      long: true,
      maxLength: SIDES_CHARACTERS,
      required: !isLast,
      description: words.splitHint,
      ...(value === undefined ? {} : { value }),
    });
  });
  return {
    show: 'modal',
    modal: modal({ do: 'leech.parted', card: cardId }, words.splitTitle, fields),
  };
}

/** What came of a rewrite or a split; what was written is shown where it was not taken. */
export function replacedView(
  replacement: Replacement,
  written: readonly string[],
  typed: Typed,
  locale: Locale,
): View {
  const words = wordsFor(locale).leech;
  const { youWrote } = wordsFor(locale).own;
  switch (replacement.kind) {
    case 'replaced': {
      const { cards, isSuggested } = replacement;
      const lines = cards.map(
        ({ front, back }) =>
          `- ${prose(front, LINE_CHARACTERS)} → **${prose(back, LINE_CHARACTERS)}**`,
      );
      return message([
        container([
          text([words.replaced(cards.length), ...lines].join('\n')),
          text(quietLine(words.undoHint)),
          isSuggested && text(quietLine(words.suggested)),
        ]),
      ]);
    }
    case 'gone':
      return noticeView(words.gone);
    case 'unreadable':
    case 'same-question': {
      const said = replacement.kind === 'unreadable' ? words.unreadable : words.sameQuestion;
      const shown = written.flatMap((one) => one.split('\n')).map((line) => prose(line, 300));
      return message([
        container([text(said), separator(), text([`**${youWrote}**`, ...shown].join('\n'))]),
      ]);
    }
    default:
      return refusedView(replacement, typed, locale);
  }
}

/** Offered once: a card that tells two answers apart. */
export function contrastView(
  { cardId, otherCardId, answer, other, card }: ContrastOffer,
  locale: Locale,
): View {
  const words = wordsFor(locale).leech;
  return message([
    container([
      text(words.offer(untrusted(other, 100), untrusted(answer, 100))),
      text(frontText(card.front, card.paperName)),
      row(
        button({ do: 'contrast.make', card: cardId, other: otherCardId }, words.offerYes, {
          style: 'primary',
        }),
        button({ do: 'contrast.decline' }, words.offerNo),
      ),
    ]),
  ]);
}
