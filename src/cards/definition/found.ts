import type { Statement } from '../statement/statement.ts';
import { sentencesOf } from '../text/sentences.ts';

/** A term and what a line says of it, as a pattern found them. */
export interface Found {
  term: string;
  meaning: string;
  /** How sure the pattern is. */
  score: number;
  /** Said in so many words, by a verb or particle that defines; else the two only stand beside each other. */
  isTold: boolean;
  /** The name stands as a sentence of its own before it. */
  isHeaded?: boolean;
  /** Where the term stands, when that is another line. */
  owner?: Statement;
}

export function firstSentence(text: string): string {
  const first = sentencesOf(text, [])[0];
  const told = first === undefined ? text : text.slice(first.from, first.to).trim();
  return /[가-힣]/.test(told) ? (told.split(/(?<=[가-힣)])\.\s/)[0] ?? told) : told;
}
