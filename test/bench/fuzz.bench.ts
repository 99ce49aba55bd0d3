import * as fc from 'fast-check';
import { makeCards } from '../../src/cards/make-cards.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { markdown } from './fuzz/markdown.ts';

/*
 * `npm run bench -- fuzz [count] [seed]`: no Markdown makes the parser or the card maker throw, or take longer than a
 * reader would wait. The same seed gives the same inputs. Ends with exit code 1 when one does.
 */

const COUNT = 100_000;
const BATCH = 500;
/** Far above the slowest input of a slow machine, far below for ever. */
const TOO_LONG_MS = 5_000;
const FILES = [
  'notes/a.md',
  'paper.ko.md',
  '논문 정리.md',
  '2023-01-02-x.md',
  'README.md',
] as const;

interface Tally {
  inputs: number;
  bytes: number;
  papers: number;
  cards: number;
  drops: number;
  spentMs: number;
  slowest: Trial;
  faults: Trial[];
}

/** One input, told so that it can be made again. */
interface Trial {
  seed: number;
  index: number;
  text: string;
  tookMs: number;
  error?: unknown;
}

/** Prints what was read and the slowest input; every failure with its seed and place. */
export async function run(args: readonly string[]): Promise<void> {
  const [count, seed] = [Number(args[0] ?? COUNT), Number(args[1] ?? 1)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    throw new Error('Give a count and a seed: npm run bench -- fuzz 20000 1');
  }
  const tally = emptyTally();
  for (let done = 0; done < count; done += BATCH) {
    const batchSeed = seed * 1_000_003 + done;
    const texts = fc.sample(markdown, { seed: batchSeed, numRuns: Math.min(BATCH, count - done) });
    for (const [index, text] of texts.entries()) tryOne(tally, { seed: batchSeed, index, text });
  }
  report(tally);
  if (tally.faults.length > 0) process.exitCode = 1;
}

function emptyTally(): Tally {
  const slowest = { seed: 0, index: 0, text: '', tookMs: 0 };
  return { inputs: 0, bytes: 0, papers: 0, cards: 0, drops: 0, spentMs: 0, slowest, faults: [] };
}

function tryOne(tally: Tally, input: { seed: number; index: number; text: string }): void {
  const trial: Trial = { ...input, tookMs: 0 };
  const start = performance.now();
  try {
    const { papers } = parseNotes(input.text, FILES[input.index % FILES.length] as string);
    const { cards, drops } = makeCards(papers);
    tally.papers += papers.length;
    tally.cards += cards.length;
    tally.drops += drops.length;
  } catch (error) {
    trial.error = error;
  }
  trial.tookMs = performance.now() - start;
  tally.inputs += 1;
  tally.bytes += Buffer.byteLength(input.text);
  tally.spentMs += trial.tookMs;
  if (trial.tookMs > tally.slowest.tookMs) tally.slowest = trial;
  if (trial.error !== undefined || trial.tookMs > TOO_LONG_MS) tally.faults.push(trial);
}

function report(tally: Tally): void {
  const kilobytes = tally.bytes / 1000;
  console.log(
    `${tally.inputs} inputs, ${kilobytes.toFixed(0)} kB: ${tally.papers} papers, ${tally.cards} cards, ${tally.drops} drops`,
  );
  console.log(`${((10 * tally.spentMs) / kilobytes).toFixed(1)} ms per 10 kB`);
  console.log(`slowest ${shown(tally.slowest)}`);
  console.log(`throws or hangs: ${tally.faults.length}`);
  for (const fault of tally.faults.slice(0, 10)) {
    console.log(`\n${shown(fault)}\n${JSON.stringify(fault.text.slice(0, 400))}`);
    if (fault.error instanceof Error) console.log(fault.error.stack);
  }
}

function shown({ seed, index, text, tookMs }: Trial): string {
  return `${tookMs.toFixed(0)} ms for ${text.length} characters (seed ${seed}, input ${index})`;
}
