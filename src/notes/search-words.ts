import { disassemble, getChoseong } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import { isCjk, runsOf, textTerms } from './search-terms.ts';

/*
 * Whether a bullet really has what was searched for, mistyped or not. The postings propose bullets by parts of words;
 * here the words are compared as wholes, so that a few parts in common make no hit.
 */

const INITIALS = /^[ㄱ-ㅎ\s]+$/u;

/** Whether a query is nothing but initial consonants, two at least: ㅂㅇㄹ. */
export function isInitials(query: string): boolean {
  return INITIALS.test(query) && query.replaceAll(/\s/g, '').length >= 2;
}

/** Pairs of initial consonants next to each other, without blanks. */
export function initialPairs(query: string): string[] {
  const letters = Array.from(query.replaceAll(/\s/g, ''));
  return [...new Set(letters.slice(0, -1).map((letter, at) => letter + (letters[at + 1] ?? '')))];
}

/** The initial consonants of a term of two syllables; undefined for any other. */
export function initialsOf(term: string): string | undefined {
  return /^[가-힣]{2}$/.test(term) ? getChoseong(term) : undefined;
}

/** Whether some word of the text and those after it begin with these initials. */
export function hasInitials(text: string, query: string): boolean {
  const asked = query.replaceAll(/\s/g, '');
  const words = text.split(/[^가-힣]+/u).map((word) => getChoseong(word));
  return words.some((_, at) =>
    words
      .slice(at, at + 8)
      .join('')
      .startsWith(asked),
  );
}

/** Typos forgiven in a word of so many letters; Hangul counts by its letters, not syllables. */
function forgiven(letters: number): number {
  if (letters < 6) return 0;
  return letters < 10 ? 1 : 2;
}

/** The fewest typos between a pattern and any part of a text. */
function leastTypos(pattern: string, text: string): number {
  let row = Array.from({ length: pattern.length + 1 }, (_, at) => at);
  let least = pattern.length;
  for (const letter of text) {
    const next = [0];
    for (let at = 1; at <= pattern.length; at++) {
      const swap = (row[at - 1] ?? 0) + (pattern[at - 1] === letter ? 0 : 1);
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    least = Math.min(least, next[pattern.length] ?? least);
    if (least === 0) return 0;
    row = next;
  }
  return least;
}

/** A text prepared for comparison with words. */
export interface Compared {
  /** Hangul taken apart, without blanks. */
  letters: string;
  terms: readonly string[];
}

export function prepareText(text: string): Compared {
  const letters = runsOf(text).filter(isCjk).join('');
  return { letters: disassemble(letters), terms: textTerms(text).filter((term) => !isCjk(term)) };
}

function occurs(word: string, { letters, terms }: Compared): boolean {
  if (isCjk(word)) {
    const pattern = disassemble(word);
    const most = forgiven(pattern.length);
    // Every letter that the text is too short for is a slip.
    return pattern.length - letters.length <= most && leastTypos(pattern, letters) <= most;
  }
  const typos = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  return terms.some((term) => {
    if (term.startsWith(word)) return true;
    return typos > 0 && term[0] === word[0] && distance(term, word) <= typos;
  });
}

/** No two words are longer than this together. In syllables. */
const LONGEST_JOINED = 24;

/** A Korean word that may be two written as one: 스킵연결. What the better half of it is worth. */
function occursInHalf(word: string, text: Compared): number {
  const letters = Array.from(word);
  if (!isCjk(word) || letters.length < 4 || letters.length > LONGEST_JOINED) return 0;
  for (let at = 2; at <= letters.length - 2; at++) {
    const parts = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    if (parts.some((part) => occurs(part, text))) return 0.5;
  }
  return 0;
}

/** The words of a query: runs of one script. */
export function queryWords(query: string): string[] {
  return [...new Set(runsOf(query))].slice(0, 12);
}

/** How many of the words a text has, mistyped or not; half of a word counts only when `halves`. */
export function countWords(
  words: readonly string[],
  text: Compared,
  names: ReadonlySet<string>,
  halves: boolean,
): number {
  let count = 0;
  for (const word of words) {
    if (names.has(word) || occurs(word, text)) count += 1;
    else if (halves) count += occursInHalf(word, text);
  }
  return count;
}
