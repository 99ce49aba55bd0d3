import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { makeCards } from '../../src/cards/make-cards.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { readLabels } from './cards/labels.ts';
import { score } from './cards/score.ts';
import { mistakes, namesLine, table } from './cards/show.ts';

/*
 * How good the cards are, on 208 labelled bullets in the manner of real notes. The labels were written before the cards
 * were seen. 146 bullets may be looked at while the rules are made; 62 are kept aside, and only their figures count.
 *
 * `npm run bench -- cards --wrong` shows the mistakes of the first part, with `--aside` those of the second as well.
 *
 *   precision    cards whose answer is acceptable for their bullet and does not stand on their own front
 *   coverage     bullets worth a card that have one;  well: that have an acceptable one
 *   right drops  worthless bullets without a card
 *   a bullet     cards a bullet that has any
 */

const PARTS = ['tuning', 'aside'] as const;

/** Prints the figures of both parts. */
export async function run(args: readonly string[]): Promise<void> {
  for (const part of PARTS) {
    const folder = relative('.', fileURLToPath(new URL(`cards/fixtures/${part}`, import.meta.url)));
    const { papers } = await readNotes(folder);
    const { cards, drops } = makeCards(papers);
    const result = score(readLabels(folder), cards, drops);
    console.log(
      `${part}: ${result.bullets.length} bullets\n\n${table(result)}\n\n${namesLine(result)}\n`,
    );
    const isShown = part === 'tuning' || args.includes('--aside');
    if (args.includes('--wrong') && isShown) console.log(`${mistakes(result)}\n`);
  }
}
