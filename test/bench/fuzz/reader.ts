import { makeCards } from '../../../src/cards/make-cards.ts';
import { parseNotes } from '../../../src/notes/parse-paper.ts';

/** What became of one input. */
export interface Reading {
  papers: number;
  cards: number;
  drops: number;
  /** Time of the processor: what else runs on the machine does not count. */
  tookMs: number;
  /** The stack of what was thrown. */
  thrown?: string;
}

/** A file to be read. */
export interface Input {
  text: string;
  file: string;
}

function read({ text, file }: Input): Reading {
  const start = process.cpuUsage();
  const took = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  try {
    const { papers } = parseNotes(text, file);
    const { cards, drops } = makeCards(papers);
    return { papers: papers.length, cards: cards.length, drops: drops.length, tookMs: took() };
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { papers: 0, cards: 0, drops: 0, tookMs: took(), thrown };
  }
}

process.on('message', (input: Input) => process.send?.(read(input)));
