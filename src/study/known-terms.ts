import { answerKey } from './answer-key.ts';
import type { CardBook } from './study.ts';

/** A term longer than this is a sentence, and nobody mistakes one for another. */
const TERM_LETTERS_MOST = 40;

/** Keys of every answer there is, made once per book. */
const termsByBook = new WeakMap<CardBook, ReadonlySet<string>>();

/** Every short answer in the notes as a key: a guess that equals one of them is that term and not a typing error. */
export function knownTerms(book: CardBook): ReadonlySet<string> {
  const made = termsByBook.get(book);
  if (made) return made;
  const terms = new Set<string>();
  for (const { slug, languages } of book.papers()) {
    for (const language of languages) {
      for (const { card } of book.cards(slug, language)) {
        for (const term of [card.back, ...card.accept, ...card.items, ...card.distractors]) {
          if (term.length <= TERM_LETTERS_MOST) terms.add(answerKey(term));
        }
      }
    }
  }
  termsByBook.set(book, terms);
  return terms;
}
