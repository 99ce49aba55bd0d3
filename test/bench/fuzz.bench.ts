import * as fc from 'fast-check';
import { guardedReader, type GuardedReader } from './fuzz/guarded-reader.ts';
import { markdown } from './fuzz/markdown.ts';
import type { Reading } from './fuzz/reader.ts';

/*
 * `npm run bench -- fuzz [count] [seed]`: no Markdown makes the parser or the card maker throw, or take longer than a
 * reader would wait. The same seed gives the same inputs. Ends with exit code 1 when one does.
 */

const COUNT = 100_000;
const BATCH = 500;
/** Far above what a file of at most 35 kB may take on a slow machine. */
const TOO_LONG_MS = 5_000;
/** What a file may take: so long for each 10 kB, and for a small one as long as for 10 kB. */
const LIMIT_MS = 100;
const LIMIT_BYTES = 10_000;
const TRIES = 3;
const SHOWN_FAULTS = 10;
const FILES = [
  'notes/a.md',
  'paper.ko.md',
  '논문 정리.md',
  '2023-01-02-x.md',
  'README.md',
] as const;

/** One input, told so that it can be made again. */
interface Trial {
  seed: number;
  index: number;
  text: string;
  /** Undefined when it took too long. */
  reading: Reading | undefined;
}

interface Tally {
  inputs: number;
  bytes: number;
  papers: number;
  cards: number;
  drops: number;
  spentMs: number;
  slowest: Trial | undefined;
  slow: Trial[];
  thrown: Trial[];
  endless: Trial[];
}

/** Prints what was read and the slowest input; every failure with its seed and place. */
export async function run(args: readonly string[]): Promise<void> {
  const [count, seed] = [Number(args[0] ?? COUNT), Number(args[1] ?? 1)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    throw new Error('Give a count and a seed: npm run bench -- fuzz 20000 1');
  }
  const reader = await guardedReader(TOO_LONG_MS);
  const tally = await readAll(reader, count, seed);
  reader.close();
  report(tally);
  if (tally.thrown.length + tally.endless.length + tally.slow.length > 0) process.exitCode = 1;
}

async function readAll(reader: GuardedReader, count: number, seed: number): Promise<Tally> {
  const tally = emptyTally();
  for (let done = 0; done < count; done += BATCH) {
    const batchSeed = seed * 1_000_003 + done;
    const texts = fc.sample(markdown, { seed: batchSeed, numRuns: Math.min(BATCH, count - done) });
    for (const [index, text] of texts.entries()) {
      const file = FILES[index % FILES.length] as string;
      const trial = { seed: batchSeed, index, text, reading: await reader.read({ text, file }) };
      if (isSlow(trial) && (await isSlowAgain(reader, trial, file))) tally.slow.push(trial);
      add(tally, trial);
    }
  }
  return tally;
}

function isSlow(trial: Trial): boolean {
  const size = Math.max(Buffer.byteLength(trial.text), LIMIT_BYTES);
  return milliseconds(trial) > (LIMIT_MS * size) / LIMIT_BYTES;
}

/** A single slow reading may be the engine's own work. */
async function isSlowAgain(reader: GuardedReader, trial: Trial, file: string): Promise<boolean> {
  for (let tries = 1; tries < TRIES; tries += 1) {
    if (!isSlow({ ...trial, reading: await reader.read({ text: trial.text, file }) })) return false;
  }
  return true;
}

function emptyTally(): Tally {
  const counts = { inputs: 0, bytes: 0, papers: 0, cards: 0, drops: 0, spentMs: 0 };
  return { ...counts, slowest: undefined, slow: [], thrown: [], endless: [] };
}

function add(tally: Tally, trial: Trial): void {
  const { reading } = trial;
  tally.inputs += 1;
  tally.bytes += Buffer.byteLength(trial.text);
  tally.spentMs += milliseconds(trial);
  if (tally.slowest === undefined || milliseconds(trial) > milliseconds(tally.slowest)) {
    tally.slowest = trial;
  }
  if (reading === undefined) tally.endless.push(trial);
  else if (reading.thrown !== undefined) tally.thrown.push(trial);
  tally.papers += reading?.papers ?? 0;
  tally.cards += reading?.cards ?? 0;
  tally.drops += reading?.drops ?? 0;
}

function milliseconds({ reading }: Trial): number {
  return reading?.tookMs ?? TOO_LONG_MS;
}

function report(tally: Tally): void {
  const { inputs, bytes, papers, cards, drops, spentMs, slowest, slow, thrown, endless } = tally;
  const kilobytes = bytes / 1000;
  console.log(
    `${inputs} inputs, ${kilobytes.toFixed(0)} kB: ${papers} papers, ${cards} cards, ${drops} drops`,
  );
  console.log(`${((10 * spentMs) / kilobytes).toFixed(1)} ms per 10 kB`);
  if (slowest !== undefined) console.log(`slowest: ${shown(slowest)}`);
  console.log(`over ${LIMIT_MS} ms for 10 kB, ${TRIES} times in a row: ${slow.length}`);
  for (const trial of slow.slice(0, SHOWN_FAULTS)) console.log(`  ${shown(trial)}`);
  console.log(`throws: ${thrown.length}, longer than ${TOO_LONG_MS} ms: ${endless.length}`);
  for (const trial of [...thrown, ...endless].slice(0, SHOWN_FAULTS)) {
    console.log(`\n${shown(trial)}\n${JSON.stringify(trial.text.slice(0, 400))}`);
    if (trial.reading?.thrown !== undefined) console.log(trial.reading.thrown);
  }
}

function shown(trial: Trial): string {
  const { text, seed, index } = trial;
  return `${milliseconds(trial).toFixed(0)} ms for ${text.length} characters (seed ${seed}, input ${index})`;
}
