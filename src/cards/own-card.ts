import type { Card, CardLanguage } from './card.ts';
import { contentId } from './card-id.ts';
import { questionsIn } from './questions.ts';
import { splitSides } from './statement/sides.ts';
import { foldedForm, scriptOf } from './text/script.ts';

/*
 * Cards of one's own: written by a learner, from a message or in place of a card that would not stick.
 */

/** Most characters of a question and of an answer. */
export const OWN_CARD_LETTERS = 500;
/** A learner's cards are read whole with each press: this many at most. */
export const OWN_CARDS_MOST = 500;

/** Stands for the paper of a learner's own cards. No paper's slug begins so. */
export function ownPaper(ownerId: string): string {
  return `@${ownerId}`;
}

export function isOwnCard({ paper }: Pick<Card, 'paper'>): boolean {
  return paper.startsWith('@');
}

/** What stands on the two sides of a card. */
export interface Sides {
  front: string;
  back: string;
}

export type SidesProblem = 'empty' | 'too-long';

/** One line each, without control characters. */
export function tidySides({ front, back }: Sides): Sides {
  return { front: tidy(front), back: tidy(back) };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** Why tidied sides can not become a card; null when they can. */
export function sidesProblem({ front, back }: Sides): SidesProblem | null {
  if (!isVisible(front) || !isVisible(back)) return 'empty';
  return Math.max(front.length, back.length) > OWN_CARD_LETTERS ? 'too-long' : null;
}

/** Marks, joiners and blanks alone are nothing to ask about. */
const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Where a card of one's own comes from: a message, or the card whose place it takes. */
export type Origin =
  | { link: string | null }
  | Pick<
      Card,
      'bulletId' | 'paperName' | 'context' | 'source' | 'file' | 'line' | 'kind' | 'distractors'
    >;

/** The card with these sides, which are tidied. The same owner and sides give the same id. */
export function makeOwnCard(
  ownerId: string,
  { front, back }: Sides,
  origin: Origin,
  /** For text without letters. */
  fallback: CardLanguage,
): Card {
  const paper = ownPaper(ownerId);
  const language = languageOf(`${front} ${back}`, fallback);
  const isMade = 'link' in origin;
  const kind = isMade ? 'authored' : origin.kind;
  const id = contentId(paper, language, kind, front, back);
  const about = isMade
    ? { bulletId: id, paperName: '', context: [], source: '', file: '', line: 0 }
    : {
        bulletId: origin.bulletId,
        paperName: origin.paperName,
        context: origin.context,
        source: origin.source,
        file: origin.file,
        line: origin.line,
      };
  return {
    id,
    ...about,
    kind,
    front,
    back,
    accept: [],
    items: [],
    distractors: isMade ? [] : origin.distractors,
    paper,
    language,
    score: 1,
    ...(isMade && origin.link !== null ? { link: origin.link } : {}),
  };
}

/** The card with other sides; where it comes from stays. */
export function rewrittenOwnCard(card: Card, { front, back }: Sides): Card {
  const language = languageOf(`${front} ${back}`, card.language);
  const id = contentId(card.paper, language, card.kind, front, back);
  const standsAlone = card.bulletId === card.id;
  return { ...card, id, front, back, language, bulletId: standsAlone ? id : card.bulletId };
}

/** Equal for questions that read the same. */
export function questionKey({ front }: Pick<Card, 'front'>): string {
  return foldedForm(front) || front;
}

const LANGUAGES = { hangul: 'ko', kana: 'ja', han: 'zh', latin: 'en' } as const;

function languageOf(text: string, fallback: CardLanguage): CardLanguage {
  const script = scriptOf(text);
  return script in LANGUAGES ? LANGUAGES[script as keyof typeof LANGUAGES] : fallback;
}

const QUESTION_AND_ANSWER =
  /^(?:Q|문|질문|問)\s?\d*\s?[:：.]\s*(?<front>[\s\S]+?)\s+(?:A|답|정답|答)\s?[:：.]\s*(?<back>[\s\S]+)$/iu;
const DOUBLE_COLON = /^(?<front>[^\n]{1,120}?)\s*::\s*(?<back>[\s\S]+)$/u;
/** A question on its line, and what follows it. */
const ASKED = /^(?<front>[^\n]{2,}?[?？])\s+(?<back>[\s\S]+)$/u;
const TWO_LINES = /^(?<front>[^\n]+)\n+(?<back>[\s\S]+)$/u;
const EMPHASIS =
  /\*\*(?<strong>[^*\n]{1,60})\*\*|==(?<marked>[^=\n]{1,60})==|`(?<code>[^`\n]{1,60})`/u;

/**
 * A first guess at the sides of a card from a message: question and answer, `term: meaning`, a sentence with a marked
 * word hidden; what fits none of them becomes the answer, and the question is left to the writer.
 */
export function guessSides(message: string): Sides {
  const text = withoutQuoteMarks(message);
  for (const pattern of [QUESTION_AND_ANSWER, ASKED]) {
    const sides = pattern.exec(text)?.groups;
    if (sides) return shortened({ front: sides['front'] ?? '', back: sides['back'] ?? '' });
  }
  const sides = termAndMeaning(text);
  if (sides) return shortened({ front: meaningOf(sides.term, text), back: sides.meaning });
  const hidden = EMPHASIS.exec(text);
  const term = hidden?.groups?.['strong'] ?? hidden?.groups?.['marked'] ?? hidden?.groups?.['code'];
  if (hidden && term !== undefined && !text.includes('\n')) {
    const front = `${text.slice(0, hidden.index)}____${text.slice(hidden.index + hidden[0].length)}`;
    if (front.length > term.length + 10) return shortened({ front, back: term });
  }
  return shortened({ front: '', back: text });
}

function termAndMeaning(text: string): { term: string; meaning: string } | undefined {
  const sides = DOUBLE_COLON.exec(text)?.groups;
  if (sides) return { term: sides['front'] ?? '', meaning: sides['back'] ?? '' };
  return text.includes('\n') ? undefined : splitSides(withoutMarks(text));
}

/** A term asked for its meaning, in the language of the message; what is a question already stays one. */
function meaningOf(term: string, message: string): string {
  const isQuestion = /[?？]\s*$/.test(term);
  return isQuestion ? term : questionsIn(languageOf(message, 'en')).meaning(term.trim());
}

/** Question and answer as people write them below each other, or with `::` between; null when there is one side only. */
export function readSides(text: string): Sides | null {
  for (const pattern of [QUESTION_AND_ANSWER, DOUBLE_COLON, TWO_LINES]) {
    const sides = pattern.exec(text)?.groups;
    if (sides) return tidySides({ front: sides['front'] ?? '', back: sides['back'] ?? '' });
  }
  return null;
}

/** Quote marks, mentions and list marks say nothing about the fact. */
function withoutQuoteMarks(message: string): string {
  return message
    .replaceAll(/<(?:@[!&]?|#|a?:\w+:)\d+>/g, '')
    .replaceAll(/^\s*(?:>{1,3}\s|[-*+]\s|#{1,3}\s)/gm, '')
    .trim();
}

const withoutMarks = (text: string): string => text.replaceAll(/\*\*|==|\|\||__(?!_)/g, '');

function shortened({ front, back }: Sides): Sides {
  const cut = (text: string): string =>
    tidy(withoutMarks(text.replaceAll('____', '\u0000')).replaceAll('\u0000', '____'))
      .slice(0, OWN_CARD_LETTERS)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  return { front: cut(front), back: cut(back) };
}
