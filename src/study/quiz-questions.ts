import { type Random, seededRandom, shuffled } from '../base/random.ts';
import type { Card, CardLanguage } from '../cards/card.ts';
import { editionsOf, topicsInScope } from './editions.ts';
import type { QuizQuestion, QuizStyle } from './quiz.ts';
import type { Scope } from './session.ts';
import type { Edition } from './store.ts';
import type { CardBook } from './study.ts';

export interface QuestionRequest {
  scope: Scope;
  language: CardLanguage;
  /** How many at most. */
  questions: number;
  style: QuizStyle;
  /** Seconds for every question; undefined: by the text's length. */
  seconds: number | undefined;
  /** Exactly these cards, in this order, instead of the scope's. */
  cardIds: readonly string[] | undefined;
  /** The same seed gives the same questions. */
  seed: string;
}

interface BookCard {
  cardId: string;
  card: Card;
}

const SECONDS_LEAST = 20;
const SECONDS_MOST = 30;
/** Reading speed beyond the first sentence. */
const LETTERS_PER_SECOND = 20;
const LETTERS_READ_AT_LEAST = 60;
/** What typing an answer takes, told in letters to read. */
const TYPING_LETTERS = 100;
const DISTRACTORS = 3;
/** Answers up to here can be typed in the time there is. */
const TYPED_LETTERS_MOST = 40;
/** A term has so many words at most; what has more is a phrase that everybody would put in words of their own. */
const TYPED_WORDS_MOST = 4;
/** Letters without blanks between words that read like one word. */
const HAN_AND_KANA_A_WORD = 3;

/** Questions of a quiz: no two of one bullet, papers mixed, the same for the same seed. Empty when nothing is in scope. */
export function makeQuestions(request: QuestionRequest, book: CardBook): QuizQuestion[] {
  const random = seededRandom(request.seed);
  const cards = request.cardIds
    ? request.cardIds.flatMap((cardId) => bookCard(book, cardId))
    : pickCards(request, book, random);
  return cards
    .slice(0, request.questions)
    .map((card, index) => makeQuestion(card, styleOf(card, request.style, index), request));
}

function bookCard(book: CardBook, cardId: string): BookCard[] {
  const card = book.card(cardId);
  return card ? [{ cardId, card }] : [];
}

/** Papers looked at together; among thousands of them not all need to be. */
const PAPERS_AT_ONCE = 200;

/** Cards that suit the style come first; the others only fill up. */
function pickCards(request: QuestionRequest, book: CardBook, random: Random): BookCard[] {
  const all = editionsOf(topicsInScope(book, request.scope), request.language);
  const editions = all.length > PAPERS_AT_ONCE ? shuffled(all, random) : all;
  const suiting: BookCard[] = [];
  const others: BookCard[] = [];
  for (let at = 0; at < editions.length; at += PAPERS_AT_ONCE) {
    const some = cardsInTurn(editions.slice(at, at + PAPERS_AT_ONCE), request, book, random);
    suiting.push(...some.suiting);
    others.push(...some.others);
    if (suiting.length >= request.questions) break;
  }
  return [...suiting, ...others];
}

/** Of each paper in turn, those that suit and those that do not. */
function cardsInTurn(
  editions: readonly Edition[],
  { style }: QuestionRequest,
  book: CardBook,
  random: Random,
): { suiting: BookCard[]; others: BookCard[] } {
  const perPaper = editions.map(({ paper, language }) =>
    onePerBullet(shuffled(book.cards(paper, language), random), style),
  );
  const order = shuffled(
    perPaper.map((_, index) => index),
    random,
  );
  const inTurn = (wanted: boolean): BookCard[] =>
    dealOut(
      order.map((index) =>
        (perPaper[index] ?? []).filter(({ card }) => suits(card, style) === wanted),
      ),
    );
  return { suiting: inTurn(true), others: inTurn(false) };
}

function onePerBullet(cards: readonly BookCard[], style: QuizStyle): BookCard[] {
  const chosen = new Map<string, BookCard>();
  for (const one of cards) {
    const other = chosen.get(one.card.bulletId);
    if (!other || (!suits(other.card, style) && suits(one.card, style))) {
      chosen.set(one.card.bulletId, one);
    }
  }
  return [...chosen.values()];
}

/** One of each list in turn, so that no paper fills the quiz while another waits. */
function dealOut<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

function suits(card: Card, style: QuizStyle): boolean {
  if (style === 'choice') return hasChoices(card);
  if (style === 'typed') return canBeTyped(card);
  return hasChoices(card) || canBeTyped(card);
}

/** Three distractors, or the one other side of a contrast: never padded. */
function hasChoices({ distractors, kind }: Card): boolean {
  return distractors.length >= DISTRACTORS || (kind === 'contrast' && distractors.length === 1);
}

function canBeTyped({ back, kind, items }: Card): boolean {
  if (back.length > TYPED_LETTERS_MOST || kind === 'cause') return false;
  return items.length > 0 || (countWords(back) <= TYPED_WORDS_MOST && !isSentence(back));
}

/** Numbers are no words: `6, 12, 18 and 24` is one. */
function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? [];
  const spaced = text
    .split(/\s+/)
    .filter((word) => /[\p{Script=Latin}\p{Script=Hangul}]/u.test(word));
  return spaced.length + Math.ceil(unspaced.length / HAN_AND_KANA_A_WORD);
}

function isSentence(text: string): boolean {
  return /[.。]$|\p{Script=Hangul}다$/u.test(text);
}

function styleOf({ card }: BookCard, style: QuizStyle, index: number): 'choice' | 'typed' {
  if (!hasChoices(card) || style === 'typed') return 'typed';
  if (style === 'choice' || !canBeTyped(card)) return 'choice';
  return index % 2 === 0 ? 'choice' : 'typed';
}

function makeQuestion(
  { cardId, card }: BookCard,
  style: 'choice' | 'typed',
  request: QuestionRequest,
): QuizQuestion {
  const options = style === 'choice' ? optionsOf(card, `${request.seed} ${cardId}`) : [];
  return {
    cardId,
    front: card.front,
    back: card.back,
    accept: card.accept,
    items: card.items,
    paper: card.paper,
    paperName: card.paperName,
    source: card.source,
    context: card.context,
    language: card.language,
    ...(card.pictureUrl === undefined ? {} : { pictureUrl: card.pictureUrl }),
    style,
    options,
    seconds: request.seconds ?? secondsFor(card.front, options, style),
  };
}

function optionsOf(card: Card, seed: string): string[] {
  const random = seededRandom(seed);
  const wrong = shuffled(card.distractors, random).slice(0, DISTRACTORS);
  return shuffled([card.back, ...wrong], random);
}

/** 20 to 30 seconds by what there is to read and to write. */
function secondsFor(front: string, options: readonly string[], style: 'choice' | 'typed'): number {
  const toRead = [front, ...options].join('').length;
  const letters = toRead + (style === 'typed' ? TYPING_LETTERS : 0) - LETTERS_READ_AT_LEAST;
  const seconds = SECONDS_LEAST + Math.ceil(Math.max(0, letters) / LETTERS_PER_SECOND);
  return Math.min(SECONDS_MOST, seconds);
}
