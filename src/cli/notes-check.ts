import { parseArgs } from 'node:util';
import { formatProblem } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import { readNotes } from '../notes/read-notes.ts';

/** `npm run notes:check -- PATH`: every problem as file:line, what, remedy; exit code 1 when there are errors. */
const { positionals } = parseArgs({ allowPositionals: true });
const path = positionals[0] ?? 'notes';
const { papers, problems } = await readNotes(path);
const errors = problems.filter((problem) => problem.severity === 'error').length;
const { cards } = makeCards(papers);
process.stdout.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
process.stdout.write(
  `${papers.length} papers, ${cards.length} cards, ${errors} errors, ${problems.length - errors} warnings.\n`,
);
if (errors > 0) process.exitCode = 1;
