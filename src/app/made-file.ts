import type { CardSet } from '../cards/card.ts';
import { ownCardsInSteps } from '../cards/make-cards.ts';
import type { Paper, ParsedFile } from '../notes/paper.ts';
import { parseNotes } from '../notes/parse-paper.ts';
import { takingTurns } from '../base/turns.ts';

/** All that one file gives by itself. */
export interface MadeFile extends ParsedFile {
  /** One for each paper: its cards as long as the other papers are not looked at. */
  own: readonly CardSet[];
}

/** Reads a file's text and makes its cards, bullet by bullet, with turns for others in between. */
export async function makeFile(text: string, name: string): Promise<MadeFile> {
  const turns = takingTurns();
  const { papers, problems } = parseNotes(text, name);
  await turns.pause();
  const own: CardSet[] = [];
  for (const paper of papers) own.push(await makeOwnCards(paper));
  return { papers, problems, own };
}

/** Cards of one paper by itself, with turns for others in between. */
export async function makeOwnCards(paper: Paper): Promise<CardSet> {
  const turns = takingTurns();
  const steps = ownCardsInSteps(paper);
  let step = steps.next();
  while (step.done !== true) {
    await turns.pause();
    step = steps.next();
  }
  return step.value;
}

/** Names under which the two parts of a made file are kept: most starts need the papers alone. */
export function cacheNames(key: string): { papers: string; cards: string } {
  return { papers: `${key}.papers`, cards: `${key}.cards` };
}
