import type { Span } from '../notes/paper.ts';
import { mayHide, withBlank } from './targets/blank.ts';
import { formulaSpans } from './text/formulas.ts';

/** What is said of one of two sides; the other side is left out of the text. */
export interface Contrast {
  /** Asks for the answer: with a blank, or in Korean of a modifier with 것은. */
  question: string;
  answer: string;
  other: string;
}

/** The question that a text with one side in it becomes; formulas are never cut. */
export function blanked(text: string, answer: Span, other: string): Contrast[] {
  if (!mayHide(text, answer, formulaSpans(text))) return [];
  return [{ question: withBlank(text, answer), answer: text.slice(answer.from, answer.to), other }];
}
