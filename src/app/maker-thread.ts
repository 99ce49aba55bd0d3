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

/** A line of each sort in each language: what reads them is loaded and has run when the first note comes. */
const SAMPLE = `# A sample: nothing of it is kept

## Idea

- The encoder with **dilated convolution** reaches 71.5 mAP on COCO after 24 epochs
- ROI pooling: a way to cut features of one size from boxes of any size
- Unlike earlier work, the decoder is fed with attention maps and not with raw pixels
- Training takes 8 hours because the backbone keeps 40 feature maps in memory
- **skip connection**은 경계 픽셀의 해상도를 3배 높인다
- 추론 시간을 줄이려고 decoder에 **token pruning** 모듈을 추가한다
- 编码器采用**空洞卷积**，使推理时间减少到 12 ms
- デコーダは**残差接続**により精度を 4.5 ポイント向上させる
`;
/** Until the engine has seen enough of the code to make it quick. */
const SAMPLE_ROUNDS = 12;

async function warmUp(): Promise<void> {
  for (let round = 0; round < SAMPLE_ROUNDS; round++) await makeFile(SAMPLE, 'sample.en.md');
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
    if (order.do === 'warm up') {
      await warmUp();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      parentPort?.postMessage({ kind: 'warm' } satisfies Piece);
      return;
    }
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
