import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type App, createApp } from '../../src/app.ts';
import { systemClock } from '../../src/base/clock.ts';
import { type Log, silentLog } from '../../src/base/log.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { generatedPaper } from './notes/generated-papers.ts';

/*
 * From a folder of notes to cards in the store, and what members ask of it, beside mdast reading the same text: the
 * floor under all that reads Markdown. `npm run bench -- notes 2000` for the number of papers.
 */

interface Corpus {
  folder: string;
  notesDir: string;
  texts: readonly string[];
  bytes: number;
}

const fileName = (index: number): string => `paper-${String(index).padStart(5, '0')}.en.md`;

function writeCorpus(papers: number): Corpus {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-bench-'));
  const notesDir = join(folder, 'notes');
  mkdirSync(notesDir);
  const texts = Array.from({ length: papers }, (_, index) => generatedPaper(index));
  for (const [index, text] of texts.entries()) writeFileSync(join(notesDir, fileName(index)), text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { folder, notesDir, texts, bytes };
}

function print(name: string, milliseconds: number, more = ''): void {
  const figure =
    milliseconds >= 1_000
      ? `${(milliseconds / 1_000).toFixed(2)} s`
      : `${milliseconds.toFixed(1)} ms`;
  console.log(`${name.padEnd(58)}${figure.padStart(12)}${more === '' ? '' : `   ${more}`}`);
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, ms: performance.now() - begun };
}

/** mdast alone over all texts, and the parser over the same. */
function floor({ texts, bytes }: Corpus): void {
  let begun = performance.now();
  for (const text of texts) fromMarkdown(text);
  const mdast = performance.now() - begun;
  const speed = (ms: number): string => `${(bytes / 1_000 / ms).toFixed(2)} MB/s`;
  print('mdast alone, the floor', mdast, speed(mdast));
  begun = performance.now();
  for (const [index, text] of texts.entries()) parseNotes(text, fileName(index));
  const ours = performance.now() - begun;
  print('papers and bullets', ours, `${speed(ours)}, ${(ours / mdast).toFixed(2)} × mdast`);
}

interface Watched {
  log: Log;
  progress: () => number;
  problems: () => number;
}

function watchedLog(): Watched {
  let progress = 0;
  let problems = 0;
  return {
    log: {
      ...silentLog,
      info: (fields) => {
        if ('done' in fields) progress += 1;
      },
      warn: () => {
        problems += 1;
      },
    },
    progress: () => progress,
    problems: () => problems,
  };
}

function start({ folder, notesDir }: Corpus, log: Log): Promise<App> {
  return createApp({
    notesDir,
    database: { path: join(folder, 'paperdeck.sqlite') },
    cacheFolder: join(folder, 'cache'),
    defaults: { timeZone: 'Asia/Seoul', locale: 'en' },
    clock: systemClock,
    log,
  });
}

/** After a start the bot makes itself ready in the background for the first save. */
const WARM_MS = 12_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** From the moment a file is saved until its new card is in the book, and the longest time nothing else could run. */
async function saveFile(
  app: App,
  corpus: Corpus,
  round: number,
): Promise<{ ms: number; held: number; searchMs: number }> {
  const index = (round * 37) % corpus.texts.length;
  const file = join(corpus.notesDir, fileName(index));
  const term = `Zephyr${round}Net`;
  const front = (): boolean =>
    app
      .book()
      .cards(`paper-${String(index).padStart(5, '0')}`, 'en')
      .some(({ card }) => `${card.front} ${card.back}`.includes(term));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}- ${term}: a module that halves the memory of the decoder by sharing its filters\n`,
  );
  await until(front);
  const ms = performance.now() - begun;
  delay.disable();
  const asked = performance.now();
  app.library().search(`decoder ${round}`);
  return { ms, held: delay.max / 1e6, searchMs: performance.now() - asked };
}

function look(app: App, name: string, ask: (index: number) => unknown): void {
  const library = app.library();
  ask(0);
  const rounds = 200;
  const times: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const begun = performance.now();
    ask(index);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const middle = times[rounds >> 1] ?? 0;
  const slow = times[Math.floor(rounds * 0.95)] ?? 0;
  print(name, middle, `95 of 100 within ${slow.toFixed(1)} ms, ${library.entries.length} papers`);
}

async function warmStart(corpus: Corpus, name: string): Promise<App> {
  const watched = watchedLog();
  const { value: app, ms } = await timed(() => start(corpus, watched.log));
  print(name, ms);
  return app;
}

/** Prints what notes cost; the first number among the arguments is how many papers. */
export async function run(args: readonly string[] = []): Promise<void> {
  const papers = Number(args.find((text) => /^\d+$/.test(text)) ?? 300);
  const corpus = writeCorpus(papers);
  try {
    console.log(`Notes, ${papers} papers, ${(corpus.bytes / 1e6).toFixed(1)} MB`);
    floor(corpus);
    const watched = watchedLog();
    const cold = await timed(() => start(corpus, watched.log));
    const cards = cold.value
      .book()
      .papers()
      .reduce((sum, { slug }) => sum + cold.value.book().cards(slug, 'en').length, 0);
    print('cold start', cold.ms, `${cards} cards, progress said ${watched.progress()} times`);
    await cold.value.stop();
    const unchanged = await warmStart(corpus, 'warm start, nothing changed');
    await unchanged.stop();
    const file = join(corpus.notesDir, fileName(0));
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}- One more bullet about the OmegaNet decoder with 17 layers\n`,
    );
    const app = await warmStart(corpus, 'warm start, one file changed');
    await timed(() => app.notes.reload()).then(({ ms }) =>
      print('read all again, nothing changed', ms),
    );
    await pause(WARM_MS);
    const first = await saveFile(app, corpus, 6);
    print(
      'the first file saved, its cards there',
      first.ms,
      `event loop held ${first.held.toFixed(0)} ms at most`,
    );
    const saves: Awaited<ReturnType<typeof saveFile>>[] = [];
    for (let round = 1; round <= 5; round++) saves.push(await saveFile(app, corpus, round));
    saves.sort((one, other) => one.ms - other.ms);
    const typical = saves[2] ?? { ms: 0, held: 0 };
    const held = Math.max(...saves.map((save) => save.held));
    print(
      'a file saved, its cards there',
      typical.ms,
      `event loop held ${held.toFixed(0)} ms at most`,
    );
    print('  the first search behind it', Math.max(...saves.map(({ searchMs }) => searchMs)));
    const bullets = app
      .library()
      .entries.reduce((sum, { editions }) => sum + (editions.en?.bullets.length ?? 0), 0);
    console.log(`look-ups over ${bullets} bullets`);
    look(app, '  a paper by name', (index) => app.library().find(`paper ${index} for segmentat`));
    look(app, '  suggestions for two letters', (index) =>
      app.library().suggest(['se', 'tr', 'gr'][index % 3] ?? ''),
    );
    look(app, '  a search for two words', (index) => app.library().search(`decoder ${index}`));
    look(app, '  a search with a typo', (index) => app.library().search(`convolutoin ${index}`));
    await app.stop();
  } finally {
    rmSync(corpus.folder, { recursive: true, force: true });
  }
}
