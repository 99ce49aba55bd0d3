import { takingTurns } from '../base/turns.ts';
import { answerKey, singularKey } from './answer-key.ts';
import type { CardBook } from './study.ts';

/** What the notes know: which terms there are, and which names are one thing. */
export interface Vocabulary {
  /** Whether a key is a term: a guess that equals another term is that term and no typing error. */
  isTerm(key: string): boolean;
  /** Other names for the same thing, the name itself included; none when it is not known. */
  otherNames(name: string): readonly string[];
}

export const NO_VOCABULARY: Vocabulary = { isTerm: () => false, otherNames: () => [] };

/** A term longer than this is a sentence, and nobody mistakes one for another. */
const TERM_LETTERS_MOST = 40;

const byBook = new WeakMap<CardBook, Promise<Vocabulary>>();

/**
 * Every short answer in the notes and every name they give, made once per book. Thousands of papers take a second, in
 * turns: a quiz has it made while its first question is read.
 */
export function vocabularyOf(book: CardBook): Promise<Vocabulary> {
  const made = byBook.get(book) ?? makeVocabulary(book);
  byBook.set(book, made);
  return made;
}

async function makeVocabulary(book: CardBook): Promise<Vocabulary> {
  const terms = await termsOf(book);
  const names = namesByKey(book.names());
  return {
    isTerm: (key) => terms.has(key) || names.has(key),
    otherNames: (name) => names.get(singularKey(name)) ?? [],
  };
}

async function termsOf(book: CardBook): Promise<ReadonlySet<string>> {
  const turns = takingTurns();
  const terms = new Set<string>();
  for (const { slug, languages } of book.papers()) {
    await turns.pause();
    for (const language of languages) {
      for (const { card } of book.cards(slug, language)) {
        for (const term of [card.back, ...card.accept, ...card.items, ...card.distractors]) {
          if (term.length <= TERM_LETTERS_MOST) terms.add(answerKey(term));
        }
      }
    }
  }
  return terms;
}

/**
 * One step only: that AP is average precision here and access point there makes neither of them the other.
 */
export function namesByKey(
  sets: readonly (readonly string[])[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const names of sets) {
    for (const name of names) {
      const key = singularKey(name);
      if (key === '') continue;
      const known = found.get(key) ?? new Set();
      for (const other of names) known.add(other);
      found.set(key, known);
    }
  }
  return new Map([...found].map(([key, names]) => [key, [...names]]));
}
