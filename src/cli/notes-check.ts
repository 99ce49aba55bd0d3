import { formatProblem } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import type { Paper } from '../notes/paper.ts';
import { readCommandLine } from './command-line.ts';
import { readGiven } from './read-given.ts';

const USAGE = `Usage: npm run notes:check -- [PATH…]

Lists every problem as file:line, what is wrong and what to do; ends with code 1 when there is an error.
PATH is a notes file or a folder (default: notes); several are read as one; "-" reads standard input.

  -h, --help  this text`;

const NOTHING =
  'No paper was found: indexes, lists of links and files without a bullet or an abstract give none.';

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** Editions of one paper share a slug, so there may be fewer papers than files. */
function sizeOf(papers: readonly Paper[]): string {
  const slugs = new Set(papers.map((paper) => paper.slug));
  const files = new Set(papers.map((paper) => paper.file));
  return `${counted(slugs.size, 'paper')} in ${counted(files.size, 'file')}`;
}

/** Every problem as file:line, what, remedy; exit code 1 when there are errors. */
async function check(paths: readonly string[]): Promise<void> {
  const { papers, problems } = await readGiven(paths);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const { cards } = makeCards(papers);
  for (const problem of problems) console.log(formatProblem(problem));
  if (papers.length === 0 && problems.length === 0) console.log(NOTHING);
  console.log(
    `${sizeOf(papers)}, ${counted(cards.length, 'card')}, ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`,
  );
  if (errors > 0) process.exitCode = 1;
}

const asked = readCommandLine(USAGE);
if (asked !== undefined) await check(asked.paths.length === 0 ? ['notes'] : asked.paths);
