import type { Span } from '../notes/paper.ts';
import type { CardKind } from './card.ts';
import type { Statement } from './statement/statement.ts';

/** A card that was thought of; the quality rules decide whether it becomes one. */
export interface Candidate {
  kind: CardKind;
  /** What stands after the paper's name. */
  front: string;
  back: string;
  accept: readonly string[];
  items: readonly string[];
  /** Wrong options that the bullet itself gives: the other side of a contrast. */
  options: readonly string[];
  /** 0 to 1. */
  score: number;
  /** For cards with a blank: the text shown and the place that is hidden in it. */
  hidden?: { text: string; span: Span };
  /** Too little stands beside the blank to tell what is missing. */
  isOpen?: boolean;
  pictureUrl?: string;
  /** The front names the thing and asks what it is, so that words of the answer may stand on it. */
  asksAbout?: boolean;
  /** Bullets whose text the answer is made of, beside the card's own. */
  members: readonly number[];
}

/** A rule proposes what it sees; it need not know the others. */
export type Rule = (statement: Statement) => Candidate[];

type Needed = Pick<Candidate, 'kind' | 'front' | 'back' | 'score'>;

/** A candidate with nothing beyond what every card has. */
export function candidate(needed: Needed & Partial<Candidate>): Candidate {
  return { accept: [], items: [], options: [], members: [], ...needed };
}
