import { parentPort } from 'node:worker_threads';
import { openDiskCache } from '../notes/disk-cache.ts';
import { cacheNames, makeFile, type MadeFile } from './made-file.ts';
import type { Order, Piece } from './large-files.ts';
import { splitFile } from './split-file.ts';

/*
 * Beside the event loop: large files are read and their cards made here, and handed over in pieces as they are asked for,
 * because a large answer would hold up whoever unpacks it.
 */

const BULLETS_A_PIECE = 200;
const CARDS_A_PIECE = 200;

function* inPieces<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

function* piecesOf({ papers, problems, own }: MadeFile): Generator<Piece> {
  for (const [index, paper] of papers.entries()) {
    yield { kind: 'paper', paper: { ...paper, bullets: [] } };
    for (const bullets of inPieces(paper.bullets, BULLETS_A_PIECE)) {
      yield { kind: 'bullets', bullets };
    }
    const { cards = [], drops = [] } = own[index] ?? {};
    for (const some of inPieces(cards, CARDS_A_PIECE)) yield { kind: 'cards', cards: some };
    for (const some of inPieces(drops, BULLETS_A_PIECE)) yield { kind: 'drops', drops: some };
  }
  yield { kind: 'end', problems };
}

let pieces: Generator<Piece> | undefined;

async function begin({ text, name, cache }: Extract<Order, { do: 'make' }>): Promise<void> {
  const made = await makeFile(text, name);
  if (cache !== undefined) {
    const disk = openDiskCache(cache.folder);
    const names = cacheNames(cache.key);
    await disk.write(names.cards, made.own);
    await disk.write(names.papers, { papers: made.papers, problems: made.problems });
  }
  pieces = piecesOf(made);
}

parentPort?.on('message', (order: Order) => {
  const answer = async (): Promise<void> => {
    if (order.do === 'split') {
      const split = await splitFile(order.text, order.name);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      parentPort?.postMessage({ kind: 'split', split } satisfies Piece);
      return;
    }
    if (order.do === 'make') await begin(order);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(pieces?.next().value);
  };
  answer().catch((error: unknown) => {
    // Ends the thread; whoever waits is told.
    throw error;
  });
});
