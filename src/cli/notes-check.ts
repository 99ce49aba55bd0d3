import { parseArgs } from 'node:util';
import { formatProblem } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import type { Paper } from '../notes/paper.ts';
import { readNotes } from '../notes/read-notes.ts';

const USAGE =
  'Usage: npm run notes:check [-- PATH]\nLists every problem of a notes file or folder (default: notes).';

function readArguments(): { path: string } | undefined {
  try {
    const [path = 'notes', ...others] = parseArgs({ allowPositionals: true }).positionals;
    return others.length > 0 ? undefined : { path };
  } catch {
    return undefined;
  }
}

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
async function check(path: string): Promise<void> {
  const { papers, problems } = await readNotes(path);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const { cards } = makeCards(papers);
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(
    `${sizeOf(papers)}, ${counted(cards.length, 'card')}, ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`,
  );
  if (errors > 0) process.exitCode = 1;
}

const asked = readArguments();
if (asked === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else await check(asked.path);
