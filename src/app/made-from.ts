import { GENERATOR_VERSION } from '../cards/generator-version.ts';
import type { Paper } from '../notes/paper.ts';
import type { NoteMaker } from './note-maker.ts';

/** Which papers, made by which generator, cards were made from: one line each, in the papers' order. */
export function madeFromOf(papers: readonly Paper[], maker: Pick<NoteMaker, 'keyOf'>): string {
  return [`generator ${GENERATOR_VERSION}`, ...papers.map((paper) => maker.keyOf(paper))].join(
    '\n',
  );
}

/** With more papers changed than one in this many, planning all anew is the shorter way. */
const FEW = 4;

/**
 * The papers that cards were made from. Undefined when they are no longer kept, when another generator made them, or when
 * too few of them are still the same for that to be worth knowing.
 */
export async function papersMadeFrom(
  madeFrom: string,
  now: readonly Paper[],
  maker: Pick<NoteMaker, 'keyOf' | 'recall'>,
): Promise<Paper[] | undefined> {
  const [generator, ...keys] = madeFrom.split('\n');
  if (generator !== `generator ${GENERATOR_VERSION}`) return undefined;
  const same = new Map(now.map((paper) => [maker.keyOf(paper), paper]));
  const gone = keys.filter((key) => !same.has(key));
  if (gone.length * FEW > keys.length) return undefined;
  const papers: Paper[] = [];
  for (const key of keys) {
    const paper = same.get(key) ?? (await maker.recall(key));
    if (paper === undefined) return undefined;
    papers.push(paper);
  }
  return papers;
}
